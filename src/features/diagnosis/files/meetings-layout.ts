import { checked, within } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import type { Template } from '#lib/template.ts';
import type { DeclaredChange, MeetingRecord } from '../model/records.ts';

/** `meetings.csv`: one row for each meeting that took place, or should have. */
export const meetingsLayout = layoutOf({
  name: 'meetings',
  holds: 'meeting',
  columns: {
    date: { headers: ['date'], kind: 'day', required: 'value' },
    team: { headers: ['team'], kind: 'text', required: 'header' },
    led_by: { headers: ['led_by'], kind: 'text' },
    rating: { headers: ['rating'], kind: 'number', required: 'header' },
    cancelled: { headers: ['cancelled'], kind: 'yes-no' },
  },
  row: ({ date, team, led_by, rating, cancelled }) =>
    checked<MeetingRecord>(
      { holds: 'meeting', date, team, ledBy: led_by, rating, cancelled: cancelled ?? false },
      within(1, 10, { rating }),
    ),
});

/** `changes.csv`: what was changed on purpose. */
export const changesLayout = layoutOf({
  name: 'changes',
  holds: 'change',
  columns: {
    date: { headers: ['date'], kind: 'day', required: 'value' },
    what: { headers: ['what'], kind: 'text', required: 'value' },
    subject: { headers: ['subject'], kind: 'text' },
  },
  row: (fields) => ok<DeclaredChange>({ holds: 'change', ...fields }),
});

export const meetingsTemplate: Template = {
  kind: 'meetings',
  header: Object.keys(meetingsLayout.columns),
  examples: [
    ['2026-11-02', 'Leadership', 'Ann Lee', '8', 'no'],
    ['2026-11-09', 'Leadership', 'Ben Ortiz', '', 'yes'],
  ],
};

export const changesTemplate: Template = {
  kind: 'changes',
  header: Object.keys(changesLayout.columns),
  examples: [
    ['2026-08-03', 'Calls are taken in turns over lunch', 'Missed calls'],
    ['2026-09-07', 'A second estimator started', ''],
  ],
};
