import type { Me } from '#features/accounts/contract/person.ts';
import type { ComingMeeting, MeetingLine } from '#features/meetings/contract/history.ts';
import type { MeetingRecap } from '#features/meetings/contract/recap.ts';
import type { SoloFindings } from '#features/meetings/contract/solo.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer } from '#test/support/test-server.ts';
import { expect, it, onTestFinished } from 'vitest';

it('the designer alone has held two hours, a third is to come, and her numbers have something for three roles', async () => {
  // A Tuesday; her hours are on Fridays, the last one on the 6th.
  const server = await startTestServer({ now: Date.parse('2026-11-17T12:00:00Z') });
  onTestFinished(() => server.stop());
  const visitor = server.visitor();
  const { signIn } = await done<{ signIn: unknown }>(rest.post(visitor, '/samples/solo', {}));
  await done(visitor.ask('/api/auth/sign-in/email', { body: signIn }));
  const { companies } = await done<Me>(rest.get(visitor, '/me'));
  const path = `/companies/${companies[0]?.companyId}`;

  const { items } = await done<{ items: MeetingLine[] }>(rest.get(visitor, `${path}/meetings`));
  expect(items.map(({ kind, state }) => [kind, state])).toEqual([
    ['solo', 'concluded'],
    ['solo', 'concluded'],
  ]);
  const held = `${path}/meetings/${items[0]?.meetingId}`;
  const recap = await done<MeetingRecap>(rest.get(visitor, `${held}/recap`));
  expect(recap.heldOn).toBe('2026-11-06');
  expect(recap.todos.map(({ done: isDone }) => isDone)).toEqual([true, false]);
  expect(recap.notes.map(({ section }) => section)).toEqual(['Marketing', 'Finance']);

  const coming = await done<ComingMeeting[]>(rest.get(visitor, '/upcoming-meetings?days=7'));
  expect(coming.map(({ name, startsAt }) => [name, startsAt])).toEqual([['Solo hour', '2026-11-20T14:00:00.000Z']]);

  const { parts } = await done<SoloFindings>(rest.get(visitor, `${held}/findings`));
  const given = parts.filter(({ findings, reds }) => findings.length + reds.length > 0).map(({ role }) => role);
  // She sells too little and administers too much, and no number of hers is what a client sees; none is marketing’s.
  expect(given).toEqual(expect.arrayContaining(['ceo', 'sales', 'production']));
  expect(given).not.toContain('marketing');
});
