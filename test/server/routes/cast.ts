import type { Role } from '#features/accounts/model/role.ts';
import { emailOf, PASSWORD, setUp, signIn } from '#test/support/people.ts';
import type { PlantedMember } from '#test/support/planted-company.ts';
import { plantCompany, type PlantedCompany } from '#test/support/planted-company.ts';
import type { TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';

/** Who asks, one column of the table each. */
export const columns = [
  'signed-out',
  'stranger',
  'owner',
  'operator',
  'leader',
  'member',
  'guest',
  'read-token',
  'write-token',
  'departed',
  'departed-token',
  'expired-token',
] as const;
export type Column = (typeof columns)[number];

const roles = ['owner', 'operator', 'leader', 'member', 'guest'] as const satisfies readonly Role[];
const withSession = [...roles, 'departed', 'stranger'] as const;

const token = (name: string) => `ek_${name.replace(/\W/g, '').padEnd(43, '0')}`;

export interface Cast {
  readonly visitors: Readonly<Record<Column, Visitor>>;
  /** A company that all of them but the stranger are or were in, anew each time: what changes one is asked of one of its own. */
  company(): Promise<PlantedCompany>;
}

/** One signed-in person for each role, and tokens: of an owner, of somebody who left, and one past its end. */
export async function castOf(server: TestServer): Promise<Cast> {
  const { identity } = server.running.parts;
  const users = new Map<string, string>();
  const sessions = new Map<string, Visitor>();
  await setUp(server, 'owner');
  for (const name of withSession) {
    if (name !== 'owner') await identity.create({ name, email: emailOf(name), password: PASSWORD });
    users.set(name, (await identity.findByEmail(emailOf(name))) ?? '');
    sessions.set(name, await signIn(server, name));
  }
  const person = (name: string, role: Role, more: Partial<PlantedMember> = {}): PlantedMember => ({
    userId: users.get(name) ?? `user-${name}`,
    name,
    role,
    ...more,
  });
  const bearing = (name: Column, access: 'read' | 'write', more: Partial<PlantedMember> = {}, expired = false) =>
    person(name, 'owner', { token: { text: token(name), access, expired }, ...more });
  const people: PlantedMember[] = [
    person('owner', 'owner', { token: { text: token('own'), access: 'write' } }),
    person('operator', 'operator'),
    person('leader', 'leader', { inDepartment: true }),
    person('member', 'member', { inDepartment: true }),
    person('guest', 'guest'),
    person('departed', 'owner', { departed: true }),
    bearing('read-token', 'read'),
    bearing('write-token', 'write'),
    bearing('departed-token', 'write', { departed: true }),
    bearing('expired-token', 'write', {}, true),
  ];
  const visitors = Object.fromEntries(
    columns.map((column) => [
      column,
      column === 'signed-out'
        ? server.visitor()
        : column.endsWith('-token')
          ? server.visitor(token(column))
          : sessions.get(column),
    ]),
  ) as Record<Column, Visitor>;
  let count = 0;
  return {
    visitors,
    company: () => plantCompany(server.db.owner, `Company ${(count += 1)}`, people),
  };
}
