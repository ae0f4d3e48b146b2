import type { MemberId } from '#lib/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../commitments/wanted.ts';
import { nearPeople } from './near-people.ts';

const member = (name: string, email = `${name.replace(/\W/gu, '')}@example.com`): Member => ({
  memberId: name as MemberId,
  name,
  email,
  role: 'member',
  left: false,
});

const jo = member('Jo Ramos', 'joramos80@example.com');
const ana = member('Ana María Pérez', 'amp@example.com');
const ben = member('Ben Ortiz', 'office@example.com');
const everybody = [ana, ben, jo];

const near = (name: string, people: readonly Member[] = everybody) =>
  nearPeople(name, people).map(({ memberId, why }) => `${memberId}: ${why}`);

describe('somebody is near whose', () => {
  it.each([
    ['Ramos, Jo', 'Jo Ramos: same words in another order'],
    ['joramos80', 'Jo Ramos: as in the address joramos80@example.com'],
    ['joramos80@old.example.org', 'Jo Ramos: same address before the @'],
    ['jramos', 'Jo Ramos: first letter and last name'],
    ['Jo Ramoz', 'Jo Ramos: one letter differs'],
    ['Bne Ortiz', 'Ben Ortiz: one letter differs'],
    ['J. Ramos', 'Jo Ramos: same last name, first name begins alike'],
    ['Joanna Ramos', 'Jo Ramos: same last name, first name begins alike'],
    ['Jo R.', 'Jo Ramos: same first name, last name begins alike'],
    ['AMP', 'Ana María Pérez: as in the address amp@example.com'],
    ['BO', 'Ben Ortiz: same initials'],
    ['ana', 'Ana María Pérez: same first name'],
    ['Ben Smith', 'Ben Ortiz: same first name'],
  ])('%s', (name, told) => {
    expect(near(name)).toEqual([told]);
  });

  it.each(['Zoe Doe', 'Crew 2', '', '?', 'J', '@'])('nobody is near to %j', (name) => {
    expect(near(name)).toEqual([]);
  });

  it('two who are called the same are both proposed', () => {
    const two = [member('Jo Ramos'), { ...member('Jo Ramos'), memberId: 'other' as MemberId }];
    expect(near('Jo Ramos', two)).toEqual(['Jo Ramos: same name', 'other: same name']);
  });

  it('the surest stands first, and no more than three are named', () => {
    const many = [member('Jo Abel'), member('Jo Bern'), member('Jo Cole'), member('Jo Ramos')];
    expect(near('Jo R', many)).toEqual([
      'Jo Ramos: same first name, last name begins alike',
      'Jo Abel: same first name',
      'Jo Bern: same first name',
    ]);
  });
});

it('whatever stands in a file, it names at most three who are there, each once and with a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      const found = nearPeople(name, everybody);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found.map(({ memberId }) => memberId)).size).toBe(found.length);
      for (const { why } of found) expect(why).not.toBe('');
    }),
  );
});
