import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/task-estimates.json' with { type: 'json' };
import { estimateFactor } from './estimate-factor.ts';

const file = path.resolve('../shared/data/time/sip_task_info.csv');
const hasData = existsSync(file);
const reason = hasData ? '' : ' (not run: the tasks are not on this machine)';

/** The first row of each finished task; the file is Windows-1252 and has commas within quotes. */
function readTasks(): { estimate: number; actual: number }[] {
  const rows = readFileSync(file, 'latin1').trim().split(/\r?\n/).slice(1);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const [task = '', , , , , , status = '', , , , , estimate, actual] = row.match(/("[^"]*"|[^,]*)(?:,|$)/g) ?? [];
    if (seen.has(task)) return [];
    seen.add(task);
    if (!/FINISHED|COMPLETED/.test(status)) return [];
    return [{ estimate: Number.parseFloat(estimate ?? ''), actual: Number.parseFloat(actual ?? '') }];
  });
}

describe.skipIf(!hasData)(`the estimates of ${reference.overall.n} tasks${reason}`, () => {
  it('are typically 0.95, in all 1.01, and 1.67 to plan with', () => {
    const found = estimateFactor(readTasks());
    const { n, geoMeanRatio, geoMeanCI, ratioOfSums, p85ratio } = reference.overall;
    expect(found?.n).toBe(n);
    expect(found?.typical).toBeCloseTo(geoMeanRatio, 9);
    expect(found?.interval?.low).toBeCloseTo(geoMeanCI[0] ?? 0, 6);
    expect(found?.interval?.high).toBeCloseTo(geoMeanCI[1] ?? 0, 6);
    expect(found?.total).toBeCloseTo(ratioOfSums, 9);
    expect(found?.p85).toBeCloseTo(p85ratio, 6);
  });
});
