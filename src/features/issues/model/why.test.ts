import { expect, it } from 'vitest';
import { checkWhys, mostWhys, rootOf } from './why.ts';

it('keeps the answers in their order, without empty ones, and the last is the root', () => {
  const whys = checkWhys([' Half as many are written ', '', 'Pricing lives in Dana’s head\n']);
  expect(whys).toEqual({ ok: true, value: ['Half as many are written', 'Pricing lives in Dana’s head'] });
  expect(whys.ok && rootOf(whys.value)).toBe('Pricing lives in Dana’s head');
  expect(rootOf([])).toBe('');
});

it('has room for seven, of 500 characters each', () => {
  expect(checkWhys(Array.from({ length: mostWhys }, () => 'x'.repeat(500))).ok).toBe(true);
  expect(checkWhys(Array.from({ length: mostWhys + 1 }, () => 'x')).ok).toBe(false);
  expect(checkWhys(['x'.repeat(501)]).ok).toBe(false);
});
