import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemeKey } from './kit-provider.tsx';

test('the script that sets the scheme before the first paint reads the key the switch writes', () => {
  const script = readFileSync(new URL('../../../public/scheme.js', import.meta.url), 'utf8');
  expect(script).toContain(`localStorage.getItem('${schemeKey}')`);
});
