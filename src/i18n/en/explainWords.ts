/** Words in which a cell is explained. */
export const explainWords = {
  /** Functions of formulas as they are said; letters are the arguments. */
  calls: {
    IF2: '{a}: {b}', IF3: '{b} if {a}, else {c}', IFERROR: '{a} (where that cannot be worked out: {b})', NOT: 'not ({a})',
    SUM: 'total of {list}', SUMPRODUCT: 'total over the rows of {product}', MAX: 'greatest of {list}', MIN: 'least of {list}', AVERAGE: 'mean of {list}',
    COUNT: 'count of numbers in {list}', COUNTBLANK: 'count of empty cells in {a}', LN: 'natural logarithm of {a}', EXP: 'e to the power of {a}', ROW: 'row number of {a}', SUBSTITUTE: '{a} with {c} in place of {b}', MID: '{c} characters of {a} from number {b}', SMALL: 'number {b} from the bottom of {a}', LARGE: 'number {b} from the top of {a}',
    ROUND: '{a} rounded to {b} digits', ROUNDUP: '{a} rounded up to {b} digits', ROUNDDOWN: '{a} cut to {b} digits', INT: 'whole part of {a}', ABS: 'size of {a}', MOD: 'remainder of {a} ÷ {b}', SQRT: '√{a}',
    MATCH: 'place of {a} in {b}', INDEX2: 'number {b} of {a}', INDEX3: 'row {b}, column {c} of {a}', INDEXROW: 'row {b} of {a}', PLACE: 'place of this row in the table', LOOKUP: '{a} where {c} is {b}',
    SUMIFS: 'total of {a} where {conditions}', COUNTIFS: 'count of rows where {conditions}', AVERAGEIFS: 'mean of {a} where {conditions}',
    ISNUMBER: '{a} is a number', ISNA: '{a} is not found', SEARCH: 'place of {a} within {b}', SAME: '{a}', HYPERLINK: 'link to {b}',
    YEAR: 'year of {a}', MONTH: 'month of {a}', DAY: 'day of {a}', DATE: '{a}-{b}-{c}', EDATE: '{a} plus {b} months', EOMONTH: 'end of the month {b} months after {a}', TODAY: 'today',
    VALUES: '{list}', CHOOSE: 'one of {list}',
    other: '{name}({list})',
  },
  and: ' and ', or: ' or ', isEmpty: '{a} is empty', isFilled: '{a} is not empty', empty: 'nothing', yes: 'yes', no: 'no',
  when: 'If {a}: {b}', otherwise: 'Else: {a}', onError: 'Where that cannot be worked out: {a}',
  column: '“{column}”', columnOf: '“{column}” of {table}', columns: '“{first}” to “{last}”', range: '{a} to {b}', ofThisRow: 'that of this row', list: 'one of the words {list}', resultOf: 'result {k} of {a}',
  ofFunction: '{argument}: {a}', functionCall: '{title} [{name}]({list})',
  parts: { what: 'What it is', how: 'Where it comes from', reason: 'Reason', inputs: 'What goes in', settings: 'Thresholds and settings', method: 'Method', change: 'Last change' },
  what: {
    column: 'Table {table}, column “{column}”.', header: 'Heading of the column “{column}” of the table {table}.', row: 'Row: {row}', block: 'Part of the sheet {sheet}: {label}.', named: 'Part of the sheet {sheet}.',
    own: 'A column of your own in the table {table}: nothing of Three Maps writes here.', foreign: 'This cell belongs to no table and no head of Three Maps: nothing about it is kept.', empty: 'The cell is empty.', shown: 'It shows: {value}',
    text: 'A text of the sheet, written by Three Maps with the sheet.', fixedValue: 'A value that an action wrote into the head of the sheet.',
  },
  kinds: {
    key: 'An id that the action gave the row; rows are found by it. Please leave it as it is.', code: 'A code that formulas compare; its word stands in another column.',
    input: 'A cell for you to type into; actions keep it.', list: 'A cell for you to choose from a list; actions keep it.',
    formula: 'Calculated by a formula, for each row alike.', custom: 'Calculated by a function of Three Maps, for each row alike.', value: 'Written by an action.', editable: 'Written by an action; you may type over it.',
  },
  how: {
    formula: 'Formula: {formula}', words: 'In words: {words}', typedOver: 'You typed this over the formula. The formula would be: {words}', typedValue: 'You typed this over what an action had written; actions keep it.', filled: 'It is an entry: typed, or begun by an action with its usual value. There is no formula behind it.',
    writtenBy: 'Written by “{action}” on {at}.', readFrom: 'That action computes with: {tables}.', notLogged: 'The log names no action that wrote this table.',
    importOf: 'From the import {id}: {files}, {at}.', imports: 'Their data come from {count} imported {count|file|files}, last on {at}: {files}.', more: ' and others', noImports: 'No import is logged.', unread: 'The formula cannot be said in words; please see the formula itself.',
  },
  reason: { stored: '{column}: {text}', blank: '{column}: empty at present.', none: 'No reason is stored with this value, so none is given here.' },
  inputs: { cell: '{label} = {value}', column: '{label}: {count} {count|filled cell|filled cells}', total: ', total {total}', values: ': {values}', empty: 'empty', area: '{label}: {rows} × {cols} cells', gone: '{label}: no longer in the workbook', formula: '{label} stands for: {words}', none: 'It works with no other cell.' },
  setting: { value: '{label} = {value}', unit: ' ({unit})', usual: '; usual value {value}', origin: '; origin: {origin}', missing: '{label}: no longer in the settings' },
  method: { function: '{title}: {text}', note: 'Note of the sheet: {text}' },
  change: {
    cell: 'Last write that changed this cell: “{action}” on {at}{point}. {before}', first: 'The cell came with “{action}” on {at}{point}.', before: 'Before that it held {before}.', wasEmpty: 'Before that it was empty.', wasFormula: 'Before that it held a formula.',
    notKept: 'Of the writes that can still be taken back ({count}) none changed this cell; what earlier ones changed is no longer known.',
    log: 'Last write to this table: “{action}” on {at}{point}.', point: ', restore point {point}', none: 'The log holds no write to this table.', unlogged: 'What is typed by hand is not logged: who and when is not known.' },
};
