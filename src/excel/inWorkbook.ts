import { translateFailure } from './failures';

/** Opens the one conversation with the workbook that a step of an action needs; failures come out translated. */
export async function inWorkbook<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw translateFailure(error);
  }
}
