import type { Page } from 'playwright';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { emailOf, harbor, PASSWORD, type Place, standing } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import type { Visitor } from '#test/support/visitor.ts';
import type { Stage } from './stage.ts';

/** Somebody at work in a company: who they are to the API, and where they stand. */
export interface Person extends Place {
  readonly name: string;
  readonly visitor: Visitor;
}

async function signedIn(stage: Stage, name: string): Promise<Visitor> {
  const visitor = stage.visitor();
  await done(visitor.ask('/api/auth/sign-in/email', { body: { email: emailOf(name), password: PASSWORD } }));
  return visitor;
}

/** The first person of the installation, owner of Harbor Painting. */
export async function founder(stage: Stage, name = 'Ruth'): Promise<Person> {
  const person = { name, email: emailOf(name), password: PASSWORD };
  const { companyId } = await done<{ companyId: CompanyId }>(
    rest.post(stage.visitor(), '/setup', { person, company: harbor }),
  );
  const visitor = await signedIn(stage, name);
  return { name, visitor, ...(await standing(visitor, companyId)) };
}

/** Somebody who took an invitation of that person. */
export async function joined(
  stage: Stage,
  { visitor: inviter, companyId }: Person,
  { name, role, teamIds = [] }: { name: string; role: Role; teamIds?: readonly TeamId[] },
): Promise<Person> {
  const { link } = await done<{ link: string }>(
    rest.post(inviter, `/companies/${companyId}/invitations`, { email: emailOf(name), role, teamIds }),
  );
  const secret = link.split('/').at(-1);
  await done(rest.post(stage.visitor(), '/invitations/accept', { secret, newAccount: { name, password: PASSWORD } }));
  const visitor = await signedIn(stage, name);
  return { name, visitor, ...(await standing(visitor, companyId)) };
}

/** A metric of the leadership team with a goal of at least 50, unless told otherwise. */
export function metricOf(person: Person, title: string, change: Record<string, unknown> = {}): Promise<Metric> {
  const definition = {
    title,
    ownerId: person.memberId,
    teamId: person.leadership,
    unit: 'number',
    goal: { operator: 'at-least', threshold: 50 },
    ...change,
  };
  return done<Metric>(rest.post(person.visitor, `/companies/${person.companyId}/metrics`, definition));
}

export const scorecardOf = ({ visitor, companyId }: Person): Promise<Scorecard> =>
  done<Scorecard>(rest.get(visitor, `/companies/${companyId}/scorecard?periods=14`));

/** What the server holds of one metric, oldest first, without the periods that hold nothing. */
export async function amountsOf(person: Person, title: string): Promise<readonly number[]> {
  const { rows } = await scorecardOf(person);
  const values = rows.find((row) => row.title === title)?.values ?? [];
  return values
    .toSorted((a, b) => a.period.localeCompare(b.period))
    .flatMap(({ amount }) => (amount === null ? [] : [amount]));
}

export type { CompanyId };

const gridOf = (page: Page) => page.getByRole('grid');

/** A cell of the newest week that is over, or of so many weeks before it. */
export const cellOf = (page: Page, title: string, weeksBefore = 0) =>
  gridOf(page)
    .getByRole('row')
    .filter({ hasText: title })
    .locator('td[data-column]')
    .nth(-2 - weeksBefore);
