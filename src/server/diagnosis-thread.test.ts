import { expect, it, onTestFinished } from 'vitest';
import { paintingRoom } from '#demo/room/painting-room.ts';
import { readDataRoom } from '#features/diagnosis/files/data-room.ts';
import { diagnose } from '#features/diagnosis/model/diagnose.ts';
import { usualThresholds } from '#features/diagnosis/model/ground.ts';
import { type Report, reportOf } from '#features/diagnosis/model/report.ts';
import { rulebook } from '#features/diagnosis/model/rulebook.ts';
import { day } from '#lib/calendar/day.ts';
import { inRoom } from '#test/support/room.ts';
import { Apart, programNamed } from './apart.ts';

it('says of a whole company, to the last digit, what is said where somebody waits for it', async () => {
  const asOf = day('2026-11-20');
  const { records, company } = await inRoom(paintingRoom(asOf), (folder) => readDataRoom(folder, { asOf }));
  const ground = { asOf, company, thresholds: usualThresholds, seed: 1 };
  const apart = new Apart(programNamed('diagnosis-thread'));
  onTestFinished(() => apart.stop());
  const told = await apart.work<Report>([records, ground]);
  expect(told.findings.length).toBeGreaterThan(10);
  expect(told).toStrictEqual(reportOf(diagnose(records, ground, rulebook), { asOf, company, inputs: [] }));
});
