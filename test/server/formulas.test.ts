import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Calculated, Row } from '#features/scorecard/contract/scorecard.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A Wednesday; this week is named 2026-11-16.
const NOW = Date.parse('2026-11-18T17:00:00Z');
const [TWO_AGO, LAST_WEEK, THIS_WEEK] = ['2026-11-02', '2026-11-09', '2026-11-16'];

let server: TestServer;
let ann: Visitor;
let place: Place;
let desk: Desk;
let sold: Metric;
let sent: Metric;
let count = 0;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
  [sold, sent] = [await desk.define('Work sold'), await desk.define('Estimates sent')];
});
afterAll(() => server.stop());

/** A title that no other test has. */
const fresh = (title: string) => `${title} ${(count += 1)}`;
const at = (row: Row, period: string): Calculated | undefined => row.calculated?.find((one) => one.period === period);
const formulaProblem = async (formula: string, more: object = {}) => {
  const answer = await desk.tryDefining(fresh('Rate'), { formula, ...more });
  expect(answer.status, answer.text).toBe(422);
  return problemsOf(answer)['formula'] ?? answer.text;
};

describe('a formula', () => {
  it('is calculated for the periods shown, and says why there is no value', async () => {
    const rate = await desk.define('Close rate', { formula: '100 * [Work sold] / [Estimates sent]', unit: 'percent' });
    expect(rate.formula).toEqual({
      text: '100 × [Work sold] ÷ [Estimates sent]',
      inputs: [sold.metricId, sent.metricId],
    });
    for (const [metric, period, amount] of [
      [sold, THIS_WEEK, 3],
      [sent, THIS_WEEK, 8],
      [sold, LAST_WEEK, 3],
      [sent, LAST_WEEK, 0],
      [sold, TWO_AGO, 3],
    ] as const) {
      await done(desk.record(metric, period, amount));
    }
    const row = await desk.row(rate.metricId);
    expect(at(row, THIS_WEEK)).toEqual({ period: THIS_WEEK, amount: 37.5 });
    expect(at(row, LAST_WEEK)).toEqual({ period: LAST_WEEK, amount: null, lacks: 'division-by-zero' });
    expect(at(row, TWO_AGO)).toEqual({ period: TWO_AGO, amount: null, lacks: 'inputs', missing: [sent.metricId] });
    expect(row.calculated).toHaveLength(14);
    expect((await desk.row(sold.metricId)).calculated).toBeNull();
    const { rows } = await done<{ rows: Row[] }>(rest.get(ann, `${desk.path}/scorecard`));
    expect(rows.find(({ metricId }) => metricId === rate.metricId)).toEqual(row);
  });

  it('of a share comes to percent where the metric is in percent, with its 100 or without', async () => {
    const share = await desk.define('Share sold', { formula: '[Work sold] / [Estimates sent]', unit: 'percent' });
    expect(share.formula?.text).toBe('[Work sold] ÷ [Estimates sent]');
    expect(at(await desk.row(share.metricId), THIS_WEEK)).toEqual({ period: THIS_WEEK, amount: 37.5 });
    const plain = await desk.define('Sold for each', { formula: '[Work sold] / [Estimates sent]' });
    expect(at(await desk.row(plain.metricId), THIS_WEEK)).toEqual({ period: THIS_WEEK, amount: 0.375 });
  });

  it('looks further back than the periods shown, through other formulas too', async () => {
    const revenue = await desk.define('Revenue', { cadence: 'monthly', unit: 'currency' });
    // 1 for January 2025, 2 for February, … 22 for October 2026.
    const months = [...Array(22).keys()].map((month) => ({
      metricId: revenue.metricId,
      period: new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10),
      amount: month + 1,
      seenVersion: 0,
    }));
    await done(rest.post(ann, `${desk.path}/values`, { values: months }));
    const monthly = { cadence: 'monthly', unit: 'currency' };
    const rolling = await desk.define('Revenue of 12 months', { ...monthly, formula: 'sum([Revenue], 12)' });
    const growth = await desk.define('Growth', {
      ...monthly,
      formula: '[Revenue of 12 months] - previous([Revenue of 12 months], 6)',
    });
    // 11 + 12 + … + 22 = 198; half a year before 5 + 6 + … + 16 = 126.
    expect(at(await desk.row(rolling.metricId, 2), '2026-10-01')).toEqual({ period: '2026-10-01', amount: 198 });
    expect(at(await desk.row(growth.metricId, 2), '2026-10-01')).toEqual({ period: '2026-10-01', amount: 72 });
    expect(at(await desk.row(rolling.metricId, 2), '2026-11-01')).toMatchObject({ missing: [revenue.metricId] });
    expect(at(await desk.row(growth.metricId, 2), '2026-11-01')).toMatchObject({ missing: [rolling.metricId] });
  });

  it('keeps its inputs when they are renamed', async () => {
    const input = await desk.define(fresh('Calls'));
    const twice = await desk.define(fresh('Twice'), { formula: `2 × [${input.title}]` });
    const renamed = await desk.change(input, { title: fresh('Dials') });
    expect((await desk.row(twice.metricId)).formula?.text).toBe(`2 × [${renamed.title}]`);
    // What was read may be sent back as it was.
    const same = await desk.change(twice, { formula: `2 × [${renamed.title}]`, note: 'Twice as many.' });
    expect(same.formula?.inputs).toEqual([input.metricId]);
  });

  it('is not recorded, but may have a note; without its formula it is', async () => {
    const twice = await desk.define(fresh('Twice'), { formula: '2 × [Work sold]' });
    const refused = await desk.record(twice, THIS_WEEK, 4);
    expect(refused.json).toMatchObject({
      code: 'INVALID',
      message: `${twice.title} is calculated: record the numbers that its formula names.`,
    });
    await done(
      rest.put(ann, `${desk.path}/metrics/${twice.metricId}/values/${THIS_WEEK}`, {
        amount: null,
        note: 'Counted late',
        seenVersion: 0,
      }),
    );
    expect((await desk.row(twice.metricId)).values).toMatchObject([{ amount: null, note: 'Counted late' }]);
    expect((await desk.change(twice, { formula: '' })).formula).toBeNull();
    expect((await desk.record(twice, THIS_WEEK, 4, 1)).status).toBe(200);
  });

  it('shows the names that the reader may see, and hides the others', async () => {
    const [mia, hers] = await join(server, ann, place.companyId, { name: 'Mia', role: 'member' });
    const hidden = await desk.define(fresh('Own hours'), { teamId: null, unit: 'hours' });
    const shared = await desk.define(fresh('Mixed'), { formula: `[${hidden.title}] + [Work sold]` });
    const herDesk = deskOf(mia, hers);
    const row = await herDesk.row(shared.metricId);
    expect(row.formula?.text).toBe('[a metric you cannot see] + [Work sold]');
    const guess = await herDesk.tryDefining('Mine', { teamId: null, formula: `[${hidden.title}] + 1` });
    const nobody = await herDesk.tryDefining('Mine', { teamId: null, formula: '[No such thing] + 1' });
    const said = [problemsOf(guess)['formula'], problemsOf(nobody)['formula']];
    expect(said[0]?.replace(hidden.title, 'X')).toBe(said[1]?.replace('No such thing', 'X'));
  });
});

describe('a formula is refused', () => {
  it.each([
    ['[Work sod] + 1', /No metric is called Work sod. Write \[Work sold\]/],
    ['[Work sold] +', /The formula ends where a number or a title in brackets should be/],
    ['[Work sold', /not closed/],
    ['', null],
    [`${'[Work sold] + '.repeat(200)}1`, /takes \d+ characters and 2000 fit/],
    ['a\u0000b', /./],
  ])('%.30j', async (formula, sentence) => {
    if (sentence) expect(await formulaProblem(formula)).toMatch(sentence);
    else expect((await desk.define(fresh('Plain'), { formula })).formula).toBeNull();
  });

  it('when it names a deleted metric, an archived one or one of another rhythm', async () => {
    const [gone, old, monthly] = [
      await desk.define(fresh('Leads')),
      await desk.define(fresh('Faxes')),
      await desk.define(fresh('Rent'), { cadence: 'monthly' }),
    ];
    await done(desk.delete(gone));
    await desk.change(old, { archived: true });
    expect(await formulaProblem(`[${gone.title}] / 2`)).toBe(
      `${gone.title} was deleted. Bring it back, or name another metric. Nothing was stored.`,
    );
    expect(await formulaProblem(`[${old.title}] / 2`)).toMatch(/is archived. Take it out of the archive first/);
    expect(await formulaProblem(`[${monthly.title}] / 4`)).toBe(
      `${monthly.title} is monthly and this metric is weekly. Name weekly metrics only. Nothing was stored.`,
    );
    expect(await formulaProblem('[Work sold]', { unit: 'yes-no' })).toMatch(/Yes or no is entered, not calculated/);
  });

  it('when two metrics have the title it names, unless it says whose', async () => {
    const title = fresh('Calls');
    const [ben, his] = await join(server, ann, place.companyId, { name: 'Ben', role: 'operator' });
    await desk.define(title);
    const bens = await deskOf(ben, his).define(title);
    expect(await formulaProblem(`[${title}] + 1`)).toBe(
      `Several metrics are called ${title}. Write [${title} (Ann)] or [${title} (Ben)]. Nothing was stored.`,
    );
    const made = await desk.define(fresh('One more'), { formula: `[${title} (Ben)] + 1` });
    expect(made.formula?.inputs).toEqual([bens.metricId]);
  });

  it('when it goes in a circle, with the way round', async () => {
    const first = await desk.define(fresh('First'));
    const second = await desk.define(fresh('Second'), { formula: `[${first.title}] + 1` });
    const third = await desk.define(fresh('Third'), { formula: `[${second.title}] + 1` });
    const round = await desk.tryChanging(first, { formula: `[${third.title}] + 1` });
    expect(problemsOf(round)['formula']).toBe(
      `This formula goes in a circle: ${first.title} → ${third.title} → ${second.title} → ${first.title}. Take one of them out of its formula. Nothing was stored.`,
    );
    const itself = await desk.tryChanging(first, { formula: `previous([${first.title}]) + 1` });
    expect(problemsOf(itself)['formula']).toContain(`${first.title} → ${first.title}`);
    expect((await desk.row(first.metricId)).formula).toBeNull();
  });

  it('for a metric that has numbers', async () => {
    const entered = await desk.define(fresh('Entered'));
    await done(desk.record(entered, LAST_WEEK, 5));
    const refused = await desk.tryChanging(entered, { formula: '[Work sold] + 1' });
    expect(problemsOf(refused)['formula']).toBe(
      `${entered.title} is entered by people and has numbers already. Define a new metric and archive this one: its numbers stay.`,
    );
    await done(desk.record(entered, LAST_WEEK, null, 1));
    expect((await desk.change(entered, { formula: '[Work sold] + 1' })).formula).not.toBeNull();
  });
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
