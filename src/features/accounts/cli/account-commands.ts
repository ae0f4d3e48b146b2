import type { Command } from 'commander';
import { CommandProblem, harmless, tableOf } from '#cli/output.ts';
import { createRestClient, type RestClient } from '#client/rest.ts';
import { isTokenText } from '../model/token.ts';
import { isOpenToOthers, readAddress } from './address.ts';
import { calling, connect, type Shell, somethingElse } from './connection.ts';
import { readSecret } from './secret.ts';
import { forgetSignIn, keepSignIn, readSignIn, signInFile } from './sign-in-file.ts';

type Me = Awaited<ReturnType<RestClient['me']['read']>>;

function describe(me: Me): string {
  if (me.companies.length === 0) return 'This token reaches no company.';
  return tableOf(
    [{ title: 'Company' }, { title: 'Role' }, { title: 'People', align: 'right' }],
    me.companies.map(({ name, role, people }) => [harmless(name), role, String(people)]),
  );
}

const named = ({ name, email }: Me) => `${harmless(name)} <${harmless(email)}>`;

async function login(shell: Shell, given: string, options: { token?: string }): Promise<void> {
  const { env, output, input, screen } = shell;
  const address = readAddress(given);
  if (!address.ok) throw new CommandProblem(address.error.message, 2);
  const url = address.value;
  if (isOpenToOthers(url)) {
    output.tell(`The way to ${url} is not encrypted: others on it can read the token. Use https where you can.`);
  }
  const token = (options.token ?? (await readSecret('API token: ', input, screen))).trim();
  if (!isTokenText(token)) {
    throw new CommandProblem(
      'This is not an API token: one begins with ek_ and has 43 letters and digits after it. Copy it again; nothing was stored.',
    );
  }
  const me = await calling(url, () => createRestClient({ url, token }).me.read());
  if (!Array.isArray((me as Partial<Me> | null)?.companies)) throw somethingElse(url);
  await keepSignIn(env, { url, token });
  output.print(`Signed in at ${url} as ${named(me)}.\n\n${describe(me)}`);
}

async function whoami(shell: Shell, { json = false }: { json?: boolean }): Promise<void> {
  const { url, api } = await connect(shell);
  const me = await calling(url, () => api.me.read());
  shell.output.print(json ? JSON.stringify({ url, ...me }, null, 2) : `${named(me)} at ${url}\n\n${describe(me)}`);
}

async function logout({ env, output }: Shell): Promise<void> {
  if ((await readSignIn(env)) === null) output.print('You were not signed in.');
  else {
    output.print(
      `Signed out: the token was removed from ${signInFile(env)}. It stays valid until it ends; revoke it in the settings.`,
    );
  }
  await forgetSignIn(env);
}

/** Adds `login`, `whoami` and `logout`. */
export function addAccountCommands(program: Command, shell: Shell): void {
  program
    .command('login')
    .summary('sign in with an API token')
    .description(
      'Sign in with an API token, made on the screen in your settings. Asks for it, or reads it from a pipe.',
    )
    .argument('<url>', 'where Evenkeel runs, such as http://localhost:4680')
    .option('--token <token>', 'the token (others on this machine can see it while this runs)')
    .action((url: string, options: { token?: string }) => login(shell, url, options));
  program
    .command('whoami')
    .summary('say who you are, and where')
    .description('Say who you are, where, and in which companies.')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => whoami(shell, options));
  program
    .command('logout')
    .summary('forget the token on this machine')
    .description('Forget the token on this machine.')
    .action(() => logout(shell));
}
