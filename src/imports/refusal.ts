import { Refusal } from '../core/problem';

/** Builds the refusal of a file that lacks something which only the user can tell. */
export function refusal(code: string, file: string): Refusal {
  return new Refusal([{ code, severity: 'error', where: { file }, params: { file } }]);
}
