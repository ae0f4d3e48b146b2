import { layoutOf } from '#lib/layout.ts';
import { err, ok } from '#lib/result.ts';

/** `values.csv`: one row a number, with any day of its period. */
export const valuesLayout = layoutOf({
  name: 'values',
  holds: 'value',
  columns: {
    metric: { headers: ['metric'], kind: 'text', required: 'value' },
    person: { headers: ['person'], kind: 'text' },
    date: { headers: ['date', 'period', 'week', 'month'], kind: 'day', required: 'value' },
    value: { headers: ['value'], kind: 'amount', required: 'header' },
    note: { headers: ['note'], kind: 'text' },
    source: { headers: ['source'], kind: 'text' },
  },
  row: ({ metric: title, person, date: day, value: amount, note, source }) =>
    amount === null && note === null
      ? err({ code: 'empty', column: 'value', message: 'Neither a number nor a note is written here. Fill one in.' })
      : ok({ holds: 'value' as const, title, person, day, amount, note, source, cadence: null }),
});

/** `goals.csv`: the goals of the past, and those of one period alone. */
export const goalsLayout = layoutOf({
  name: 'goals',
  holds: 'goal',
  columns: {
    metric: { headers: ['metric'], kind: 'text', required: 'value' },
    person: { headers: ['person'], kind: 'text' },
    from: { headers: ['from'], kind: 'day', required: 'header' },
    goal: { headers: ['goal'], kind: 'text', required: 'header' },
    period: { headers: ['period'], kind: 'day' },
    note: { headers: ['note'], kind: 'text' },
  },
  row: ({ metric: title, person, from, period, goal, note }) =>
    (from === null) === (period === null)
      ? err({
          code: 'no-day',
          column: 'from',
          message: 'Say from which day the goal holds, or of which period alone, and not both.',
        })
      : ok({ holds: 'goal' as const, title, person, from, period, goal, note }),
});
