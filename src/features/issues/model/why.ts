import { err, ok, type Result } from '#lib/result.ts';
import { cleanNote } from '#lib/text.ts';

/** Five is the habit ("ask why five times"); a chain that goes on past seven has usually left the trouble behind. */
export const mostWhys = 7;
const longestWhy = 500;

/** The answers to why, from the symptom down, as they are kept: without empty ones. @returns a sentence if one is wrong. */
export function checkWhys(answers: readonly string[]): Result<string[]> {
  const whys: string[] = [];
  for (const answer of answers) {
    const why = cleanNote(answer, longestWhy);
    if (!why.ok) return why;
    if (why.value !== '') whys.push(why.value);
  }
  if (whys.length <= mostWhys) return ok(whys);
  return err({
    code: 'too-many',
    message: `${whys.length} answers to why, and ${mostWhys} fit. Keep those that lead down to the root; nothing was stored.`,
  });
}

/** Where the chain ends; empty without one. */
export const rootOf = (whys: readonly string[]): string => whys.at(-1) ?? '';
