import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** Prints what was found, one line each, and sets the exit code. */
export function verdict(subject, findings, summary) {
  for (const finding of findings) console.error(`${subject}: ${finding}`);
  if (findings.length > 0) process.exitCode = 1;
  else console.log(`${subject}: ${summary}`);
}
