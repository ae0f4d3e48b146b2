import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeChange, differences } from './change.ts';

describe('differences', () => {
  it('names only what changed', () => {
    expect(differences({ title: 'Leads', goal: 20, owner: 'a' }, { title: 'Leads', goal: 24, owner: 'a' })).toEqual([
      { field: 'goal', before: 20, after: 24 },
    ]);
  });

  it('of something made are all its fields, of something deleted too', () => {
    expect(differences(null, { title: 'Leads', goal: null })).toEqual([
      { field: 'title', before: null, after: 'Leads' },
    ]);
    expect(differences({ title: 'Leads' }, null)).toEqual([{ field: 'title', before: 'Leads', after: null }]);
    expect(differences(null, null)).toEqual([]);
  });

  it('look into lists and records, whose fields have no order', () => {
    expect(differences({ words: { a: 1, b: [1, 2] } }, { words: { b: [1, 2], a: 1 } })).toEqual([]);
    expect(differences({ teams: ['x', 'y'] }, { teams: ['y', 'x'] })).toHaveLength(1);
    expect(differences({ teams: [] }, { teams: {} })).toHaveLength(1);
    expect(differences({ a: '1' }, { a: 1 })).toHaveLength(1);
    expect(differences({ a: false }, {})).toHaveLength(1);
    expect(differences({ a: undefined }, { a: null })).toEqual([]);
  });

  it('put together with the earlier record give the later one', () => {
    const record = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'toString'),
      fc.oneof(fc.integer(), fc.string(), fc.boolean()),
    );
    fc.assert(
      fc.property(record, record, (before, after) => {
        const changed = differences(before, after);
        const patched = { ...before, ...Object.fromEntries(changed.map((change) => [change.field, change.after])) };
        expect(differences(patched, after)).toEqual([]);
        expect(differences(before, before)).toEqual([]);
        expect(differences(after, before)).toHaveLength(changed.length);
      }),
    );
  });
});

describe('describeChange', () => {
  it('reads before and after', () => {
    expect(describeChange({ field: 'goal', before: 20, after: 24 })).toBe('goal: 20 → 24');
    expect(describeChange({ field: 'shared', before: true, after: null })).toBe('shared: yes → nothing');
    expect(describeChange({ field: 'teams', before: null, after: ['x'] })).toBe('teams: nothing → ["x"]');
  });

  it('lets the room write its own', () => {
    const show = { label: () => 'Goal', value: (value: unknown) => `≥ ${String(value)}` };
    expect(describeChange({ field: 'goal', before: 20, after: 24 }, show)).toBe('Goal: ≥ 20 → ≥ 24');
  });
});
