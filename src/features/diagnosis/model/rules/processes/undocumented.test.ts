import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { undocumented } from './undocumented.ts';

const process = (name: string, documented: boolean | null, metric: string | null = null): ProcessRecord => ({
  holds: 'process',
  process: name,
  department: null,
  owner: 'Kim',
  canRun: [],
  documented,
  followed: null,
  checks: null,
  metric,
  reviewedOn: null,
});

const lookAt = (processes: readonly ProcessRecord[]) => undocumented.look(recordsOf({ processes }), groundOf());

describe('a way of working that is not written down', () => {
  it('is told, and keeps back that it is not followed', () => {
    const claims = lookAt([process('Estimating', false, 'Close rate'), process('Invoicing', true)]);
    expect(claims[0]).toMatchObject({
      basis: { kind: 'counted', complete: true },
      title: 'Estimating is not written down; 1 of 2 is not',
      evidence: [{ value: 1, n: 2 }],
      outranks: ['processes.not-followed'],
    });
    expect(claims[0]?.symptom).toContain('Close rate');
    expect(claims[0]?.actions[0]).toContain('with Kim telling');
    expect(claims[1]?.basis).toEqual({ kind: 'nothing' });
  });

  it('is only likely while a row says neither yes nor no', () => {
    const claims = lookAt([process('Estimating', false), process('Hiring', null)]);
    expect(claims[0]?.basis).toEqual({ kind: 'counted', complete: false });
    expect(claims[1]?.basis).toEqual({ kind: 'too-little' });
  });

  it('is not looked for without a list', () => {
    expect(lookAt([])).toEqual([]);
  });
});
