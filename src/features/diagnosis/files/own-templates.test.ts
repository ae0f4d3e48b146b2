import { csvLine } from '#features/imports/files/csv-writing.ts';
import { readRoom } from '#test/support/room.ts';
import { expect, it } from 'vitest';
import { templates } from './known-layouts.ts';

const files = Object.fromEntries(
  templates.map(({ kind, header, examples }) => [
    `${kind}.csv`,
    [header, ...examples].map((row) => csvLine(row)).join(''),
  ]),
);

it('reads every template it prints, every row of it, alone and beside all others', async () => {
  const { inputs } = await readRoom(files);
  const expected = templates.map(({ kind, examples }) => {
    const rows = examples.length;
    return { file: `${kind}.csv`, kind, layout: 'evenkeel', rows, used: rows, skipped: [] };
  });
  expect(new Set(inputs)).toEqual(new Set(expected));
  for (const [name, text] of Object.entries(files)) {
    const { inputs } = await readRoom({ [name]: text });
    expect(inputs).toEqual(expected.filter(({ file }) => file === name));
  }
});

it('gives what the templates say', async () => {
  const { records, company } = await readRoom(files);
  expect(company).toMatchObject({
    name: 'Oak Street Painting',
    currency: 'USD',
    timeZone: 'America/New_York',
    calendar: { firstDayOfWeek: 1 },
    hoursTold: true,
    averageJobValue: 3200,
    leadShare: 0.4,
    closeRate: 0.35,
    owner: 'Ann Lee',
  });
  // five weekdays from 8 to 17, Saturday from 9 to 12
  expect(company.staffedHours).toHaveLength(6);
  expect(company.staffedHours.at(-1)).toEqual({ weekday: 6, start: 32_400, end: 43_200 });
  expect(records.calls).toMatchObject([
    { id: '1001', day: '2026-11-09', second: 33_300, direction: 'in', result: 'answered', talkSeconds: 185 },
    { id: '1002', day: '2026-11-09', second: 44_400, person: null, result: 'missed', talkSeconds: null },
  ]);
  expect(records.deals[0]).toMatchObject({
    value: 6400,
    status: 'won',
    processFollowed: true,
    entered: [
      { stage: 'Lead', day: '2026-09-01' },
      { stage: 'Estimate', day: '2026-09-07' },
      { stage: 'Won', day: '2026-09-18' },
    ],
  });
  expect(records.clients).toMatchObject([
    { client: 'Miller', until: null, margin: 0.38, idealFit: true },
    { client: 'Novak', until: '2026-06-30', monthlyValue: 650, idealFit: false },
  ]);
  expect(records.time.map(({ hours }) => hours)).toEqual([6.5, 1.5]);
  expect(records.processes[0]).toMatchObject({ canRun: ['Ann Lee', 'Ben Ortiz'], followed: 0.85, checks: 20 });
  expect(records.engagements[1]).toMatchObject({ leadShare: 0.6, doShare: 0, ends: null });
  expect(records.ledger).toMatchObject([
    { month: '2026-10-01', section: 'income', amount: 48_200 },
    { month: '2026-10-01', section: 'cash', amount: 17_350.4 },
  ]);
});

it('puts metrics, numbers, goals and scorecards together, and leaves out what is not over', async () => {
  const { records } = await readRoom(files);
  expect(records.metrics).toMatchObject([
    {
      title: 'Estimates sent',
      level: 'company',
      owner: 'Ann Lee',
      kind: 'activity',
      drives: ['Revenue'],
      goal: { operator: 'at-least', threshold: 24 },
      goals: [
        { from: '2026-01-05', threshold: 20 },
        { from: '2026-07-06', threshold: 24 },
      ],
      periods: ['2026-10-26', '2026-11-02', '2026-11-09'],
      amounts: [22, 26, 25],
    },
    {
      title: 'Revenue',
      unit: 'currency',
      amounts: [11_900, 10_400, 12_250],
      notes: [null, 'Rain on three days', null],
    },
  ]);
  const earlier = await readRoom(files, { asOf: '2026-11-15' as never });
  // Sunday: the week is not over
  expect(earlier.records.metrics[0]?.periods).toEqual(['2026-10-26', '2026-11-02']);
});
