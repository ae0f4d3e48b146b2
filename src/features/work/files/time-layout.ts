import { checked, within } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { TimeEntry } from '../model/time-entry.ts';

/** In one entry of one day and one person. */
export const mostHours = 24;

/** `time.csv`: one row for each time somebody worked on something. */
export const timeLayout = layoutOf({
  name: 'time',
  holds: 'time',
  columns: {
    date: { headers: ['date'], kind: 'day', required: 'value' },
    person: { headers: ['person'], kind: 'text', required: 'value' },
    client: { headers: ['client'], kind: 'text' },
    project: { headers: ['project'], kind: 'text' },
    task: { headers: ['task'], kind: 'text' },
    hours: { headers: ['hours'], kind: 'hours', required: 'value' },
    billable: { headers: ['billable'], kind: 'yes-no' },
    category: { headers: ['category'], kind: 'text' },
    description: { headers: ['description'], kind: 'text' },
  },
  row: (fields) => checked<TimeEntry>({ holds: 'time', ...fields }, within(0, mostHours, { hours: fields.hours })),
});

export const timeTemplate: Template = {
  kind: 'time',
  header: Object.keys(timeLayout.columns),
  examples: [
    ['2026-11-09', 'Ann Lee', 'Miller', 'Oak Street 4', 'Painting', '6.5', 'yes', 'do', 'First coat'],
    ['2026-11-09', 'Ben Ortiz', '', '', 'Estimates', '1:30', 'no', 'lead', ''],
  ],
};
