import { spawn } from 'node:child_process';

/** What one run of a process took, from start to end. */
export interface Run {
  readonly seconds: number;
  /** Of all its threads; says more than the clock where the machine has something else to do. */
  readonly cpuSeconds: number;
  /** Resident, at most. */
  readonly mebibytes: number;
}

/** Runs inside the process and tells at its end what it used. */
const telling = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify([userCPUTime, systemCPUTime, maxRSS]));
});`;

/** @throws Error when the process fails. */
export async function costOfRun(program: string, args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///');${telling}`)}`;
  const child = spawn(program, ['--import', preload, ...args], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  let told = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}.`);
  const [user = 0, system = 0, kibibytes = 0] = JSON.parse(told) as number[];
  return { seconds, cpuSeconds: (user + system) / 1_000_000, mebibytes: kibibytes / 1024 };
}
