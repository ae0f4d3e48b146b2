import type { Cadence } from '#lib/calendar/period.ts';

/** What one period of each cadence is called: `week`, `weeks`. */
export const periodNouns: Readonly<Record<Cadence, readonly [one: string, many: string]>> = {
  weekly: ['week', 'weeks'],
  monthly: ['month', 'months'],
  quarterly: ['quarter', 'quarters'],
  yearly: ['year', 'years'],
};

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Up to nine in letters, from ten on in figures. */
export const countWord = (count: number): string => small[count] ?? String(count);

/** `5 weeks`, `1 week`. */
export const periodCount = (count: number, cadence: Cadence): string =>
  `${count} ${periodNouns[cadence][count === 1 ? 0 : 1]}`;
