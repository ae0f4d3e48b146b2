import { expect, it } from 'vitest';
import type { Effect, Finding, Verdict } from './finding.ts';
import { firstThree } from './first-three.ts';

const finding = (title: string, verdict: Verdict, mid: number | null = null, per: Effect['per'] = 'year'): Finding => ({
  rule: 'clients.concentration',
  ruleVersion: 1,
  subject: { kind: 'company', name: 'A company' },
  verdict,
  cause: null,
  title,
  symptom: '',
  causes: [],
  actions: [],
  evidence: [],
  effect: mid === null ? null : { low: mid / 2, mid, high: mid * 2, per },
  wouldChange: '',
});

const namesOf = (found: readonly Finding[]) => {
  const { first, rest } = firstThree(found);
  return [first, rest].map((some) => some.map(({ title }) => title).join(' '));
};

const facts = ['a', 'b', 'c', 'd'].map((name) => finding(name, 'clear'));

it('holds the largest sum that is likely, in the third place, and leaves the others in their order', () => {
  const found = [...facts, finding('large', 'likely', 150_000), finding('small', 'likely', 900)];
  expect(namesOf(found)).toEqual(['a b large', 'c d small']);
});

it('is the first three as they are, where the largest sum is among them or nothing has a price', () => {
  const found = [finding('large', 'clear', 9000), ...facts, finding('small', 'likely', 8000)];
  expect(namesOf(found)).toEqual(['large a b', 'c d small']);
  expect(namesOf(facts)).toEqual(['a b c', 'd']);
  expect(namesOf(facts.slice(0, 2))).toEqual(['a b', '']);
  expect(namesOf([])).toEqual(['', '']);
});

it('lets no hint forward, however large, and counts a month twelve times', () => {
  const found = [...facts, finding('year', 'likely', 10_000), finding('month', 'likely', 1000, 'month')];
  expect(namesOf([...found, finding('hint', 'hint', 1e6)])).toEqual(['a b month', 'c d year hint']);
});
