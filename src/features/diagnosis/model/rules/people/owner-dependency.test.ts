import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { ownerDependency } from './owner-dependency.ts';

const process = (name: string, canRun: readonly string[], more: Partial<ProcessRecord> = {}): ProcessRecord => ({
  holds: 'process',
  process: name,
  department: null,
  owner: null,
  canRun,
  documented: null,
  followed: null,
  checks: null,
  metric: null,
  reviewedOn: null,
  ...more,
});

const lookAt = (processes: readonly ProcessRecord[], owner: string | null = 'Dana Reyes') =>
  ownerDependency.look(recordsOf({ processes }), groundOf({ owner }));

describe('what hangs on the owner', () => {
  const listed = [
    process('Estimating', ['dana  reyes'], { department: 'Sales' }),
    process('Invoicing', ['Dana Reyes', 'Kim'], { department: 'Office' }),
    process('Follow-up', ['Lee'], { department: 'Sales' }),
  ];

  it('is what nobody else can run, however the name is spelled', () => {
    const claims = lookAt(listed);
    expect(claims.map(({ basis }) => basis.kind)).toEqual(['counted', 'nothing', 'nothing']);
    expect(claims[0]).toMatchObject({
      basis: { complete: true },
      subject: { kind: 'process', name: 'Estimating' },
      title: 'Only Dana Reyes can run Estimating; 1 of 3 hangs on the owner',
    });
    expect(claims[0]?.evidence[0]).toMatchObject({ value: 1, n: 3 });
    // Lee works in the same department.
    expect(claims[0]?.actions[1]).toMatch(/^Ask Lee/);
  });

  it('is not what somebody else alone can run', () => {
    expect(lookAt([process('Payroll', ['Kim'])])[0]?.basis).toEqual({ kind: 'nothing' });
  });

  it('is only likely while a row does not say who can run it, and that row says so', () => {
    const claims = lookAt([...listed, process('Hiring', [])]);
    expect(claims[0]?.basis).toEqual({ kind: 'counted', complete: false });
    expect(claims[3]).toMatchObject({ basis: { kind: 'too-little' }, subject: { name: 'Hiring' } });
  });

  it('asks for a first person where nobody else runs anything', () => {
    expect(lookAt([process('Estimating', ['Dana Reyes'])])[0]?.actions[1]).toMatch(/^Choose one person/);
  });

  it('speaks of the description where there is one', () => {
    const [claim] = lookAt([process('Estimating', ['Dana Reyes'], { documented: true })]);
    expect(claim?.causes[0]).toMatch(/written down/);
  });

  it('cannot be told without the owner’s name, nor without a list', () => {
    expect(lookAt(listed, null)).toMatchObject([{ basis: { kind: 'too-little' }, subject: { kind: 'company' } }]);
    expect(lookAt([])).toEqual([]);
  });
});
