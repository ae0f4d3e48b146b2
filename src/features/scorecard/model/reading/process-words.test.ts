import { describe, expect, test } from 'vitest';
import { beyond, estimatesSent, limits, tooFew } from '#test/support/estimates-sent.ts';
import type { Course } from './course.ts';
import { processWords } from './process-words.ts';

const voice = {
  reading: { locale: 'en-US', currency: 'USD' },
  calendar: { firstDayOfWeek: 1, yearStartsMonth: 1 },
} as const;
const said = (course: Course) =>
  processWords(course, voice).paragraphs.map(({ lead, text }) => (lead ? `${lead} ${text}` : text));
const verdict = (course: Course) => processWords(course, voice).verdict;
const quiet = { signals: [], fresh: null };

describe('a signal', () => {
  test('says what lies where, how often luck does that, and what to ask', () => {
    // Luck 0.008 a week is one in 125. Before 9 November the values ran from 18 to 27.
    expect(said(estimatesSent())).toEqual([
      'Something changed. 13 lies below the lower natural limit of 17.3. Luck alone shows a signal on a chart like this in about one week in 125.',
      'Ask what was different in 9–15 Nov. Do not ask about the weeks before: 18 to 27 was ordinary variation.',
      'A lasting change smaller than ±6.7 a week would not show yet.',
    ]);
    expect(verdict(estimatesSent())).toBe('clear');
  });

  test('begins with a signal to the same side right before it, which was no ordinary week', () => {
    const first = { ...beyond, from: '2026-11-02', period: '2026-11-02' };
    expect(said(estimatesSent({ last: [15, 13], process: { signals: [first, beyond] } }))[1]).toBe(
      'Ask what was different from 2–8 Nov on. Do not ask about the weeks before: 21 to 27 was ordinary variation.',
    );
  });

  test('is a hint while the limits settle, and where weeks resemble each other', () => {
    expect(verdict(estimatesSent({ process: { limits: [{ ...limits, n: 12, settled: 'usable' }] } }))).toBe('hint');
    expect(verdict(estimatesSent({ process: { remarks: ['autocorrelated'] } }))).toBe('hint');
  });

  test('is as clear as any where each week is judged by the one before it', () => {
    const varies = { ...limits, varies: true };
    const course = estimatesSent({ process: { limits: [varies], remarks: ['autocorrelated'] } });
    expect(verdict(course)).toBe('clear');
    // Limits that move with the week before are no range to name.
    expect(said(course)[0]).toMatch(/^Something changed\. 13 lies below the lower natural limit\./u);
    expect(said(course).at(-1)).toMatch(/judged by how far it moved from there/u);
  });

  test('of a share is told beside the limit for as many as that week had', () => {
    const share = { ...limits, varies: true, size: 40 };
    const process = { chart: 'p', limits: [share] } as const;
    expect(said({ ...estimatesSent({ process }), unit: 'percent' })[0]).toMatch(
      /^Something changed\. 13\s% lies below the lower natural limit of 17\.3\s% for a week of 40\./u,
    );
    const before = { ...beyond, from: '2026-11-02', period: '2026-11-02' };
    const earlier = estimatesSent({ process: { ...process, signals: [before], fresh: before } });
    expect(said({ ...earlier, unit: 'percent' })[0]).toMatch(/below the lower natural limit\. Luck/u);
    const ordinary = estimatesSent({ last: [24, 20], process: { ...process, ...quiet } });
    expect(said({ ...ordinary, unit: 'percent' })[0]).toMatch(
      /It lies within the natural limits of 17\.3\s% to 30\.7\s% for a week of 40:/u,
    );
  });

  test('is put beside the same week a year before, where two full years are known', () => {
    const season = { difference: -12, lower: -5.04, upper: 7.5, isChange: true };
    const beside = (course: Course) => said(course).find((text) => text.startsWith('Beside'));
    expect(beside(estimatesSent({ process: { season } }))).toBe(
      'Beside the same week a year before it is −12, and from one year to the next −5 to +7.5 is usual: this is more than the season.',
    );
    const shared = { ...season, difference: -2, isChange: false };
    expect(beside({ ...estimatesSent({ process: { season: shared } }), unit: 'percent', cadence: 'monthly' })).toBe(
      'Beside the same month a year before it is −2 points, and from one year to the next −5 to +7.5 points is usual: the season alone may be why.',
    );
    expect(beside(estimatesSent())).toBeUndefined();
    expect(beside(estimatesSent({ last: [24, 20], process: { ...quiet, season } }))).toBeUndefined();
  });

  test('is not claimed on fewer than ten values', () => {
    const early = estimatesSent({ process: { limits: [{ ...limits, n: 8, settled: 'provisional' }] } });
    expect(verdict(early)).toBe('too-little');
    expect(said(early)[0]).toBe(
      '8 weeks so far. The limits are provisional: a signal counts from 10 weeks on, and they settle at about 17.',
    );
  });

  test('a shift is asked about from where it began', () => {
    const shift = { from: '2026-09-21', period: '2026-11-09', rule: 'shift', side: 'low' } as const;
    const low = [23, 22, 23, 21, 22, 23, 22, 21];
    const [first, second] = said(estimatesSent({ last: low, process: { signals: [shift], fresh: shift, luck: 0 } }));
    expect(first).toBe('Something changed. Eight weeks in a row or more lie below the mean of 24.');
    expect(second).toBe(
      'Ask what was different from 21–27 Sep on. Do not ask about the weeks before: 21 to 27 was ordinary variation.',
    );
  });
});

test('of what is rare the time between is told', () => {
  const process = { chart: 'time-between', luck: 0 } as const;
  expect(said(estimatesSent({ process }))[0]).toBe(
    'Something changed. So many weeks in a row without one are unusual here.',
  );
});

describe('no signal', () => {
  test('an ordinary week needs no reason; one off goal asks for other work', () => {
    expect(verdict(estimatesSent({ last: [26], process: quiet }))).toBe('nothing');
    expect(said(estimatesSent({ last: [26], process: quiet }))[0]).toBe(
      'An ordinary week. It lies within the natural limits of 18 to 30: asking why this one week was so finds nothing.',
    );
    expect(said(estimatesSent({ last: [20], process: quiet }))).toContain(
      'To be on goal more often, change how the work is done: one week alone shows nothing to mend.',
    );
  });

  test('a run says how often luck brings one', () => {
    const streak = { status: 'on', length: 13, chance: 0.43, periods: 52 } as const;
    expect(said(estimatesSent({ last: [26], process: { ...quiet, streak } }))).toContain(
      'On goal 13 weeks in a row: in 52 weeks like these luck alone brings such a run about 4 times in 10.',
    );
  });
});

describe('too little', () => {
  test('says what is needed and by when', () => {
    // Twelve more weeks after the fifth, of 9 November, end with the one of 1 to 7 February.
    const course = estimatesSent({ weeks: 6, process: tooFew(5) });
    expect(said(course)).toEqual([
      '5 weeks so far. Natural limits need at least 6 and settle at about 17, by 8 Feb 2027.',
      'This week is the lowest yet; with 5 weeks one of them has to be.',
    ]);
    expect(verdict(course)).toBe('too-little');
  });

  test('a middling value is not called the lowest', () => {
    expect(said(estimatesSent({ weeks: 6, last: [24, 26, 25], process: tooFew(5) }))).toHaveLength(1);
  });
});
