import { describe, expect, it } from 'vitest';
import { checkAgenda, type Section, sectionKinds } from './agenda.ts';
import { templateNames, templates } from './template.ts';

const section = (more: Partial<Section> = {}): Section => ({
  id: 'talk',
  kind: 'free',
  title: 'Talk',
  minutes: 5,
  ...more,
});
const check = (sections: readonly Section[], name = 'Weekly') => checkAgenda({ name, sections });
const minutesOf = (name: (typeof templateNames)[number]) =>
  templates[name].sections.reduce((sum, { minutes }) => sum + minutes, 0);

describe('templates', () => {
  it.each(templateNames)('%s is an agenda that may be kept', (name) => {
    expect(checkAgenda(templates[name])).toEqual({
      ok: true,
      value: { name: templates[name].name, sections: templates[name].sections },
    });
  });

  it('take as long as they say', () => {
    expect(minutesOf('weekly-90')).toBe(90);
    expect(minutesOf('weekly-60')).toBe(60);
    expect(minutesOf('owner-operator')).toBe(120);
    expect(minutesOf('solo-hour')).toBe(60);
    // One day: check-in 15, last quarter 30, plan 60, priorities 120, key issues 180, next steps 10, conclude 10.
    expect(minutesOf('quarterly')).toBe(425);
    // Two days: 15 + 20 + 30 + 30 + 90 + 60, then 15 + 90 + 120 + 180 + 30.
    expect(minutesOf('annual')).toBe(680);
  });
});

describe('an agenda', () => {
  it('is kept with its titles in order', () => {
    expect(check([section({ title: '  Good \n news ' })])).toMatchObject({
      ok: true,
      value: { sections: [{ title: 'Good news' }] },
    });
    expect(check(sectionKinds.map((kind) => section({ id: kind, kind })))).toMatchObject({ ok: true });
  });

  it.each<[string, readonly Section[], RegExp]>([
    ['no section', [], /at least one section/],
    ['too many', Array.from({ length: 31 }, (_, at) => section({ id: `s${at}` })), /at most 30/],
    ['two with one id', [section(), section({ title: 'Again' })], /Section 2 stands there twice/],
    ['an id that is none', [section({ id: 'Über uns' })], /a to z/],
    ['a kind that is not known', [section({ kind: 'tea' as 'free' })], /not known/],
    ['a title of nothing', [section({ title: ' ' })], /title of section 1: This is empty/],
    ['no minute', [section({ minutes: 0 })], /Talk needs whole minutes from 1 to 600/],
    ['half a minute', [section({ minutes: 2.5 })], /whole minutes/],
    ['601 minutes', [section({ minutes: 601 })], /whole minutes/],
  ])('with %s is refused', (_, sections, sentence) => {
    expect(check(sections)).toMatchObject({
      ok: false,
      error: { sections: expect.stringMatching(sentence) as string },
    });
  });

  it('without a name is refused', () => {
    expect(check([section()], ' ')).toMatchObject({
      ok: false,
      error: { name: expect.stringContaining('empty') as string },
    });
  });
});
