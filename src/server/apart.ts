import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Of what one thread holds at once; a diagnosis of two hundred metrics over two years needs less than 64. */
const MEBIBYTES = 256;
const STOPS = 'The server stops: what was asked is worked out when it is asked again.';

/** A program of the server: beside this file in the sources, and beside the one file that a build makes of them. */
export const programNamed = (name: string): URL => new URL(`${name}${extname(import.meta.url)}`, import.meta.url);

/**
 * Work that takes seconds, in a thread of its own, so that the one that answers goes on answering. One piece after the
 * other: they would only take the processors from each other and from the database. A thread ends with its piece, and
 * all of its memory with it; to start one takes a twentieth of a second.
 */
export class Apart {
  readonly #program: URL;
  readonly #mebibytes: number;
  #last: Promise<unknown> = Promise.resolve();
  #running: Worker | null = null;
  #stopped = false;

  /** @param program finds its question in `workerData`, and posts its answer once. @param mebibytes it dies beyond. */
  constructor(program: URL, mebibytes = MEBIBYTES) {
    this.#program = program;
    this.#mebibytes = mebibytes;
  }

  /** @throws Error what the program throws, or that it ended without an answer; this process stays as it is. */
  work<Answer>(question: unknown): Promise<Answer> {
    const turn = this.#last.then(() => this.#run<Answer>(question));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #run<Answer>(question: unknown): Promise<Answer> {
    if (this.#stopped) throw new Error(STOPS);
    const worker = new Worker(this.#program, {
      workerData: question,
      resourceLimits: { maxOldGenerationSizeMb: this.#mebibytes },
    });
    this.#running = worker;
    try {
      return await new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        const words = (code: number) => (this.#stopped ? STOPS : `A thread ended with ${code} before it answered.`);
        worker.once('exit', (code) => reject(new Error(words(code))));
      });
    } finally {
      await worker.terminate();
      this.#running = null;
    }
  }

  /** What runs is given up, and what waits. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running?.terminate();
  }
}
