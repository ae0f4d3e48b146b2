import { describe, expect, it } from 'vitest';
import { type HeldMeeting, lastBefore, markWords, solvedWhile } from './last-meetings.ts';

const held = (day: string): HeldMeeting => ({
  openedAt: `2026-11-${day}T14:00:00.000Z`,
  endedAt: `2026-11-${day}T15:30:00.000Z`,
  rating: { marks: [], n: 0, mean: null },
});
const daysOf = (meetings: readonly HeldMeeting[]) => meetings.map(({ openedAt }) => openedAt?.slice(8, 10));

describe('the meetings before', () => {
  it('are the last four, the newest first, without this one and what came after it', () => {
    const all = ['24', '03', '10', '17', '12', '05'].map(held);
    expect(daysOf(lastBefore(all, '2026-11-24T14:00:00.000Z'))).toEqual(['17', '12', '10', '05']);
    expect(daysOf(lastBefore(all, '2026-11-05T14:00:00.000Z'))).toEqual(['03']);
    expect(lastBefore([{ ...held('03'), openedAt: null }], '2026-11-05T14:00:00.000Z')).toEqual([]);
  });

  it('tell a mean with how many gave a mark, of few the marks themselves', () => {
    expect(markWords({ marks: [7, 8, 8, 9, 10], n: 5, mean: 8.4 })).toBe('8.4 by 5');
    expect(markWords({ marks: [7, 9], n: 2, mean: 8 })).toBe('7, 9');
    expect(markWords({ marks: [], n: 0, mean: null })).toBe('not rated');
  });

  it('count what was solved from their opening to their end', () => {
    const solved = ['13:59:59', '14:00:00', '15:30:00', '15:30:01'].map((time) => `2026-11-17T${time}.000Z`);
    expect(solvedWhile(held('17'), solved)).toBe(2);
    expect(solvedWhile({ ...held('17'), endedAt: null }, solved)).toBe(0);
  });
});
