import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where this person is signed in from the command line. */
export interface SignIn {
  readonly url: string;
  readonly token: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** In the user's own configuration (XDG Base Directory Specification: a relative path there is to be ignored). */
export function signInFile(env: Environment): string {
  const chosen = env['XDG_CONFIG_HOME'];
  const folder = chosen && path.isAbsolute(chosen) ? chosen : path.join(env['HOME'] || homedir(), '.config');
  return path.join(folder, 'evenkeel', 'sign-in.json');
}

/** Null when nobody is signed in, or what stands there cannot be read. */
export async function readSignIn(env: Environment): Promise<SignIn | null> {
  try {
    const said = JSON.parse(await readFile(signInFile(env), 'utf8')) as Partial<SignIn> | null;
    return typeof said?.url === 'string' && typeof said.token === 'string'
      ? { url: said.url, token: said.token }
      : null;
  } catch {
    return null;
  }
}

/** Only its owner can read it, from its first byte on. */
export async function keepSignIn(env: Environment, signIn: SignIn): Promise<void> {
  const file = signInFile(env);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${process.pid}`;
  await rm(aside, { force: true });
  await writeFile(aside, `${JSON.stringify(signIn)}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(aside, 0o600);
  await rename(aside, file);
}

export async function forgetSignIn(env: Environment): Promise<void> {
  await rm(signInFile(env), { force: true });
}
