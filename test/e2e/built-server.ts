import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export const root = path.resolve(import.meta.dirname, '../..');

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}

/**
 * Below the ports that a system hands out by itself (from 32768 on under Linux, from 49152 elsewhere): nobody is given
 * it before the server starts, or while it is away. Each file of tests is a process and looks from another number on.
 */
async function freePort(): Promise<number> {
  let port = 20_000 + (process.pid % 10_000);
  while (!(await isFree(port))) port += 1;
  return port;
}

/** The built server as its users run it, on a database and a port of its own that outlive each start. */
export class BuiltServer {
  readonly url: string;
  /** What it printed in the terminal, all starts together. */
  printed = '';
  /** How it ended without being asked to; null while all is well. */
  failure: string | null = null;
  readonly folder: string;
  readonly #port: number;
  readonly #smtpUrl: string;
  #process: ChildProcess | null = null;

  private constructor(folder: string, port: number, smtpUrl: string) {
    this.folder = folder;
    this.#port = port;
    this.#smtpUrl = smtpUrl;
    this.url = `http://localhost:${port}`;
  }

  static async prepare(smtpUrl = ''): Promise<BuiltServer> {
    return new BuiltServer(await mkdtemp(path.join(tmpdir(), 'evenkeel-e2e-')), await freePort(), smtpUrl);
  }

  async start(): Promise<void> {
    const env = { ...process.env, DATA_DIR: this.folder, PORT: String(this.#port), BACKUPS: 'off' };
    const child = spawn(process.execPath, [path.join(root, 'dist/server/main.js')], {
      env: { ...env, SMTP_URL: this.#smtpUrl, DATABASE_URL: '', PUBLIC_URL: '', HOST: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: root,
    });
    this.#process = child;
    const from = this.printed.length;
    await new Promise<void>((resolve, reject) => {
      const heard = (text: Buffer): void => {
        this.printed += text.toString();
        if (this.printed.slice(from).includes('Evenkeel runs on')) resolve();
      };
      child.stdout.on('data', heard);
      child.stderr.on('data', heard);
      child.once('exit', (code, signal) => {
        const how = `The server ended with ${code ?? signal}:\n${this.printed.slice(from)}`;
        if (this.#process === child) this.failure = how;
        reject(new Error(how));
      });
    });
  }

  /** SIGTERM lets it close; SIGKILL is a power cut. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    await this.end();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/**
 * @param folder of a server that was started before: it starts with a copy of that.
 * @param smtpUrl of the mail server; without one nothing is mailed.
 */
export async function startBuiltServer(folder: string, smtpUrl?: string): Promise<BuiltServer> {
  const server = await BuiltServer.prepare(smtpUrl);
  // Node's own copying gives all files to whoever copies.
  await promisify(execFile)('cp', ['-a', `${folder}/.`, server.folder]);
  await server.start();
  return server;
}
