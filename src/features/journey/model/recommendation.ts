import type { Day } from '#lib/calendar/day.ts';
import { nameKey } from '#lib/name-key.ts';
import { type Nps, readNps } from '#statistics/survey/nps.ts';
import { countRecommendations } from '#statistics/survey/recommend.ts';
import { clientsBetween } from './tenure.ts';
import type { Client } from './client.ts';
import type { SurveyAnswer } from './survey.ts';

/** How likely clients of some time are to recommend the company, asked from 0 to 10. */
export interface Recommended {
  /** Null without answers. */
  readonly nps: Nps | null;
  readonly sent: number;
  readonly answers: number;
  /** Answers that are no whole number from 0 to 10; they are not counted. */
  readonly leftOut: number;
  /** How many clients there were, where the list of clients holds everybody who answered. */
  readonly clients: number | null;
  /** Who would not recommend, by name, the lowest first. */
  readonly detractors: readonly SurveyAnswer[];
}

const askedOn = ({ answeredOn, sentOn }: SurveyAnswer): Day | null => answeredOn ?? sentOn;

/** Of a client with a name only the newest answer; those without a name are taken for different ones. */
function newestOfEach(answers: readonly SurveyAnswer[]): SurveyAnswer[] {
  const byClient = new Map<string | SurveyAnswer, SurveyAnswer>();
  for (const answer of answers.toSorted((one, other) => ((askedOn(one) ?? '') < (askedOn(other) ?? '') ? -1 : 1))) {
    byClient.set(answer.client === null ? answer : nameKey(answer.client), answer);
  }
  return [...byClient.values()];
}

/** From the first to the last day. An answer without a day counts where `undated` is said. */
export function recommendedIn(
  surveys: readonly SurveyAnswer[],
  clients: readonly Client[],
  { from, to, undated }: { readonly from: Day; readonly to: Day; readonly undated: boolean },
): Recommended {
  const asked = surveys.filter((survey) => {
    const day = askedOn(survey);
    // A stage is rated from 1 to 10, which is another question (see countRecommendations).
    return survey.kind === 'nps' && (day === null ? undated : day >= from && day <= to);
  });
  const rated = newestOfEach(asked.filter(({ rating }) => rating !== null));
  const usable = rated.filter(({ rating }) => Number.isInteger(rating) && (rating ?? -1) >= 0 && (rating ?? 11) <= 10);
  const counted = countRecommendations(
    usable.flatMap(({ rating }) => rating ?? []),
    { low: 0, high: 10 },
  );
  const all = new Set(clientsBetween(clients, from, to).map(({ client }) => nameKey(client)));
  const isWhole =
    all.size >= usable.length && usable.every(({ client }) => client !== null && all.has(nameKey(client)));
  const base = isWhole ? all.size : null;
  return {
    nps: counted.ok ? readNps(counted.value, base === null ? {} : { clients: base }) : null,
    sent: asked.length,
    answers: usable.length,
    leftOut: rated.length - usable.length,
    clients: base,
    detractors: usable
      .filter(({ rating }) => (rating ?? 10) <= 6)
      .toSorted((one, other) => (one.rating ?? 0) - (other.rating ?? 0)),
  };
}
