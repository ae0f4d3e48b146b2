import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import { agency } from './agency.ts';
import { contractor } from './contractor.ts';
import { jobShop } from './job-shop.ts';
import { profession } from './profession.ts';
import { software } from './software.ts';
import { solo } from './solo.ts';
import type { StarterMetric } from './starter-metric.ts';

export type Starter = 'contractor' | 'agency' | 'job-shop' | 'software' | 'professional-service' | 'solo';

/** A scorecard to begin with. */
export interface StarterScorecard {
  readonly starter: Starter;
  readonly name: string;
  /** Whose business it suits, in one line. */
  readonly suits: string;
  readonly metrics: readonly StarterMetric[];
}

export const starterScorecards: readonly StarterScorecard[] = [
  {
    starter: 'contractor',
    name: 'Contractor',
    suits: 'Work is won by estimate and done on site: painters, roofers, builders, landscapers.',
    metrics: contractor,
  },
  {
    starter: 'agency',
    name: 'Agency',
    suits: 'Retainers and projects: marketing, design, media.',
    metrics: agency,
  },
  {
    starter: 'job-shop',
    name: 'Job shop',
    suits: 'Parts and products made to order: machining, fabrication, print.',
    metrics: jobShop,
  },
  {
    starter: 'software',
    name: 'Software',
    suits: 'A product that customers pay for every month.',
    metrics: software,
  },
  {
    starter: 'professional-service',
    name: 'Professional service',
    suits: 'The hours of people who know something: accountants, engineers, consultants, lawyers.',
    metrics: profession,
  },
  {
    starter: 'solo',
    name: 'Working alone',
    suits: 'One person who sells, delivers and keeps the books.',
    metrics: solo,
  },
];

/** The titles in the brackets of a starter’s formula. */
export const formulaTitles = (formula: string): string[] =>
  [...formula.matchAll(/\[([^\]]+)\]/gu)].map(([, title]) => title ?? '');

/**
 * The chosen metrics of a starter, in its order; drives lead to chosen ones only.
 * @param titles as the starter has them; undefined is all of them.
 */
export function chooseMetrics(starter: Starter, titles: readonly string[] | undefined): Result<StarterMetric[]> {
  const metrics = starterScorecards.find((one) => one.starter === starter)?.metrics ?? [];
  const chosen = titles === undefined ? metrics : metrics.filter(({ title }) => titles.includes(title));
  const there = new Set(chosen.map(({ title }) => title));
  const unknown = titles?.find((title) => !there.has(title));
  if (unknown !== undefined) {
    return problem(
      'unknown-title',
      `This starter has no ${quoted(unknown, 60)}. Choose from ${metrics.map(({ title }) => title).join('; ')}. Nothing was stored.`,
    );
  }
  if (chosen.length === 0)
    return problem('none-chosen', 'No metric is chosen. Choose at least one; nothing was stored.');
  for (const { title, formula = '' } of chosen) {
    const lacking = formulaTitles(formula).filter((input) => !there.has(input));
    if (lacking.length > 0) {
      return problem(
        'lacks-input',
        `${title} is calculated from ${lacking.join(' and ')}. Choose that too, or leave ${title} out; nothing was stored.`,
      );
    }
  }
  return ok(chosen.map((metric) => ({ ...metric, drives: metric.drives?.filter((title) => there.has(title)) ?? [] })));
}
