import type { MetricPlan } from '../plan.ts';
import { atLeast, atMost } from '../goal-plan.ts';

/** What the owner counts for nobody but herself. */
export const personal: readonly MetricPlan[] = [
  {
    title: 'Hours in the business',
    owner: 'dana',
    unit: 'hours',
    goals: [atMost(35), atMost(25, 33)],
    course: {
      level: 31,
      spread: 3,
      step: 0.5,
      memory: 0.6,
      gain: -0.35,
      slump: 1.15,
      last: [33, 32, 34, 30, 31.5, 33, 30, 32, 29.5, 31, 30, 31, null],
    },
  },
  {
    title: 'Hours on the business',
    owner: 'dana',
    unit: 'hours',
    goals: [atLeast(8)],
    course: { level: 6.5, spread: 1.8, step: 0.5, memory: 0.4, gain: 0.3, slump: 0.6 },
  },
  {
    title: 'Estimates priced by me',
    owner: 'dana',
    unit: 'number',
    goals: [atMost(6)],
    course: { level: 9, spread: 2, step: 1, season: 0.2, gain: -0.3 },
  },
  {
    title: 'Key clients called',
    owner: 'dana',
    unit: 'number',
    goals: [atLeast(5)],
    course: { level: 5.4, spread: 1.4, step: 1 },
  },
  {
    title: 'Sites visited',
    owner: 'dana',
    unit: 'number',
    goals: [atLeast(3)],
    course: { level: 3.4, spread: 1, step: 1, season: 0.2 },
  },
];
