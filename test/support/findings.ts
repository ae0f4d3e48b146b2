import { readDataRoom } from '#features/diagnosis/files/data-room.ts';
import { type Diagnosis, diagnose } from '#features/diagnosis/model/diagnose.ts';
import { usualThresholds } from '#features/diagnosis/model/ground.ts';
import type { Input } from '#features/diagnosis/model/input.ts';
import { rulebook } from '#features/diagnosis/model/rulebook.ts';
import { day } from '#lib/calendar/day.ts';
import { expect } from 'vitest';
import { inRoom, type RoomContents } from './room.ts';

export interface Diagnosed extends Diagnosis {
  readonly inputs: readonly Input[];
}

/** What every rule says of these files, also where it found nothing. */
export async function diagnosed(files: RoomContents, on = '2026-11-20'): Promise<Diagnosed> {
  const asOf = day(on);
  const { records, company, inputs } = await inRoom(files, (folder) => readDataRoom(folder, { asOf }));
  const ground = { asOf, company, thresholds: usualThresholds, seed: 1 };
  return { ...diagnose(records, ground, rulebook, { all: true }), inputs };
}

/** Two folders of the same records say the same, and something is wrong by this rule. */
export function expectSameFindings(theirs: Diagnosed, ours: Diagnosed, rule: string): void {
  expect({ findings: theirs.findings, looks: theirs.looks }).toEqual({ findings: ours.findings, looks: ours.looks });
  const found = theirs.findings.filter(({ verdict }) => verdict === 'clear' || verdict === 'likely');
  expect(found.map((finding) => finding.rule)).toContain(rule);
}
