import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Role } from '#features/accounts/model/role.ts';
import { done, rest } from './rest.ts';
import type { TestServer } from './test-server.ts';
import type { Visitor } from './visitor.ts';

export const PASSWORD = 'a quiet harbor at noon';

export const harbor = {
  name: 'Harbor Painting',
  kind: 'team',
  timeZone: 'America/New_York',
  currency: 'USD',
  firstDayOfWeek: 1,
  yearStartsMonth: 1,
} as const;

export const emailOf = (name: string) => `${name.toLowerCase()}@example.com`;

/** Signs in with the password; the tries that tests make together are many, so the count starts anew each time. */
export async function signIn(server: TestServer, name: string, password = PASSWORD): Promise<Visitor> {
  await server.db.owner.query('delete from auth."rateLimit"');
  const visitor = server.visitor();
  await done(visitor.ask('/api/auth/sign-in/email', { body: { email: emailOf(name), password } }));
  return visitor;
}

export interface Place {
  readonly companyId: CompanyId;
  readonly memberId: MemberId;
  readonly leadership: TeamId;
}

/** Where this person stands in a company, as the API tells them. */
export async function standing(visitor: Visitor, companyId: CompanyId): Promise<Place> {
  const company = await done<Company>(rest.get(visitor, `/companies/${companyId}`));
  return { companyId, memberId: company.me.memberId, leadership: company.teams[0]?.teamId as TeamId };
}

/** The first person of an installation, with their company. */
export async function setUp(server: TestServer, name: string, company: object = harbor): Promise<[Visitor, Place]> {
  const person = { name, email: emailOf(name), password: PASSWORD };
  const { companyId } = await done<{ companyId: CompanyId }>(
    rest.post(server.visitor(), '/setup', { person, company }),
  );
  const visitor = await signIn(server, name);
  return [visitor, await standing(visitor, companyId)];
}

/** Invites, accepts and signs in: a new person with this role. */
export async function join(
  server: TestServer,
  inviter: Visitor,
  companyId: CompanyId,
  { name, role, teamIds = [] }: { name: string; role: Role; teamIds?: readonly TeamId[] },
): Promise<[Visitor, Place]> {
  const { link } = await done<{ link: string }>(
    rest.post(inviter, `/companies/${companyId}/invitations`, { email: emailOf(name), role, teamIds }),
  );
  const secret = link.split('/').at(-1);
  await done(rest.post(server.visitor(), '/invitations/accept', { secret, newAccount: { name, password: PASSWORD } }));
  const visitor = await signIn(server, name);
  return [visitor, await standing(visitor, companyId)];
}

/** Somebody with a company of their own in an installation that others set up. */
export async function stranger(server: TestServer, name: string, company: object = harbor): Promise<[Visitor, Place]> {
  const { identity } = server.running.parts;
  await identity.create({ name, email: emailOf(name), password: PASSWORD });
  const visitor = await signIn(server, name);
  const { companyId } = await done<{ companyId: CompanyId }>(rest.post(visitor, '/companies', company));
  return [visitor, await standing(visitor, companyId)];
}
