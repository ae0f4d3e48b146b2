import { expect, it } from 'vitest';
import type { MetricSeries, Records } from '#features/diagnosis/model/records.ts';
import { day } from '#lib/calendar/day.ts';
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { noAction } from './no-action.ts';

const goal = { operator: 'at-least', threshold: 40 } as const;
const red = weekly('Estimates sent', usual(8), { goal });
const noted = weekly('Other', usual(8), { notes: ['Rain', null, null, null, null, null, null, null] });

const look = (metric: MetricSeries, more: Partial<Records> = {}) =>
  noAction.look(recordsOf({ metrics: [metric, noted], ...more }), groundOf())[0];

const issue = (what: string, created: string) =>
  ({
    holds: 'commitment',
    kind: 'issue',
    what,
    who: null,
    created: day(created),
    due: null,
    done: day(created),
    raisedBy: null,
  }) as const;

it('four weeks off goal without a word are silent', () => {
  expect(look(red)).toMatchObject({
    basis: { kind: 'counted', complete: true },
    cause: 'silent',
    subject: { kind: 'metric', name: 'Estimates sent' },
  });
  expect(look(red)?.symptom).toContain('off goal (≥ 40) in each of the last 4 weeks, since 19–25 Oct 2026');
});

it('a note in one of these weeks breaks the silence, an older one does not', () => {
  const withNote = (at: number) => ({
    ...red,
    notes: red.notes.map((_, place) => (place === at ? 'Ben was ill' : null)),
  });
  expect(look(withNote(4))).toMatchObject({ basis: { kind: 'nothing' } });
  expect(look(withNote(3))).toMatchObject({ cause: 'silent' });
});

it('an issue that names it breaks it too; one about something else, or of long ago, does not', () => {
  const withIssue = (what: string, created: string) => look(red, { commitments: [issue(what, created)] });
  expect(withIssue('Why so few estimates sent?', '2026-11-03')).toMatchObject({ basis: { kind: 'nothing' } });
  expect(withIssue('Van is broken', '2026-11-03')).toMatchObject({ cause: 'silent' });
  expect(withIssue('Why so few estimates sent?', '2026-09-01')).toMatchObject({ cause: 'silent' });
});

it('one week on goal is no silence', () => {
  expect(look({ ...red, amounts: [...usual(7), 41] })).toMatchObject({ basis: { kind: 'nothing' } });
});

it('files without notes and issues cannot tell', () => {
  const [claim] = noAction.look(recordsOf({ metrics: [red] }), groundOf());
  expect(claim).toMatchObject({ basis: { kind: 'too-little' } });
});

it('a third of thirteen weeks without a number is late; four of them are not', () => {
  const missing = (weeks: number) =>
    weekly(
      'Hours',
      usual(14).map((value, at) => (at > 0 && at <= weeks ? null : value)),
    );
  // 13/3 is 4⅓.
  expect(look(missing(5))).toMatchObject({ cause: 'late', evidence: [{ value: 5, n: 13 }] });
  expect(look(missing(4))).toMatchObject({ basis: { kind: 'nothing' } });
});

it('weeks after the export are not missing; weeks that others have are', () => {
  const ends = (metric: MetricSeries) => ({
    ...metric,
    amounts: [...usual(14), ...metric.amounts.slice(14).map(() => null)],
  });
  const old = ends(weekly('Hours', usual(24)));
  expect(noAction.look(recordsOf({ metrics: [old] }), groundOf())).toMatchObject([{ basis: { kind: 'nothing' } }]);
  expect(look(old)).toMatchObject({ cause: 'late', evidence: [{ value: 10, n: 13 }] });
});

it('three weeks are too few', () => {
  expect(look(weekly('Hours', usual(3), { goal }))).toMatchObject({ basis: { kind: 'too-little' } });
});
