import { writeFile } from 'node:fs/promises';
import { measureBrowser } from './browser.ts';
import { measureDiagnosis } from './diagnosis.ts';
import { fill, startInstallation } from './installation.ts';
import { measureLargeCompany } from './large-company.ts';
import { measureMeetingRoom } from './meeting-room.ts';
import { measureMemory } from './memory.ts';
import { measurePaste } from './paste.ts';
import { measureRead, readRows } from './reads.ts';
import { type Measured, table } from './report.ts';
import { measureSamples } from './samples.ts';
import { measureThroughput } from './throughput.ts';
import { measureToday } from './today.ts';
import { measureViewers } from './viewers.ts';
import { measureWarmStart } from './warm-start.ts';
import { measureWrite } from './writes.ts';

// 7 × 60 × 260 is 109,200 values; 500 × 60 × 260 is 7.8 million.
const FEW = 6;
const MANY = Number(process.env['BENCH_COMPANIES'] ?? 500) - 1;

const say = (line: string) => process.stderr.write(`${line}\n`);

async function measured<Result>(
  companies: number,
  work: (place: Awaited<ReturnType<typeof startInstallation>>, count: number) => Promise<Result>,
): Promise<Result> {
  const place = await startInstallation();
  try {
    say(`Filling ${companies + 1} companies …`);
    return await work(place, await fill(place, companies));
  } finally {
    await place.stop();
  }
}

const rows: Measured[] = [];

/** Told as it comes, so that a run that fails late has still said something. */
function add(...found: Measured[]): void {
  rows.push(...found);
  say(table(found));
}

add(...(await measureDiagnosis()));
if (process.argv.includes('diagnosis')) process.exit(0);
add(await measureWarmStart());
const small = await measured(FEW, (place) => measureRead(place));
await measured(MANY, async (place, count) => {
  add(...readRows(await measureRead(place), small, count));
  add(await measureWrite(place));
  add(await measureViewers(place));
  add(await measureThroughput(place));
  add(...(await measureBrowser(place)));
  // Last: it makes the history longer.
  add(await measurePaste(place));
});
add(await measureLargeCompany());
add(await measureToday());
add(...(await measureMeetingRoom()));
const idle = await startInstallation();
await new Promise((resolve) => setTimeout(resolve, 5000));
const memory = await measureMemory(idle);
add(...(await measureSamples(idle)));
await idle.stop();
if (memory) add(memory);
rows.sort((left, right) => left.row.localeCompare(right.row));
process.stdout.write(`${table(rows)}\n`);
await writeFile(
  'bench.json',
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, rows }, null, 2)}\n`,
);
