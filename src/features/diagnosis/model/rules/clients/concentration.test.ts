import { describe, expect, it } from 'vitest';
import type { Client } from '#features/journey/model/client.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import type { LedgerLine, Section } from '#features/money/model/ledger-line.ts';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import { day } from '#lib/calendar/day.ts';
import reference from '#statistics/reference/concentration.json' with { type: 'json' };
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { engagementWith } from '#test/support/engaged.ts';
import type { Records } from '../../records.ts';
import { concentration } from './concentration.ts';

const client = (name: string, monthlyValue: number | null, more: Partial<Client> = {}): Client => ({
  holds: 'client',
  client: name,
  since: day('2020-01-01'),
  until: null,
  monthlyValue,
  margin: null,
  sponsor: null,
  idealFit: null,
  ...more,
});

const won = (account: string | null, value: number, closed: string): Deal => ({
  holds: 'deal',
  id: null,
  name: 'a job',
  account,
  owner: null,
  source: null,
  value,
  created: day(closed),
  stage: null,
  status: 'won',
  closed: day(closed),
  lostReason: null,
  processFollowed: null,
  hours: null,
  entered: [],
});

const hours = (name: string, amount: number): TimeEntry => ({
  holds: 'time',
  date: day('2026-10-01'),
  person: 'Ana',
  client: name,
  project: null,
  task: null,
  hours: amount,
  billable: null,
  category: null,
  description: null,
});

const line = (section: Section, amount: number): LedgerLine => ({
  holds: 'ledger',
  month: day('2026-10-01'),
  section,
  account: section,
  amount,
});

const lookAt = (known: Partial<Records>) => concentration.look(recordsOf(known), groundOf());
const valueOf = (claims: ReturnType<typeof lookAt>, label: string) =>
  claims[0]?.evidence.find((evidence) => evidence.label.startsWith(label))?.value;

describe('what one client stands for', () => {
  it.each(reference.cases)('has the share and the sum of squares of the reference ($hhi10000)', (known) => {
    const clients = known.shares.map((share, at) => client(`Client ${at}`, share * 1000));
    const claims = lookAt({ clients });
    expect(valueOf(claims, 'share')).toBeCloseTo(known.top, 10);
    expect(valueOf(claims, 'sum of squared shares')).toBe(known.hhi10000);
    expect(valueOf(claims, 'equal clients')).toBeCloseTo(known.effectiveN, 10);
    // Two of 30 % each are both told; eight of 12.5 % are not.
    expect(claims.filter(({ basis }) => basis.kind === 'counted')).toHaveLength(
      known.shares.filter((share) => share >= 0.25).length,
    );
  });

  it('is told with a year of what it pays, and with what its loss would do', () => {
    // Half of the billings. Income 100, costs 90 and 200 in the bank: without half of it 40 a month are missing.
    const claims = lookAt({
      clients: [client('Acme', 500), client('Bolt', 300), client('Cask', 200)],
      ledger: [line('income', 100), line('cogs', 50), line('expense', 40), line('cash', 200)],
    });
    expect(claims.map(({ subject }) => subject.name)).toEqual(['Acme', 'Bolt']);
    expect(claims[0]).toMatchObject({
      basis: { kind: 'counted', complete: true },
      cause: null,
      effect: { per: 'year' },
    });
    // 365 of 365.25 days.
    expect(claims[0]?.effect?.mid).toBeCloseTo(500 * 12 * (365 / 365.25), 6);
    expect(claims[0]?.title).toBe('Acme stands for 50\u202f%, $6,000 of the last twelve months');
    expect(claims[0]?.symptom).toContain('that is a high dependence');
    expect(valueOf(claims, 'a usual month')).toBe(-40);
    expect(valueOf(claims, 'months the bank')).toBe(5);
  });

  it('says where the rest still carries the costs, and where the books do not tell', () => {
    const clients = [client('Acme', 30), client('Bolt', 20), client('Cask', 20), client('Dune', 15), client('Elm', 15)];
    const carried = lookAt({ clients, ledger: [line('income', 100), line('expense', 20)] });
    expect(valueOf(carried, 'a usual month')).toBeCloseTo(50, 10);
    expect(carried[0]?.symptom).toContain('would still close with $50');
    expect(carried[0]?.symptom).toContain('worth watching');
    expect(lookAt({ clients })[0]?.symptom).toContain('cannot be told without the profit and loss');
  });

  it('counts only the days of the last twelve months, and not on a client who has left', () => {
    const claims = lookAt({
      clients: [
        client('Acme', 1000, { until: day('2026-06-30') }),
        client('Bolt', 100),
        client('Cask', 100, { since: day('2026-11-20') }),
        client('Dune', 9000, { until: day('2025-11-20') }),
      ],
    });
    // Acme's share is the largest, but there is nothing left to lose; Cask has been here for a day.
    expect(claims).toMatchObject([{ basis: { kind: 'nothing' }, subject: { name: 'Acme' } }]);
  });

  it('is only likely where an amount is missing', () => {
    expect(lookAt({ clients: [client('Acme', 500), client('Bolt', null)] })[0]?.basis).toEqual({
      kind: 'counted',
      complete: false,
    });
  });

  it('goes by deals won where clients have no value', () => {
    const deals = [
      won('Acme', 600, '2025-12-01'),
      won('acme ', 200, '2026-10-01'),
      won('Bolt', 200, '2026-10-01'),
      won('Bolt', 9000, '2025-10-01'),
    ];
    const claims = lookAt({ clients: [client('Acme', null)], deals });
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ basis: { complete: true }, effect: { mid: 800 } });
    expect(valueOf(claims, 'share')).toBeCloseTo(0.8, 10);
    expect(lookAt({ deals: [...deals, won(null, 50, '2026-10-01')] })[0]?.basis).toMatchObject({ complete: false });
    expect(lookAt({ deals: [won('Acme', 5, '2026-10-01')] })[0]?.basis).toMatchObject({ complete: false });
  });

  it('goes by the agreed fees of a practice, for the days they ran', () => {
    const engagements = [
      engagementWith('Acme', { monthlyFee: 4000 }),
      engagementWith('Bolt', { monthlyFee: 8000, started: day('2026-05-22') }),
    ];
    const claims = lookAt({ engagements, time: [hours('Acme', 80)] });
    // Bolt for 183 of 365 days: 8,000 × 183 beside 4,000 × 365.
    expect(claims[0]?.title).toMatch(/^Bolt stands for 50\u202f%/);
    expect(valueOf(claims, 'share')).toBeCloseTo((8 * 183) / (8 * 183 + 4 * 365), 10);
  });

  it('goes by hours where there is no money, and is then never clear', () => {
    const claims = lookAt({ time: [hours('Acme', 80), hours('Bolt', 20)] });
    expect(claims[0]).toMatchObject({
      title: 'Acme stands for 80\u202f% of the hours',
      basis: { complete: false },
      effect: null,
    });
  });

  it('cannot be told without any amount, and is not looked for without a list', () => {
    expect(lookAt({ clients: [client('Acme', null)] })[0]?.basis).toEqual({ kind: 'too-little' });
    expect(lookAt({})).toEqual([]);
  });
});
