import { describe, expect, it } from 'vitest';
import type { LedgerLine, Section } from '#features/money/model/ledger-line.ts';
import { day } from '#lib/calendar/day.ts';
import { shiftPeriod } from '#lib/calendar/period.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { settleVerdicts } from '../../verdict.ts';
import { margin } from './margin.ts';

const newest = day('2026-10-01');

/** An income of 100,000 a month, and such gross margins up to October. */
const booksWith = (margins: readonly number[]): LedgerLine[] =>
  margins.flatMap((share, at) => {
    const month = shiftPeriod(newest, 'monthly', at - margins.length + 1);
    const line = (section: Section, amount: number): LedgerLine => ({
      holds: 'ledger',
      month,
      section,
      account: section,
      amount,
    });
    return [line('income', 100_000), line('cogs', 100_000 * (1 - share)), line('expense', 1000)];
  });

const lookAt = (ledger: readonly LedgerLine[]) => {
  const claims = margin.look(recordsOf({ ledger }), groundOf());
  return { claim: claims[0], verdict: settleVerdicts(claims.map(({ basis }) => basis)).verdicts[0] };
};

/** So many months around 40 % that do not resemble the one before, from 38 to 42 %. */
const steady = (months: number) =>
  Array.from({ length: months }, (_, at) => 0.4 + ([0, 0.02, -0.02, 0.01, -0.01][at % 5] ?? 0));

describe('the gross margin', () => {
  it('is told where it fell all along, with what that costs in a year', () => {
    // By one point a month for 30 months: all 24 pairs of equal months fall.
    const falling = Array.from({ length: 30 }, (_, at) => 0.61 - at / 100);
    const { claim, verdict } = lookAt(booksWith(falling));
    expect(verdict).toBe('clear');
    expect(claim?.title).toBe('The gross margin fell to 32\u202f% from 44\u202f%');
    // Twelve points in twelve months of 1.2 millions a year.
    expect(claim?.effect).toMatchObject({ per: 'year' });
    expect(claim?.effect?.mid).toBeCloseTo(144_000, 3);
    const short = lookAt(booksWith(falling.slice(-20)));
    expect(short.verdict).toBe('likely');
    expect(short.claim?.symptom).toContain('season and change cannot be told apart');
    expect(claim?.basis).toMatchObject({ others: [expect.any(Number), expect.any(Number)] });
  });

  it('is told where one month lies below the natural limits', () => {
    const { claim } = lookAt(booksWith([...steady(24), 0.2]));
    expect(claim?.title).toBe('The gross margin fell to 20\u202f% from 40\u202f%');
    expect(claim?.symptom).toMatch(/^October 2026 lies below the natural limit/);
    expect(claim?.effect).toBeNull();
    expect(claim?.figure).toMatchObject({ kind: 'process' });
  });

  it('is told where it fell at once, with what the months since cost', () => {
    const { claim, verdict } = lookAt(booksWith([...steady(25), ...steady(8).map((share) => share - 0.15)]));
    expect(verdict).toBe('clear');
    expect(claim?.title).toBe('The gross margin fell to 25\u202f% from 40\u202f%');
    expect(claim?.symptom).toBe(
      'It fell at once: the months since March 2026 have 25\u202f% on average, the same months of the year before had 40\u202f%.',
    );
    // 15 points of 1.2 millions a year, although only eight months had them; months vary by a point or two.
    expect(claim?.effect?.mid).toBeCloseTo(180_000, -4);
    expect(claim?.effect?.low).toBeGreaterThan(150_000);
    expect(claim?.effect?.high).toBeLessThan(210_000);
  });

  it('is held against all months before, where the same ones of a year ago are not known', () => {
    const { claim } = lookAt(booksWith([...steady(10), ...steady(8).map((share) => share - 0.15)]));
    expect(claim?.symptom).toMatch(/since March 2026 have 25\u202f% on average, the months before had 40\u202f%\./);
  });

  it('is quiet where it varies as usual, and says what would not show', () => {
    const { claim, verdict } = lookAt(booksWith(steady(25)));
    expect(verdict).toBe('nothing');
    expect(claim?.symptom).toContain('would not show');
  });

  it('is quiet where only the season turned, once two years show it', () => {
    const season = (months: number) =>
      Array.from(
        { length: months },
        (_, at) => 0.4 + 0.05 * Math.cos((2 * Math.PI * (at - months + 6)) / 12) + (at % 2) / 500,
      );
    expect(lookAt(booksWith(season(24))).verdict).toBe('nothing');
  });

  it('is quiet where it rose', () => {
    expect(lookAt(booksWith(Array.from({ length: 20 }, (_, at) => 0.3 + at / 100))).verdict).toBe('nothing');
  });

  it('is at most a hint from eight months, and not told from seven', () => {
    const falling = Array.from({ length: 8 }, (_, at) => 0.5 - at / 50);
    expect(lookAt(booksWith(falling)).verdict).toBe('hint');
    expect(lookAt(booksWith(falling.slice(1))).verdict).toBe('too-little');
    expect(lookAt(booksWith(Array.from({ length: 12 }, (_, at) => 0.5 - at / 50))).verdict).toBe('likely');
  });

  it('begins anew with a declared change, and shows what was before', () => {
    // Prices were raised in January 2026: from 20 to 40 %.
    const ledger = booksWith([...steady(14).map((share) => share - 0.2), ...steady(10)]);
    const change = (subject: string | null) =>
      margin.look(
        recordsOf({ ledger, changes: [{ holds: 'change', date: day('2026-01-12'), what: 'Prices raised', subject }] }),
        groundOf(),
      )[0];
    expect(change('Gross margin')?.figure).toMatchObject({
      points: { length: 24 },
      segments: [
        { to: '2025-12-01', centre: expect.closeTo(0.2, 2) },
        { from: '2026-01-01', centre: expect.closeTo(0.4, 2) },
      ],
    });
    expect(change(null)?.evidence[1]).toMatchObject({ n: 10 });
    expect(change('Missed calls')?.evidence[1]).toMatchObject({ n: 24 });
  });

  it('takes only the months since the last hole', () => {
    const books = booksWith(steady(12)).filter(({ month }) => month !== shiftPeriod(newest, 'monthly', -5));
    expect(lookAt(books).verdict).toBe('too-little');
    expect(margin.look(recordsOf({}), groundOf())).toEqual([]);
  });
});
