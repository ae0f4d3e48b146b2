import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly subject: string;
  /** As it came, headers and all, with soft line breaks taken out. */
  readonly text: string;
}

const written = (text: string) =>
  text.replace(/((?:=[0-9A-F]{2})+)/g, (codes: string) =>
    Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'),
  );

/** Header lines are folded (RFC 5322, section 2.2.3), long lines of text broken and odd letters written out (RFC 2045). */
function readable(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = written(rest.join('\n\n').replace(/=\r\n/g, ''));
  return `${head.replace(/\r\n[ \t]+/g, ' ')}\n\n${body.replaceAll('\r\n', '\n')}`;
}

/** Words of a header with odd letters are written out one by one (RFC 2047). */
function subjectOf(text: string): string {
  const subject = /^Subject: (.*)$/m.exec(text)?.[1] ?? '';
  return subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, word: string) => written(word.replaceAll('_', ' ')));
}

/** A real mail server on loopback, which can be away, and refuse whom it does not know. */
export class Mailbox {
  readonly received: Received[] = [];
  /** What it answers to a recipient instead of taking the letter. */
  refuse: (address: string) => { code: number; words: string } | null = () => null;
  /** What it does with a letter before it says that it has it. */
  beforeAnswer: () => void | Promise<void> = () => {};
  #server: SMTPServer | undefined;
  #port = 0;

  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, answer) => {
        const refusal = this.refuse(address);
        answer(refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null);
      },
      onData: (stream, session, answer) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          const text = readable(Buffer.concat(parts).toString('utf8'));
          this.received.push({ to, text, subject: subjectOf(text) });
          void Promise.resolve(this.beforeAnswer()).then(() => answer());
        });
      },
    });
    server.on('error', () => {});
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as { port: number }).port;
    this.#server = server;
  }

  /** Away: whoever connects finds nobody. It keeps its address. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  to(address: string): Received[] {
    return this.received.filter((letter) => letter.to === address);
  }
}

/** Asks again until it holds; the test's own time limit ends what never does. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
