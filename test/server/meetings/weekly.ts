import type { Meeting } from '#features/meetings/contract/meeting.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

/** One for the whole file of tests. */
export let office: Office;
/** The weekly meeting of the sales team, opened anew before each test. */
export let meeting: Meeting;

/** Called at the top of a file whose tests are about an open meeting. */
export function meetWeekly(): void {
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.server.stop());
  beforeEach(async () => {
    meeting = await office.openWeekly();
  });
  // One of a team at a time: each test leaves none behind.
  afterEach(async () => {
    await office.server.db.owner.query(`update app.meeting set state = 'cancelled' where state = 'live'`);
  });
}
