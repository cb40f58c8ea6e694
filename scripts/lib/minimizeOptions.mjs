/**
 * How webpack makes scripts small, in every build. A function or class that is named once stays where it stands: put into the code that
 * names it, it would be made, and made fast, anew on each call, which costs the import a tenth of its time. Chinese is written as escapes:
 * a browser keeps a script that has a single Chinese character at two bytes a character, all of it.
 */
export const minimizeOptions = { javascript: { compress: { passes: 2, reduce_vars: false }, format: { ascii_only: true } } };
