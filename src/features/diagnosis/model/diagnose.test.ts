import { describe, expect, it } from 'vitest';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import type { Basis, Claim } from './claim.ts';
import { diagnose } from './diagnose.ts';
import type { Effect } from './finding.ts';
import type { Rule } from './rule.ts';
import { worthTelling } from './two-periods.ts';

const ruleOf = (id: string, ...claims: Claim[]): Rule => ({
  id,
  version: 3,
  explanation: { estimates: '', method: '', minimumData: '', smallestDifference: '', knownFailure: '', source: '' },
  look: () => claims,
});

const claim = (name: string, basis: Basis, more: Partial<Claim> = {}): Claim => ({
  subject: { kind: 'client', name },
  basis,
  cause: null,
  title: name,
  symptom: '',
  causes: [],
  actions: [],
  evidence: [],
  effect: null,
  wouldChange: '',
  ...more,
});

const fact: Basis = { kind: 'counted', complete: true };
const likely: Basis = { kind: 'estimated', chance: 0.95 };
const worth = (mid: number, per: Effect['per']): Partial<Claim> => ({ effect: { low: 0, mid, high: 2 * mid, per } });
const run = (rules: Rule[], shown = {}) => diagnose(recordsOf({}), groundOf(), rules, shown);
const names = (rules: Rule[], shown = {}) => run(rules, shown).findings.map(({ subject }) => subject.name);

describe('a diagnosis', () => {
  it('puts the surest first, then what costs most in a year, then the order of the book, then names', () => {
    const first = ruleOf(
      'a.first',
      claim('zeta', fact),
      claim('alpha', fact),
      claim('month', likely, worth(100, 'month')),
      claim('year', likely, worth(1000, 'year')),
      claim('small', likely, worth(999, 'once')),
    );
    const second = ruleOf('b.second', claim('beta', fact), claim('short', { kind: 'too-little' }));
    expect(names([first, second])).toEqual(['alpha', 'zeta', 'beta', 'month', 'year', 'small', 'short']);
  });

  it('leaves out what was looked for and not found, unless all is asked for', () => {
    const rule = ruleOf('a.rule', claim('found', fact), claim('not', { kind: 'nothing' }));
    expect(names([rule])).toEqual(['found']);
    expect(names([rule], { all: true })).toEqual(['found', 'not']);
  });

  it('says the same of a rule alone as among all others', () => {
    const noise = Array.from({ length: 40 }, (_, at) =>
      claim(`n${at}`, { kind: 'tested', p: 0.7, posterior: 0.65, matters: false, surely: false }),
    );
    // Alone 0.04 would be found; beside a second question it is one of two.
    const rules = [
      ruleOf('a.rule', claim('strong', { kind: 'tested', p: 0.04, posterior: 0.98, matters: true, surely: true })),
      ruleOf('b.noise', ...noise),
    ];
    const { findings, looks } = run(rules, { only: ['a.rule'] });
    expect(looks).toBe(41);
    expect(findings).toMatchObject([{ rule: 'a.rule', ruleVersion: 3, verdict: 'hint' }]);
  });

  it('keeps back what a standing finding on the same subject outranks, and only that', () => {
    const early = ruleOf('a.early', claim('one', likely, { outranks: ['b.blame'] }));
    const blame = ruleOf('b.blame', claim('one', fact), claim('other', fact));
    const elsewhere = ruleOf('c.else', claim('one', fact));
    expect(run([early, blame, elsewhere]).findings.map(({ rule, subject }) => `${rule} ${subject.name}`)).toEqual([
      'b.blame other',
      'c.else one',
      'a.early one',
    ]);
    const weak = ruleOf('a.early', claim('one', { kind: 'too-little' }, { outranks: ['b.blame'] }));
    expect(names([weak, blame])).toEqual(['one', 'other', 'one']);
  });

  it('of two that outrank each other keeps the earlier one', () => {
    const one = ruleOf('a.one', claim('x', likely, { outranks: ['b.two'] }));
    const two = ruleOf('b.two', claim('x', fact, { outranks: ['a.one'] }));
    expect(run([one, two]).findings.map(({ rule }) => rule)).toEqual(['a.one']);
  });
});

describe('who is told without asking', () => {
  const stateOf = (standing: string, ...claims: Claim[]) => ({
    standing,
    findings: run([ruleOf('a.rule', ...claims)]).findings,
  });
  const told = (now: Parameters<typeof worthTelling>[0], before: Parameters<typeof worthTelling>[1]) =>
    worthTelling(now, before).map(({ subject }) => subject.name);

  it('hears of a counted fact at once, and of anything else when it stood on two closed weeks', () => {
    const now = stateOf('2026-11-09', claim('fact', fact), claim('guess', likely), claim('new', likely));
    const before = stateOf('2026-11-02', claim('guess', likely), claim('gone', likely));
    expect(told(now, null)).toEqual(['fact']);
    expect(told(now, before)).toEqual(['fact', 'guess']);
  });

  it('does not hear of the same week twice, of another cause, or of a hint', () => {
    const now = stateOf('2026-11-09', claim('guess', likely, { cause: 'people' }));
    expect(told(now, { ...now, standing: '2026-11-09' })).toEqual([]);
    expect(told(now, stateOf('2026-11-02', claim('guess', likely, { cause: 'process' })))).toEqual([]);
    expect(told(now, stateOf('2026-11-02', claim('guess', { kind: 'estimated', chance: 0.8 })))).toEqual([]);
    expect(told(stateOf('2026-11-09', claim('h', { kind: 'estimated', chance: 0.8 })), now)).toEqual([]);
  });
});
