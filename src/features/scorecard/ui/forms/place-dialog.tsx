import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Row } from '../../contract/scorecard.ts';
import { MINE, scorecardIdOf, type ScorecardTab } from '../pages.ts';
import { mayArrange } from '../rights.ts';
import { metricNamesQuery } from '../scorecard-query.ts';
import type { AskedDialogProps } from './asked.ts';
import { useSaving } from './use-saving.ts';

/** The scorecards that a metric may be shown on too, by whoever looks. */
function placesFor({ company, members }: Pick<AskedDialogProps, 'company' | 'members'>, row: Row): ScorecardTab[] {
  const { me, teams } = company;
  const all: ScorecardTab[] = [
    ...teams.map(({ teamId, name }) => ({ id: teamId, label: name, teamId })),
    { id: MINE, label: 'Mine', ownerId: me.memberId },
    ...members
      .filter(({ memberId, departedAt, role }) => memberId !== me.memberId && !departedAt && role !== 'guest')
      .map(({ memberId, name }) => ({ id: memberId, label: name, ownerId: memberId })),
  ];
  // It stands at home already, and with its owner.
  return all.filter((place) => {
    const id: string = scorecardIdOf(place);
    return id !== row.teamId && id !== row.ownerId && mayArrange(me, place);
  });
}

/** Shows a metric on one more scorecard: it stays one metric, and whoever reads that scorecard reads it too. */
export function PlaceDialog(props: AskedDialogProps & { row: Row }) {
  const { row, view, tab, onClose } = props;
  const { words, verbs } = view;
  const { data: names = [] } = useQuery(metricNamesQuery(view.companyId));
  const there = [scorecardIdOf(tab), ...(names.find(({ metricId }) => metricId === row.metricId)?.standsOn ?? [])];
  const places = placesFor(props, row).filter((place) => !there.includes(scorecardIdOf(place)));
  const [chosen, setChosen] = useState<string | null>(places.length === 1 ? (places[0]?.id ?? null) : null);
  const [group, setGroup] = useState('');
  const { problems, failure, busy, save } = useSaving(onClose);
  const place = places.find(({ id }) => id === chosen);
  const word = words.word('scorecard');
  return (
    <Dialog
      open
      title={`Show ${row.title} on another ${word}`}
      consequence={
        places.length === 0
          ? `There is no other ${word} that you may change.`
          : `It stays one ${words.word('metric')} with one owner. Whoever reads that ${word} reads it too.`
      }
      confirm="Show it there"
      busy={busy}
      ready={place !== undefined}
      onConfirm={() => {
        if (place) save(() => verbs.place(row, scorecardIdOf(place), group.trim(), place.label));
      }}
      onClose={onClose}
    >
      {failure && <ErrorNote what="Saved nothing.">{failure}</ErrorNote>}
      <SelectField
        label={words.capital('scorecard')}
        options={places.map(({ id, label }) => ({ value: id, label }))}
        value={chosen}
        placeholder="Choose one"
        onChange={setChosen}
        error={problems['scorecardId']}
      />
      <TextField
        label="Heading"
        optional
        value={group}
        onChange={setGroup}
        error={problems['group']}
        autoComplete="off"
      />
    </Dialog>
  );
}
