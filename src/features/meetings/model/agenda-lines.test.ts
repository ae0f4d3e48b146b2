import { expect, test } from 'vitest';
import { checkAgenda, type Section } from './agenda.ts';
import { agendaLines, sectionsFrom } from './agenda-lines.ts';
import { templates } from './template.ts';

const { sections } = templates['weekly-90'];
const brief = (all: readonly Section[]) => all.map(({ id, kind, title, minutes }) => [id, kind, title, minutes]);

test('written and read again, an agenda is the same', () => {
  for (const template of Object.values(templates)) {
    expect(sectionsFrom(agendaLines(template.sections), template.sections)).toEqual(template.sections);
  }
});

test('lines can change places, and a section keeps what it works on', () => {
  expect(brief(sectionsFrom('Issues 45\nCheck-in: 10 min', sections))).toEqual([
    ['issues', 'issues', 'Issues', 45],
    ['check-in', 'check-in', 'Check-in', 10],
  ]);
});

test('a line in the place of another one renames it', () => {
  const text = agendaLines(sections).replace('Headlines 5', 'Good news 5');
  expect(brief(sectionsFrom(text, sections))[3]).toEqual(['headlines', 'headlines', 'Good news', 5]);
});

test('what a template knows is what it is called; anything else is talk', () => {
  expect(brief(sectionsFrom('Scorecard 5\nSafety walk 15\nSafety walk 5', []))).toEqual([
    ['scorecard', 'scorecard', 'Scorecard', 5],
    ['safety-walk', 'free', 'Safety walk', 15],
    ['safety-walk-2', 'free', 'Safety walk', 5],
  ]);
});

test('a line without minutes is refused with its name, not dropped', () => {
  const read = checkAgenda({ name: 'Weekly', sections: sectionsFrom('Safety walk', []) });
  expect(read.ok ? null : read.error.sections).toBe('Safety walk needs whole minutes from 1 to 600.');
});
