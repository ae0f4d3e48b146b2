import { expect, it } from 'vitest';
import { checkSaid } from './todo.ts';

it('is kept in clean words', () => {
  expect(checkSaid({ title: '  Call \n the  printer ', note: 'Two\r\nlines ' })).toEqual({
    ok: true,
    value: { title: 'Call the printer', note: 'Two\nlines' },
  });
});

it('says of each field what is wrong', () => {
  const checked = checkSaid({ title: ' ', note: 'x'.repeat(20_001) });
  expect(checked).toMatchObject({
    ok: false,
    error: { title: expect.stringMatching(/empty/) as string, note: expect.stringMatching(/20000 fit/) as string },
  });
  expect(checkSaid({ title: 'x'.repeat(301), note: '' }).ok).toBe(false);
});
