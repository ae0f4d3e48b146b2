import { quoted } from '#lib/text.ts';
import { minutesWords } from './time-words.ts';

/** Where an open meeting stands. */
export interface Standing {
  /** The section that everybody is in. */
  readonly title: string;
  readonly running: boolean;
  /** Milliseconds; what is left of the section, less than 0 once it is over its time. */
  readonly left: number;
  /** Milliseconds that are planned for the sections after it. */
  readonly after: number;
  /** Which of the issues picked is being worked on, and how many were picked. */
  readonly issue: { readonly place: number; readonly of: number } | null;
  /** Which point of owner and operator is open, and of how many. */
  readonly point: { readonly words: string; readonly place: number; readonly of: number } | null;
}

const ordinals = ['First', 'Second', 'Third'];
const counts = ['one', 'two', 'three'];
/** A point is a sentence at times, and the first line of a page is short. */
const shortPoint = 40;

function whereIn({ title, issue, point }: Standing, issues: (count: number) => string): string {
  if (issue) return `${ordinals[issue.place - 1]} of ${counts[issue.of - 1]} ${issues(issue.of)}`;
  return point ? `${quoted(point.words, shortPoint)}: point ${point.place} of ${point.of}` : title;
}

/** `Second of three issues; 42 minutes left for them, 5 minutes for what follows.` @param issues the company’s word for so many of them. */
export function liveAnswer(standing: Standing, issues: (count: number) => string): string {
  const { running, left, after } = standing;
  const time = left < 0 ? `${minutesWords(-left)} over its time` : `${minutesWords(left)} left`;
  const rest = after <= 0 ? 'nothing follows' : `${minutesWords(after)} for what follows`;
  return `${whereIn(standing, issues)}${running ? '' : ', paused'}; ${time}, ${rest}.`;
}
