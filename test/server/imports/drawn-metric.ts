import fc from 'fast-check';
import { cadences } from '#lib/calendar/period.ts';
import { type Unit, units } from '#lib/quantity.ts';

/** With everything in it that a format gives a meaning to. */
const word = fc.string({
  unit: fc.constantFrom('a', 'Ü', ' ', ';', '"', ',', '=', "'", '-', '(', ']', '1', '\n', '漢'),
  maxLength: 12,
});
const note = word.map((text) => text.trim());
const title = fc
  .tuple(fc.constantFrom('Calls', 'Work', 'Zed'), word)
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim());

const amountOf = (unit: Unit) =>
  unit === 'yes-no'
    ? fc.constantFrom(0, 1)
    : fc
        .tuple(fc.integer({ min: -2_000_000, max: 2_000_000_000 }), fc.constantFrom(1, 10, 1000, 1_000_000))
        .map(([whole, part]) => whole / part);

const goalOf = (unit: Unit) =>
  unit === 'yes-no'
    ? fc.constantFrom({ operator: 'at-least', threshold: 1 }, { operator: 'at-most', threshold: 0 })
    : fc.oneof(
        fc.record({
          operator: fc.constantFrom('at-least', 'more-than', 'at-most', 'less-than', 'exactly'),
          threshold: amountOf(unit),
        }),
        fc.tuple(amountOf(unit), fc.integer({ min: 1, max: 500 })).map(([threshold, above]) => ({
          operator: 'between',
          threshold: Math.round(threshold),
          upper: Math.round(threshold) + above,
        })),
      );

/** Of any day since 1970 that a company may name, the last of them today. */
const change = fc.record({
  daysAgo: fc.oneof(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 20_000 })),
  what: title,
});

/** A metric as somebody may define and fill it; periods and goals are counted back from today. */
export const drawnMetric = fc.constantFrom(...units).chain((unit) =>
  fc.record({
    title,
    unit: fc.constant(unit),
    cadence: fc.constantFrom(...cadences),
    home: fc.constantFrom('company', 'crews', 'person'),
    owner: fc.constantFrom('ann', 'bob'),
    kind: fc.constantFrom('lagging', 'leading', 'activity'),
    summary: fc.constantFrom('average', 'total'),
    note,
    group: title,
    controllable: fc.constantFrom(true, false, null),
    clientView: fc.boolean(),
    archived: fc.boolean(),
    goal: fc.option(goalOf(unit)),
    later: fc.option(goalOf(unit)),
    ended: fc.boolean(),
    once: fc.option(goalOf(unit), { freq: 2 }),
    onceNone: fc.boolean(),
    alsoOn: fc.constantFrom('nowhere', 'crews', 'bob'),
    drivesNext: fc.boolean(),
    /** Counts with the metrics before it that are taken as often, where there are some. */
    formula: fc.option(fc.constantFrom('sum', 'ratio', 'rolling', 'previous'), { freq: 2 }),
    changes: fc.array(change, { maxLength: 2 }),
    values: fc.array(
      fc.record({
        periodsAgo: fc.integer({ min: 0, max: 60 }),
        amount: fc.option(amountOf(unit)),
        note,
        source: fc.constantFrom('', 'Books'),
      }),
      { maxLength: 6 },
    ),
  }),
);

export type DrawnMetric = typeof drawnMetric extends fc.Arbitrary<infer Shape> ? Shape : never;

/** Metrics of one company, and what was changed on purpose in the whole of it. */
export const drawnCompany = fc.record({
  metrics: fc.array(drawnMetric, { minLength: 1, maxLength: 6 }),
  changes: fc.array(change, { maxLength: 2 }),
});

export type DrawnCompany = typeof drawnCompany extends fc.Arbitrary<infer Shape> ? Shape : never;
