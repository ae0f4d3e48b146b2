import type { Wrong } from './frame.ts';

interface Plant {
  readonly rule: string;
  readonly causes?: readonly string[];
  /** Of the plain size, where the smallest difference that matters is, for each cause in turn; half where none is set. */
  readonly edge?: number | readonly number[];
  /** Whether it is a fact: then half of it is no borderline but the same fact, or none. */
  readonly counted?: true;
}

/** Every rule that reads files, and what of it is planted. */
const plants: readonly Plant[] = [
  // A tenth of the usual number: of −75 %, +140 % and +250 %.
  { rule: 'scorecard.signal', causes: ['shift-down', 'shift-up', 'outlier'], edge: [0.133, 0.071, 0.04] },
  { rule: 'scorecard.red-streak', causes: ['process-cannot-reach-it'] },
  { rule: 'scorecard.green-streak', causes: ['goal-never-moved'] },
  { rule: 'scorecard.not-weekly', counted: true },
  { rule: 'scorecard.no-action', causes: ['silent', 'late'], counted: true },
  { rule: 'scorecard.activity-without-outcome', causes: ['misaligned', 'goal-too-low'] },
  { rule: 'scorecard.superstar-goal' },
  { rule: 'scorecard.wrong-level', causes: ['too-low'], counted: true },
  { rule: 'scorecard.tree-gap', counted: true },
  { rule: 'scorecard.lead-lag' },
  { rule: 'sales.people-process-message', causes: ['people', 'process', 'message'], edge: 0.35 },
  { rule: 'journey.bottleneck', edge: 0.21 },
  { rule: 'journey.slow-stage', edge: 0.17 },
  { rule: 'journey.stuck-deals', counted: true },
  { rule: 'journey.experience', edge: 0.33 },
  { rule: 'journey.nps', edge: 0.095 },
  { rule: 'journey.retention', edge: 0.26 },
  { rule: 'calls.missed-share', edge: 0.42 },
  { rule: 'calls.worst-block', edge: 0.25 },
  { rule: 'calls.callback', edge: 0.26 },
  { rule: 'calls.revenue-at-risk' },
  { rule: 'work.famine' },
  { rule: 'work.overload' },
  { rule: 'work.backlog' },
  { rule: 'work.estimate-bias', edge: 0.29 },
  { rule: 'work.effective-rate', edge: 0.15 },
  { rule: 'clients.concentration', counted: true },
  { rule: 'money.loss', counted: true },
  { rule: 'money.margin', edge: 0.3 },
  { rule: 'money.profit-cash-gap', counted: true },
  { rule: 'people.owner-dependency', counted: true },
  { rule: 'processes.undocumented', counted: true },
  { rule: 'processes.not-followed', edge: 0.25 },
  { rule: 'cadence.todos', edge: 0.53 },
  { rule: 'cadence.priorities', edge: 0.4 },
  { rule: 'cadence.issues', counted: true },
  { rule: 'cadence.rating', edge: 0.42 },
  { rule: 'tools.review', causes: ['unused', 'no-process', 'overlap'], counted: true },
  { rule: 'engagement.over-hours', counted: true },
  { rule: 'engagement.scope-drift', edge: 0.25 },
  { rule: 'engagement.graduation', counted: true },
  { rule: 'engagement.flags', counted: true },
];

function cycled(from: readonly Plant[], place: number, isPlain: boolean): Wrong {
  const { rule, causes = [], edge = 0.5 } = from[place % from.length] ?? { rule: '' };
  const turn = Math.floor(place / from.length) % Math.max(1, causes.length);
  const atEdge = typeof edge === 'number' ? edge : (edge[turn] ?? 0);
  return { rule, cause: causes[turn] ?? null, size: isPlain ? 1 : atEdge };
}

/** What is wrong in the so-manieth company, plain in size. */
export const plainly = (place: number): Wrong => cycled(plants, place, true);

/** No larger than what just matters, of what has a size. */
export const borderline = (place: number): Wrong =>
  cycled(
    plants.filter(({ counted }) => counted !== true),
    place,
    false,
  );
