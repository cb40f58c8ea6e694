import { startEntryWatch as start } from '../actions/startEntryWatch';

/** Lets amounts such as 3亿 become numbers as they are typed, with or without a pane. */
export function startEntryWatch(): Promise<void> {
  return start();
}
