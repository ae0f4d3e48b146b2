import type { Words } from '#features/accounts/model/words.ts';
import { Button } from '#kit/controls/button.tsx';
import { InlineSelect } from '#kit/fields/inline-select.tsx';
import type { SelectOption } from '#kit/fields/select-option.ts';
import type { Row } from '../contract/scorecard.ts';
import { kinds } from '../model/particulars.ts';
import { isFiltered, type ScorecardAddress, unfiltered } from './address.ts';
import css from './filter-bar.module.css';

const ALL = '';

/** Which rows are shown and in which order; all of it stands in the address. */
export function FilterBar(props: {
  address: ScorecardAddress;
  /** All of the scorecard: what can be chosen is what is there. */
  rows: readonly Row[];
  shown: number;
  nameOf: (memberId: string) => string;
  words: Words;
  onLook: (address: ScorecardAddress) => void;
}) {
  const { address, rows, shown, nameOf, words, onLook } = props;
  const all = (label: string, options: readonly SelectOption[]): readonly SelectOption[] => [
    { value: ALL, label },
    ...options,
  ];
  const choose = (change: Partial<Record<'owner' | 'group' | 'kind' | 'only' | 'sort', string | null>>) =>
    onLook({ ...address, ...(change as Partial<ScorecardAddress>) });
  const none = (value: string): string | null => (value === ALL ? null : value);
  const owners = [...new Set(rows.map(({ ownerId }) => ownerId))]
    .map((ownerId) => ({ value: ownerId as string, label: nameOf(ownerId) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const groups = [...new Set(rows.map(({ group }) => group))].filter((group) => group !== '');
  return (
    <section className={css['bar']} aria-label="Which rows">
      <InlineSelect
        label="Show"
        options={all('all', [
          { value: 'off', label: `off ${words.word('goal')}` },
          { value: 'real-change', label: 'real changes' },
          { value: 'missing', label: 'missing' },
        ])}
        value={address.only ?? ALL}
        onChange={(only) => choose({ only: none(only) })}
      />
      <InlineSelect
        label="of"
        options={all('everybody', owners)}
        value={address.owner ?? ALL}
        onChange={(owner) => choose({ owner: none(owner) })}
      />
      {groups.length > 0 && (
        <InlineSelect
          label="under"
          options={all(
            'all headings',
            groups.map((group) => ({ value: group, label: group })),
          )}
          value={address.group ?? ALL}
          onChange={(group) => choose({ group: none(group) })}
        />
      )}
      <InlineSelect
        label="of kind"
        options={all(
          'any',
          kinds.map((kind) => ({ value: kind, label: kind })),
        )}
        value={address.kind ?? ALL}
        onChange={(kind) => choose({ kind: none(kind) })}
      />
      <InlineSelect
        label="in order of"
        options={all(`the ${words.word('scorecard')}`, [
          { value: 'status', label: 'what asks for a look' },
          { value: 'title', label: 'title' },
          { value: 'owner', label: 'owner' },
        ])}
        value={address.sort ?? ALL}
        onChange={(sort) => choose({ sort: none(sort) })}
      />
      {isFiltered(address) && (
        <>
          <span className={css['count']}>
            {shown} of {rows.length}
          </span>
          <Button tone="quiet" icon="close" onClick={() => onLook(unfiltered(address))}>
            Clear
          </Button>
        </>
      )}
    </section>
  );
}
