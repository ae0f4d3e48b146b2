import { statusWords } from '#kit/marks/status-mark.tsx';

/** How a cell is judged and whether it can be. `running` is the week that is not over: grey, never coloured. */
export type CellState = 'on' | 'off' | 'plain' | 'missing' | 'running';

/** What the grid shows of one value. The kit knows nothing of metrics: the caller has judged it already. */
export interface CellView {
  /** As shown, as few digits as keep it on the right side of its goal. Empty where there is no value. */
  readonly text: string;
  /** As typed and copied: all digits. */
  readonly raw: string;
  readonly state: CellState;
  /** Which way an off cell missed. */
  readonly missed?: 'too-low' | 'too-high' | 'not-done';
  /** Outside its natural limits. */
  readonly signal?: boolean;
  readonly note?: boolean;
  /** Judged by a goal of this period only. */
  readonly ownGoal?: boolean;
  /** Why it cannot be written, as a sentence; absent where it can. */
  readonly readOnly?: string;
  /** Sent, not yet answered. */
  readonly saving?: boolean;
  /** Not taken: what was typed, and why as a sentence. */
  readonly refused?: { readonly text: string; readonly why: string };
  /** Where only a few words are possible (`yes`, `no`), Space goes through them. */
  readonly choices?: readonly string[];
}

/** The cell in words, for those who do not see fill and corners. */
export function cellWords(cell: CellView): string {
  // A missing cell shows the word `enter`: who steers by voice says what stands there.
  const words = [cell.refused?.text ?? (cell.state === 'missing' ? 'enter' : cell.text || 'empty')];
  if (cell.refused) words.push('not taken');
  if (cell.saving) words.push('saving');
  if (cell.state === 'on') words.push(statusWords.on);
  if (cell.state === 'off') words.push(statusWords[cell.missed ?? 'not-done']);
  if (cell.state === 'missing') words.push('missing');
  if (cell.state === 'running') words.push('not judged yet');
  if (cell.signal) words.push(statusWords['real-change']);
  if (cell.note) words.push('has a note');
  if (cell.ownGoal) words.push('goal of its own');
  return words.join(', ');
}
