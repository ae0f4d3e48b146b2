import path from 'node:path';

/** The folder of this checkout. */
export const root = path.resolve(import.meta.dirname, '..');

/** What a person should know goes to stderr: stdout belongs to the program that runs next. */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends with a message a person can act on. */
export class Refusal extends Error {}

/** Runs a command's main function; a refusal is printed as it is, everything else with where it came from. */
export async function main(run) {
  try {
    process.exitCode = await run();
  } catch (error) {
    tell(error instanceof Refusal ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  }
}
