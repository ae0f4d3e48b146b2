import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import type { Issue, IssueRecord } from '../contract/issue.ts';
import { mostWhys } from '../model/why.ts';
import { causeOptions } from './cause-words.ts';

export interface WhyDraft {
  readonly whys: string[];
  readonly cause: Issue['cause'];
}

/** One empty line at the end, as long as there is room. */
const withRoom = (whys: readonly string[]): string[] =>
  whys.at(-1) !== '' && whys.length < mostWhys ? [...whys, ''] : [...whys];

export const whyDraftOf = ({ whys, cause }: IssueRecord): WhyDraft => ({ whys: withRoom(whys), cause });

const places = Array.from({ length: mostWhys }, (_, at) => at);

/** A line for each answer to why, and what the root is about. */
export function WhyFields({ draft, onChange }: { draft: WhyDraft; onChange: (draft: WhyDraft) => void }) {
  const { whys, cause } = draft;
  return (
    <>
      {places.slice(0, whys.length).map((at) => (
        <TextField
          key={at}
          label={at === 0 ? 'Why?' : 'And why that?'}
          optional
          value={whys[at] ?? ''}
          autoComplete="off"
          onChange={(typed) => onChange({ whys: withRoom(whys.with(at, typed)), cause })}
        />
      ))}
      <SelectField
        label="What is the root about?"
        optional
        options={[{ value: '', label: 'Not said yet' }, ...causeOptions]}
        value={cause ?? ''}
        onChange={(value) => onChange({ whys, cause: value === '' ? null : (value as Issue['cause']) })}
      />
    </>
  );
}
