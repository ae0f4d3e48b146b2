import type { Contract } from '#contract.ts';
import { DAY, MINUTE } from '#test/support/clock.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';

type Trends = InferContractRouterOutputs<Contract>['meeting']['teamTrends'];

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.server.stop());

const trendsOf = (who: 'Lea' | 'Max' | 'Una') =>
  rest.get(office.people[who].visitor, `${office.path}/teams/${office.sales}/meeting-trends`);

it('tells how meetings were rated, what was on goal by the goal of then, and how long issues take', async () => {
  const { Lea, Max } = office.people;
  const metric = async (title: string, threshold: number, values: Readonly<Record<string, number>>) => {
    const { metricId } = await done<{ metricId: string }>(
      rest.post(Lea.visitor, `${office.path}/metrics`, {
        title,
        ownerId: Lea.memberId,
        teamId: office.sales,
        unit: 'number',
        goal: { operator: 'at-least', threshold },
      }),
    );
    for (const [period, amount] of Object.entries(values)) {
      await done(
        rest.put(Lea.visitor, `${office.path}/metrics/${metricId}/values/${period}`, { amount, seenVersion: 0 }),
      );
    }
  };
  // Weeks begin on Mondays; a first goal counts for those before it, too.
  await metric('Estimates', 5, { '2026-11-09': 4, '2026-11-16': 9 });
  await metric('Visits', 5, { '2026-11-16': 4 });

  const raise = (title: string) =>
    done<{ issueId: string; version: number }>(
      rest.post(Max.visitor, `${office.path}/teams/${office.sales}/issues`, { title }),
    );
  const first = await raise('Two sprayers down');
  await raise('Porch prices');
  office.server.clock.forward(7 * DAY);
  await done(
    rest.post(Max.visitor, `${office.path}/issues/${first.issueId}/solutions`, {
      seenVersion: first.version,
      solutions: [{ kind: 'decision', words: 'Service them' }],
    }),
  );
  const meeting = await office.openWeekly();
  await done(office.tell('Max', meeting, 'join'));
  await done(rest.put(Max.visitor, office.at(meeting, 'rating'), { rating: 9 }));
  office.server.clock.forward(MINUTE);
  await done(office.tell('Lea', meeting, 'conclude'));

  const trends = await done<Trends>(trendsOf('Lea'));
  expect(trends.meetings.map(({ rating }) => rating)).toEqual([{ marks: [9], n: 1, mean: 9 }]);
  expect(trends.rating).toMatchObject({ n: 1, standing: 'too-few' });
  expect(trends.onGoal).toHaveLength(13);
  expect(trends.onGoal.slice(-2)).toEqual([
    { week: '2026-11-09', on: 0, n: 1 },
    { week: '2026-11-16', on: 1, n: 2 },
  ]);
  expect(trends.issues).toMatchObject({ n: 2, solved: 1, open: 1 });
  expect(trends.issues.openOldest).toBeCloseTo(7, 1);
  const seen = await done<Trends>(trendsOf('Max'));
  expect(
    seen.onGoal.reduce((sum, { n }) => sum + n, 0),
    'a member sees no numbers of a department here either',
  ).toBe(0);
  expect((await trendsOf('Una')).status, 'no team of hers').toBe(404);
});
