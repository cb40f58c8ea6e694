import { Refusal } from '../../core/problem';
import { HostFailure } from '../../excel/failures';

/** Lets a failure of the host come out as a refusal with its problem. */
export async function asRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HostFailure ? new Refusal([error.problem]) : error;
  }
}
