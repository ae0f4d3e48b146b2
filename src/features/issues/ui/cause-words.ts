import type { Issue } from '../contract/issue.ts';

/** What a root is about, as it is said on the page. */
export const causeWords: Readonly<Record<NonNullable<Issue['cause']>, string>> = {
  people: 'about people: who does it, or cannot',
  process: 'about the process: how it is done',
  message: 'about a message: what was not said or not heard',
};

export const causeOptions = Object.entries(causeWords).map(([value, label]) => ({ value, label }));
