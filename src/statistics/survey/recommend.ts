import { ok, problem, type Result } from '#lib/result.ts';

/** How a rating item is answered: whole numbers from `low` to `high`. */
export interface RatingScale {
  readonly low: number;
  readonly high: number;
}

/** Answers to "how likely are you to recommend us", 0 to 10. */
export interface Recommendations {
  /** 9 and 10. */
  readonly promoters: number;
  /** 7 and 8. */
  readonly passives: number;
  /** 0 to 6. */
  readonly detractors: number;
}

/**
 * Counts promoters, passives and detractors (Reichheld 2003). Refused: an item that is not asked from 0 to 10
 * (`not-zero-to-ten`), because its 6 or 9 means something else; an answer that is not a whole number from 0 to 10
 * (`answer-out-of-scale`).
 */
export function countRecommendations(answers: readonly number[], scale: RatingScale): Result<Recommendations> {
  if (scale.low !== 0 || scale.high !== 10) {
    return problem(
      'not-zero-to-ten',
      `This question is answered from ${scale.low} to ${scale.high}. A recommendation score needs answers from 0 to 10; show the median of these instead.`,
    );
  }
  const outside = answers.find((answer) => !Number.isInteger(answer) || answer < 0 || answer > 10);
  if (outside !== undefined) {
    return problem(
      'answer-out-of-scale',
      `The answer ${outside} is not a whole number from 0 to 10. Correct it or leave it out; nothing was counted.`,
    );
  }
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return ok({ promoters, passives: answers.length - promoters - detractors, detractors });
}
