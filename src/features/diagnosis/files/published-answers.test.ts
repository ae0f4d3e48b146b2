import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognise } from '#features/imports/files/recognise.ts';
import { readRecords } from '#features/imports/files/records.ts';
import { settleColumns } from '#features/imports/files/settle-columns.ts';
import { closersOf, wonOf } from '#features/journey/model/closers.ts';
import type { SurveyAnswer } from '#features/journey/model/survey.ts';
import { day, daysBetween } from '#lib/calendar/day.ts';
import { type Layout, layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import { chiSquareTest } from '#statistics/comparison/chi-square.ts';
import { shareOf } from '#statistics/comparison/tally.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import { median } from '#statistics/median.ts';
import recommend from '#statistics/reference/recommend-survey.json' with { type: 'json' };
import cycle from '#statistics/reference/sales-cycle.json' with { type: 'json' };
import tasks from '#statistics/reference/task-estimates.json' with { type: 'json' };
import winRates from '#statistics/reference/win-rates.json' with { type: 'json' };
import { fitBetaBinomial } from '#statistics/shrinkage/beta-binomial.ts';
import { posteriorMean } from '#statistics/shrinkage/posterior.ts';
import { readNps } from '#statistics/survey/nps.ts';
import { countRecommendations } from '#statistics/survey/recommend.ts';
import { kaplanMeier } from '#statistics/survival/kaplan-meier.ts';
import { survivalQuantile } from '#statistics/survival/survival-quantile.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { hoursOn, jobOf } from '#test/support/jobs.ts';
import { hasRealFiles, openReal, whyNot } from '#test/support/real-file.ts';
import { answered } from '#test/support/surveys.ts';
import { diagnose } from '../model/diagnose.ts';
import { nps } from '../model/rules/journey/nps.ts';
import { peopleProcessMessage } from '../model/rules/sales/people-process-message.ts';
import { estimateBias } from '../model/rules/work/estimate-bias.ts';
import { readDataRoom } from './data-room.ts';

/** A file that is no export of a business, through the readers of the product. */
async function read<R>(name: string, layout: Layout<R>): Promise<R[]> {
  const [table] = (await openReal(name)).tables;
  if (table === undefined) throw new Error('A file that is not refused has a table.');
  const found = recognise(table, [layout]);
  if (!found.ok) throw new Error(found.error.message);
  const settled = await settleColumns(found.value, { timeZone: 'UTC' });
  if (!settled.ok) throw new Error(settled.error.map(({ code, column }) => `${code} ${column}`).join());
  const rows = await Array.fromAsync(readRecords(found.value, settled.value, { timeZone: 'UTC' }));
  return rows.flatMap((row) => (row.ok ? [row.record] : []));
}

describe.skipIf(!hasRealFiles)(`what others computed from real files${whyNot}`, () => {
  it(`finds nobody to blame among ${winRates.agents.length} people who sell, as ${winRates.computedWith} has it`, async () => {
    const asOf = day(cycle.snapshot);
    const place = path.resolve('../shared/data/crm/maven_crm_sales_pipeline.csv');
    const { records } = await readDataRoom([place], { asOf });
    const closers = closersOf(records.deals);
    const tallies = closers.map(({ deals }) => wonOf(deals));
    expect(tallies).toEqual(winRates.agents.map(({ won, n }) => ({ successes: won, trials: n })));
    for (const [at, { rate }] of winRates.agents.entries()) expect(tallies.map(shareOf)[at]).toBeCloseTo(rate, 10);
    const { won, closed, winRateWilson } = winRates;
    const [low, high] = winRateWilson;
    expect(wonOf(closers.flatMap(({ deals }) => deals))).toEqual({ successes: won, trials: closed });
    expect(won / closed).toBeCloseTo(winRates.winRate, 10);
    expect(wilsonInterval(won, closed).low).toBeCloseTo(low ?? 0, 9);
    expect(wilsonInterval(won, closed).high).toBeCloseTo(high ?? 0, 9);
    const test = chiSquareTest(tallies.map(({ successes, trials }) => [successes, trials - successes]));
    expect(test.chance).toBeCloseTo(winRates.heterogeneity.p, 8);
    const spread = fitBetaBinomial(tallies);
    for (const [at, { shrunk }] of winRates.agents.entries()) {
      const tally = tallies[at];
      expect(tally && spread && posteriorMean(tally, spread)).toBeCloseTo(shrunk, 3);
    }
    const { findings } = diagnose(records, groundOf({}, { asOf }), [peopleProcessMessage]);
    expect(findings.filter(({ verdict }) => verdict === 'clear' || verdict === 'likely')).toEqual([]);
  });

  it(`counts ${winRates.rows} deals as R does, and what the won ones are worth`, async () => {
    const place = path.resolve('../shared/data/crm/maven_crm_sales_pipeline.csv');
    const { records } = await readDataRoom([place], { asOf: day(cycle.snapshot) });
    const { deals } = records;
    expect(deals).toHaveLength(winRates.rows);
    const { Won, Lost, Engaging, Prospecting } = winRates.stages;
    const tally = (status: string) => deals.filter((deal) => deal.status === status).length;
    expect([tally('won'), tally('lost'), tally('open')]).toEqual([Won, Lost, Engaging + Prospecting]);
    expect(deals.filter(({ account }) => account === null)).toHaveLength(winRates.blankAccount);
    expect(deals.filter(({ created }) => created === null)).toHaveLength(winRates.blankEngageDate);
    const worth = deals.flatMap(({ status, value }) => (status === 'won' && value !== null ? [value] : []));
    expect(worth.reduce((sum, value) => sum + value, 0)).toBe(winRates.wonValueSum);
    expect(median(worth)).toBe(winRates.wonValueMedian);
  });

  it(`has half of ${cycle.n} deals closed after ${cycle.kmMedianDays} days, open ones being unfinished`, async () => {
    const asOf = day(cycle.snapshot);
    const place = path.resolve('../shared/data/crm/maven_crm_sales_pipeline.csv');
    const { records } = await readDataRoom([place], { asOf });
    const lifetimes = records.deals.flatMap(({ created, closed }) =>
      created === null ? [] : [{ time: daysBetween(created, closed ?? asOf), event: closed !== null }],
    );
    expect(lifetimes).toHaveLength(cycle.n);
    const [low, high] = cycle.kmMedianCI;
    const curve = kaplanMeier(lifetimes, { scale: 'log' });
    expect(survivalQuantile(curve)).toEqual({ time: cycle.kmMedianDays, low, high });
    const closed = lifetimes.filter(({ event }) => event).map(({ time }) => time);
    expect(median(closed)).toBe(cycle.naiveMedianClosedOnly);
  });

  it.each(recommend.questions)('counts $answered answers as R does: $nps', async (question) => {
    const layout = layoutOf({
      name: 'recommend',
      holds: 'survey',
      columns: { rating: { headers: [question.column], kind: 'number', required: 'header' } },
      row: ({ rating }) => ok<SurveyAnswer>(answered(0, { rating, answeredOn: null, sentOn: null })),
    });
    const surveys = await read('survey/r_community_survey_2019_es.csv', layout);
    const [claim] = nps.look(recordsOf({ surveys }), groundOf());
    const [evidence] = claim?.evidence ?? [];
    expect(evidence).toMatchObject({ n: question.answered, value: expect.closeTo(100 * question.nps, 8) });
    expect(evidence?.low).toBeCloseTo(100 * question.adjustedWald.lower, 8);
    expect(evidence?.high).toBeCloseTo(100 * question.adjustedWald.upper, 8);
    const answers = surveys.flatMap(({ rating }) => (rating === null ? [] : [rating]));
    expect(answers.reduce((sum, rating) => sum + rating, 0) / answers.length).toBeCloseTo(question.meanScore, 10);
    const counts = countRecommendations(answers, { low: 0, high: 10 });
    const { promoters, passives, detractors } = question;
    expect(counts).toEqual(ok({ promoters, passives, detractors }));
    const score = readNps({ promoters, passives, detractors });
    expect(score?.adjusted).toBeCloseTo(question.adjustedWald.nps, 10);
    expect(score?.standardError).toBeCloseTo(question.adjustedWald.se, 10);
  });

  it(`finds the estimates of ${tasks.overall.n} tasks as they were, in all and by kind`, async () => {
    const layout = layoutOf({
      name: 'tasks',
      holds: 'task',
      columns: {
        task: { headers: ['TaskNumber'], kind: 'text', required: 'value' },
        status: { headers: ['StatusCode'], kind: 'text', required: 'value' },
        category: { headers: ['Category'], kind: 'text' },
        estimate: { headers: ['HoursEstimate'], kind: 'number' },
        actual: { headers: ['HoursActual'], kind: 'number' },
      },
      row: ok,
    });
    const rows = await read('time/sip_task_info.csv', layout);
    expect(rows).toHaveLength(tasks.rows);
    const first = [...new Map(rows.toReversed().map((row) => [row.task, row])).values()];
    expect(first).toHaveLength(tasks.uniqueTasks);
    const finished = first.filter(({ status }) => status === 'FINISHED' || status === 'COMPLETED');
    for (const [name, expected] of Object.entries(tasks.byCategory)) {
      const own = finished.filter(({ category }) => category === name);
      const pairs = own.map(({ estimate, actual }) => [estimate ?? 0, actual ?? 0] as const);
      const both = pairs.filter(([estimate, actual]) => estimate > 0 && actual > 0);
      const share = (sign: number) => both.filter(([e, a]) => Math.sign(a - e) === sign).length / both.length;
      expect(both.reduce((sum, [estimate]) => sum + estimate, 0)).toBeCloseTo(expected.sumEstimate, 6);
      expect(both.reduce((sum, [, actual]) => sum + actual, 0)).toBeCloseTo(expected.sumActual, 6);
      expect(median(both.map(([estimate, actual]) => actual / estimate))).toBe(expected.medianRatio);
      expect(share(1)).toBeCloseTo(expected.shareOver, 10);
      expect(share(0)).toBeCloseTo(expected.shareExact, 10);
      expect(share(-1)).toBeCloseTo(expected.shareUnder, 10);
    }
    const claims = estimateBias.look(
      recordsOf({
        projects: finished.map(({ task, category, estimate }) =>
          jobOf(task, { status: 'done', client: category, quotedHours: estimate }),
        ),
        time: finished.map(({ task, actual }) => hoursOn(task, actual ?? 0)),
      }),
      groundOf(),
    );
    const known = { 'Harbor Painting': tasks.overall, ...tasks.byCategory };
    for (const [name, { n, geoMeanRatio, geoMeanCI, ratioOfSums, p85ratio }] of Object.entries(known)) {
      const claim = claims.find(({ subject }) => subject.name === name);
      expect(claim?.basis).toMatchObject({ kind: 'tested', matters: false });
      expect(claim?.evidence).toMatchObject([
        {
          n,
          value: expect.closeTo(geoMeanRatio, 9),
          low: expect.closeTo(geoMeanCI[0] ?? 0, 6),
          high: expect.closeTo(geoMeanCI[1] ?? 0, 6),
        },
        { value: expect.closeTo(ratioOfSums, 9) },
        { value: expect.closeTo(p85ratio, 6) },
      ]);
    }
    expect(claims).toHaveLength(1 + Object.keys(tasks.byCategory).length);
  });
});
