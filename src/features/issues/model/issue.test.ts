import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { checkIssue, checkSnooze, checkWords } from './issue.ts';

describe('what an issue says', () => {
  it('is kept clean, and a script is a text like any other', () => {
    expect(checkIssue({ title: '  <script>alert(1)</script>\n late ', detail: 'a\r\nb ' })).toEqual({
      ok: true,
      value: { title: '<script>alert(1)</script> late', detail: 'a\nb' },
    });
  });

  it('has a title of one to 300 characters', () => {
    expect(checkIssue({ title: 'x'.repeat(300), detail: '' }).ok).toBe(true);
    for (const title of ['', ' \n', 'x'.repeat(301), 'a\u202eb']) {
      const checked = checkIssue({ title, detail: '' });
      expect(checked.ok ? null : Object.keys(checked.error)).toEqual(['title']);
    }
  });

  it('has a note of at most 20,000 characters, and says how many are too many', () => {
    expect(checkIssue({ title: 'x', detail: 'é'.repeat(20_000) }).ok).toBe(true);
    const checked = checkIssue({ title: 'x', detail: 'x'.repeat(1_000_000) });
    expect(checked.ok ? '' : checked.error.detail).toContain('980000');
  });
});

it('a decision says something', () => {
  expect(checkWords(' \n').ok).toBe(false);
  expect(checkWords('x'.repeat(2001)).ok).toBe(false);
  expect(checkWords(' We stop it. ')).toEqual({ ok: true, value: 'We stop it.' });
});

it.each([
  ['2026-11-21', false],
  ['2026-11-22', false],
  ['2026-11-23', true],
  ['2027-11-23', true],
  ['2027-11-24', false],
  ['9999-12-31', false],
])('is put off on 22 Nov 2026 until %s: %s', (until, ok) => {
  expect(checkSnooze(until as ReturnType<typeof day>, day('2026-11-22')).ok).toBe(ok);
});
