import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDataRoom } from '#features/diagnosis/files/data-room.ts';
import { diagnose, type ToldFinding } from '#features/diagnosis/model/diagnose.ts';
import { isSure } from '#features/diagnosis/model/finding.ts';
import { usualThresholds } from '#features/diagnosis/model/ground.ts';
import { rulebook } from '#features/diagnosis/model/rulebook.ts';
import { frameOf, generateCompany, writeCompany } from './company.ts';
import type { Wrong } from './frame.ts';
import { costOf } from './truth.ts';

/** Of a finding only what is counted. */
type Told = Pick<ToldFinding, 'rule' | 'verdict' | 'counted' | 'subject' | 'cause' | 'effect' | 'title'>;

export interface Case {
  readonly seed: number;
  readonly wrong: Wrong | null;
}

export interface Judged extends Case {
  /** All that is said. */
  readonly findings: readonly Told[];
  /** What the fault costs in a year, where that is known. */
  readonly cost: number | null;
}

/** Writes a company to files, reads them as anybody’s, and keeps what is said of it. */
export async function judge({ seed, wrong }: Case): Promise<Judged> {
  const frame = frameOf(seed, wrong);
  const folder = await mkdtemp(path.join(tmpdir(), 'calibration-'));
  try {
    const files = generateCompany(frame);
    await writeCompany(folder, files);
    const { records, company, inputs } = await readDataRoom(folder, { asOf: frame.asOf });
    const refused = inputs.find(({ refused, skipped }) => refused !== undefined || skipped.length > 0);
    if (refused !== undefined) throw new Error(`A generated file is wrong: ${JSON.stringify(refused).slice(0, 500)}`);
    const ground = { asOf: frame.asOf, company, thresholds: usualThresholds, seed: 1 };
    const { findings } = diagnose(records, ground, rulebook);
    return { seed, wrong, findings: findings.map(told), cost: costOf(frame, files) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const told = ({ rule, verdict, counted, subject, cause, effect, title }: ToldFinding): Told => ({
  rule,
  verdict,
  counted,
  subject,
  cause,
  effect,
  title,
});

/** What is said surely of a company in which nothing is wrong, without the facts: a deal that waits long does wait long. */
export const falseOnes = ({ findings }: Judged): readonly Told[] =>
  findings.filter((finding) => isSure(finding) && !finding.counted);

/** What is said surely of what was planted, with the right cause. */
export const rightOnes = ({ findings, wrong }: Judged): readonly Told[] =>
  findings.filter(
    (finding) =>
      isSure(finding) && finding.rule === wrong?.rule && (wrong.cause === null || finding.cause === wrong.cause),
  );
