import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type About, type Action, actions, can, canChangeRole, type Grant, refusal } from './permission.ts';
import { type Role, roles } from './role.ts';
import { wordsFor } from './words.ts';

/** When a cell says yes: a test of its own, told from the words of the table and not from the map. */
const meaning: Readonly<Record<string, (about: About, grants: readonly Grant[]) => boolean>> = {
  yes: () => true,
  '–': () => false,
  'if shared': (about) => !!about.shared,
  'if invited': (about) => !!about.invited,
  'if granted money': (_, grants) => grants.includes('money'),
  'if granted findings': (_, grants) => grants.includes('findings'),
  'own teams': (about) => !!about.ownTeam,
  'own teams or own': (about) => !!about.ownTeam || !!about.own,
  own: (about) => !!about.own,
  'their reports': (about) => !!about.report,
  'their reports or own shared': (about) => !!about.report || (!!about.own && !!about.shared),
  'their reports or own': (about) => !!about.report || !!about.own,
  'own shared': (about) => !!about.own && !!about.shared,
  'all but owner': (about) => !!about.targetRole && about.targetRole !== 'owner',
  'to own teams': (about) => !!about.ownTeam && (about.targetRole === 'member' || about.targetRole === 'guest'),
};

// owner | operator | leader | member | guest
const table: readonly (readonly [readonly Action[], string, string, string, string, string])[] = [
  [['readPlan', 'readScorecard'], 'yes', 'yes', 'yes', 'if shared', 'if invited'],
  [['readMembers'], 'yes', 'yes', 'yes', 'yes', '–'],
  [['editPlan', 'editSettings', 'manageTeams', 'importFiles'], 'yes', 'yes', '–', '–', '–'],
  [['readActivity', 'readMail', 'backup', 'exportAll'], 'yes', 'yes', '–', '–', '–'],
  [['readMoney', 'editMoney'], 'yes', 'yes', 'if granted money', '–', '–'],
  [['readFindings'], 'yes', 'yes', 'if granted findings', '–', '–'],
  [['defineMetric', 'readTeam', 'readTeamFindings', 'runMeeting'], 'yes', 'yes', 'own teams or own', 'own', '–'],
  [['readTeamWork'], 'yes', 'yes', 'own teams or own', 'own teams or own', '–'],
  [['recordValue', 'changeTodo'], 'yes', 'yes', 'own teams or own', 'own', '–'],
  [['raiseIssue', 'writeHeadline', 'ownTodo', 'ownPriority', 'vote'], 'yes', 'yes', 'yes', 'yes', '–'],
  [['solveIssue', 'giveTodo', 'attendMeeting'], 'yes', 'yes', 'own teams', 'own teams', '–'],
  [['fitCheck', 'coach', 'answerNeed'], 'yes', 'yes', 'their reports', '–', '–'],
  [['readFitCheck', 'readCoaching'], 'yes', 'yes', 'their reports or own shared', 'own shared', '–'],
  [['readPerson'], 'yes', 'yes', 'their reports or own', 'own', '–'],
  [['ownerOperatorMeeting'], 'yes', 'yes', '–', '–', '–'],
  [['invite', 'changeRole'], 'yes', 'all but owner', 'to own teams', '–', '–'],
  [['manageMembers'], 'yes', 'all but owner', '–', '–', '–'],
  [['makeResetLink', 'transferCompany', 'deleteCompany'], 'yes', '–', '–', '–', '–'],
];

const flags = ['own', 'ownTeam', 'shared', 'invited', 'report'] as const;
const everyAbout: readonly About[] = Array.from({ length: 2 ** flags.length }, (_, bits) =>
  Object.fromEntries(flags.map((flag, place) => [flag, (bits & (1 << place)) !== 0])),
).flatMap((about: About) => [about, ...roles.map((targetRole) => ({ ...about, targetRole }))]);
const everyGrants: readonly (readonly Grant[])[] = [[], ['money'], ['findings'], ['money', 'findings']];

describe('who may do what', () => {
  it('has every action in exactly one row of the table', () => {
    expect(table.flatMap(([row]) => row).toSorted()).toEqual([...actions].toSorted());
  });

  const cells = table.flatMap(([row, ...cellsOfRow]) =>
    row.flatMap((action) => roles.map((role, place) => [action, role, cellsOfRow[place] ?? ''] as const)),
  );

  it.each(cells)('%s as %s: %s', (action, role, cell) => {
    const expected = meaning[cell];
    expect(expected).toBeDefined();
    const wrong = everyAbout
      .flatMap((about) => everyGrants.map((grants) => ({ about, grants })))
      .filter(({ about, grants }) => can({ role, grants }, action, about) !== expected?.(about, grants));
    expect(wrong).toEqual([]);
  });

  it('says no where nothing is known about the thing, unless the role alone is enough', () => {
    const always = actions.filter((action) => can({ role: 'leader' }, action));
    expect(always.toSorted()).toEqual(
      [
        'ownPriority',
        'ownTodo',
        'raiseIssue',
        'readMembers',
        'readPlan',
        'readScorecard',
        'vote',
        'writeHeadline',
      ].toSorted(),
    );
    expect(actions.filter((action) => can({ role: 'guest' }, action))).toEqual([]);
  });

  it('never lets a lower role do more, but for what is theirs by invitation', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        fc.constantFrom(...everyAbout),
        fc.constantFrom(...everyGrants),
        (action, about, grants) => {
          const known = { ...about, targetRole: about.targetRole ?? ('member' as const), invited: false };
          const may = roles.map((role) => can({ role, grants }, action, known));
          expect(may).toEqual(may.toSorted((a, b) => Number(b) - Number(a)));
        },
      ),
    );
  });
});

describe('changing a role', () => {
  it.each<[Role, Role, Role, boolean]>([
    ['owner', 'member', 'operator', true],
    ['operator', 'member', 'operator', true],
    ['operator', 'owner', 'member', false],
    ['operator', 'operator', 'owner', false],
    ['leader', 'guest', 'member', true],
    ['leader', 'member', 'leader', false],
    ['leader', 'leader', 'guest', false],
    ['member', 'guest', 'member', false],
  ])('a %s turning a %s into a %s: %s', (role, from, to, expected) => {
    expect(canChangeRole({ role }, from, to, { ownTeam: true })).toBe(expected);
  });

  it('keeps a leader within their teams', () => {
    expect(canChangeRole({ role: 'leader' }, 'guest', 'member', { ownTeam: false })).toBe(false);
  });
});

describe('refusal', () => {
  it.each(actions)('%s is one sentence without a hole', (action) => {
    expect(refusal(action)).toMatch(/^Only [^{}]+ can [^{}]+\.$/);
  });

  it('speaks the company’s words', () => {
    const words = wordsFor({
      plan: { one: 'strategy', many: 'strategies' },
      operator: { one: 'chief', many: 'chiefs' },
    });
    expect(refusal('editPlan')).toBe('Only the owner and operators can change the plan.');
    expect(refusal('editPlan', words)).toBe('Only the owner and chiefs can change the strategy.');
  });
});
