import { describe, expect, it } from 'vitest';
import type { Deal } from '#features/journey/model/deal.ts';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import { day } from '#lib/calendar/day.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { dealOf } from '#test/support/deals.ts';
import { peopleProcessMessage } from './people-process-message.ts';

/** So many closed deals, so many of them won. */
const closed = (of: number, won: number, more: Partial<Deal> = {}): Deal[] =>
  Array.from({ length: of }, (_, at) =>
    dealOf({ status: at < won ? 'won' : 'lost', closed: day('2026-03-02'), source: 'web', ...more }),
  );

const selling = (documented: boolean): ProcessRecord => ({
  holds: 'process',
  process: 'Selling',
  department: 'Sales',
  owner: null,
  canRun: ['Ana'],
  documented,
  followed: null,
  checks: null,
  metric: null,
  reviewedOn: null,
});

const look = (deals: readonly Deal[], processes: readonly ProcessRecord[] = []) =>
  peopleProcessMessage.look(recordsOf({ deals, processes }), groundOf());

const of = (name: string, claims: ReturnType<typeof look>) => claims.find(({ subject }) => subject.name === name);

describe('one person beside the others', () => {
  const ana = { owner: 'Ana', processFollowed: true };
  const ben = { owner: 'Ben', processFollowed: true };

  it('is about people where everybody follows the process and the gap stays', () => {
    const claims = look([...closed(120, 84, ana), ...closed(120, 48, ben)], [selling(true)]);
    const claim = of('Ben', claims);
    expect(claim).toMatchObject({
      subject: { kind: 'person' },
      cause: 'people',
      title: 'Ben wins 40\u202f% of deals, the others 70\u202f%',
      basis: { matters: true, most: 'clear' },
    });
    // Mantel-Haenszel of one stratum: 239 (84·72 − 36·48)² / (132·108·120·120) is 21.7 on one degree of freedom.
    expect(claim?.basis.kind === 'tested' && claim.basis.p).toBeCloseTo(3.2e-6, 6);
    expect(claim?.symptom).toContain('one in 500');
    expect(of('Ana', claims)?.basis).toMatchObject({ matters: false });
  });

  it('cannot be told from process where nothing is written down, or nobody noted what was followed', () => {
    const deals = [...closed(120, 84, ana), ...closed(120, 48, ben)];
    expect(of('Ben', look(deals, [selling(false)]))).toMatchObject({ cause: 'cannot-tell' });
    const unnoted = deals.map((deal) => ({ ...deal, processFollowed: null }));
    expect(of('Ben', look(unnoted))).toMatchObject({ cause: 'cannot-tell' });
  });

  it('is not blamed for harder leads: like with like nothing is left', () => {
    // Web leads are won by half of the time by both, referrals by nine of ten; Ben has the web leads.
    const deals = [
      ...closed(20, 10, { ...ana, source: 'web' }),
      ...closed(80, 72, { ...ana, source: 'referral' }),
      ...closed(80, 40, { ...ben, source: 'web' }),
      ...closed(20, 18, { ...ben, source: 'referral' }),
    ];
    const claim = of('Ben', look(deals));
    expect(claim?.evidence.find(({ label }) => label.startsWith('difference'))?.value).toBeCloseTo(0, 10);
    expect(claim?.basis).toMatchObject({ matters: false });
  });

  it('is about the process where the gap goes away among deals sold alike', () => {
    const deals = [
      ...closed(80, 56, { owner: 'Ana', processFollowed: true }),
      ...closed(20, 6, { owner: 'Ana', processFollowed: false }),
      ...closed(20, 14, { owner: 'Ben', processFollowed: true }),
      ...closed(80, 24, { owner: 'Ben', processFollowed: false }),
    ];
    const claims = look(deals);
    expect(of('Ben', claims)?.basis).toMatchObject({ posterior: 0, most: 'nothing' });
    expect(of('Harbor Painting', claims)).toMatchObject({
      cause: 'process',
      title: 'Where the process is followed 70\u202f% of deals are won, else 30\u202f%',
    });
    // 70 of 100 less 30 of 100, all of one source: nothing to even out.
    const [followed, not, difference] = of('Harbor Painting', claims)?.evidence ?? [];
    expect([followed?.value, not?.value]).toEqual([0.7, 0.3]);
    expect(difference?.value).toBeCloseTo(0.4, 10);
    expect(difference?.low).toBeGreaterThan(0.2);
    expect(difference?.high).toBeLessThan(0.6);
  });

  it('is not picked out where all together show no difference: somebody is always last', () => {
    const team = ['Ana', 'Ben', 'Cy', 'Di', 'Ed', 'Flo'].flatMap((owner, at) => closed(100, 58 + at, { owner }));
    expect(of('Ana', look(team))?.basis).toMatchObject({ most: 'nothing' });
  });

  it('is no more than a hint on twenty deals each, and not shown below that', () => {
    const claims = look([...closed(20, 12, ana), ...closed(20, 8, ben), ...closed(9, 1, { owner: 'Cy' })]);
    // 6 of 10 beside 4 of 10 of the methods, at twenty each: about nine in ten.
    expect(of('Ben', claims)?.basis).toMatchObject({ most: 'hint' });
    expect(of('Cy', claims)).toBeUndefined();
    expect(of('Harbor Painting', claims)?.title).toContain('Cy closed too few');
  });
});

describe('the whole team', () => {
  const past = closed(100, 60, { owner: 'Ana', closed: day('2026-02-02') });
  const lately = (won: number, reason: string | null) =>
    closed(100, won, { owner: 'Ana', closed: day('2026-09-01'), lostReason: reason });

  it('falls by the message where the lost deals share one reason', () => {
    const [claim] = look([...past, ...lately(30, 'No warranty')]);
    expect(claim).toMatchObject({
      cause: 'message',
      title: 'The team wins 30\u202f% of deals lately, 60\u202f% before',
      basis: { matters: true, most: 'clear' },
    });
    expect(claim?.symptom).toContain('“No warranty”');
  });

  it('falls by the process where no reason is shared', () => {
    expect(look([...past, ...lately(30, null)])[0]).toMatchObject({ cause: 'process' });
  });

  it('cannot be told from its people while they differ', () => {
    const uneven = [
      ...closed(60, 36, { owner: 'Ana', closed: day('2026-09-01') }),
      ...closed(60, 12, { owner: 'Ben', closed: day('2026-09-01') }),
    ];
    const claims = look([...past, ...uneven]);
    expect(claims.find(({ title }) => title.startsWith('The team'))).toMatchObject({ cause: 'cannot-tell' });
  });

  it('has not changed where the share is the same', () => {
    expect(look([...past, ...lately(60, null)])[0]?.basis).toMatchObject({ matters: false });
  });

  it('is not judged on fewer than thirty closed deals', () => {
    expect(look(closed(29, 10))).toMatchObject([{ basis: { kind: 'too-little' } }]);
    expect(look([])).toEqual([]);
  });
});
