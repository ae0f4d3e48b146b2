import { expect, it } from 'vitest';
import { givenUpWords, isRefusedForGood } from './letter-problem.ts';

const answered = (responseCode: number, command: string) =>
  Object.assign(new Error(`${responseCode} said the server`), { responseCode, command });

// RFC 5321, section 4.2.1: 5yz is permanent, 4yz is transient.
it.each([
  ['an address that is not there', answered(550, 'RCPT TO'), true],
  ['a letter it will not take', answered(554, 'DATA'), true],
  ['a full mailbox', answered(452, 'RCPT TO'), false],
  ['a pause it asks for', answered(451, 'DATA'), false],
  ['a wrong password', answered(535, 'AUTH PLAIN'), false],
  ['a sender it does not know', answered(553, 'MAIL FROM'), false],
  ['nobody there', new Error('connect ECONNREFUSED 127.0.0.1:25'), false],
  ['something odd', 'odd', false],
])('%s', (_name, problem, forGood) => {
  expect(isRefusedForGood(problem)).toBe(forGood);
});

it('says what happened and what to do, and goes on after a novel of an answer', () => {
  expect(givenUpWords(answered(550, 'RCPT TO'))).toBe(
    'The mail server refused this letter for good (550 said the server). Check the address, then try again.',
  );
  expect(givenUpWords(new Error('connect ECONNREFUSED'))).toBe(
    'The mail server did not take this letter for half a day (connect ECONNREFUSED). Check SMTP_URL and the mail server, then try again.',
  );
  expect(givenUpWords(new Error('x'.repeat(5000))).length).toBeLessThan(700);
});
