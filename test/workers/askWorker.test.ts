import { afterEach, expect, it } from '@jest/globals';
import { Refusal } from '../../src/core/problem';
import { answerAsk } from '../../src/workers/answerAsk';
import { askWorker } from '../../src/workers/askWorker';

type Listener = (event: { data: unknown }) => void;

/** Stands for a web worker, which Node lacks: the worker's side runs here, and what passes between the two is copied as it would be. */
class OneThreadWorker extends EventTarget {
  isTerminated = false;
  private listener: Listener = () => undefined;

  static running(start: () => void): OneThreadWorker {
    const worker = new OneThreadWorker();
    Object.assign(globalThis, {
      addEventListener: (_: string, listener: Listener) => (worker.listener = listener),
      postMessage: (data: unknown) => worker.isTerminated || worker.dispatchEvent(Object.assign(new Event('message'), { data: structuredClone(data) })),
    });
    start();
    return worker;
  }

  postMessage(job: unknown): void {
    this.listener({ data: structuredClone(job) });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

afterEach(() => {
  for (const name of ['addEventListener', 'postMessage']) Reflect.deleteProperty(globalThis, name);
});

function ask<Outcome>(worker: OneThreadWorker, job: unknown, more: { onProgress?: (state: number) => void; signal?: AbortSignal } = {}): Promise<Outcome> {
  return askWorker(worker as unknown as Worker, job, { ...more, cancelled: 'action/cancelled' });
}

it('hands the job over, tells how far it is, and ends the worker with the outcome', async () => {
  const told: number[] = [];
  const worker = OneThreadWorker.running(() => answerAsk<{ size: number }, number, number>(({ size }, tell) => {
    tell(0.5);
    return size * 2;
  }));
  await expect(ask(worker, { size: 21 }, { onProgress: (state) => told.push(state) })).resolves.toBe(42);
  expect([told, worker.isTerminated]).toEqual([[0.5], true]);
});

it('refuses as the work refused, with its problems', async () => {
  const worker = OneThreadWorker.running(() => answerAsk(() => {
    throw new Refusal([{ code: 'file/empty', severity: 'error' }], 'unreadable');
  }));
  await expect(ask(worker, {})).rejects.toMatchObject({ problems: [{ code: 'file/empty' }], kind: 'unreadable' });
});

it('fails with what went wrong, also where the worker could not be started', async () => {
  const worker = OneThreadWorker.running(() => answerAsk(() => Promise.reject(new Error('broken'))));
  await expect(ask(worker, {})).rejects.toThrow('broken');
  const silent = new OneThreadWorker();
  const asked = ask(silent, {});
  silent.dispatchEvent(Object.assign(new Event('error'), { message: '' }));
  await expect(asked).rejects.toThrow('could not be started');
});

it('ends at once when it is given up, and tells nothing more', async () => {
  const told: number[] = [];
  const giveUp = new AbortController();
  const worker = OneThreadWorker.running(() => answerAsk<object, number, void>(async (_, tell) => {
    tell(0.1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    tell(0.9);
  }));
  const asked = ask(worker, {}, { onProgress: (state) => told.push(state), signal: giveUp.signal });
  giveUp.abort();
  await expect(asked).rejects.toMatchObject({ problems: [{ code: 'action/cancelled' }] });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect([told, worker.isTerminated]).toEqual([[0.1], true]);
  await expect(ask(new OneThreadWorker(), {}, { signal: giveUp.signal })).rejects.toMatchObject({ problems: [{ code: 'action/cancelled' }] });
});
