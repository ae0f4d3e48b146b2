import { randomBytes } from 'node:crypto';
import type { UserId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type pg from 'pg';
import type { Identity, NewPerson } from './context.ts';
import { RESET_SECONDS, type SignIn } from './sign-in.ts';

const TAKEN = '23505';

/** Whoever has an account proves it by signing in; two clicks at once on one invitation come to this as well. */
const accountExists = (email: string) =>
  new Refusal('SIGNED_OUT', `${email} has an account already. Sign in with it, then open the link again.`);

/** One statement, so that nobody is left who exists but cannot sign in. `leave` is a query of one row, or of none. */
const makePerson = (leave: string, further = '') => `
  with leave as (${leave}), person as (
    insert into "user" (id, name, email, "emailVerified") select $1, $2, $3, false from leave returning id
  ), account as (
    insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
    select $4, id, 'credential', id, $5, current_timestamp from person
  )${further}
  select id from person`;

const ANYBODY = makePerson('select true');
const FIRST = makePerson(
  'update installation set set_up_at = current_timestamp where set_up_at is null returning true',
);
const INVENTED = makePerson(
  'select true',
  ', invented as (insert into invented_person (user_id, sample) select id, $6 from person)',
);

/** What features may ask about accounts, in their words. */
export function identityOf(signIn: SignIn, pool: pg.Pool, publicUrl: string, now: () => number): Identity {
  const make = async (statement: string, { name, email, password }: NewPerson, ...more: string[]) => {
    const { generateId, password: hasher } = await signIn.$context;
    const [user, account] = [generateId({ model: 'user' }), generateId({ model: 'account' })];
    const values = [user, name, email.toLowerCase(), account, await hasher.hash(password), ...more];
    const { rows } = await pool.query<{ id: UserId }>(statement, values).catch((problem: unknown) => {
      throw (problem as { code?: string }).code === TAKEN ? accountExists(email) : problem;
    });
    return rows[0]?.id ?? null;
  };
  return {
    async isSetUp() {
      const { rows } = await pool.query<{ done: boolean }>('select set_up_at is not null as done from installation');
      return rows[0]?.done ?? false;
    },
    async findByEmail(email) {
      const { rows } = await pool.query<{ id: UserId }>('select id from "user" where email = $1', [
        email.toLowerCase(),
      ]);
      return rows[0]?.id ?? null;
    },
    create: async (person) => (await make(ANYBODY, person)) as UserId,
    createFirst: (person) => make(FIRST, person),
    createInvented: async (person, sample) => (await make(INVENTED, person, sample)) as UserId,
    async isInvented(user) {
      const { rowCount } = await pool.query('select from invented_person where user_id = $1', [user]);
      return Boolean(rowCount);
    },
    async findInvented(sample) {
      const { rows } = await pool.query<{ userId: UserId; name: string; email: string }>(
        `select u.id as "userId", u.name, u.email from "user" u join invented_person on user_id = u.id
         where sample = $1 order by u."createdAt" desc, u.id limit 1`,
        [sample],
      );
      return rows[0] ?? null;
    },
    async resetLink(email) {
      const { internalAdapter } = await signIn.$context;
      const user = await internalAdapter.findUserByEmail(email.toLowerCase());
      const token = randomBytes(24).toString('base64url');
      await internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: user?.user.id ?? '',
        expiresAt: new Date(now() + RESET_SECONDS * 1000),
      });
      return `${publicUrl}/reset-password?token=${token}`;
    },
  };
}
