import type { MemberId, MetricId } from '#lib/ids.ts';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../particulars.ts';
import type { Status } from '../status.ts';
import { columnsOf } from './column.ts';
import { gapsOf, withoutClientView } from './gap.ts';
import { type Level, placementRemarks } from './placement.ts';
import { linksOf, type TreeMetric } from './tree-metric.ts';
import { type Step, wayDown, wayDownWords } from './way-down.ts';

const ids = (titles: string) => titles.split(' ').filter(Boolean) as MetricId[];

function metric(title: string, kind: Kind, drives: string, more: Partial<TreeMetric> = {}): TreeMetric {
  return {
    metricId: title as MetricId,
    title,
    kind,
    ownerId: 'ana' as MemberId,
    drives: ids(drives),
    inputs: [],
    standsOn: ['sales'],
    clientView: false,
    controllable: null,
    ...more,
  };
}

const funnel = [
  metric('calls', 'activity', 'leads'),
  metric('posts', 'activity', 'leads'),
  metric('estimates', 'activity', 'jobs'),
  metric('leads', 'leading', 'sold'),
  metric('jobs', 'leading', 'sold'),
  metric('sold', 'leading', 'revenue'),
  metric('revenue', 'lagging', ''),
  metric('rolling', 'lagging', '', { inputs: ids('revenue') }),
];

describe('linksOf', () => {
  it('takes a drive that a formula shows too once, and none to what is not there', () => {
    expect(
      linksOf([
        metric('revenue', 'lagging', 'rolling gone'),
        metric('rolling', 'lagging', '', { inputs: ids('revenue lost') }),
      ]),
    ).toEqual([{ driver: 'revenue', driven: 'rolling', by: 'people' }]);
  });
});

describe('columnsOf', () => {
  const shown = (metrics: readonly TreeMetric[]) =>
    columnsOf(metrics).map(({ kind, step, metrics: there }) => [kind, step, there.map(({ title }) => title).join(' ')]);

  it('runs from what is done to what comes of it, movers before what they move', () => {
    expect(shown(funnel)).toEqual([
      ['activity', 0, 'calls posts estimates'],
      ['leading', 0, 'leads jobs'],
      ['leading', 1, 'sold'],
      ['lagging', 0, 'revenue'],
      ['lagging', 1, 'rolling'],
    ]);
  });

  it('puts each near what it moves, and what moves nothing last', () => {
    expect(
      shown([
        metric('idle', 'activity', ''),
        metric('second', 'activity', 'b'),
        metric('first', 'activity', 'a'),
        metric('both', 'activity', 'a b'),
        metric('a', 'lagging', ''),
        metric('b', 'lagging', ''),
      ]),
    ).toEqual([
      ['activity', 0, 'first both second idle'],
      ['lagging', 0, 'a b'],
    ]);
  });

  it('holds each metric once, even in a circle', () => {
    const circle = [metric('a', 'leading', 'b'), metric('b', 'leading', 'a')];
    expect(columnsOf(circle).flatMap(({ metrics }) => metrics)).toHaveLength(2);
    expect(columnsOf([])).toEqual([]);
  });
});

describe('gapsOf', () => {
  const gaps = (metrics: readonly TreeMetric[]) => gapsOf(metrics).map(({ gap, metricId }) => `${metricId}: ${gap}`);

  it('finds none in a whole funnel', () => {
    expect(gaps(funnel)).toEqual([]);
  });

  it('names a result that nothing moves, an activity that moves nothing, and results that only results move', () => {
    expect(
      gaps([
        metric('posts', 'activity', ''),
        metric('booked', 'leading', ''),
        metric('sold', 'leading', 'revenue'),
        metric('revenue', 'lagging', ''),
        metric('profit', 'lagging', ''),
      ]),
    ).toEqual(['posts: drives-nothing', 'booked: drives-nothing', 'revenue: no-activity', 'profit: undriven']);
  });

  it('says what to do', () => {
    expect(gapsOf([metric('profit', 'lagging', '')])[0]?.words).toBe(
      'Nothing is said to move profit. Choose what drives it.',
    );
  });
});

describe('withoutClientView', () => {
  it('names scorecards with numbers but none of a client', () => {
    const metrics = [
      metric('calls', 'activity', ''),
      metric('rating', 'leading', '', { clientView: true, standsOn: ['leadership', 'office'] }),
      metric('margin', 'lagging', '', { standsOn: ['leadership'] }),
    ];
    const scorecards = ['leadership', 'office', 'sales', 'empty'].map((scorecardId) => ({ scorecardId }));
    expect(withoutClientView(scorecards, metrics)).toEqual([{ scorecardId: 'sales' }]);
  });
});

describe('placementRemarks', () => {
  const levels: Readonly<Record<string, Level>> = {
    top: 'leadership',
    sales: 'department',
    ana: 'person',
    ben: 'person',
  };
  const remarks = (...metrics: TreeMetric[]) =>
    placementRemarks([metric('anchor', 'leading', '', { standsOn: ['top'] }), ...metrics], (id) => levels[id] ?? null);
  const on = (...standsOn: string[]) => ({ standsOn });

  it.each<[string, TreeMetric, string[]]>([
    ['calls at the top', metric('calls', 'activity', '', on('top', 'sales')), ['activity-at-top']],
    ['calls where they are made', metric('calls', 'activity', '', on('sales', 'ana')), []],
    ['leads at the top', metric('leads', 'leading', '', on('top')), []],
    ['retention of one person', metric('kept', 'lagging', '', on('ana')), ['outcome-on-person']],
    ['retention of the company', metric('kept', 'lagging', '', on('top', 'sales')), []],
    ['no lever', metric('leads', 'leading', '', { ...on('ana'), controllable: false }), ['no-lever']],
    ['a lever', metric('leads', 'leading', '', { ...on('ana'), controllable: true }), []],
    ['nobody was asked', metric('leads', 'leading', '', on('ana')), []],
    ['a scorecard that is gone', metric('kept', 'lagging', '', on('gone')), []],
  ])('%s', (_, one, expected) => {
    expect(remarks(one).map(({ remark }) => remark)).toEqual(expected);
  });

  it('sends a sum of others’ numbers to their team, but not one over the owner’s own', () => {
    const ben = metric('bens', 'activity', '', { ownerId: 'ben' as MemberId });
    const cy = metric('cys', 'activity', '', { ownerId: 'cy' as MemberId });
    const own = metric('anas', 'activity', '');
    const sum = (inputs: string) => metric('sum', 'leading', '', { ...on('ana'), inputs: ids(inputs) });
    expect(remarks(ben, cy, own, sum('bens cys anas')).map(({ remark }) => remark)).toEqual(['sum-of-others']);
    expect(remarks(ben, cy, own, sum('anas bens'))).toEqual([]);
  });

  it('tells what to show instead', () => {
    const [remark] = remarks(
      metric('calls', 'activity', 'leads', on('top')),
      metric('leads', 'leading', '', on('sales')),
    );
    expect(remark?.words).toBe(
      'calls is something people do. It belongs on the scorecard of those who do it; leadership can look at leads.',
    );
  });

  it('is silent where everything stands on personal scorecards', () => {
    const alone = metric('kept', 'lagging', '', on('ana'));
    expect(placementRemarks([alone], (id) => levels[id] ?? null)).toEqual([]);
  });
});

describe('wayDown', () => {
  const standing = (states: Readonly<Record<string, Status>>, changed = '') =>
    wayDown('revenue' as MetricId, funnel, (id) => ({ status: states[id] ?? 'on', realChange: id === changed }));
  const shown = (steps: readonly Step[]): unknown[] =>
    steps.map(({ title, below }) => (below.length === 0 ? title : [title, ...shown(below)]));

  it('leads from a result to what is done, what is off first', () => {
    expect(shown(standing({ estimates: 'off', jobs: 'off', posts: 'missing' }))).toEqual([
      ['sold', ['jobs', 'estimates'], ['leads', 'posts', 'calls']],
    ]);
  });

  it('puts a real change before an ordinary week', () => {
    const steps = standing({ jobs: 'off', leads: 'off' }, 'jobs');
    expect(steps[0]?.below.map(({ title }) => title)).toEqual(['jobs', 'leads']);
  });

  it('holds a metric once, as high as it can', () => {
    const metrics = [metric('a', 'activity', 'b c'), metric('b', 'leading', 'c'), metric('c', 'lagging', '')];
    const steps = wayDown('c' as MetricId, metrics, () => ({ status: 'on', realChange: false }));
    expect(shown(steps)).toEqual(['a', 'b']);
  });

  it('ends in a circle', () => {
    const circle = [metric('a', 'leading', 'b'), metric('b', 'leading', 'a')];
    expect(shown(wayDown('a' as MetricId, circle, () => ({ status: 'on', realChange: false })))).toEqual(['b']);
  });

  it.each<[string, Step[], string]>([
    ['nothing', [], 'Nothing is said to move it yet. Choose what drives it.'],
    [
      'one off',
      standing({ estimates: 'off', posts: 'missing' }, 'estimates'),
      'Of 6 numbers said to move it 1 is off goal: estimates, which looks like a real change; 1 is missing.',
    ],
    [
      'two off',
      standing({ estimates: 'off', jobs: 'off' }),
      'Of 6 numbers said to move it 2 are off goal: jobs; estimates.',
    ],
    [
      'all on',
      standing({}),
      'All 6 numbers said to move it are on goal. Either it needs time, or their goals are too low, or something else moves it.',
    ],
    [
      'some unknown',
      standing({ posts: 'missing', calls: 'not-judged' }),
      'Of 6 numbers said to move it none is off goal; 1 is missing.',
    ],
  ])('%s: in a sentence', (_, steps, words) => {
    expect(wayDownWords(steps)).toBe(words);
  });
});
