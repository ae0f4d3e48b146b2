import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Case, type Judged, judge } from './judge.ts';

/** Judges all cases on all cores, in whatever order, and gives them back in theirs. */
export async function judgeAll(cases: readonly Case[], onJudged: (count: number) => void): Promise<Judged[]> {
  const crew = Math.max(1, Math.min(availableParallelism(), cases.length));
  const found = new Map<number, Judged>();
  await Promise.all(
    Array.from({ length: crew }, (_, place) => {
      const own = cases.map((one, at) => [at, one] as const).filter(([at]) => at % crew === place);
      const worker = new Worker(new URL(import.meta.url), { workerData: own });
      return new Promise<void>((resolve, reject) => {
        worker.on('message', ([at, judged]: [number, Judged]) => {
          found.set(at, judged);
          onJudged(found.size);
        });
        worker.on('error', reject);
        worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A worker ended with ${code}.`))));
      });
    }),
  );
  return cases.flatMap((_, at) => found.get(at) ?? []);
}

if (!isMainThread) {
  for (const [at, one] of workerData as readonly (readonly [number, Case])[]) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of Node has no origin
    parentPort?.postMessage([at, await judge(one)]);
  }
}
