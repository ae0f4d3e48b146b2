import { spawn } from 'node:child_process';
import { constants } from 'node:os';

let interrupted = false;

/** Whether somebody asked this process to stop while a child ran: then no further one should be started. */
export const wasInterrupted = () => interrupted;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program until it ends, hands it our signals, and gives its exit code as a shell would. */
export function runChild(file, args, options = {}) {
  return follow(spawn(file, args, { stdio: 'inherit', ...options }));
}

/** Hands our signals to a child and gives its exit code as a shell would. */
export async function follow(child) {
  const forward = (signal) => {
    interrupted = true;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
    });
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}

/** Runs a program quietly; what it printed comes back with its code, to be shown if it failed. */
export async function runQuietly(file, args, options = {}) {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts = [];
  child.stdout.on('data', (part) => parts.push(part));
  child.stderr.on('data', (part) => parts.push(part));
  const code = await follow(child);
  return { code, output: Buffer.concat(parts).toString() };
}
