import type { MetricPlan } from '../plan.ts';
import { atLeast, atMost } from '../goal-plan.ts';

/** The phone, the money and the papers. */
export const office: readonly MetricPlan[] = [
  {
    title: 'Calls answered by a person',
    owner: 'priya',
    unit: 'number',
    goals: [],
    course: {
      level: 68,
      spread: 6,
      step: 1,
      season: 0.25,
      gain: 0.1,
      slump: 0.75,
      demand: { share: 0.7, lag: 0 },
      running: 14,
    },
  },
  {
    title: 'Called back within an hour',
    owner: 'priya',
    unit: 'percent',
    goals: [atLeast(80)],
    course: { level: 61, spread: 8, step: 1, memory: 0.4 },
  },
  {
    title: 'Visits booked',
    owner: 'priya',
    unit: 'number',
    goals: [atLeast(24), atLeast(28, 33)],
    course: {
      level: 29,
      spread: 2.6,
      step: 1,
      season: 0.22,
      gain: 0.12,
      slump: 0.72,
      demand: { share: 0.7, lag: 0 },
      running: 8,
    },
  },
  {
    title: 'Invoices out within three days',
    owner: 'priya',
    unit: 'percent',
    goals: [atLeast(90)],
    course: { level: 92, spread: 4, step: 1, gain: 0.12 },
  },
  {
    title: 'Invoices open over 30 days',
    owner: 'priya',
    unit: 'currency',
    goals: [atMost(20_000), atMost(15_000, 33)],
    course: { level: 13_200, spread: 2_600, step: 50, memory: 0.8, slump: 1.7 },
  },
  {
    title: 'Days to close a job’s costs',
    owner: 'priya',
    unit: 'number',
    goals: [atMost(8), atMost(5, 20)],
    course: { level: 4.6, spread: 0.6, step: 0.5, memory: 0.6, gain: -0.9 },
  },
  {
    title: 'Payroll right the first time',
    owner: 'priya',
    unit: 'yes-no',
    goals: [atLeast(1)],
    course: { level: 0.94, spread: 0, step: 1 },
  },
];
