import { expect, test } from 'vitest';
import { findNames } from './names.mjs';

test.each([
  ['src/lib/Day.ts', /not kebab-case/],
  ['src/lib/day_of_week.ts', /not kebab-case/],
  ['src/Kit/button.tsx', /folder Kit is not kebab-case/],
  ['src/lib/utils.ts', /"utils" says nothing/],
  ['src/lib/date-helpers.ts', /"date-helpers" says nothing/],
  ['src/kit/index.ts', /"index" says nothing/],
  ['src/features/plan/model/types.ts', /"types" says nothing/],
  ['src/lib/shared/day.ts', /"shared" says nothing/],
  ['src/features/plan/services.ts', /"services" is none of them/],
  ['src/features/plan/queries/list.ts', /"queries" is none of them/],
  ['src/features/plan/store.sql', /a TypeScript file or a folder/],
  ['src/db/migrations/add-plan.sql', null],
  ['src/db/migrations/0001_roles_and_schemas.sql', null],
  ['src/features/plan/store.test.ts', null],
  ['src/features/plan/ui/page.browser.test.tsx', null],
  ['src/features/plan/ui/page.module.css', null],
  ['vite.config.ts', null],
  ['docs/decisions/0001-one-package.md', null],
])('%s: %s', (name, expected) => {
  const found = findNames([name]);
  expect(found).toEqual(expected ? [expect.stringMatching(expected)] : []);
});

test('a part is never a file and a folder at once', () => {
  const part = ['src/features/plan/model/goal.ts', 'src/features/plan/model.test.ts'];
  expect(findNames(part)).toEqual([]);
  expect(findNames([...part, 'src/features/plan/model.ts'])).toEqual([
    expect.stringMatching(/beside a folder model\//),
  ]);
});
