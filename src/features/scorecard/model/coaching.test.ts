import { expect, it } from 'vitest';
import { checkNote } from './coaching.ts';

const blank = { said: '', tried: '', next: '', outcome: '' };

it('keeps lines and drops the space around them', () => {
  expect(checkNote({ ...blank, said: '  Calls come late.\r\nShe asks for help. ' })).toEqual({
    ok: true,
    value: { ...blank, said: 'Calls come late.\nShe asks for help.' },
  });
});

it('leaves what nobody sends as it was', () => {
  const before = { ...blank, said: 'Calls come late.', next: 'Look again in May.' };
  expect(checkNote({ outcome: 'Better.', next: '' }, before)).toEqual({
    ok: true,
    value: { said: 'Calls come late.', tried: '', next: '', outcome: 'Better.' },
  });
  expect(checkNote({ said: '' }, { ...blank, said: 'Calls come late.' }).ok).toBe(false);
});

it.each(['said', 'tried', 'next', 'outcome'])('is a note with only %s', (field) => {
  expect(checkNote({ [field]: 'One word' })).toMatchObject({ ok: true, value: { [field]: 'One word' } });
});

it.each([
  [blank, { said: expect.stringContaining('empty') as string }],
  [{ ...blank, tried: ' \n ' }, { said: expect.stringContaining('empty') as string }],
  [{ ...blank, said: 'x', next: 'y'.repeat(2001) }, { next: expect.stringContaining('2000 fit') as string }],
  [{ ...blank, outcome: '\u0000' }, { outcome: expect.stringContaining('cannot be shown') as string }],
])('%.40j is refused', (draft, problems) => {
  expect(checkNote(draft)).toEqual({ ok: false, error: problems });
});
