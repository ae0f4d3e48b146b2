import type { AgendaId, FeedId, MeetingId, MemberId } from '#lib/ids.ts';
import type { PlantedGround, PlantedRow } from './planted-ground.ts';

export interface PlantedMeetings {
  /** Of the department. */
  readonly agenda: AgendaId;
  readonly deletedAgenda: AgendaId;
  /** Open, led by the first member, who alone is there. */
  readonly meeting: MeetingId;
  /** Open too, of the leadership team; of no agenda, and nobody is there. */
  readonly leadershipMeeting: MeetingId;
  readonly plannedMeeting: MeetingId;
  /** Private to the first member and the second; its meeting is planned. */
  readonly privateAgenda: AgendaId;
  readonly privateMeeting: MeetingId;
  /** Open: the hour that the first member spends alone. */
  readonly soloMeeting: MeetingId;
  /** Of the open meeting, by the first member. */
  readonly note: string;
  readonly deletedNote: string;
  /** Of the private meeting, by the first member. */
  readonly point: string;
  readonly deletedPoint: string;
  /** Of the first member. */
  readonly feed: FeedId;
}

/** Ids, and the rows that belong to them, table by table. */
export function plantedMeetings(ground: PlantedGround): [PlantedMeetings, readonly [string, PlantedRow[]][]] {
  const { company_id, team_id, department, two, name, at, freshId } = ground;
  const ids: PlantedMeetings = {
    agenda: freshId(),
    deletedAgenda: freshId(),
    meeting: freshId(),
    leadershipMeeting: freshId(),
    plannedMeeting: freshId(),
    privateAgenda: freshId(),
    privateMeeting: freshId(),
    soloMeeting: freshId(),
    note: freshId(),
    deletedNote: freshId(),
    point: freshId(),
    deletedPoint: freshId(),
    feed: freshId(),
  };
  const [first] = two;
  const sections = [
    { id: 'check-in', kind: 'check-in', title: `Check-in of ${name}`, minutes: 5 },
    { id: 'issues', kind: 'issues', title: 'Issues', minutes: 60 },
  ];
  const agenda = (agenda_id: AgendaId, more: object = {}) => ({
    company_id,
    agenda_id,
    team_id: department,
    member_ids: [],
    kind: 'weekly',
    name: `Agenda of ${name}`,
    sections,
    weekday: 2,
    starts_at: '09:00',
    every_weeks: 1,
    deleted_at: null,
    version: 1,
    ...more,
  });
  const meeting = (meeting_id: MeetingId, more: object = {}) => ({
    company_id,
    meeting_id,
    agenda_id: ids.agenda,
    team_id: department,
    kind: 'weekly',
    name: `Meeting of ${name}`,
    sections,
    state: 'planned',
    planned_at: new Date(at.getTime() + 86_400_000),
    opened_at: null,
    facilitator_id: null,
    section: null,
    spent: {},
    running_since: null,
    version: 1,
    ...more,
  });
  const live = {
    state: 'live',
    planned_at: null,
    opened_at: at,
    facilitator_id: first,
    section: 'check-in',
    running_since: at,
  };
  const ofTwo = { team_id: null, kind: 'owner-operator' };
  const person = (meeting_id: MeetingId, member_id: MemberId | undefined, presence: string) => ({
    company_id,
    meeting_id,
    member_id,
    presence,
    told: false,
    came_at: presence === 'here' ? at : null,
    seen_at: presence === 'here' ? at : null,
    rating_note: '',
    version: 1,
  });
  const note = (note_id: string, deleted_at: Date | null) => ({
    company_id,
    meeting_id: ids.meeting,
    note_id,
    section: 'issues',
    words: `A note of ${name}`,
    written_by: first,
    written_at: at,
    deleted_at,
    version: 1,
  });
  const point = (point_id: string, position: number, deleted_at: Date | null) => ({
    company_id,
    meeting_id: ids.privateMeeting,
    point_id,
    member_id: first,
    words: `A point of ${name}`,
    view: '',
    other_view: '',
    agreement: '',
    position,
    deleted_at,
    version: 1,
  });
  return [
    ids,
    [
      [
        'agenda',
        [
          agenda(ids.agenda),
          agenda(ids.deletedAgenda, { deleted_at: at }),
          agenda(ids.privateAgenda, { ...ofTwo, member_ids: two }),
        ],
      ],
      [
        'meeting',
        [
          meeting(ids.plannedMeeting),
          meeting(ids.meeting, live),
          meeting(ids.leadershipMeeting, { ...live, team_id, agenda_id: null }),
          meeting(ids.privateMeeting, { ...ofTwo, agenda_id: ids.privateAgenda }),
          meeting(ids.soloMeeting, { ...live, team_id: null, agenda_id: null, kind: 'solo' }),
        ],
      ],
      [
        'meeting_person',
        [
          person(ids.meeting, first, 'here'),
          person(ids.soloMeeting, first, 'here'),
          ...two.map((member) => person(ids.privateMeeting, member, 'expected')),
        ],
      ],
      ['meeting_note', [note(ids.note, null), note(ids.deletedNote, at)]],
      ['meeting_point', [point(ids.point, 0, null), point(ids.deletedPoint, 1, at)]],
      [
        'calendar_feed',
        [{ company_id, feed_id: ids.feed, member_id: first, secret_hash: `feed of ${name}`, made_at: at }],
      ],
      ['finding_route', [{ company_id, member_id: first, rule: 'cadence.todos', role: 'finance' }]],
    ],
  ];
}
