import { layoutOf } from '#lib/layout.ts';
import { trackedTime } from './tracked-time.ts';

const plain = {
  client: { headers: ['Client'], kind: 'text' },
  project: { headers: ['Project'], kind: 'text', required: 'header' },
  task: { headers: ['Task'], kind: 'text' },
  description: { headers: ['Description'], kind: 'text', required: 'header' },
  billable: { headers: ['Billable'], kind: 'yes-no' },
  tags: { headers: ['Tags'], kind: 'text' },
} as const;

/** The amount's header carries the currency, or is absent; nothing is read of it. */
export const togglLayout = layoutOf({
  name: 'Toggl detailed report',
  holds: 'time',
  columns: {
    ...plain,
    person: { headers: ['User'], kind: 'text', required: 'value' },
    date: { headers: ['Start date'], kind: 'day', required: 'value' },
    started: { headers: ['Start time'], kind: 'text', required: 'header' },
    hours: { headers: ['Duration'], kind: 'hours', required: 'value' },
  },
  row: ({ started: _started, ...entry }) => trackedTime(entry),
});

/** Of its two durations the one in hours, minutes and seconds is exact. */
export const clockifyLayout = layoutOf({
  name: 'Clockify detailed report',
  holds: 'time',
  columns: {
    ...plain,
    person: { headers: ['User'], kind: 'text', required: 'value' },
    date: { headers: ['Start Date'], kind: 'day', required: 'value' },
    started: { headers: ['Start Time'], kind: 'text' },
    hours: { headers: ['Duration (h)'], kind: 'hours', required: 'value' },
  },
  row: ({ started: _started, ...entry }) => trackedTime(entry),
});

/** Older ones have a column `Department` where later ones have roles and rates. */
export const harvestLayout = layoutOf({
  name: 'Harvest detailed report',
  holds: 'time',
  columns: {
    date: { headers: ['Date'], kind: 'day', required: 'value' },
    client: { headers: ['Client'], kind: 'text', required: 'header' },
    project: { headers: ['Project'], kind: 'text', required: 'header' },
    task: { headers: ['Task'], kind: 'text', required: 'header' },
    description: { headers: ['Notes'], kind: 'text' },
    hours: { headers: ['Hours'], kind: 'hours', required: 'value' },
    billable: { headers: ['Billable?'], kind: 'yes-no' },
    first: { headers: ['First Name'], kind: 'text', required: 'header' },
    last: { headers: ['Last Name'], kind: 'text', required: 'header' },
  },
  row: ({ first, last, ...entry }) => {
    const person = [first, last].flatMap((name) => name ?? []).join(' ');
    return trackedTime({ ...entry, person: person || 'somebody without a name', tags: null });
  },
});
