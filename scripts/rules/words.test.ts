import { expect, test } from 'vitest';
import { findWords } from './words.mjs';

const long = (lines: number) => 'export const one = 1;\n'.repeat(lines);

test.each([
  ['src/kit/page.tsx', "export const title = 'Level 10 meeting';", /"Level 10" is somebody else's mark/],
  ['README.md', 'Bring your V/TO.', /"V\/TO" is somebody else's mark/],
  ['docs/decisions/0001-words.md', 'We do not say GWC.', /"GWC" is somebody else's mark/],
  ['src/lib/day.ts', 'export const one = 1; // TODO: two', /"TODO" is work left over/],
  ['src/lib/day.ts', '// Keep in sync with week.ts\nexport const one = 1;', /"Keep in sync" is work left over/],
  ['src/lib/day.test.ts', "test.skip('a day', () => {});", /test[.]skip keeps tests from running/],
  [
    'src/lib/day.test.ts',
    "describe.each([1]).name; it.concurrent.only('a day', () => {});",
    /only keeps tests from running/,
  ],
  ['src/lib/day.test.ts', "vi.mock('./week.ts');", /stand-in for our own module/],
  ['src/lib/day.test.ts', "vi.mock('#db/scope.ts');", /stand-in for our own module/],
  ['src/server/main.ts', "export const folder = '/home/ada/evenkeel';", /\/home\/ada is a path of one machine/],
  ['src/kit/button.tsx', 'export default function Button() {}', /default export/],
  ['src/kit/button.tsx', 'const Button = 1;\nexport { Button as default };', /default export/],
  [
    'src/kit/parts.ts',
    "// All parts.\nexport * from './button.tsx';\nexport { Field } from './field.tsx';",
    /passes others' exports on/,
  ],
  ['src/lib/day.ts', long(401), /401 lines; the most is 400/],
  ['src/lib/day.ts', '// See plans.md.\nexport const one = 1;', /names plans[.]md, which does not exist/],
  ['docs/guide.md', 'See [the decision](decisions/0009-none.md).', /names decisions\/0009-none[.]md/],
])('%s with %s', (name, text, expected) => {
  expect(findWords({ [name]: text }).findings).toEqual([expect.stringMatching(expected)]);
});

test('what is allowed passes', () => {
  const { findings, notes, median } = findWords({
    'README.md': 'Read STYLE.md and docs/guide.md. Everybody carries ids.',
    'STYLE.md': 'A rule.',
    'docs/guide.md': 'See [the style](../STYLE.md) at https://example.org/home/ada.',
    'vite.config.ts': 'export default {};',
    'src/lib/todos.ts': "export type { Day } from './day.ts';\nexport const todos = '/homestead/main'.split('.only(');",
    'src/lib/long.ts': long(241),
  });
  expect(findings).toEqual([]);
  expect(notes).toEqual(['src/lib/long.ts has 241 lines']);
  expect(median).toBe(2);
});

test('what is made from the migrations may be longer than what is written', () => {
  expect(findWords({ 'src/db/schema.ts': long(540) }).findings).toEqual([]);
});
