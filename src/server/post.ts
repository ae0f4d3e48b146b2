import type { Place } from '#db/place.ts';
import { openPool } from '#db/place.ts';
import { openJobs } from '#db/job-queue.ts';
import { createTransport } from 'nodemailer';
import type { JobWithMetadata } from 'pg-boss';
import type { Letter } from './context.ts';

export interface Post {
  readonly server: boolean;
  readonly send: (letter: Letter) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface PostOptions {
  readonly smtpUrl: string | null;
  readonly place: Place;
  /** Of the sender's address: the host of PUBLIC_URL. */
  readonly host: string;
  readonly print: (line: string) => void;
  readonly onProblem: (problem: unknown, where: string) => void;
  /** A letter of a company has left, or was given up with the reason. */
  readonly onSettled: (letter: Letter, problem: string | null) => Promise<void>;
}

const QUEUE = 'letter';
const CONNECTIONS = 2;
const LAST_TRY = 8;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 3600;

const reason = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));

/** Without a mail server nothing leaves the machine; letters that belong to no company go to the terminal. */
function printer(print: PostOptions['print']): Post {
  return {
    server: false,
    send: async (letter) => {
      if (letter.mail) return;
      print(`No mail server is set (SMTP_URL). To ${letter.to}: ${letter.subject}\n${letter.text}\n`);
    },
    stop: async () => {},
  };
}

/**
 * Letters wait in a queue that survives restarts, and are tried again with growing pauses for about half a day, as long
 * as a mail server is usually away.
 */
export async function openPost(options: PostOptions): Promise<Post> {
  const { smtpUrl, place, host, onProblem, onSettled } = options;
  if (smtpUrl === null) return printer(options.print);
  const pool = openPool(place, 'evenkeel_jobs', CONNECTIONS, (problem) => onProblem(problem, 'mail'));
  const jobs = await openJobs(pool, (problem) => onProblem(problem, 'mail'));
  const transport = createTransport(smtpUrl);
  await jobs.createQueue(QUEUE, {
    retryLimit: LAST_TRY,
    retryDelay: FIRST_WAIT_SECONDS,
    retryBackoff: true,
    retryDelayMax: LONGEST_WAIT_SECONDS,
  });
  const pace = { includeMetadata: true, pollingIntervalSeconds: 1 } as const;
  await jobs.work(QUEUE, pace, async ([job]: JobWithMetadata<Letter>[]) => {
    if (!job) return;
    const letter = job.data;
    try {
      // The same id for every try: a mail server that got it once knows it again.
      const messageId = `<${job.id}@${host}>`;
      await transport.sendMail({
        from: `Evenkeel <evenkeel@${host}>`,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        messageId,
      });
    } catch (problem) {
      if (job.retryCount >= LAST_TRY) await onSettled(letter, reason(problem));
      throw problem;
    }
    await onSettled(letter, null);
  });
  return {
    server: true,
    send: async (letter) => {
      await jobs.send(QUEUE, letter);
    },
    stop: async () => {
      await jobs.stop({ graceful: true, timeout: 2000 });
      await pool.end();
      transport.close();
    },
  };
}
