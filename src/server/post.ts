import type { Place } from '#db/place.ts';
import { openPool } from '#db/place.ts';
import { openJobs } from '#db/job-queue.ts';
import type { CompanyId } from '#lib/ids.ts';
import { createTransport } from 'nodemailer';
import type { JobWithMetadata } from 'pg-boss';
import type { Letter } from './context.ts';
import { givenUpWords, isRefusedForGood } from './letter-problem.ts';

export interface Post {
  readonly server: boolean;
  /** Puts a letter into the queue. One of a company that waits there already is not put there twice. */
  readonly send: (letter: Letter) => Promise<void>;
  /** All companies that letters may go out for; none without a mail server. */
  readonly companies: () => Promise<CompanyId[]>;
  readonly stop: () => Promise<void>;
}

export interface PostOptions {
  readonly smtpUrl: string | null;
  readonly place: Place;
  /** Of the sender's address: the host of PUBLIC_URL. */
  readonly host: string;
  readonly print: (line: string) => void;
  readonly onProblem: (problem: unknown, where: string) => void;
  /** Asked right before a letter of a company goes out: it may have been settled or withdrawn while it waited. */
  readonly mayLeave: (mail: NonNullable<Letter['mail']>) => Promise<boolean>;
  /** A letter of a company has left, or was given up with the reason. */
  readonly onSettled: (mail: NonNullable<Letter['mail']>, problem: string | null) => Promise<void>;
}

const QUEUE = 'letter';
const CONNECTIONS = 2;
const AT_ONCE = 3;
// Pauses of 15 s, doubled up to an hour and shortened by chance to half at the least: twelve hours and more.
const RETRIES = { retryLimit: 19, retryDelay: 15, retryBackoff: true, retryDelayMax: 3600 } as const;
// Well within the 15 minutes after which the queue takes a job for lost and gives it to somebody else.
const PATIENCE = { connectionTimeout: 60_000, greetingTimeout: 60_000, socketTimeout: 120_000 } as const;
const OVER: readonly string[] = ['completed', 'cancelled', 'failed'];

/** Without a mail server nothing leaves the machine; letters that belong to no company go to the terminal. */
function printer(print: PostOptions['print']): Post {
  return {
    server: false,
    send: async (letter) => {
      if (letter.mail) return;
      print(`No mail server is set (SMTP_URL). To ${letter.to}: ${letter.subject}\n${letter.text}\n`);
    },
    companies: async () => [],
    stop: async () => {},
  };
}

/** A mail program posts to that address by itself only over HTTPS (RFC 8058, section 3.1). */
function stopHeaders({ stopUrl }: Letter): Record<string, string> {
  if (stopUrl === undefined) return {};
  const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { 'List-Unsubscribe': `<${stopUrl}>`, ...(stopUrl.startsWith('https:') ? oneClick : {}) };
}

/**
 * Letters wait in a queue that survives restarts, and are tried again with growing pauses for half a day, as long as a
 * mail server is usually away. What the mail server refuses for good is given up at once.
 */
export async function openPost(options: PostOptions): Promise<Post> {
  const { smtpUrl, place, host, onProblem, mayLeave, onSettled } = options;
  if (smtpUrl === null) return printer(options.print);
  const pool = openPool(place, 'evenkeel_jobs', CONNECTIONS, (problem) => onProblem(problem, 'mail'));
  const jobs = await openJobs(pool, (problem) => onProblem(problem, 'mail'));
  const address = new URL(smtpUrl);
  for (const [name, milliseconds] of Object.entries(PATIENCE)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(milliseconds));
  }
  const transport = createTransport(address.href);
  /** Throws where it is to be tried again. */
  async function deliver({ id, data: letter, retryCount, retryLimit }: JobWithMetadata<Letter>): Promise<void> {
    const { mail } = letter;
    try {
      if (mail && !(await mayLeave(mail))) return;
      await transport.sendMail({
        from: `Evenkeel <evenkeel@${host}>`,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        // The same id for every try: a mail server that got it once knows it again.
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...stopHeaders(letter) },
      });
    } catch (problem) {
      const forGood = isRefusedForGood(problem);
      if (mail && (forGood || retryCount >= retryLimit)) await onSettled(mail, givenUpWords(problem));
      if (forGood) return;
      throw problem;
    }
    if (mail) await onSettled(mail, null);
  }

  await jobs.createQueue(QUEUE);
  const pace = { includeMetadata: true, pollingIntervalSeconds: 1, localConcurrency: AT_ONCE } as const;
  await jobs.work(QUEUE, pace, async ([job]: JobWithMetadata<Letter>[]) => {
    if (!job) return;
    await deliver(job);
    // What a letter says is nobody's once it is settled, and it may hold a link that opens something.
    await jobs.deleteJob(QUEUE, job.id);
  });
  return {
    server: true,
    send: async (letter) => {
      const id = letter.mail?.id;
      if (id !== undefined) {
        const before = await jobs.getJobById(QUEUE, id);
        if (before && OVER.includes(before.state)) await jobs.deleteJob(QUEUE, id);
      }
      await jobs.send(QUEUE, letter, id === undefined ? RETRIES : { ...RETRIES, id });
    },
    companies: async () => {
      const { rows } = await pool.query<{ company_id: CompanyId }>('select company_id from app.company');
      return rows.map((row) => row.company_id);
    },
    stop: async () => {
      await jobs.stop({ graceful: true, timeout: 2000 });
      await pool.end();
      transport.close();
    },
  };
}
