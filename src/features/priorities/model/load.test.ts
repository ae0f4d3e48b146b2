import { wordsFor } from '#features/accounts/model/words.ts';
import type { MemberId } from '#lib/ids.ts';
import { expect, it } from 'vitest';
import { type Load, loadOf, loadWords } from './load.ts';
import type { Level, Outcome } from './priority.ts';

const [dana, luis] = ['dana', 'luis'] as unknown as [MemberId, MemberId];
const words = wordsFor({});
const one = (ownerId: MemberId, level: Level, outcome: Outcome | null = null) => ({
  ownerId,
  level,
  teamId: null,
  outcome,
});
const load = (some: Partial<Load>): Load => ({ company: 0, team: 0, personal: 0, ofCompany: 0, ...some });

it('counts what somebody has taken on, and not what was dropped', () => {
  const all = [
    one(dana, 'company'),
    one(dana, 'company', 'dropped'),
    one(dana, 'team', 'done'),
    one(dana, 'personal'),
    one(luis, 'company'),
  ];
  expect(loadOf(all, dana)).toEqual({ company: 1, team: 1, personal: 1, ofCompany: 2 });
});

it('says before the eighth of a person that it is one too many, and nothing before', () => {
  expect(loadWords(load({ company: 2, team: 3, personal: 1 }), 'team', 'Dana', words)).toBeNull();
  expect(loadWords(load({ company: 2, team: 3, personal: 2 }), 'team', 'Dana', words)).toBe(
    'Dana has 7 priorities by that day already (2 of the company, 3 of teams, 2 personal); with this one 8. One to 7 a person is what gets done.',
  );
});

it('says before the eighth of the company that it is one too many', () => {
  expect(loadWords(load({ ofCompany: 6 }), 'company', 'Dana', words)).toBeNull();
  expect(loadWords(load({ ofCompany: 7 }), 'team', 'Dana', words)).toBeNull();
  expect(loadWords(load({ ofCompany: 7 }), 'company', 'Dana', words)).toBe(
    'The company has 7 by that day already; with this one 8. 3 to 7 is what a company carries through.',
  );
});
