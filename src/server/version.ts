import { readFileSync } from 'node:fs';

/** Of this product. As deep below the package in the sources as in the build. */
export function productVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
