import { expect, it } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import { dealOf, dealThrough } from '#test/support/deals.ts';
import { stagesOf, visitsOf } from './stage-visit.ts';

const asOf = day('2026-11-20');

it('puts stages in the order in which most deals went through them, also where each deal skips some', () => {
  const deals = [
    dealThrough(['Qualify', 'Proposal'], 'lost'),
    dealThrough(['Lead', 'Qualify'], 'lost'),
    dealThrough(['Proposal', 'Contract', 'Won'], 'won'),
    dealThrough(['Proposal', 'Qualify'], 'open'),
    dealThrough(['Qualify', 'Proposal'], 'open'),
  ];
  expect(stagesOf(deals)).toEqual(['Lead', 'Qualify', 'Proposal', 'Contract']);
});

it('tells how long a deal was in each stage, and how it left', () => {
  const lost = dealThrough(['Qualify', 'Proposal'], 'lost');
  const open = dealThrough(['Qualify'], 'open', { from: day('2026-11-10') });
  const visits = visitsOf([lost, open], ['Qualify', 'Proposal'], asOf);
  expect(visits.map(({ stage, days, left }) => [stage, days, left])).toEqual([
    ['Qualify', 7, 'advanced'],
    ['Proposal', 7, 'lost'],
    ['Qualify', 10, null],
  ]);
});

it('takes a deal that was won from the middle as advanced, and what came after the day as not yet known', () => {
  const won = dealThrough(['Qualify'], 'won', { from: day('2026-11-01') });
  expect(visitsOf([won], ['Qualify'], asOf)[0]?.left).toBe('advanced');
  expect(visitsOf([won], ['Qualify'], day('2026-11-03'))[0]).toMatchObject({ left: null, days: 2 });
  expect(visitsOf([dealOf()], ['Qualify'], asOf)).toEqual([]);
});

it('does not take a stage for the lost ones, as some systems keep it, for an advance', () => {
  const lost = dealThrough(['Lead', 'Quote', 'Closed Lost'], 'lost');
  const won = dealThrough(['Lead', 'Quote', 'Closed Won'], 'won');
  const stages = stagesOf([lost, won]);
  expect(stages).toEqual(['Lead', 'Quote']);
  expect(visitsOf([lost], stages, day('2026-11-20')).map(({ stage, left }) => [stage, left])).toEqual([
    ['Lead', 'advanced'],
    ['Quote', 'lost'],
  ]);
});
