import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { readMilestone, stepsWords, stepWords } from './milestone.ts';

const today = day('2026-11-18');
const quarter = day('2026-12-31');
const step = (due: string, doneOn: string | null = null) => ({
  title: 'x',
  due: day(due),
  doneOn: doneOn === null ? null : day(doneOn),
});

describe('a line for a milestone', () => {
  it('is a title and its day', () => {
    expect(readMilestone('Order sprayer 4 Dec', today, quarter)).toEqual({
      title: 'Order sprayer',
      due: '2026-12-04',
      dated: true,
    });
  });

  it('without a day is for the day the priority is due', () => {
    const undated = { title: 'Order sprayer', due: '2026-12-31', dated: false };
    expect(readMilestone(' Order sprayer ', today, quarter)).toEqual(undated);
    expect(readMilestone('4 Dec', today, quarter)).toEqual({ ...undated, title: '4 Dec' });
  });
});

describe('milestones', () => {
  it('say their day, or by how much it is over', () => {
    expect(stepWords(step('2026-12-04'), today)).toBe('4 Dec');
    expect(stepWords(step('2027-01-04'), today)).toBe('4 Jan 2027');
    expect(stepWords(step('2026-11-18'), today)).toBe('today');
    expect(stepWords(step('2026-11-17'), today)).toBe('1 day late');
    expect(stepWords(step('2026-11-08'), today)).toBe('10 days late');
    expect(stepWords(step('2026-11-08', '2026-11-16'), today)).toBe('done 16 Nov');
  });

  it('are counted together', () => {
    expect(stepsWords([], today)).toBeNull();
    const all = [step('2026-11-01', '2026-11-02'), step('2026-11-10'), step('2026-12-10')];
    expect(stepsWords(all, today)).toBe('1 of 3 milestones done, 1 late');
    expect(stepsWords(all.slice(0, 1), today)).toBe('1 of 1 milestone done');
  });
});
