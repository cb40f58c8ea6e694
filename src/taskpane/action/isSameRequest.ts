import type { ActionRequest } from '../../actions/action';

/** Whether two requests ask for the same with the same files, so that a preview of one still holds for the other. */
export function isSameRequest(a: ActionRequest, b: ActionRequest): boolean {
  return a.action === b.action
    && JSON.stringify(a.parameters) === JSON.stringify(b.parameters)
    && a.files.length === b.files.length
    && a.files.every(({ name, bytes }, index) => name === b.files[index]?.name && bytes === b.files[index].bytes);
}
