import { dealOf } from '#test/support/deals.ts';
import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { stageDays } from './stage-days.ts';

const created = day('2026-09-01');
const [second, fifth, ninth] = [day('2026-09-02'), day('2026-09-05'), day('2026-09-09')];

it('is the first day in each stage, whatever the order of the changes', () => {
  const changes = [
    { from: 'Quote', to: 'Closed Won', day: ninth },
    { from: 'Lead', to: 'Quote', day: fifth },
    { from: 'Quote', to: 'Quote', day: second },
  ];
  expect(stageDays(changes, dealOf())).toEqual([
    { stage: 'Quote', day: second },
    { stage: 'Closed Won', day: ninth },
  ]);
});

it('begins with the stage that was left first, on the day of creation', () => {
  const changes = [{ from: 'Lead', to: 'Quote', day: fifth }];
  expect(stageDays(changes, dealOf({ created }))).toEqual([
    { stage: 'Lead', day: created },
    { stage: 'Quote', day: fifth },
  ]);
  const late = dealOf({ created: ninth });
  expect(stageDays(changes, late)).toEqual([{ stage: 'Quote', day: fifth }]);
});

it('is empty without changes', () => {
  expect(stageDays([], dealOf({ created }))).toEqual([]);
});
