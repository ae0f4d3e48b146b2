import { type RatingLook, type StageRating, stageRatings } from '#features/journey/model/stage-rating.ts';
import { type Theme, themesOf } from '#features/journey/model/theme.ts';
import { addDays } from '#lib/calendar/day.ts';
import { median } from '#statistics/median.ts';
import { quantile } from '#statistics/quantile.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Verdict } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, notBeyondLuck, tooLittle } from '../../quiet-claim.ts';
import type { DeclaredChange, Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, listed, numberText } from '../../wording.ts';

const halfYear = 182;
const least = { number: 10, hint: 10, clear: 20 } as const;
/** Of ten: half a step is not worth a talk. */
const onePoint = 1;

export const experience: Rule = {
  id: 'journey.experience',
  version: 2,
  explanation: {
    estimates: 'Which stage clients rate lower than others, or lower than before, and what several of them ask for.',
    method:
      'Ratings from 1 to 10 since the newest declared change of the last half year, else of the last half year, beside the half year before and beside all other stages (Mann and Whitney; the difference by Hodges and Lehmann). A theme is a word that three different clients wrote.',
    minimumData: `${least.number} answers for a stage; with fewer they are shown to be read. ${least.hint} on each side for a hint, ${least.clear} before it can be clear.`,
    smallestDifference: 'One point of ten; with 20 on each side a point and a half is mostly seen.',
    knownFailure:
      'The same client rates several stages and is counted as several. Whoever is unhappy may not answer. Themes are words: what two clients say in other words is not found.',
    source: 'Mann and Whitney 1947; Hodges and Lehmann 1963.',
  },
  look(records, ground) {
    const answers = records.surveys.filter(({ kind }) => kind === 'stage');
    if (answers.length === 0) return [];
    const since = sinceOf(records, ground);
    const rated = stageRatings(answers, { split: since.split, days: halfYear }).filter(({ sent }) => sent > 0);
    const [theme, ...others] = themesOf(rated.flatMap((stage) => stage.answers));
    return [
      ...rated.map((stage) => claimOn(stage, since)),
      ...(theme === undefined ? [] : [themeClaim(theme, others, rated, ground)]),
      ...(rated.length > 0 ? [] : [withoutAnswers(ground)]),
    ];
  },
};

interface Since {
  readonly split: ReturnType<typeof addDays>;
  readonly change: DeclaredChange | null;
}

/** A change that was declared for everything, in the last half year; else the half year. */
function sinceOf({ changes }: Records, { asOf }: Ground): Since {
  const from = addDays(asOf, -halfYear);
  const change = changes
    .filter(({ subject, date }) => subject === null && date > from && date <= asOf)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))[0];
  return change === undefined ? { split: from, change: null } : { split: change.date, change };
}

const withoutAnswers = ({ company }: Ground): Claim =>
  tooLittle({
    subject: { kind: 'company', name: company.name },
    title: 'No stage was asked about in the last half year',
    symptom: 'The newest survey is older than that, or names no stage.',
    actions: ['Ask everybody who finishes a stage two questions: 1 to 10, and what would have made it better.'],
    wouldChange: `${least.number} answers for a stage.`,
  });

const evidenceOf = ({ ratings, stage }: StageRating): Evidence => ({
  label: `median rating of ${stage}, with its middle half`,
  value: median(ratings),
  low: quantile(ratings, 0.25),
  high: quantile(ratings, 0.75),
  level: 0.5,
  n: ratings.length,
  unit: 'points',
});

const quotesOf = ({ answers }: StageRating) => answers.flatMap(({ better }) => better);
const quoted = (texts: readonly string[], most: number) =>
  listed(
    texts.map((text) => `“${text}”`),
    most,
  );

const mostFor = (fewest: number): Verdict =>
  fewest < least.hint ? 'nothing' : fewest < least.clear ? 'likely' : 'clear';

/** `5 to 6: 3, 7 to 8: 4, 9 to 10: 5`. */
function distributionText(ratings: readonly number[]): string {
  const steps = [1, 3, 5, 7, 9].map((from) => {
    const count = ratings.filter((rating) => Math.ceil(rating) >= from && Math.ceil(rating) <= from + 1).length;
    return count === 0 ? [] : [`${from} to ${from + 1}: ${count}`];
  });
  return steps.flat().join(', ');
}

function claimOn(rated: StageRating, since: Since): Claim {
  const { stage, ratings, sent, looks } = rated;
  const subject = { kind: 'stage', name: stage } as const;
  const answered = `${ratings.length} of ${sent} who were asked answered${ratings.length * 2 < sent ? ', fewer than half: the silent ones may think otherwise' : ''}.`;
  if (ratings.length < least.number) {
    const words = quotesOf(rated);
    return tooLittle({
      subject,
      title: `${counted(ratings.length, 'answer')} for ${stage}; read ${ratings.length === 1 ? 'it' : 'them'}, do not average`,
      symptom: `${answered}${ratings.length === 0 ? '' : ` Ratings: ${ratings.toSorted((a, b) => a - b).join(', ')}.`}${words.length === 0 ? '' : ` What would have been better: ${quoted(words, 6)}.`}`,
      evidence: [{ label: `answers for ${stage}`, value: ratings.length, n: sent, unit: 'answers' }],
      wouldChange: `${counted(least.number - ratings.length, 'more answer')} for ${stage}.`,
    });
  }
  const spread = `Median ${numberText(median(ratings))} (${distributionText(ratings)}). ${answered}`;
  const evidence = [evidenceOf(rated), ...looks.map((look) => lookEvidence(look, rated))];
  const lower = looks.filter(({ shift }) => shift <= -onePoint).toSorted((a, b) => a.p - b.p);
  const [worst] = lower;
  if (looks.length === 0) {
    return nothingWrong({
      subject,
      title: `${stage} is rated ${numberText(median(ratings))} of 10`,
      symptom: `${spread} There is no other stage and no earlier time to compare it with.`,
      evidence,
      wouldChange: 'Five answers for another stage, or of the half year before.',
    });
  }
  if (worst === undefined) {
    return notBeyondLuck(
      {
        subject,
        title: `${stage} is rated as before and as other stages are`,
        symptom: spread,
        evidence,
        wouldChange: `A median at least ${counted(onePoint, 'point')} lower.`,
      },
      looks.map(({ p }) => p),
    );
  }
  return lowerClaim({ rated, worst, spread, evidence, since });
}

function lookEvidence({ beside, shift, interval, fewest }: RatingLook, { stage }: StageRating): Evidence {
  return {
    label: `${stage} beside ${beside === 'before' ? 'the half year before' : 'other stages'}`,
    value: shift,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n: fewest,
    unit: 'points',
  };
}

interface Lower {
  readonly rated: StageRating;
  readonly worst: RatingLook;
  readonly spread: string;
  readonly evidence: readonly Evidence[];
  readonly since: Since;
}

function lowerClaim({ rated, worst, spread, evidence, since }: Lower): Claim {
  const { stage, looks } = rated;
  const points = counted(Math.abs(worst.shift), 'point');
  const from =
    since.change === null ? 'in the half year before' : `before ${dayText(since.split)} (${since.change.what})`;
  const words = quotesOf(rated);
  const low = rated.answers.filter(({ rating }) => (rating ?? 10) <= 6).flatMap(({ client }) => client ?? []);
  return {
    subject: { kind: 'stage', name: stage },
    basis: {
      kind: 'tested',
      p: worst.p,
      others: looks.filter((look) => look !== worst).map(({ p }) => p),
      posterior: worst.lower,
      matters: true,
      surely: -(worst.interval?.high ?? 0) > onePoint,
      most: mostFor(worst.fewest),
    },
    cause: null,
    title:
      worst.beside === 'before'
        ? `${stage} is rated ${points} lower than ${from}`
        : `${stage} is rated ${points} lower than other stages`,
    symptom: `${spread}${words.length === 0 ? '' : ` What would have been better: ${quoted(words, 4)}.`}`,
    causes: [
      `Something in ${stage} is not what clients were led to expect.`,
      worst.beside === 'before'
        ? 'Other people, or other clients, than before.'
        : 'Clients see in it what an earlier stage left undone.',
    ],
    actions: [
      ...(low.length === 0 ? [] : [`Call ${listed([...new Set(low)], 4)} and listen.`]),
      'Read the answers aloud in the next meeting and choose one thing to change.',
      'Tell clients what you changed, and declare the change, so that before and after are shown.',
    ],
    evidence,
    effect: null,
    wouldChange: `${least.clear} answers on each side; the smaller side has ${worst.fewest}.`,
  };
}

function themeClaim(
  { word, clients, quotes }: Theme,
  others: readonly Theme[],
  rated: readonly StageRating[],
  { company }: Ground,
): Claim {
  const asked = rated.reduce((sum, { ratings }) => sum + ratings.length, 0);
  const more =
    others.length === 0
      ? ''
      : ` Also: ${listed(others.map((other) => `“${other.word}” (${counted(other.clients.length, 'client')})`))}.`;
  return {
    subject: { kind: 'company', name: company.name },
    basis: { kind: 'counted', complete: false },
    cause: null,
    title: `“${word}” comes up with ${counted(clients.length, 'client')} when asked what would be better`,
    symptom: `Of ${counted(asked, 'answer')}: ${quoted(quotes, 5)}.${more}`,
    causes: ['What several clients name without having talked to each other is seldom about one job.'],
    actions: [
      `Read these answers in the next meeting, and decide on one thing to change about “${word}”.`,
      `Tell ${listed(clients, 4)} what you changed.`,
    ],
    evidence: [{ label: `clients who wrote “${word}”`, value: clients.length, n: asked, unit: 'clients' }],
    effect: null,
    wouldChange: 'Half a year in which fewer than three clients name it.',
  };
}
