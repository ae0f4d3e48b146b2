import type { MetricPlan } from '../plan.ts';
import { atLeast, atMost } from '../goal-plan.ts';

/** Five crews and the shop, week by week. */
export const production: readonly MetricPlan[] = [
  {
    title: 'Hours against quote, Jo’s crew',
    owner: 'jo',
    unit: 'percent',
    goals: [atMost(110), atMost(105, 33)],
    course: { level: 99, spread: 5, step: 1, most: 140, memory: 0.4, slump: 1.06 },
  },
  {
    title: 'Hours against quote, Ana’s crew',
    owner: 'ana',
    unit: 'percent',
    goals: [atMost(110), atMost(105, 33)],
    course: { level: 97, spread: 5, step: 1, most: 140, memory: 0.4, slump: 1.06 },
  },
  {
    title: 'Hours against quote, Wes’s crew',
    owner: 'wes',
    unit: 'percent',
    goals: [atMost(110), atMost(105, 33)],
    course: { level: 102, spread: 5, step: 1, most: 140, memory: 0.4, slump: 1.06 },
  },
  {
    title: 'Hours against quote, Bo’s crew',
    owner: 'bo',
    unit: 'percent',
    goals: [atMost(110), atMost(105, 33)],
    course: { level: 106, spread: 5, step: 1, most: 140, memory: 0.4, slump: 1.06 },
  },
  {
    title: 'Hours against quote, Sam’s crew',
    owner: 'sam',
    unit: 'percent',
    goals: [atMost(110), atMost(105, 33)],
    course: { level: 101, spread: 5, step: 1, most: 140, memory: 0.4, slump: 1.06 },
  },
  {
    title: 'Jobs finished on the promised day',
    owner: 'luis',
    unit: 'percent',
    goals: [atLeast(85), atLeast(90, 33)],
    course: { level: 91, spread: 5, step: 1, gain: 0.08, slump: 0.9 },
  },
  {
    title: 'Hours on the wall',
    owner: 'luis',
    unit: 'hours',
    goals: [atLeast(280)],
    course: {
      level: 318,
      spread: 16,
      step: 1,
      season: 0.22,
      gain: 0.12,
      slump: 0.72,
      demand: { share: 0.5, lag: 4 },
      running: 71,
    },
  },
  {
    title: 'Evening photos posted',
    owner: 'luis',
    unit: 'percent',
    goals: [atLeast(95)],
    course: { level: 93, spread: 4, step: 1, memory: 0.5, gain: 0.12 },
  },
  {
    title: 'Paint left over per job',
    owner: 'wes rand',
    unit: 'currency',
    goals: [atMost(400), atMost(250, 20)],
    course: { level: 215, spread: 35, step: 1, memory: 0.5, gain: -1.9 },
  },
  {
    title: 'Emergency runs to the store',
    owner: 'wes rand',
    unit: 'number',
    goals: [atMost(4)],
    course: { level: 3.2, spread: 1.6, step: 1, season: 0.25, gain: -0.4, running: 1 },
  },
  {
    title: 'Near misses reported',
    owner: 'luis',
    unit: 'number',
    goals: [],
    course: { level: 0.9, spread: 0.9, step: 1 },
  },
];
