import { Refusal } from '../core/problem';

/** Builds the refusal of a file for a reason that the user can mend; `params` fill the sentence. */
export function refusal(code: string, file: string, params: Readonly<Record<string, string | number | readonly string[]>> = {}): Refusal {
  return new Refusal([{ code, severity: 'error', where: { file }, params: { file, ...params } }]);
}
