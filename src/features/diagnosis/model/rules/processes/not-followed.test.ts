import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { settleVerdicts } from '../../verdict.ts';
import { notFollowed } from './not-followed.ts';

const process = (followed: number | null, checks: number | null, name = 'Estimating'): ProcessRecord => ({
  holds: 'process',
  process: name,
  department: null,
  owner: null,
  canRun: [],
  documented: true,
  followed,
  checks,
  metric: null,
  reviewedOn: null,
});

const lookAt = (...processes: readonly ProcessRecord[]) => {
  const claims = notFollowed.look(recordsOf({ processes }), groundOf());
  return { claim: claims[0], verdict: settleVerdicts(claims.map(({ basis }) => basis)).verdicts[0] };
};

describe('a way of working that is not followed', () => {
  it('is clear where the interval of many checks lies below the norm', () => {
    // 60 of 100: Wilson 50 to 69 %.
    const { claim, verdict } = lookAt(process(0.6, 100));
    expect(verdict).toBe('clear');
    expect(claim?.title).toBe('Estimating is followed in 60\u202f%, 60 of 100 checks');
    expect(claim?.symptom).toContain('50\u202f% to 69\u202f%');
  });

  it('is only a hint where the share is close to the norm', () => {
    // 75 % of 400 is surely below 80 %, but by less than ten points.
    expect(lookAt(process(0.75, 400)).verdict).toBe('hint');
  });

  it('is not told where the interval still holds the norm', () => {
    // 14 of 20: Wilson 48 to 85 %.
    expect(lookAt(process(0.7, 20)).verdict).toBe('nothing');
    expect(lookAt(process(0.95, 100)).verdict).toBe('nothing');
  });

  it('is a fact where only a share is known', () => {
    expect(lookAt(process(0.79, null)).claim?.basis).toEqual({ kind: 'counted', complete: true });
    expect(lookAt(process(0.79, null), process(null, null, 'Hiring')).claim?.basis).toEqual({
      kind: 'counted',
      complete: false,
    });
    expect(lookAt(process(0.8, null)).verdict).toBe('nothing');
  });

  it('cannot be told from four checks, nor without any', () => {
    expect(lookAt(process(0.5, 4))).toMatchObject({
      verdict: 'too-little',
      claim: { title: 'Estimating was followed in 2 of 4 checks' },
    });
    expect(lookAt(process(null, null)).verdict).toBe('too-little');
    expect(lookAt().claim).toBeUndefined();
  });
});
