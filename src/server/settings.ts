import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

export interface Settings {
  readonly port: number;
  readonly portChosen: boolean;
  /** Null means loopback, both families. */
  readonly host: string | null;
  readonly dataFolder: string;
  /** Where nightly backups are kept; null when they are switched off. */
  readonly backups: string | null;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly publicUrl: string | null;
  /** Addresses of reverse proxies in front, whose word on where a request comes from is taken. */
  readonly trustedProxies: readonly string[];
}

/** A setting that cannot be used; the message names it and says what would do. */
export class BadSetting extends Error {}

const DEFAULT_PORT = 4680;

function portFrom(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new BadSetting(`PORT is "${text}". It must be a whole number from 1 to 65535, or 0 for any that is free.`);
  }
  return port;
}

function urlFrom(name: string, text: string | undefined, protocols: readonly string[]): string | null {
  if (!text) return null;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new BadSetting(`${name} is not an address. It must look like ${protocols[0]}//….`);
  }
  return text;
}

function addressesFrom(name: string, text: string | undefined): readonly string[] {
  const addresses = (text ?? '').split(',').flatMap((part) => part.trim() || []);
  const odd = addresses.find((address) => isIP(address) === 0);
  if (odd === undefined) return addresses;
  throw new BadSetting(`${name} has "${odd}", which is no IP address. Name the proxies with commas: 127.0.0.1, ::1.`);
}

function backupsFrom(text: string | undefined, dataFolder: string): string | null {
  if (!text) return join(dataFolder, 'backups');
  return text.toLowerCase() === 'off' ? null : resolve(text);
}

export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const dataFolder = resolve(env['DATA_DIR'] || './data');
  const publicUrl = urlFrom('PUBLIC_URL', env['PUBLIC_URL'], ['https:', 'http:']);
  return {
    port: portFrom(env['PORT']),
    portChosen: Boolean(env['PORT']),
    host: env['HOST'] || null,
    dataFolder,
    backups: backupsFrom(env['BACKUPS'], dataFolder),
    databaseUrl: urlFrom('DATABASE_URL', env['DATABASE_URL'], ['postgresql:', 'postgres:']),
    smtpUrl: urlFrom('SMTP_URL', env['SMTP_URL'], ['smtps:', 'smtp:']),
    publicUrl: publicUrl === null ? null : new URL(publicUrl).origin,
    trustedProxies: addressesFrom('TRUSTED_PROXY', env['TRUSTED_PROXY']),
  };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** On loopback only people of this machine reach the first page; anywhere else it asks for the terminal code. */
export const isLoopback = (host: string | null) => host === null || LOOPBACK.has(host);
