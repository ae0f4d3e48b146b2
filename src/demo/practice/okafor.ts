import type { MetricPlan } from '../plan.ts';
import { atLeast, atMost } from '../goal-plan.ts';

/** The practice’s own numbers: hours, fees, what comes next. */
export const okafor: readonly MetricPlan[] = [
  {
    title: 'Hours on client work',
    owner: 'ruth',
    unit: 'hours',
    goals: [atLeast(14), atLeast(16, 33)],
    course: {
      level: 18.5,
      spread: 1.6,
      step: 0.5,
      memory: 0.4,
      gain: 0.2,
      last: [17.5, 18, 19.5, 18, 17, 19, 18.5, 20, 18, 19, 17.5, 18.5, null],
      running: 4,
    },
  },
  {
    title: 'Hours of doing',
    owner: 'ruth',
    unit: 'hours',
    goals: [atMost(3)],
    course: {
      level: 2.6,
      spread: 0.9,
      step: 0.5,
      memory: 0.6,
      last: [2, 2.5, 2, 3, 2.5, 3, 3.5, 3, 3.5, 4, 3.5, 4, 4.5],
    },
  },
  {
    title: 'Weekly meetings held, of three',
    owner: 'ruth',
    unit: 'number',
    goals: [atLeast(3)],
    course: { level: 2.9, spread: 0.3, step: 1, most: 3, last: [3, 3, 3, 3, 3, 3, 2, 3, 3, 2, 3, 3, 2] },
  },
  {
    title: 'Quick wins logged',
    owner: 'ruth',
    unit: 'number',
    goals: [atLeast(1)],
    course: { level: 1.1, spread: 0.8, step: 1, last: [1, 2, 1, 1, 1, 0, 1, 1, 2, 1, 0, 1, 1] },
  },
  {
    title: 'Intro calls',
    owner: 'ruth',
    unit: 'number',
    goals: [atLeast(1)],
    course: { level: 0.9, spread: 0.8, step: 1, last: [1, 0, 1, 2, 0, 1, 1, 0, 1, 0, 1, 1, 1], running: 1 },
  },
  {
    title: 'Invoices open over 30 days',
    owner: 'ruth',
    unit: 'currency',
    goals: [atMost(0)],
    course: { level: 300, spread: 900, step: 100, memory: 0.8, last: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4_200] },
  },
];
