import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Section } from '#kit/page/section.tsx';
import type { ColumnMapping, Preview } from '../contract/import.ts';
import css from './imports.module.css';

type Becomes = 'out' | 'date' | 'metric' | 'value' | 'person' | 'note' | 'number';

const choices: readonly { readonly value: Becomes; readonly label: string }[] = [
  { value: 'out', label: 'left out' },
  { value: 'date', label: 'the date' },
  { value: 'number', label: 'a metric: its numbers stand below' },
  { value: 'metric', label: 'the names of metrics' },
  { value: 'value', label: 'the numbers' },
  { value: 'person', label: 'the owners' },
  { value: 'note', label: 'a note' },
];

/** A first guess, by what stands in the column. */
function guess(header: readonly string[], sample: readonly (readonly string[])[]): Becomes[] {
  const below = sample.slice(1);
  const isDate = (text: string) => /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$/.test(text.trim());
  const isNumber = (text: string) => /^[-(]?[^\p{L}]*\d[\d.,\s]*%?\)?$/u.test(text.trim());
  const date = header.findIndex((_, place) => below.length > 0 && below.every((row) => isDate(row[place] ?? '')));
  return header.map((_, place) => {
    if (place === date) return 'date';
    const texts = below.map((row) => row[place] ?? '').filter((text) => text !== '');
    return texts.length > 0 && texts.every(isNumber) ? 'number' : 'out';
  });
}

/** What was chosen, if it is enough to read the table by. */
function mappingOf(becomes: readonly Becomes[]): ColumnMapping | null {
  const at = (which: Becomes) => becomes.indexOf(which);
  const metrics = becomes.flatMap((one, place) => (one === 'number' ? [place] : []));
  const [date, metric, value] = [at('date'), at('metric'), at('value')];
  if (date < 0) return null;
  if (metric >= 0 && value >= 0) {
    const optional = (which: Becomes) => (at(which) < 0 ? null : at(which));
    return { shape: 'long', metric, date, value, person: optional('person'), note: optional('note') };
  }
  return metrics.length > 0 ? { shape: 'columns', date, metrics } : null;
}

/** Columns of a table that nothing is known of, over its first rows; what was chosen is remembered by the header. */
export function ColumnChoice({
  file,
  onMap,
}: {
  file: Preview['files'][number];
  onMap: (mapping: ColumnMapping) => void;
}) {
  const [becomes, setBecomes] = useState(() => guess(file.header, file.sample));
  const mapping = mappingOf(becomes);
  const named = file.header.map((header, place) => ({ header, place, id: `${place} ${header}` }));
  return (
    <Section title={`Columns of ${file.name}`} scope="remembered for the next table with this header">
      <ul className={css['columns']}>
        {named.map(({ header, place, id }) => (
          <li key={id}>
            <span className={css['examples']}>
              {file.sample
                .slice(1, 4)
                .map((row) => row[place] ?? '')
                .join(', ')}
            </span>
            <SelectField
              label={header || `Column ${place + 1}`}
              options={choices}
              value={becomes[place] ?? 'out'}
              onChange={(value) =>
                setBecomes(becomes.map((one, other) => (other === place ? (value as Becomes) : one)))
              }
            />
          </li>
        ))}
      </ul>
      <Button disabled={mapping === null} onClick={() => mapping && onMap(mapping)}>
        Read it so
      </Button>
      {mapping === null && (
        <p className={css['quiet']}>Choose the date, and either metrics, or their names and the numbers.</p>
      )}
    </Section>
  );
}
