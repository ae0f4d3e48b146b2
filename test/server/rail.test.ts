import type { Company } from '#features/accounts/contract/company.ts';
import { tabsFor } from '#features/accounts/ui/settings/settings-head.tsx';
import { wordsFor } from '#features/accounts/model/words.ts';
import { roomsOf } from '#web/frame/rooms.ts';
import { join, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: TestServer;
let path: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  server = await startTestServer();
  const [ann, place] = await setUp(server, 'Ann');
  path = `/companies/${place.companyId}`;
  visitors.push(ann);
  for (const role of ['operator', 'leader', 'member', 'guest'] as const) {
    const [visitor] = await join(server, ann, place.companyId, { name: role, role, teamIds: [place.leadership] });
    visitors.push(visitor);
  }
});
afterAll(() => server.stop());

/** What the page of each room asks the server for first; the settings are what tabs there are. */
const firstRead: Readonly<Record<string, string>> = {
  week: '/scorecard?periods=3',
  scorecard: '/scorecard?periods=3',
  meetings: '/agendas',
  issues: '/issues/mine',
  todos: '/todos',
  priorities: '/priorities',
  people: '/people',
};

it('has for each role the rooms that the server opens to it, and no other', async () => {
  const shown: string[] = [];
  for (const visitor of visitors) {
    const { me } = await done<Company>(rest.get(visitor, path));
    const opened = ['today'];
    for (const [room, address] of Object.entries(firstRead)) {
      const { status } = await rest.get(visitor, `${path}${address}`);
      expect([200, 403], `${room} for the ${me.role}`).toContain(status);
      if (status === 200) opened.push(room);
    }
    if (tabsFor(me).length > 0) opened.push('settings');
    const rail = roomsOf(me, 'c', '/c/c/scorecard', wordsFor({})).flatMap(({ rooms }) => rooms.map(({ id }) => id));
    expect(rail.toSorted(), `the rail of the ${me.role}`).toEqual(opened.toSorted());
    shown.push(`${me.role} ${rail.length}`);
  }
  expect(shown).toEqual(['owner 9', 'operator 9', 'leader 9', 'member 9', 'guest 4']);
});
