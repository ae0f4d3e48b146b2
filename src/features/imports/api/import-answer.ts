import type { Intake } from '#features/scorecard/api/intake/take-in.ts';
import type { Effect as MetricEffect } from '#features/scorecard/model/intake/effect.ts';
import type { Counts, ImportRecord, Preview } from '../contract/import.ts';
import type { NamedPerson } from '../model/people/named-people.ts';
import type { CommitmentEffect } from '../model/commitments/effect.ts';
import type { ImportRow } from '../store/import.ts';
import type { ReadFiles } from './read-lines.ts';
import type { CommitmentIntake } from './take-in-commitments.ts';

const MOST_PROBLEMS = 100;
const MOST_TAKEN = 500;
const MOST_PEOPLE = 200;

/** One thing that an import did; what it did to commitments says which kind of them. */
export type Effect = MetricEffect | CommitmentEffect;

export const isCommitment = (effect: Effect): effect is CommitmentEffect => 'kind' in effect;

/** Files as read, and what came of them in the transaction that is open. */
export interface Looked {
  readonly read: ReadFiles;
  readonly metrics: Intake;
  readonly commitments: CommitmentIntake;
  readonly people: readonly NamedPerson[];
  readonly effects: readonly Effect[];
  readonly counts: Counts;
  readonly source: string;
  readonly fingerprint: string;
  readonly before: ImportRow<Counts> | undefined;
}

/** What an import would do, as far as somebody looks at it. */
export function previewOf({ read, metrics, commitments, people, counts, before, fingerprint }: Looked): Preview {
  const problems = [...read.problems, ...metrics.problems, ...commitments.problems].map(
    ({ file, row, column, text, why }) => ({ file, row, column, text, why }),
  );
  const questions = [...metrics.questions, ...commitments.questions];
  return {
    files: read.files,
    questions: [...read.questions, ...questions.map((one) => ({ ...one, samples: [...one.samples] }))],
    people: people.slice(0, MOST_PEOPLE).map((one) => ({ ...one, near: [...one.near] })),
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    counts,
    metrics: metrics.metrics.slice(0, MOST_TAKEN),
    commitments: commitments.taken.slice(0, MOST_TAKEN),
    remarks: [...commitments.remarks],
    importedAt: before?.made_at.toISOString() ?? null,
    fingerprint,
  };
}

export const recordOf = (row: ImportRow<Counts>): ImportRecord => ({
  importId: row.import_id,
  holds: row.holds,
  files: row.files,
  madeBy: row.made_by,
  madeAt: row.made_at.toISOString(),
  undoneAt: row.undone_at?.toISOString() ?? null,
  counts: row.counts,
});
