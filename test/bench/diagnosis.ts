import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDataRoom } from '#features/diagnosis/files/data-room.ts';
import { sourceOf } from '#features/imports/files/source.ts';
import { generateRoom, roomDay } from './generated-room.ts';
import { costOfRun, type Run } from './process-cost.ts';
import type { Measured } from './report.ts';
import { median, timed } from './timing.ts';

const FEW = 100_000;
const MANY = 1_000_000;
const command = path.resolve('dist/cli/main.js');

const diagnoseOf = (folder: string): Promise<Run> =>
  costOfRun(process.execPath, [command, 'diagnose', folder, '--as-of', roomDay, '--format', 'json']);

const words = ({ seconds, cpuSeconds }: Run) => `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of CPU)`;

/** A million calls read and checked, beside reading the bytes of their file. */
async function reading(folder: string): Promise<Measured> {
  const file = path.join(folder, 'calls.csv');
  const source = sourceOf(await openAsBlob(file), 'calls.csv');
  const bare: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    bare.push(
      await timed(async () => {
        for await (const _ of source.read());
      }),
    );
  }
  let calls = 0;
  const ours = await timed(async () => {
    calls = (await readDataRoom(file, { asOf: roomDay })).records.calls.length;
  });
  const ratio = ours / median(bare);
  return {
    row: '4',
    what: `${calls} calls read and checked from CSV, beside reading its bytes (of the import only this half)`,
    ours: `${(ours / 1000).toFixed(1)} s`,
    bare: `${(median(bare) / 1000).toFixed(2)} s`,
    ratio,
    bar: 'none',
    met: calls === MANY,
  };
}

/** The whole command over two years of a company: its time, its memory, and how both grow with the calls. */
export async function measureDiagnosis(): Promise<Measured[]> {
  const place = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    const [small, large] = [path.join(place, 'small'), path.join(place, 'large')];
    await generateRoom(small, FEW);
    await generateRoom(large, MANY);
    const runs = [await diagnoseOf(small), await diagnoseOf(small), await diagnoseOf(small)];
    const usual = runs.toSorted((one, other) => one.seconds - other.seconds)[1] ?? (await diagnoseOf(small));
    const many = await diagnoseOf(large);
    const ratio = many.cpuSeconds / usual.cpuSeconds;
    return [
      {
        row: '5',
        what: 'diagnose 100,000 calls, 5,000 deals, 60 metrics of 104 weeks',
        ours: words(usual),
        bare: '',
        ratio: null,
        bar: '≤ 3 s',
        met: usual.seconds <= 3,
      },
      {
        row: '5',
        what: 'ten times the calls, by CPU',
        ours: words(many),
        bare: words(usual),
        ratio,
        bar: '≤ 8 ×',
        met: ratio <= 8,
      },
      {
        row: '5',
        what: 'memory at most, and with ten times the calls',
        ours: `${usual.mebibytes.toFixed(0)} MiB, ${many.mebibytes.toFixed(0)} MiB`,
        bare: '',
        ratio: many.mebibytes / usual.mebibytes,
        bar: '≤ 500 MiB',
        met: usual.mebibytes <= 500,
      },
      await reading(large),
    ];
  } finally {
    await rm(place, { recursive: true });
  }
}
