import type { Section, SectionKind } from './agenda.ts';
import { templates } from './template.ts';

/** What a section of that name works on, where somebody writes one that a template knows. */
const known = new Map<string, SectionKind>(
  Object.values(templates)
    .flatMap(({ sections }) => sections)
    .map(({ title, kind }) => [title.toLowerCase(), kind]),
);

/** An agenda as it is written: a line for each section, its minutes at the end. */
export const agendaLines = (sections: readonly Section[]): string =>
  sections.map(({ title, minutes }) => `${title} ${minutes}`).join('\n');

const lineForm = /^(.*?)[\s,:]*(\d{1,4})\s*(?:min|minutes|')?$/u;

function idFor(title: string, taken: ReadonlySet<string>): string {
  const base =
    title
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 30) || 'section';
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/**
 * The sections that the lines name, in their order; a line without minutes has 0, which `checkAgenda` refuses with a
 * sentence. A section that keeps its title stays the one it was; a line in the place of one that is gone renames it.
 */
export function sectionsFrom(text: string, before: readonly Section[]): Section[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, title = line, minutes = '0'] = lineForm.exec(line) ?? [];
      return { title: title.trim(), minutes: Number(minutes) };
    });
  const named = lines.map(({ title }) => before.find((one) => one.title.toLowerCase() === title.toLowerCase()));
  const kept = new Set(named.flatMap((one) => one ?? []));
  const taken = new Set(before.map(({ id }) => id));
  const sections: Section[] = [];
  for (const [place, { title, minutes }] of lines.entries()) {
    const same = named[place];
    const present = before[place];
    const renamed = lines.length === before.length && present && !kept.has(present) ? present : undefined;
    const was = (same && !sections.some(({ id }) => id === same.id) ? same : undefined) ?? renamed;
    const id = was?.id ?? idFor(title, taken);
    taken.add(id);
    sections.push({ id, kind: was?.kind ?? known.get(title.toLowerCase()) ?? 'free', title, minutes });
  }
  return sections;
}
