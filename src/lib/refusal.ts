/** Why a request was not carried out. The code is for programs, the message is for the person who asked. */
export type RefusalCode = 'SIGNED_OUT' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID' | 'CONFLICT' | 'GONE' | 'TOO_MANY';

/** Thrown by an api function; the server turns it into the answer of either encoding. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly data: unknown;
  constructor(code: RefusalCode, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

export const notFound = (what: string) =>
  new Refusal('NOT_FOUND', `This ${what} is not here: it was deleted, or it belongs to a company that you are not in.`);

/**
 * To whoever saw an older version.
 * @param what as it goes into a sentence: `this note`, or the name of it.
 * @param current what is there now, to be seen beside one's own.
 */
export const stale = (what: string, current: unknown) =>
  new Refusal('CONFLICT', `Somebody else changed ${what} meanwhile. Nothing of yours was stored.`, { current });

/** @param problems a sentence for each field that must change, by the field's name. */
export const invalid = (problems: Readonly<Record<string, string>>) =>
  new Refusal('INVALID', Object.values(problems).join(' '), { problems });
