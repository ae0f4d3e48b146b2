import { randomBytes } from 'node:crypto';
import type { Role } from '#features/accounts/model/role.ts';
import type { CompanyId, InvitationId, MemberId, MetricId, TeamId, TokenId } from '#lib/ids.ts';
import { uuidv7 } from '#lib/ids.ts';
import { hashSecret } from '#server/secret.ts';
import type pg from 'pg';
import { type PlantedCadence, plantedCadence } from './planted-cadence.ts';
import type { PlantedRow } from './planted-ground.ts';
import { type PlantedIssues, plantedIssues } from './planted-issues.ts';
import { type PlantedMail, plantedMail } from './planted-mail.ts';
import { type PlantedMeetings, plantedMeetings } from './planted-meetings.ts';
import { type PlantedPriorities, plantedPriorities } from './planted-priorities.ts';
import { type PlantedTodos, plantedTodos } from './planted-todos.ts';

export const freshId = <Branded extends string>() => uuidv7(Date.now(), randomBytes(10)) as Branded;

/** The week that values are planted in: long over, so that any clock may judge it. */
export const PLANTED_WEEK = '2026-01-05';
/** The week that has a goal of its own. */
export const PLANTED_OVERRIDE = '2026-01-12';

export interface PlantedMember {
  readonly userId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly departed?: boolean;
  readonly inDepartment?: boolean;
  readonly token?: { readonly text: string; readonly access: 'read' | 'write'; readonly expired?: boolean };
}

export interface PlantedCompany extends PlantedMail {
  readonly companyId: CompanyId;
  /** By name. */
  readonly members: Readonly<Record<string, MemberId>>;
  readonly tokens: Readonly<Record<string, TokenId>>;
  readonly leadership: TeamId;
  readonly department: TeamId;
  readonly disbanded: TeamId;
  /** On the leadership team's scorecard, owned by the first member planted; drives the other one. */
  readonly metric: MetricId;
  /** On the leadership team's scorecard too, and on the department's. */
  readonly driven: MetricId;
  readonly deletedMetric: MetricId;
  /** Of the metric, by its owner; it stands. */
  readonly change: string;
  readonly withdrawnChange: string;
  /** About the metric, shared with its owner. */
  readonly coachingNote: string;
  readonly deletedNote: string;
  readonly invitation: InvitationId;
  readonly invitationSecret: string;
  readonly activity: string;
  /** Of one file, stored by the first member; it changed nothing. */
  readonly import: string;
  readonly todos: PlantedTodos;
  readonly issues: PlantedIssues;
  readonly priorities: PlantedPriorities;
  readonly cadence: PlantedCadence;
  readonly meetings: PlantedMeetings;
}

async function insert(client: pg.ClientBase, table: string, rows: readonly PlantedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  // Under a name, so that it is planned once and not for each of thousands of companies.
  await client.query({
    name: `plant ${table}`,
    text: `insert into app.${table} (${columns}) select ${columns} from json_populate_recordset(null::app.${table}, $1)`,
    values: [JSON.stringify(rows)],
  });
}

/** A company with a row in every table, written by the database's owner: what the product makes of it is the test. */
export async function plantCompany(
  owner: pg.Pool,
  name: string,
  people: readonly PlantedMember[],
): Promise<PlantedCompany> {
  const company_id = freshId<CompanyId>();
  const at = new Date();
  const later = new Date(at.getTime() + 7 * 86_400_000);
  const earlier = new Date(at.getTime() - 86_400_000);
  const members = Object.fromEntries(people.map((person) => [person.name, freshId<MemberId>()]));
  const tokens = Object.fromEntries(people.map((person) => [person.name, freshId<TokenId>()]));
  const idOf = (person: PlantedMember) => members[person.name] as MemberId;
  const first = members[people[0]?.name ?? ''] as MemberId;
  const [leadership, department, disbanded] = [freshId<TeamId>(), freshId<TeamId>(), freshId<TeamId>()];
  const [metric, driven, deletedMetric] = [freshId<MetricId>(), freshId<MetricId>(), freshId<MetricId>()];
  const [change, withdrawnChange] = [freshId<string>(), freshId<string>()];
  const [coachingNote, deletedNote] = [freshId<string>(), freshId<string>()];
  const invitation = freshId<InvitationId>();
  const [activity, importId] = [freshId<string>(), freshId<string>()];
  const invitationSecret = randomBytes(32).toString('base64url');
  const two = people.slice(0, 2).map(idOf);
  const ground = { company_id, team_id: leadership, department, owner_id: first, two, name, at, freshId };
  const [mails, mailRows] = plantedMail(ground);
  const [todos, todoRows] = plantedTodos(ground);
  const [issues, issueRows] = plantedIssues(ground);
  const [priorities, priorityRows] = plantedPriorities(ground);
  const [cadence, cadenceRows] = plantedCadence(ground);
  const [meetings, meetingRows] = plantedMeetings(ground);
  const team = (team_id: TeamId, kind: string, position: number, deleted_at: Date | null) => ({
    company_id,
    team_id,
    name: `${name} ${kind} ${position}`,
    kind,
    position,
    version: 1,
    deleted_at,
  });
  const numbers = (metric_id: MetricId, title: string, deleted_at: Date | null) => ({
    company_id,
    metric_id,
    team_id: leadership,
    owner_id: first,
    title,
    unit: 'number',
    kind: 'lagging',
    cadence: 'weekly',
    summary: 'average',
    note: '',
    client_view: false,
    version: 1,
    deleted_at,
  });
  const place = (metric_id: MetricId, team_id: TeamId, position: number) => ({
    company_id,
    metric_id,
    team_id,
    member_id: null,
    group_title: '',
    position,
  });
  const declared = (change_id: string, withdrawn_at: Date | null) => ({
    company_id,
    change_id,
    metric_id: metric,
    starts_on: PLANTED_WEEK,
    what: `A change of ${name}`,
    declared_by: first,
    declared_at: at,
    withdrawn_at,
  });
  const note = (note_id: string, deleted_at: Date | null) => ({
    company_id,
    note_id,
    metric_id: metric,
    written_by: first,
    written_at: at,
    said: `A word of ${name}`,
    tried: '',
    next: '',
    outcome: '',
    shared: true,
    deleted_at,
    version: 1,
  });
  const rows: [string, PlantedRow[]][] = [
    [
      'company',
      [
        {
          company_id,
          name,
          kind: 'team',
          time_zone: 'Europe/Berlin',
          currency: 'EUR',
          first_day_of_week: 1,
          year_starts_month: 1,
          scorecard_shared: true,
          words: {},
          version: 1,
          made_at: at,
        },
      ],
    ],
    [
      'member',
      people.map((person) => ({
        company_id,
        member_id: idOf(person),
        user_id: person.userId,
        name: person.name,
        email: `${person.name.toLowerCase()}@example.com`,
        role: person.role,
        may_see_money: false,
        may_see_findings: false,
        joined_at: at,
        departed_at: person.departed ? at : null,
        version: 1,
      })),
    ],
    [
      'team',
      [
        team(leadership, 'leadership', 0, null),
        team(department, 'department', 1, null),
        team(disbanded, 'department', 2, at),
      ],
    ],
    [
      'team_member',
      [
        { company_id, team_id: leadership, member_id: first },
        ...people
          .filter((person) => person.inDepartment)
          .map((person) => ({ company_id, team_id: department, member_id: idOf(person) })),
      ],
    ],
    [
      'invitation',
      [
        {
          company_id,
          invitation_id: invitation,
          email: 'invited@example.com',
          role: 'member',
          team_ids: [],
          secret_hash: hashSecret(invitationSecret),
          invited_by: first,
          made_at: at,
          expires_at: later,
        },
      ],
    ],
    [
      'api_token',
      people.flatMap(({ token, ...person }) =>
        token
          ? [
              {
                company_id,
                token_id: tokens[person.name],
                member_id: members[person.name],
                user_id: person.userId,
                name: `Token of ${person.name}`,
                access: token.access,
                secret_hash: hashSecret(token.text),
                hint: 'ek_0000…',
                made_at: at,
                expires_at: token.expired ? earlier : later,
                revoked_at: person.departed ? at : null,
              },
            ]
          : [],
      ),
    ],
    [
      'activity',
      [
        {
          company_id,
          activity_id: activity,
          at,
          member_id: first,
          actor: people[0]?.name ?? '',
          via: 'screen',
          verb: 'company founded',
          subject_kind: 'company',
          subject_id: company_id,
          subject: name,
        },
      ],
    ],
    ...mailRows,
    [
      'metric',
      [
        numbers(metric, `Metric of ${name}`, null),
        numbers(driven, `Driven metric of ${name}`, null),
        numbers(deletedMetric, `Former metric of ${name}`, at),
      ],
    ],
    [
      'placement',
      [
        place(metric, leadership, 1),
        place(driven, leadership, 2),
        place(deletedMetric, leadership, 3),
        place(driven, department, 1),
      ],
    ],
    ['declared_change', [declared(change, null), declared(withdrawnChange, at)]],
    ['coaching_note', [note(coachingNote, null), note(deletedNote, at)]],
    ['drive', [{ company_id, driver_id: metric, driven_id: driven }]],
    [
      'goal_override',
      [
        {
          company_id,
          metric_id: metric,
          period: PLANTED_OVERRIDE,
          operator: 'at-least',
          threshold: 5,
          note: `A holiday of ${name}`,
          set_by: first,
          set_at: at,
        },
      ],
    ],
    [
      'import',
      [
        {
          company_id,
          import_id: importId,
          holds: 'values',
          files: [`Values of ${name}.csv`],
          fingerprint: '0'.repeat(64),
          made_by: first,
          made_at: at,
          counts: { metricsNew: 0, metricsChanged: 0, valuesNew: 0, valuesChanged: 0, valuesSame: 1, goalsNew: 0 },
        },
      ],
    ],
    ['import_step', [{ company_id, import_id: importId, step: 0, changes: [] }]],
    [
      'column_mapping',
      [
        {
          company_id,
          header_hash: hashSecret('month\nquotes'),
          header: ['Month', 'Quotes'],
          mapping: { shape: 'columns', date: 0, metrics: [1] },
          saved_by: first,
          saved_at: at,
        },
      ],
    ],
    ['person_alias', [{ company_id, alias: 'j. first', member_id: first, saved_by: first, saved_at: at }]],
    ['todo', todoRows],
    ...issueRows,
    ...priorityRows,
    ...cadenceRows,
    ...meetingRows,
    ['goal', [{ company_id, metric_id: metric, starts_on: '1970-01-01', operator: 'at-least', threshold: 10 }]],
    [
      'value',
      [
        {
          company_id,
          metric_id: metric,
          period: PLANTED_WEEK,
          amount: 12,
          version: 1,
          recorded_by: first,
          recorded_at: at,
          via: 'screen',
          note: '',
        },
      ],
    ],
  ];
  const client = await owner.connect();
  try {
    await client.query('begin');
    for (const [table, planted] of rows) await insert(client, table, planted);
    await client.query('commit');
  } finally {
    client.release();
  }
  return {
    companyId: company_id,
    members,
    tokens,
    leadership,
    department,
    disbanded,
    metric,
    driven,
    deletedMetric,
    change,
    withdrawnChange,
    coachingNote,
    deletedNote,
    invitation,
    invitationSecret,
    activity,
    ...mails,
    import: importId,
    todos,
    issues,
    priorities,
    cadence,
    meetings,
  };
}
