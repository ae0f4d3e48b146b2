import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tokenText } from '#features/accounts/model/token.ts';
import { uuidv7 } from '#lib/ids.ts';
import { hashSecret } from '#server/secret.ts';
import { Visitor } from '#test/support/visitor.ts';
import { type Installation, startInstallation } from './installation.ts';
import { type Measured, ms } from './report.ts';
import { median, quantile } from './timing.ts';

const PEOPLE = 30;
const ISSUES = 50;
/** Ninety minutes in which somebody does something every three seconds. */
const CHANGES = 1800;
const WARM = 300;
const ROUND = 150;

const newId = () => uuidv7(Date.now(), randomBytes(10));

/** Everybody of a leadership team of thirty, each with a token of their own, and fifty issues on its list. */
async function gather({ owner, url, companyId, visitor }: Installation) {
  const company = (await visitor.ask(`/api/v1/companies/${companyId}`)).json as { teams: { teamId: string }[] };
  const teamId = company.teams[0]?.teamId ?? '';
  const people: Visitor[] = [];
  for (let n = 0; n < PEOPLE; n += 1) {
    const [member, user, text] = [newId(), `person-${n}`, tokenText(randomBytes(32))];
    await owner.query(
      `insert into app.member (company_id, member_id, user_id, name, email, role, joined_at)
       values ($1, $2, $3, $4, $5, 'leader', now())`,
      [companyId, member, user, `Person ${n}`, `person${n}@example.com`],
    );
    await owner.query('insert into app.team_member (company_id, team_id, member_id) values ($1, $2, $3)', [
      companyId,
      teamId,
      member,
    ]);
    await owner.query(
      `insert into app.api_token (company_id, token_id, member_id, user_id, name, access, secret_hash, hint, made_at, expires_at)
       values ($1, $2, $3, $4, 'Bench', 'write', $5, 'ek_', now(), now() + interval '1 day')`,
      [companyId, newId(), member, user, hashSecret(text)],
    );
    people.push(new Visitor(url, text));
  }
  const issues: string[] = [];
  for (let n = 0; n < ISSUES; n += 1) {
    const body = { title: `What stands in the way, number ${n}` };
    const { json } = await visitor.ask(`/api/v1/companies/${companyId}/teams/${teamId}/issues`, { body });
    issues.push((json as { issueId: string }).issueId);
  }
  return { people, issues };
}

async function memoryOf(place: Installation): Promise<number> {
  const status = await readFile(`/proc/${place.server.pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

/**
 * Thirty people in a meeting: one votes, everybody else hears of it and reads that issue again. From the vote to the last
 * answer on each other screen.
 */
export async function measureMeetingRoom(): Promise<Measured[]> {
  const place = await startInstallation();
  try {
    const { people, issues } = await gather(place);
    const path = (issue: string) => `/api/v1/companies/${place.companyId}/issues/${issue}`;
    const seen: number[] = [];
    const troubles: unknown[] = [];
    let [sent, voted, arrived] = [0, '', 0];
    const stop = new AbortController();
    const following = people.map(async (person) => {
      const response = await person.fetch(`/live/${place.companyId}`, { signal: stop.signal });
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        if (!Buffer.from(value).includes('event: changes')) continue;
        const { status } = await person.ask(path(voted));
        if (status !== 200) troubles.push(status);
        seen.push(performance.now() - sent);
        arrived += 1;
      }
    });
    for (const one of following) one.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 1000));
    let before = 0;
    for (let change = 0; change < CHANGES; change += 1) {
      if (change === WARM) before = await memoryOf(place);
      const [person, issue] = [people[change % PEOPLE], issues[change % ISSUES] ?? ''];
      [sent, voted, arrived] = [performance.now(), issue, 0];
      // Each pair of person and issue comes round again after 150 turns, and takes its vote back.
      const method = Math.floor(change / ROUND) % 2 === 0 ? 'POST' : 'DELETE';
      const answer = await person?.ask(`${path(issue)}/vote`, { method });
      if (answer?.status !== 200) throw new Error(`A vote was answered with ${answer?.status}.`);
      while (arrived < PEOPLE) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const after = await memoryOf(place);
    stop.abort();
    await Promise.allSettled(following);
    if (troubles.length > 0)
      throw new Error(`${troubles.length} readings failed, the first with ${String(troubles[0])}.`);
    const p99 = quantile(seen, 0.99);
    return [
      {
        row: 'meeting',
        what: `a vote on the screens of ${PEOPLE} people, ${ISSUES} issues, p99 (p50 ${ms(median(seen))})`,
        ours: ms(p99),
        bare: '',
        ratio: null,
        bar: '≤ 150 ms',
        met: p99 <= 150,
      },
      {
        row: 'meeting',
        what: `memory after ${CHANGES.toLocaleString('en')} changes, beside after ${WARM}`,
        ours: `${after.toFixed(0)} MiB`,
        bare: `${before.toFixed(0)} MiB`,
        ratio: after / before,
        bar: '≤ 1.2 ×',
        met: after / before <= 1.2,
      },
    ];
  } finally {
    await place.stop();
  }
}
