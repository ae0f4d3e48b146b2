import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanNote } from '#lib/text.ts';

const longest = 2000;

/** What was said and tried about a metric, what comes next, and what happened. */
const noteFields = ['said', 'tried', 'next', 'outcome'] as const;
type NoteField = (typeof noteFields)[number];

export type NoteWords = Readonly<Record<NoteField, string>>;

/** What somebody sends in; what is left out stays as it was. */
export type NoteDraft = { readonly [Field in NoteField]?: string | undefined };

const blank: NoteWords = { said: '', tried: '', next: '', outcome: '' };

/** As it is kept, or a sentence for each field that is wrong. One of the four must say something. */
export function checkNote(draft: NoteDraft, before = blank): Result<NoteWords, FieldProblems<NoteField>> {
  const checked = noteFields.map((field) => [field, cleanNote(draft[field] ?? before[field], longest)] as const);
  const problems = checked.flatMap(([field, result]) => (result.ok ? [] : [[field, result.error.message]]));
  if (problems.length > 0) return err(Object.fromEntries(problems) as FieldProblems<NoteField>);
  const words = Object.fromEntries(checked.map(([field, result]) => [field, result.ok ? result.value : '']));
  return Object.values(words).some((text) => text !== '')
    ? ok(words as NoteWords)
    : err({ said: 'This note is empty. Write what was said, what is tried, what comes next or what happened.' });
}
