import { invalid, Refusal } from '#lib/refusal.ts';
import { cleanTitle } from '#lib/text.ts';
import type { ApiOf, Context } from '#server/context.ts';
import type { setupRoutes } from '../contract/person.ts';
import { checkCompany, longestName } from '../model/company.ts';
import { checkEmail } from '../model/email.ts';
import { checkPassword } from '../model/password.ts';
import { foundCompany } from './company.ts';

const done = () =>
  new Refusal('GONE', 'Somebody has set this up already. Sign in, or ask the owner for an invitation.');

/** On addresses that others reach, whoever comes first shows that they see the terminal. */
export function checkCode(context: Context, code: string | undefined): void {
  const given = context.setupCode(code);
  if (given === 'too-many') {
    throw new Refusal('TOO_MANY', 'Too many codes were tried. Wait a quarter of an hour, then type it again.');
  }
  if (given === 'wrong') {
    throw new Refusal(
      'FORBIDDEN',
      'This is not the code printed in the terminal where Evenkeel was started. Nothing was made.',
    );
  }
}

export const setupApi: ApiOf<typeof setupRoutes> = {
  state: async (context) => ({
    needed: !(await context.identity.isSetUp()),
    codeNeeded: context.setupCode(undefined) !== 'not-needed',
    signedIn: context.actor?.via === 'screen',
  }),

  begin: async (context, { code, person, company }) => {
    checkCode(context, code);
    const name = cleanTitle(person.name, longestName);
    const email = checkEmail(person.email);
    const password = checkPassword(person.password, {
      email: person.email,
      ...(company ? { companyName: company.name } : {}),
    });
    const settings = company && checkCompany(company);
    if (!name.ok || !email.ok || !password.ok || settings?.ok === false) {
      throw invalid({
        ...(settings?.ok === false ? settings.error : {}),
        ...(name.ok ? {} : { personName: name.error.message }),
        ...(email.ok ? {} : { email: email.error.message }),
        ...(password.ok ? {} : { password: password.error.message }),
      });
    }
    if (await context.identity.isSetUp()) throw done();
    if (await context.identity.findByEmail(email.value)) {
      throw invalid({ email: 'Somebody who looks around in a sample has this address. Use another one.' });
    }
    const founder = { name: name.value, email: email.value };
    const userId = await context.identity.createFirst({ ...founder, password: password.value });
    if (userId === null) throw done();
    return { companyId: company ? await foundCompany(context, { userId, ...founder }, company) : null };
  },
};
