import { Refusal } from '../core/problem';
import type { WorkerAnswer } from './workerAnswer';

/** Does the work that this worker is asked for and says what came of it; `tell` says how far it is. */
export function answerAsk<Job, Progress, Outcome>(work: (job: Job, tell: (state: Progress) => void) => Outcome | Promise<Outcome>): void {
  const say = (answer: WorkerAnswer<Progress, Outcome>): void => postMessage(answer);
  const answer = async (job: Job): Promise<void> => {
    try {
      say({ is: 'outcome', outcome: await work(job, (state) => say({ is: 'progress', state })) });
    } catch (error) {
      say(error instanceof Refusal ? { is: 'refusal', problems: error.problems, kind: error.kind } : { is: 'failure', text: String(error) });
    }
  };
  addEventListener('message', ({ data }: MessageEvent<Job>) => void answer(data));
}
