import { expect, it } from 'vitest';
import { caseSensitiveId } from './case-safe-id.ts';

// Pairs published with the rule: codegolf.stackexchange.com/questions/69127 and gammone.com, "How to convert Salesforce ID".
it.each([
  ['a01M00000062mPg', 'IAI'],
  ['001M000000qfPyS', 'IAU'],
  ['a0FE000000D6r3F', 'MAR'],
  ['0F9E000000092w2', 'KAA'],
  ['a0D30000001n7Pi', 'EAI'],
  ['AbCdEfGhIjKlMnO', 'VKV'],
  ['aBcDEfgHIJKLMNO', '025'],
])('knows %s with %s behind it', (short, suffix) => {
  expect(caseSensitiveId(short + suffix)).toBe(short);
  expect(caseSensitiveId(short)).toBe(short);
});

it('cuts nothing off whose end does not follow from the rest', () => {
  for (const id of ['a01M00000062mPgIAJ', 'a01m00000062mPgIAI', 'ORDER-2026-0000017', '123456789012345678'])
    expect(caseSensitiveId(id)).toBe(id);
});
