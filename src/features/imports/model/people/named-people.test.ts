import type { MemberId } from '#lib/ids.ts';
import { describe, expect, it } from 'vitest';
import type { Member } from '../commitments/wanted.ts';
import { chosenOf, namePeople, saidOf, type Told } from './named-people.ts';

const [jo, zoe, gus] = ['jo' as MemberId, 'zoe' as MemberId, 'gus' as MemberId];
const people: readonly Member[] = [
  { memberId: jo, name: 'Jo Ramos', email: 'jo@example.com', role: 'member', left: false },
  { memberId: zoe, name: 'Zoe Doe', email: 'zoe@example.com', role: 'member', left: true },
  { memberId: gus, name: 'Gus', email: 'gus@example.com', role: 'guest', left: false },
];

const told = (chosen: Parameters<typeof chosenOf>[0] = [], remembered: readonly [string, MemberId][] = []): Told => ({
  chosen: chosenOf(chosen),
  remembered: new Map(remembered),
});
const named = (name: string, open: number, what = told()) => namePeople([{ name, rows: 3, open }], people, what);

describe('a name that nobody here has', () => {
  it('is open with those who are near, until somebody says whom it means', () => {
    expect(named('J. Ramos', 3)).toMatchObject([
      { name: 'J. Ramos', rows: 3, memberId: null, by: null, note: '', near: [{ memberId: jo }] },
    ]);
    expect(named('J. Ramos', 0, told([{ name: 'j. rámos', memberId: jo }]))).toMatchObject([
      { memberId: jo, by: 'choice', near: [] },
    ]);
  });

  it('means whom it meant before, unless something else is said now', () => {
    const before: [string, MemberId][] = [['j. ramos', jo]];
    expect(named('J. Ramos', 0, told([], before))).toMatchObject([{ memberId: jo, by: 'memory' }]);
    const now = told([{ name: 'J. Ramos', memberId: null }], before);
    expect(named('J. Ramos', 3, now)).toMatchObject([{ memberId: null, by: 'choice' }]);
    expect(saidOf(now).get('j. ramos')).toBeNull();
  });

  it('is not told of where nothing depends on it', () => {
    expect(named('J. Ramos', 0)).toEqual([]);
  });

  it.each(['x'.repeat(201), '\u0301', 'a\u0000b', 'a\u001bb'])(
    'is left to the one answer for all where it is no name: %j',
    (name) => {
      expect(named(name, 3)).toEqual([]);
      expect(named(name, 3, told([{ name, memberId: jo }]))).toEqual([]);
    },
  );

  it('is one in all rooms that met it', () => {
    const counts = [
      { name: 'J. Ramos', rows: 3, open: 3 },
      { name: 'j.  rámos', rows: 2, open: 0 },
    ];
    expect(namePeople(counts, people, told())).toMatchObject([{ name: 'J. Ramos', rows: 5 }]);
  });
});

describe('somebody who cannot own all of it', () => {
  it('is said with the reason: who has left owns what is over, a guest nothing', () => {
    expect(named('Zoe Doe', 1)).toMatchObject([
      { memberId: null, by: null, note: 'Zoe Doe has left, and owns only what is over.', near: [] },
    ]);
    expect(named('Z.', 1, told([{ name: 'Z.', memberId: zoe }]))).toMatchObject([
      { memberId: zoe, note: 'Zoe Doe has left, and owns only what is over.' },
    ]);
    expect(named('Z.', 0, told([{ name: 'Z.', memberId: zoe }]))).toMatchObject([{ memberId: zoe, note: '' }]);
    expect(named('G', 1, told([{ name: 'G', memberId: gus }]))).toMatchObject([
      { note: 'Gus is a guest, and owns nothing.' },
    ]);
  });

  it('is never proposed when they are a guest', () => {
    expect(named('Gus Guest', 1)).toMatchObject([{ near: [] }]);
  });
});
