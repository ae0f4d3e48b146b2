import { describe, expect, it } from 'vitest';
import type { Tool } from '#features/tools/model/tool.ts';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { review } from './review.ts';

const tool = (name: string, more: Partial<Tool> = {}): Tool => ({
  holds: 'tool',
  tool: name,
  monthlyCost: 100,
  seats: 10,
  activeUsers: 9,
  process: name,
  outcome: null,
  renewsOn: null,
  ...more,
});

const lookAt = (tools: readonly Tool[]) => review.look(recordsOf({ tools }), groundOf());

describe('the review of tools', () => {
  it('finds the unused one, with the cost of its idle seats', () => {
    const [claim] = lookAt([tool('Surveyor', { activeUsers: 2, renewsOn: day('2027-01-15') })]);
    // Eight of ten seats idle, at $10 a seat and month.
    expect(claim).toMatchObject({
      cause: 'unused',
      basis: { kind: 'counted', complete: true },
      title: '2 of 10 seats of Surveyor are used: $960 a year for nobody',
      effect: { low: 960, mid: 960, high: 960, per: 'year' },
    });
    expect(claim?.actions.at(-1)).toContain('15 Jan 2027');
  });

  it('takes half of the seats as used', () => {
    expect(lookAt([tool('Surveyor', { activeUsers: 5 })])[0]?.basis).toEqual({ kind: 'nothing' });
    expect(lookAt([tool('Surveyor', { activeUsers: 0 })])[0]?.actions[0]).toMatch(/would miss Surveyor/);
  });

  it('finds two tools for one process and names the one with fewer users', () => {
    const claims = lookAt([
      tool('Planner', { process: 'Scheduling', activeUsers: 6 }),
      tool('Calendar', { process: 'scheduling ', activeUsers: 9, monthlyCost: 20 }),
    ]);
    expect(claims.map(({ cause }) => cause)).toEqual(['overlap', null]);
    expect(claims[0]).toMatchObject({ subject: { name: 'Planner' }, effect: { mid: 1200 } });
    expect(claims[1]?.basis).toEqual({ kind: 'nothing' });
  });

  it('promises only the cheaper of two where users were not counted', () => {
    const claims = lookAt([
      tool('Planner', { process: 'Scheduling', activeUsers: null }),
      tool('Calendar', { process: 'Scheduling', monthlyCost: 20 }),
    ]);
    expect(claims[1]).toMatchObject({ cause: 'overlap', basis: { complete: false }, effect: { mid: 240 } });
  });

  it('finds the one without a process', () => {
    const claims = lookAt([tool('Mailer', { process: null }), tool('Planner')]);
    expect(claims[0]).toMatchObject({ cause: 'no-process', basis: { kind: 'counted', complete: true }, effect: null });
    expect(claims[0]?.title).toContain('$1,200 a year');
  });

  it('is less sure of that where no tool names a process', () => {
    expect(lookAt([tool('Mailer', { process: null })])[0]?.basis).toEqual({ kind: 'counted', complete: false });
  });

  it('says where nobody counted the users', () => {
    expect(lookAt([tool('Planner', { seats: null })])[0]?.basis).toEqual({ kind: 'too-little' });
    expect(lookAt([])).toEqual([]);
  });
});
