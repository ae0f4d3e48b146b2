import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { Refusal, root, tell } from './root.mjs';

/** Installs what package-lock.json names, if that is not what is there. Needs the network only then. */
export async function install(folder = root) {
  if (isInstalled(folder)) return;
  tell('Installing (about a minute)…');
  // Named outright, because a person's npm settings or NODE_ENV may leave out what building and testing need.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [file, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await runQuietly(file, [...before, ...args], { cwd: folder }).catch((error) => ({
    code: 1,
    output: error.message,
  }));
  if (code !== 0)
    throw new Refusal(
      `${output.trim()}\nThe packages could not be installed; your data was not touched. ` +
        'Check the network and that this user may write to the folder, then run the same command again.',
    );
  fs.writeFileSync(stampFile(folder), stampOf(folder));
}

export function isInstalled(folder) {
  if (readOrNull(stampFile(folder)) === stampOf(folder)) return true;
  // Installed by hand with npm: as good, if nothing that this machine needs was left out.
  if (!holdsAll(folder)) return false;
  try {
    fs.writeFileSync(stampFile(folder), stampOf(folder));
  } catch {
    // A checkout this user may only read stays without a stamp and is compared again next time.
  }
  return true;
}

const stampFile = (folder) => path.join(folder, 'node_modules/.evenkeel-lock');

/** One checkout may be shared by two kinds of machine, which need different packages. */
function stampOf(folder) {
  const lock = fs.readFileSync(path.join(folder, 'package-lock.json'));
  return `${crypto.createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** Compares the lock with npm's own note of what it installed. */
function holdsAll(folder) {
  const note = readOrNull(path.join(folder, 'node_modules/.package-lock.json'));
  if (note === null) return false;
  const present = JSON.parse(note).packages;
  const wanted = JSON.parse(fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || !isNeeded(entry) || present[name]?.version === entry.version,
  );
}

function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (!os && !cpu) return false;
  const fits = (list, value) => !list || list.includes(value);
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, libraryName());
}

function libraryName() {
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

function readOrNull(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
