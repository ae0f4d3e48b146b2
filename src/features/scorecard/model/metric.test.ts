import { describe, expect, it } from 'vitest';
import { checkMetric, type MetricDraft } from './metric.ts';

const owner = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
const draft: MetricDraft = {
  title: '  New  leads ',
  unit: 'number',
  owner,
  goal: { operator: 'at-least', threshold: 36 },
};

describe('checkMetric', () => {
  it('keeps a clean definition', () => {
    expect(checkMetric(draft)).toEqual({
      ok: true,
      value: {
        title: 'New leads',
        unit: 'number',
        owner,
        team: null,
        goal: { operator: 'at-least', threshold: 36 },
        heading: '',
        note: '',
      },
    });
  });

  it('keeps the lines of a note', () => {
    expect(checkMetric({ ...draft, note: ' Counts bids that left the house.\r\nNot phone quotes. ' })).toMatchObject({
      value: { note: 'Counts bids that left the house.\nNot phone quotes.' },
    });
  });

  it('takes a heading as a title, and a blank one as none', () => {
    const headingOf = (group: string) => checkMetric({ ...draft, group });
    expect(headingOf('  Sales   and bids ')).toMatchObject({ value: { heading: 'Sales and bids' } });
    expect(headingOf('   ')).toMatchObject({ value: { heading: '' } });
  });

  it('lets a metric go without a goal and belong to a team', () => {
    const checked = checkMetric({ title: 'Visits', unit: 'number', owner, team: owner, goal: null });
    expect(checked).toMatchObject({ ok: true, value: { goal: null, team: owner } });
  });

  it.each<[Partial<MetricDraft>, string]>([
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(121) }, 'title'],
    [{ title: 'a\u0000b' }, 'title'],
    [{ unit: 'miles' }, 'unit'],
    [{ unit: 'constructor' }, 'unit'],
    [{ owner: 'somebody' }, 'owner'],
    [{ team: 'Sales' }, 'team'],
    [{ goal: { operator: 'between', threshold: 3 } }, 'goal'],
    [{ goal: { operator: 'at-least', threshold: Number.NaN } }, 'goal'],
    [{ unit: 'yes-no', goal: { operator: 'at-least', threshold: 36 } }, 'goal'],
    [{ group: 'x'.repeat(121) }, 'group'],
    [{ group: 'a\u0000b' }, 'group'],
    [{ note: 'a\u0000b' }, 'note'],
    [{ note: 'x'.repeat(2001) }, 'note'],
  ])('%.60j is refused at %s', (change, field) => {
    const checked = checkMetric({ ...draft, ...change });
    expect(checked.ok ? {} : Object.keys(checked.error)).toEqual([field]);
  });

  it('takes a title of 120 characters and script as text', () => {
    expect(checkMetric({ ...draft, title: 'x'.repeat(120) }).ok).toBe(true);
    expect(checkMetric({ ...draft, title: '<script>alert(1)</script>' })).toMatchObject({
      value: { title: '<script>alert(1)</script>' },
    });
  });

  it('names every wrong field at once', () => {
    const checked = checkMetric({ title: '', unit: '', owner: '', team: '', goal: null });
    expect(checked.ok ? [] : Object.keys(checked.error).sort()).toEqual(['owner', 'team', 'title', 'unit']);
  });
});
