import { day } from '#lib/calendar/day.ts';
import type { MemberId } from '#lib/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedLine } from './typed-line.ts';

// A Sunday.
const today = day('2026-11-22');
const person = (name: string) => ({ memberId: name as MemberId, name });
const [ann, dana, dan, danielle, priya] = [
  person('Ann Lee'),
  person('Dana Cole'),
  person('Dan Friedman'),
  person('Danielle Cole'),
  person('Priya Raman-Shah'),
];
const people = [ann, dana, dan, danielle, priya];

describe('a to-do typed in one line', () => {
  it.each([
    ['Room-rate sheet @Dana fri', 'Room-rate sheet', dana, '2026-11-27'],
    ['Room-rate sheet fri @Dana', 'Room-rate sheet', dana, '2026-11-27'],
    ['@dana Room-rate sheet, 24 Nov', 'Room-rate sheet', dana, '2026-11-24'],
    ['Ask @priya about the sheet 2026-12-01', 'Ask about the sheet', priya, '2026-12-01'],
    ['Call the printer @me tomorrow', 'Call the printer', ann, '2026-11-23'],
    ['Call the printer @Shah', 'Call the printer', priya, null],
    // The whole name wins over the day that its second word could be.
    ['Quote @Dan Friedman', 'Quote', dan, null],
    ['Quote @Dan fri', 'Quote', dan, '2026-11-27'],
    ['Quote @pri', 'Quote', priya, null],
  ])('%s', (line, title, owner, due) => {
    expect(readTypedLine(line, people, today)).toMatchObject({ title, owner: { kind: 'one', person: owner }, due });
  });

  it('asks where several could be meant', () => {
    expect(readTypedLine('Quote @Cole', people, today)).toMatchObject({
      title: 'Quote',
      owner: { kind: 'several', people: [dana, danielle] },
    });
    const twins = [person('Dana Cole'), { memberId: 'other' as MemberId, name: 'dana cole' }];
    expect(readTypedLine('Quote @Dana Cole', twins, today).owner).toEqual({ kind: 'several', people: twins });
  });

  it('leaves in the line what is nobody', () => {
    expect(readTypedLine('Quote @Zoe fri', people, today)).toEqual({
      title: 'Quote @Zoe',
      text: 'Quote @Zoe fri',
      owner: { kind: 'nobody', written: 'Zoe' },
      due: '2026-11-27',
    });
  });

  it.each(['Mail dana@cole.example', 'Pay @ the desk', 'Buy paint'])('%s names nobody', (line) => {
    expect(readTypedLine(line, people, today)).toMatchObject({ title: line, owner: { kind: 'none' }, due: null });
  });

  it('can be taken without the day', () => {
    expect(readTypedLine('Parasol for the sun @me', people, today)).toMatchObject({
      title: 'Parasol for the',
      text: 'Parasol for the sun',
      due: '2026-11-29',
    });
  });

  it('is read whatever is typed, and never longer than it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1200 }), (line) => {
        const { title, text } = readTypedLine(line, people, today);
        expect(title.length).toBeLessThanOrEqual(line.length);
        expect(text.startsWith(title) || title === text).toBe(true);
      }),
    );
  });
});
