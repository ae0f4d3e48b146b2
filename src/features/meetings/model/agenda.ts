import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanTitle } from '#lib/text.ts';

/** `owner-operator` is private to two people, `solo` to one; the others are a team's. */
export const agendaKinds = ['weekly', 'owner-operator', 'quarterly', 'annual', 'solo'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** What a section works on; `role` is what a role acts on in the solo hour, `free` is talk that no room knows of. */
export const sectionKinds = [
  'check-in',
  'scorecard',
  'priorities',
  'headlines',
  'todos',
  'issues',
  'conclude',
  'list',
  'agreements',
  'next-date',
  'role',
  'free',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface Section {
  /** Unique within the agenda: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: string;
  /** Whole minutes planned, 1 to 600. */
  readonly minutes: number;
}

export const isOfTeam = (kind: AgendaKind): boolean => kind !== 'owner-operator' && kind !== 'solo';

export const [leastMinutes, mostMinutes] = [1, 600];
const [mostSections, longestTitle, longestName] = [30, 80, 120];
const idForm = /^[a-z0-9-]{1,40}$/;

export interface AgendaDraft {
  readonly name: string;
  readonly sections: readonly Section[];
}

function problemOf(section: Section, at: number, all: readonly Section[]): string | null {
  const place = `Section ${at + 1}`;
  if (!idForm.test(section.id)) return `${place} has a name for programs that is none: use a to z, 0 to 9 and hyphens.`;
  if (all.findIndex(({ id }) => id === section.id) !== at)
    return `${place} stands there twice. Give it an id of its own.`;
  if (!sectionKinds.includes(section.kind)) return `${place} is of a kind that is not known. Choose another one.`;
  const title = cleanTitle(section.title, longestTitle);
  if (!title.ok) return `The title of section ${at + 1}: ${title.error.message}`;
  const { minutes } = section;
  return Number.isInteger(minutes) && minutes >= leastMinutes && minutes <= mostMinutes
    ? null
    : `${title.value} needs whole minutes from ${leastMinutes} to ${mostMinutes}.`;
}

/** As it is kept, or a sentence for each field that is wrong. */
export function checkAgenda(draft: AgendaDraft): Result<AgendaDraft, FieldProblems<'name' | 'sections'>> {
  const name = cleanTitle(draft.name, longestName);
  const { sections } = draft;
  const wrong =
    sections.length === 0
      ? 'An agenda needs at least one section. Add one.'
      : sections.length > mostSections
        ? `An agenda has at most ${mostSections} sections. Put some together.`
        : sections.map(problemOf).find((one) => one !== null);
  if (!name.ok || wrong) {
    return err({ ...(name.ok ? {} : { name: name.error.message }), ...(wrong ? { sections: wrong } : {}) });
  }
  return ok({
    name: name.value,
    sections: sections.map((section) => ({
      ...section,
      title: section.title.normalize('NFC').replace(/\s+/gu, ' ').trim(),
    })),
  });
}
