import type { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import type { Clocked } from '#features/meetings/contract/meeting.ts';
import type { SoloFindings } from '#features/meetings/contract/solo.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { drawsFrom } from '#statistics/random.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import { deskOf } from '#test/support/scorecard.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

// It is Tuesday 17 November 2026: the last week that is over began on the 9th.
const lastClosed = day('2026-11-09');
const [METRICS, WEEKS] = [49, 104];

let office: Office;
let ask: () => ReturnType<typeof rest.get>;
const begun = async (): Promise<Worker> => ((await once(process, 'worker')) as [Worker])[0];

beforeAll(async () => {
  office = await openOffice();
  const ann = office.people.Ann.visitor;
  const desk = deskOf(ann, office.place);
  const draws = drawsFrom(1);
  for (let at = 0; at < METRICS; at += 1) {
    const { metricId } = await desk.define(`Number ${at}`, { goal: { operator: 'at-least', threshold: 20 } });
    const values = Array.from({ length: WEEKS }, (_, week) => {
      const amount = Math.max(0, Math.round(20 + 4 * draws.normal()));
      return { metricId, period: addDays(lastClosed, -7 * week), amount, seenVersion: 0 };
    });
    await done(rest.post(ann, `${office.path}/values`, { values }));
  }
  const { agendaId } = await office.addAgenda('Ann', { template: 'solo-hour' });
  const { meeting } = await done<Clocked>(rest.post(ann, `${office.path}/agendas/${agendaId}/open`, {}));
  ask = () => rest.get(ann, office.at(meeting, 'findings'));
});
afterAll(() => office.server.stop());

it('a diagnosis that dies is refused as any fault of ours is, and the next one is answered', async () => {
  const { problems } = office.server;
  const thread = begun();
  const asked = ask();
  await (await thread).terminate();
  const refused = await asked;
  expect(refused.status).toBe(500);
  expect(refused.json).toMatchObject({ code: 'FAILED', message: expect.stringContaining('Nothing was stored') });
  expect(problems.splice(0)).toMatchObject([{ where: 'meeting.findings' }]);
  expect(await done<SoloFindings>(ask())).toMatchObject({ metrics: METRICS });
});

it('while a large company is diagnosed everybody else is answered, and nobody waits for a connection', async () => {
  await done(
    rest.post(office.people.Ann.visitor, `${office.path}/metrics`, {
      title: 'One more',
      ownerId: office.place.memberId,
      teamId: office.place.leadership,
      unit: 'number',
      goal: null,
    }),
  );
  const answered: string[] = [];
  const thread = begun();
  const found = Promise.all(
    // More than there are connections to the database.
    Array.from({ length: 12 }, () => ask().then((answer) => answered.push(`found ${answer.status}`))),
  );
  await thread;
  const { status } = await rest.get(office.people.Lea.visitor, `${office.path}/scorecard`);
  answered.push(`read ${status}`);
  await found;
  expect(answered).toEqual(['read 200', ...Array.from({ length: 12 }, () => 'found 200')]);
});
