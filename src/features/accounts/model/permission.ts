import type { Role } from './role.ts';
import { type Words, wordsFor } from './words.ts';

/** What a leader can be given beyond the role. */
export type Grant = 'money' | 'findings';

export interface Actor {
  readonly role: Role;
  readonly grants?: readonly Grant[];
}

/** What the action is about, seen from the actor. What is not said counts as no. */
export interface About {
  /** The actor's own: the metric they own, their personal page, the fit check about them. */
  readonly own?: boolean;
  /** Belongs to a team the actor is in. */
  readonly ownTeam?: boolean;
  /** Shared with members by whoever may. */
  readonly shared?: boolean;
  /** The actor was invited to this very thing. */
  readonly invited?: boolean;
  /** About somebody who reports to the actor. */
  readonly report?: boolean;
  /** The role given, or held by the person it is done to. */
  readonly targetRole?: Role;
}

type Cell = (about: About, grants: readonly Grant[]) => boolean;

const yes: Cell = () => true;
const none: Cell = () => false;
const ifShared: Cell = (about) => about.shared === true;
const ifInvited: Cell = (about) => about.invited === true;
const own: Cell = (about) => about.own === true;
const ownTeams: Cell = (about) => about.ownTeam === true;
// Who is in a team keeps what is their own: the metrics they own, the issues they raised, their personal page.
const teamsOrOwn: Cell = (about) => about.ownTeam === true || about.own === true;
const reports: Cell = (about) => about.report === true;
const ownShared: Cell = (about) => about.own === true && about.shared === true;
const reportsOrSelf: Cell = (about) => reports(about, []) || own(about, []);
const reportsOrOwn: Cell = (about, grants) => reports(about, grants) || ownShared(about, grants);
const money: Cell = (_, grants) => grants.includes('money');
const findings: Cell = (_, grants) => grants.includes('findings');
const butOwner: Cell = (about) => about.targetRole !== undefined && about.targetRole !== 'owner';
// Nobody makes somebody their equal by inviting them into a team.
const intoTeams: Cell = (about) =>
  about.ownTeam === true && (about.targetRole === 'member' || about.targetRole === 'guest');

// biome-ignore format: the whole of who may do what, one row an action, column under column
const table = {
  //                      owner operator  leader        member     guest
  readPlan:             [ yes,  yes,      yes,          ifShared,  ifInvited ],
  readScorecard:        [ yes,  yes,      yes,          ifShared,  ifInvited ],
  readMembers:          [ yes,  yes,      yes,          yes,       none ],

  editPlan:             [ yes,  yes,      none,         none,      none ],
  readMoney:            [ yes,  yes,      money,        none,      none ],
  editMoney:            [ yes,  yes,      money,        none,      none ],
  readFindings:         [ yes,  yes,      findings,     none,      none ],
  importFiles:          [ yes,  yes,      none,         none,      none ],
  editSettings:         [ yes,  yes,      none,         none,      none ],
  manageTeams:          [ yes,  yes,      none,         none,      none ],
  readActivity:         [ yes,  yes,      none,         none,      none ],
  readMail:             [ yes,  yes,      none,         none,      none ],
  backup:               [ yes,  yes,      none,         none,      none ],
  exportAll:            [ yes,  yes,      none,         none,      none ],

  defineMetric:         [ yes,  yes,      teamsOrOwn,   own,       none ],
  readTeam:             [ yes,  yes,      teamsOrOwn,   own,       none ],
  readTeamFindings:     [ yes,  yes,      teamsOrOwn,   own,       none ],
  runMeeting:           [ yes,  yes,      teamsOrOwn,   own,       none ],
  attendMeeting:        [ yes,  yes,      ownTeams,     ownTeams,  none ],
  readTeamWork:         [ yes,  yes,      teamsOrOwn,   teamsOrOwn, none ],

  recordValue:          [ yes,  yes,      teamsOrOwn,   own,       none ],

  raiseIssue:           [ yes,  yes,      yes,          yes,       none ],
  writeHeadline:        [ yes,  yes,      yes,          yes,       none ],
  ownTodo:              [ yes,  yes,      yes,          yes,       none ],
  ownPriority:          [ yes,  yes,      yes,          yes,       none ],
  vote:                 [ yes,  yes,      yes,          yes,       none ],

  changeTodo:           [ yes,  yes,      teamsOrOwn,   own,       none ],
  giveTodo:             [ yes,  yes,      ownTeams,     ownTeams,  none ],

  solveIssue:           [ yes,  yes,      ownTeams,     ownTeams,  none ],

  fitCheck:             [ yes,  yes,      reports,      none,      none ],
  coach:                [ yes,  yes,      reports,      none,      none ],
  readFitCheck:         [ yes,  yes,      reportsOrOwn, ownShared, none ],
  readCoaching:         [ yes,  yes,      reportsOrOwn, ownShared, none ],
  readPerson:           [ yes,  yes,      reportsOrSelf, own,      none ],
  answerNeed:           [ yes,  yes,      reports,      none,      none ],

  ownerOperatorMeeting: [ yes,  yes,      none,         none,      none ],

  invite:               [ yes,  butOwner, intoTeams,    none,      none ],
  changeRole:           [ yes,  butOwner, intoTeams,    none,      none ],
  manageMembers:        [ yes,  butOwner, none,         none,      none ],

  makeResetLink:        [ yes,  none,     none,         none,      none ],
  transferCompany:      [ yes,  none,     none,         none,      none ],
  deleteCompany:        [ yes,  none,     none,         none,      none ],
} as const satisfies Readonly<Record<string, readonly [Cell, Cell, Cell, Cell, Cell]>>;

export type Action = keyof typeof table;

export const actions = Object.keys(table) as readonly Action[];

const columns = { owner: 0, operator: 1, leader: 2, member: 3, guest: 4 } as const;

/** Whether this person may do this, in the company they act in. Asked before anything else by every verb. */
export function can(actor: Actor, action: Action, about: About = {}): boolean {
  return table[action][columns[actor.role]](about, actor.grants ?? []);
}

/** Both the role somebody has and the one they would get must be within the actor's reach. */
export function canChangeRole(actor: Actor, from: Role, to: Role, about: About = {}): boolean {
  return (
    can(actor, 'changeRole', { ...about, targetRole: from }) && can(actor, 'changeRole', { ...about, targetRole: to })
  );
}

const both = 'the {owner} and {operator.many}';
const withLeaders = 'the {owner}, {operator.many}, leaders of the team and whoever it belongs to';
const everyMember = 'members of the company';
const inviters = 'the {owner}, {operator.many} below the {owner}, and leaders within their teams';

const wording: Readonly<Record<Action, readonly [who: string, what: string]>> = {
  readPlan: ['people it is shared with', 'read the {plan}'],
  readScorecard: ['people it is shared with', 'read this {scorecard}'],
  readMembers: [everyMember, 'see who belongs to it'],
  editPlan: [both, 'change the {plan}'],
  readMoney: [`${both}, and leaders they allow it,`, 'see the money'],
  editMoney: [`${both}, and leaders they allow it,`, 'change the money'],
  readFindings: [`${both}, and leaders they allow it,`, 'read the findings of the whole company'],
  importFiles: [both, 'import files'],
  editSettings: [both, 'change words and settings'],
  manageTeams: [both, 'change teams'],
  readActivity: [both, 'read the activity'],
  readMail: [both, 'read what was mailed'],
  backup: [both, 'make a backup'],
  exportAll: [both, 'export everything'],
  defineMetric: [withLeaders, 'define this {metric}'],
  readTeam: [withLeaders, 'read this page'],
  readTeamFindings: [withLeaders, 'read these findings'],
  runMeeting: [withLeaders, 'run this meeting'],
  attendMeeting: ['the {owner}, {operator.many} and people of the team', 'be in this meeting'],
  readTeamWork: ['the {owner}, {operator.many}, people of the team and whoever it belongs to', 'see this'],
  recordValue: [withLeaders, 'record a value for this {metric}'],
  raiseIssue: [everyMember, '{raise} {issue.many}'],
  writeHeadline: [everyMember, 'write headlines'],
  ownTodo: [everyMember, 'have {todo.many}'],
  changeTodo: [withLeaders, 'change this {todo}'],
  giveTodo: ['the {owner}, {operator.many} and people of the same team', 'give somebody a {todo}'],
  ownPriority: [everyMember, 'have {priority.many}'],
  vote: [everyMember, 'vote'],
  solveIssue: ['the {owner}, {operator.many} and people of the team', '{solve} its {issue.many}'],
  fitCheck: ['the {owner}, {operator.many} and the leader somebody reports to', 'make this {fitCheck}'],
  coach: ['the {owner}, {operator.many} and the leader somebody reports to', 'write coaching notes'],
  readFitCheck: ['the {owner}, {operator.many}, the leader and, once shared, the person', 'read this {fitCheck}'],
  readCoaching: ['the {owner}, {operator.many}, the leader and, once shared, the person', 'read these coaching notes'],
  readPerson: ['the {owner}, {operator.many}, the leader and the person', 'read this page'],
  answerNeed: ['the {owner}, {operator.many} and the leader somebody reports to', 'answer what somebody needs'],
  ownerOperatorMeeting: ['the {owner} and the {operator}', 'open the {ownerOperatorMeeting}'],
  invite: [inviters, 'invite somebody with this role'],
  changeRole: [inviters, 'change this role'],
  manageMembers: ['the {owner}, and for everybody but the {owner} {operator.many},', 'change this member'],
  makeResetLink: ['the {owner}', 'make a link for a new password'],
  transferCompany: ['the {owner}', 'hand the company over'],
  deleteCompany: ['the {owner}', 'delete the company'],
};

/** Who may do it instead: `Only the owner and operators can change the plan.` */
export function refusal(action: Action, words: Words = wordsFor({})): string {
  const [who, what] = wording[action];
  return words.fill(`Only ${who} can ${what}.`);
}
