import type { WordOverrides } from './words.ts';

/** A ready set of words, for people who come from another way of running a company. */
export interface Vocabulary {
  readonly id: string;
  readonly name: string;
  /** Whose words these are, in one line. */
  readonly familiar: string;
  readonly words: WordOverrides;
}

/** Named by what they sound like: the names of the systems behind them are other people's marks. */
export const vocabularies: readonly Vocabulary[] = [
  {
    id: 'plain',
    name: 'Plain words',
    familiar: 'For everybody who does not come from anywhere else.',
    words: {},
  },
  {
    id: 'rocks',
    name: 'Rocks and scorecard words',
    familiar: 'Familiar to teams that set quarterly rocks, read measurables every week and keep an issues list.',
    words: {
      priority: { one: 'rock', many: 'rocks' },
      metric: { one: 'measurable', many: 'measurables' },
      weeklyMeeting: { one: 'weekly team meeting', many: 'weekly team meetings' },
      discuss: { one: 'talk through', many: 'talk through' },
      fitCheck: { one: 'people check', many: 'people checks' },
      wayOfWorking: { one: 'core process', many: 'core processes' },
    },
  },
  {
    id: 'objectives',
    name: 'Objectives and key results words',
    familiar: 'Familiar to teams that set objectives each quarter and score key results against targets.',
    words: {
      plan: { one: 'strategy', many: 'strategies' },
      priority: { one: 'objective', many: 'objectives' },
      metric: { one: 'key result', many: 'key results' },
      goal: { one: 'target', many: 'targets' },
      weeklyMeeting: { one: 'weekly check-in', many: 'weekly check-ins' },
      issue: { one: 'blocker', many: 'blockers' },
      todo: { one: 'action', many: 'actions' },
      seat: { one: 'role', many: 'roles' },
      seatChart: { one: 'role chart', many: 'role charts' },
    },
  },
  {
    id: 'huddles',
    name: 'Priorities and huddles words',
    familiar: 'Familiar to teams that meet in huddles and follow a few key numbers towards a growth plan.',
    words: {
      plan: { one: 'growth plan', many: 'growth plans' },
      scorecard: { one: 'dashboard', many: 'dashboards' },
      metric: { one: 'key number', many: 'key numbers' },
      weeklyMeeting: { one: 'weekly huddle', many: 'weekly huddles' },
      issue: { one: 'roadblock', many: 'roadblocks' },
      todo: { one: 'task', many: 'tasks' },
      seat: { one: 'function', many: 'functions' },
      seatChart: { one: 'function chart', many: 'function charts' },
      value: { one: 'core value', many: 'core values' },
    },
  },
];
