import type { ReactNode } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { QuietLink } from '#kit/page/quiet-link.tsx';
import { Section } from '#kit/page/section.tsx';
import { periodNouns } from '../../model/reading/period-noun.ts';
import css from './metric.module.css';
import type { MetricView } from './metric-view.ts';

const units = { number: 'a number', percent: 'a percentage', currency: 'money', hours: 'hours', 'yes-no': 'yes or no' };
const kinds = {
  lagging: 'lagging: a result',
  leading: 'leading: ahead of a result',
  activity: 'activity: what is done',
};

/** What it counts, whose it is and where it stands. */
export function AboutSection({ view, home, onEdit }: { view: MetricView; home: string; onEdit: () => void }) {
  const { row, words, nameOf } = view;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      'Owner',
      <QuietLink key="owner" href={view.personHref(row.ownerId)}>
        {nameOf(row.ownerId)}
      </QuietLink>,
    ],
    [words.capital('scorecard'), row.group === '' ? home : `${home}, ${row.group}`],
    ['Kind', `${kinds[row.kind]}, ${row.cadence}`],
    ['Counts', units[row.unit]],
    ['Taken together', row.summary === 'total' ? 'as a total' : 'as an average'],
    ...(row.formula ? ([['Formula', row.formula.text]] as const) : []),
    ...(row.clientView ? ([['Seen by', 'a client: what they see or say']] as const) : []),
    [
      `Movable within a ${periodNouns[row.cadence][0]}`,
      row.controllable === null ? 'nobody was asked' : row.controllable ? 'yes, says its owner' : 'no, says its owner',
    ],
    ...(row.archived ? ([['Archived', 'out of sight, its values are kept']] as const) : []),
    ...(row.note === '' ? [] : ([['Note', row.note]] as const)),
  ];
  return (
    <Section
      title="About"
      actions={
        view.may.define && (
          <Button tone="quiet" keys="e" does={`edit the ${words.word('metric')}`} onClick={onEdit}>
            Edit
          </Button>
        )
      }
    >
      <dl className={css['facts']}>
        {facts.map(([name, said]) => [<dt key={`${name}?`}>{name}</dt>, <dd key={name}>{said}</dd>])}
      </dl>
    </Section>
  );
}
