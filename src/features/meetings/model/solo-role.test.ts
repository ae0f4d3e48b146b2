import { rulebook } from '#features/diagnosis/model/rulebook.ts';
import { describe, expect, it, test } from 'vitest';
import { actsOn, roleOfMetric, roleOfSection, rolesShown, soloRoles } from './solo-role.ts';
import { templates } from './template.ts';

test('every rule of the book says who acts on it, and nothing else does', () => {
  expect(Object.keys(actsOn).toSorted()).toEqual(rulebook.map(({ id }) => id).toSorted());
});

test.each([
  ['calls.missed-share', 'sales'],
  ['journey.stuck-deals', 'sales'],
  ['work.famine', 'sales'],
  ['money.margin', 'finance'],
  ['processes.not-followed', 'production'],
  ['work.overload', 'production'],
  ['journey.nps', 'marketing'],
  ['people.owner-dependency', 'ceo'],
  ['cadence.todos', 'ceo'],
  ['scorecard.signal', 'metric'],
])('what %s finds goes to %s', (rule, role) => {
  expect(actsOn[rule]).toBe(role);
});

describe('a metric', () => {
  it.each([
    ['New leads', '', 'number', 'marketing'],
    ['Cost per lead', '', 'currency', 'marketing'],
    ['Quotes sent', '', 'number', 'sales'],
    ['Close rate', '', 'percent', 'sales'],
    ['Commercial bids open', '', 'number', 'sales'],
    ['Followed up within two days', '', 'percent', 'sales'],
    ['Hours selling', 'Work flowing in', 'hours', 'sales'],
    ['Open deals', '', 'number', 'sales'],
    ['Weeks of work booked', '', 'number', 'sales'],
    ['Hours delivered', '', 'hours', 'production'],
    ['Lead time', '', 'number', 'production'],
    ['Rework', '', 'percent', 'production'],
    ['Invoiced', '', 'currency', 'finance'],
    ['Earned per hour worked', 'The money', 'currency', 'finance'],
    ['Overdue receivables', '', 'currency', 'finance'],
    // Nothing in its title tells: its heading does, then what it is measured in.
    ['New names', 'Marketing', 'number', 'marketing'],
    ['Total', 'This week', 'currency', 'finance'],
    ['Office', '', 'hours', 'production'],
    ['Days off', '', 'number', 'ceo'],
    // Parts of words are no words: a misleading is no lead, a closet is not closed.
    ['Misleading closets', '', 'number', 'ceo'],
  ])('%s (%s) in %s goes to %s', (title, group, unit, role) => {
    expect(roleOfMetric({ title, group, unit })).toBe(role);
  });
});

describe('a section', () => {
  it('of the solo hour is the part of a role by its id, whatever it is called', () => {
    expect(templates['solo-hour'].sections.map((section) => roleOfSection(section, 'solo'))).toEqual(soloRoles);
    expect(roleOfSection({ id: 'sales', kind: 'free' }, 'solo')).toBe('sales');
  });

  it('of another id, of another kind or of another meeting is none', () => {
    expect(roleOfSection({ id: 'reading', kind: 'role' }, 'solo')).toBeNull();
    expect(roleOfSection({ id: 'finance', kind: 'todos' }, 'solo')).toBeNull();
    expect(roleOfSection({ id: 'sales', kind: 'role' }, 'weekly')).toBeNull();
  });

  it('shows its own role’s, and the first one those of roles that have no part', () => {
    const { sections } = templates['solo-hour'];
    expect(rolesShown(sections, 'sales', 'solo')).toEqual(['sales']);
    expect(rolesShown(sections, 'ceo', 'solo')).toEqual(['ceo']);
    const few = [
      { id: 'reading', kind: 'free', title: 'Reading', minutes: 5 } as const,
      ...sections.filter(({ id }) => id === 'production' || id === 'sales'),
    ];
    expect(rolesShown(few, 'sales', 'solo')).toEqual(['sales', 'ceo', 'marketing', 'finance']);
    expect(rolesShown(few, 'production', 'solo')).toEqual(['production']);
    expect(rolesShown(few, 'reading', 'solo')).toEqual([]);
    expect(rolesShown(sections, 'sales', 'weekly')).toEqual([]);
  });
});
