import type { Claim } from './claim.ts';

type Said = Pick<Claim, 'subject' | 'title' | 'symptom' | 'wouldChange'> & Partial<Claim>;

const unsaid = { cause: null, causes: [], actions: [], evidence: [], effect: null } as const;

/** It was looked for and is not there. */
export function nothingWrong(said: Said): Claim {
  return { ...unsaid, ...said, basis: { kind: 'nothing' } };
}

/** The records do not tell; `wouldChange` says what is missing and by when it could be known. */
export function tooLittle(said: Said): Claim {
  return { ...unsaid, ...said, basis: { kind: 'too-little' } };
}

/** It was tested for and luck alone would do: the tests stay in the family of the report. */
export function notBeyondLuck(said: Said, [p = 1, ...others]: readonly number[]): Claim {
  return {
    ...unsaid,
    ...said,
    basis: { kind: 'tested', p, others, posterior: 0, matters: false, surely: false, most: 'nothing' },
  };
}
