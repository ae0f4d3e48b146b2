import { type Day, dayIn } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import type { MilestoneId, PriorityId } from '#lib/ids.ts';
import type { PlantedGround, PlantedRow } from './planted-ground.ts';

export interface PlantedPriorities {
  /** Of the company, owned by the first member, with a milestone and a word on this week. */
  readonly priority: PriorityId;
  /** Done. */
  readonly closedPriority: PriorityId;
  readonly deletedPriority: PriorityId;
  readonly milestone: MilestoneId;
  readonly deletedMilestone: MilestoneId;
}

/** The week that runs as the company is planted, by its own calendar. */
export const plantedWeek = (at: Date): Day => weekOf(dayIn(at.getTime(), 'Europe/Berlin'), 1);

/** Ids, and the rows that belong to them, table by table. */
export function plantedPriorities(ground: PlantedGround): [PlantedPriorities, readonly [string, PlantedRow[]][]] {
  const { company_id, owner_id, name, at, freshId } = ground;
  const ids = {
    priority: freshId<PriorityId>(),
    closedPriority: freshId<PriorityId>(),
    deletedPriority: freshId<PriorityId>(),
    milestone: freshId<MilestoneId>(),
    deletedMilestone: freshId<MilestoneId>(),
  };
  const row = (priority_id: PriorityId, position: number, title: string, more: object = {}) => ({
    company_id,
    priority_id,
    level: 'company',
    owner_id,
    title: `${title} of ${name}`,
    done_when: '',
    due: '2099-12-31',
    made_by: owner_id,
    made_at: at,
    position,
    outcome: null,
    reason: '',
    closed_on: null,
    closed_by: null,
    deleted_at: null,
    version: 1,
    ...more,
  });
  const step = (milestone_id: MilestoneId, position: number, deleted_at: Date | null) => ({
    company_id,
    milestone_id,
    priority_id: ids.priority,
    title: `A step of ${name}`,
    due: '2099-12-01',
    position,
    deleted_at,
    version: 1,
  });
  const said = { on_track: true, note: `A word of ${name}`, said_by: owner_id, said_at: at, version: 1 };
  const done = { outcome: 'done', closed_on: '2026-01-05', closed_by: owner_id };
  return [
    ids,
    [
      [
        'priority',
        [
          row(ids.priority, 1, 'Priority'),
          row(ids.closedPriority, 2, 'Closed priority', done),
          row(ids.deletedPriority, 3, 'Former priority', { deleted_at: at }),
        ],
      ],
      ['milestone', [step(ids.milestone, 1, null), step(ids.deletedMilestone, 2, at)]],
      ['priority_week', [{ company_id, priority_id: ids.priority, week: plantedWeek(at), ...said }]],
    ],
  ];
}
