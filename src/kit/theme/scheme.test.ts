import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the script that sets the scheme before the first paint reads the key the switch writes', () => {
  const key = /schemeKey = '([^']+)'/u.exec(read('./scheme.ts'))?.[1];
  expect(key).toBeDefined();
  expect(read('../../../public/scheme.js')).toContain(`localStorage.getItem('${key}')`);
});
