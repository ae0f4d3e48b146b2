import type { Finding, Subject, Verdict } from '#features/diagnosis/model/finding.ts';
import { day } from '#lib/calendar/day.ts';
import type { MetricId } from '#lib/ids.ts';
import { describe, expect, it } from 'vitest';
import type { Red } from './red.ts';
import { type SoloMetric, soloParts } from './solo-part.ts';
import type { SoloRole } from './solo-role.ts';
import type { Choices } from './solo-routing.ts';

const red: Red = { status: 'off', period: day('2026-11-09'), amount: 3, goal: null, periods: 2 };
const metric = (title: string, more: Partial<SoloMetric> = {}): SoloMetric => ({
  metricId: `id of ${title}` as MetricId,
  title,
  name: title,
  group: '',
  unit: 'number',
  red: null,
  ...more,
});
const finding = (rule: string, subject: Subject, verdict: Verdict = 'likely'): Finding => ({
  rule,
  ruleVersion: 1,
  subject,
  verdict,
  cause: null,
  title: `${rule} of ${subject.name}`,
  symptom: '',
  causes: [],
  actions: [],
  evidence: [],
  effect: null,
  wouldChange: 'more weeks',
});
const of = (name: string): Subject => ({ kind: 'metric', name });
const company: Subject = { kind: 'company', name: 'Solano' };
const none: Choices = { metrics: new Map(), rules: new Map() };
const sent = (to: SoloRole, { metrics = [], rules = [] }: { metrics?: string[]; rules?: string[] }): Choices => ({
  metrics: new Map(metrics.map((title) => [`id of ${title}` as MetricId, to])),
  rules: new Map(rules.map((rule) => [rule, to])),
});

const brief = (findings: readonly Finding[], metrics: readonly SoloMetric[], choices = none) =>
  Object.fromEntries(
    soloParts(findings, metrics, choices).map((part) => [
      part.role,
      {
        found: part.findings.map((one) => `${one.finding.rule}${one.sent ? ' sent' : ''}`),
        reds: part.reds.map((one) => `${one.metric.title}${one.sent ? ' sent' : ''}`),
        unknown: part.unknown.map(({ title }) => title),
      },
    ]),
  );
const empty = { found: [], reds: [], unknown: [] };

describe('what is found', () => {
  it('of a metric goes by what it measures, of the company to the CEO', () => {
    expect(
      brief(
        [
          finding('scorecard.signal', of('Leads')),
          finding('cadence.todos', company),
          finding('scorecard.tree-gap', company),
        ],
        [metric('Leads')],
      ),
    ).toMatchObject({
      marketing: { found: ['scorecard.signal'] },
      ceo: { found: ['cadence.todos', 'scorecard.tree-gap'] },
    });
  });

  it('goes where it is sent: a metric with all of it, the rest by its rule', () => {
    const found = [finding('scorecard.signal', of('Leads')), finding('cadence.todos', company)];
    expect(
      brief(found, [metric('Leads', { red })], sent('finance', { metrics: ['Leads'], rules: ['cadence.todos'] })),
    ).toMatchObject({
      marketing: empty,
      ceo: empty,
      finance: { found: ['scorecard.signal sent', 'cadence.todos sent'] },
    });
  });

  it('of metrics with one name is of neither, and goes by the name', () => {
    const two = [metric('Leads'), metric('Leads', { metricId: 'another' as MetricId })];
    const [, marketing] = soloParts([finding('scorecard.signal', of('Leads'))], two, none);
    expect(marketing?.findings).toMatchObject([{ metric: null }]);
  });
});

describe('a red metric', () => {
  it('stands below, unless its number is spoken of', () => {
    const metrics = [metric('Leads', { red }), metric('Close rate', { red })];
    const found = [finding('scorecard.red-streak', of('Leads')), finding('scorecard.tree-gap', of('Close rate'))];
    expect(brief(found, metrics)).toMatchObject({
      marketing: { found: ['scorecard.red-streak'], reds: [] },
      sales: { found: ['scorecard.tree-gap'], reds: ['Close rate'] },
    });
  });

  it('is sent too, and the longest is told first', () => {
    const metrics = [metric('Leads', { red }), metric('Visits', { red: { ...red, periods: 9 } })];
    expect(brief([], metrics)).toMatchObject({ marketing: { reds: ['Visits', 'Leads'] } });
    expect(brief([], metrics, sent('ceo', { metrics: ['Visits'] }))).toMatchObject({ ceo: { reds: ['Visits sent'] } });
  });
});

describe('too little', () => {
  it('is said once of each subject, and not of one of which more is known', () => {
    const found = [
      finding('scorecard.signal', of('Leads'), 'too-little'),
      finding('scorecard.red-streak', of('Leads'), 'too-little'),
      finding('scorecard.signal', of('Visits'), 'too-little'),
      finding('scorecard.red-streak', of('Visits'), 'hint'),
      finding('scorecard.no-action', of('Posts'), 'too-little'),
    ];
    expect(brief(found, [metric('Leads'), metric('Visits'), metric('Posts')])).toMatchObject({
      marketing: { found: ['scorecard.red-streak'], unknown: ['scorecard.signal of Leads'] },
    });
  });
});
