import { expect, test } from 'vitest';
import type { CompanyId } from '#lib/ids.ts';
import { chooseCompany } from './company-choice.ts';

const company = (name: string, at: number) => ({
  companyId: `018f0000-0000-7000-8000-00000000000${at}` as CompanyId,
  name,
});
const harbor = company('Harbor Painting', 1);
const harborside = company('Harborside', 2);
const quiet = company('Quiet', 3);
const twin = company('Quiet', 4);

test.each([
  ['the only one when nothing is said', [harbor], undefined, harbor],
  ['by its name in other capitals', [harbor, quiet], 'QUIET', quiet],
  ['by the beginning of its name', [harbor, quiet], 'harb', harbor],
  ['by its whole name, though another begins so', [harborside, company('Harbor', 5)], 'harbor', company('Harbor', 5)],
  ['by its id', [quiet, twin], twin.companyId, twin],
])('%s', (_, companies, wanted, chosen) => {
  expect(chooseCompany(companies, wanted)).toEqual(chosen);
});

test.each([
  ['none', [], undefined, 1, 'reaches no company'],
  ['several and nothing said', [harbor, quiet], undefined, 2, 'There are: Harbor Painting, Quiet.'],
  ['a beginning of two', [harbor, harborside], 'harb', 2, 'can mean several'],
  ['two of one name', [quiet, twin], 'quiet', 2, twin.companyId],
  ['one that is not there', [harbor], 'Zebra', 1, 'No company is called Zebra. There are: Harbor Painting.'],
])('%s', (_, companies, wanted, exitCode, words) => {
  expect(() => chooseCompany(companies, wanted)).toThrow(
    expect.objectContaining({ exitCode, message: expect.stringContaining(words) as string }),
  );
});
