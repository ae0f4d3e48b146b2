import type { GridKey, GridSpot } from '#kit/grid/grid-parts.ts';
import type { MenuEntry, MenuGroup } from '#kit/overlays/menu-group.ts';
import type { Row } from '../contract/scorecard.ts';
import { periodNouns } from '../model/reading/period-noun.ts';
import type { MetricLine } from './lines.ts';
import { metricHref } from './pages.ts';
import type { ScorecardView } from './scorecard-view.ts';

type Spot = GridSpot<MetricLine>;
type Entries = readonly MenuEntry[];

/** What can be done with the selected number and its metric, in groups; what one may not do is not offered. */
export function metricMenu(view: ScorecardView, onWhere: () => void): (spot: Spot) => readonly MenuGroup[] {
  return ({ row: { row }, column }) => {
    const period = column?.id;
    const chart: MenuEntry = {
      id: 'chart',
      label: 'Open the chart',
      icon: 'findings',
      key: 'c',
      run: () => view.onGo(metricHref(view.companyId, row.metricId)),
    };
    const number = period === undefined ? [] : numberEntries(view, row, period);
    const goal = period === undefined || !view.may.define(row) ? [] : goalEntries(view, row, period);
    const title = column ? `${row.title} · ${column.name}` : row.title;
    const groups: readonly MenuGroup[] = [
      { id: 'number', title, entries: [...number, chart] },
      { id: 'goal', entries: goal },
      { id: 'metric', entries: metricEntries(view, row, period, onWhere) },
      { id: 'place', entries: placeEntries(view, row) },
      { id: 'end', entries: view.may.define(row) ? endEntries(view, row) : [] },
    ];
    return groups.filter(({ entries }) => entries.length > 0);
  };
}

function numberEntries({ may, ask, words, cadence, raiseIssue }: ScorecardView, row: Row, period: string): Entries {
  const issue: MenuEntry = {
    id: 'issue',
    label: `Make an ${words.word('issue')}`,
    icon: 'issues',
    key: 'i',
    run: () => raiseIssue?.(row, period),
  };
  const note: MenuEntry = {
    id: 'note',
    label: `Note on this ${periodNouns[cadence][0]}`,
    icon: 'note',
    key: 'n',
    run: () => ask({ kind: 'note', row, period }),
  };
  return [...(raiseIssue ? [issue] : []), ...(may.record(row) ? [note] : [])];
}

function goalEntries({ ask, verbs, words, cadence }: ScorecardView, row: Row, period: string): Entries {
  const once = row.overrides.find((override) => override.period === period);
  const again: Entries = once
    ? [
        {
          id: 'goal-again',
          label: `Judge by the standing ${words.word('goal')} again`,
          icon: 'undo',
          run: () => verbs.endOnce(row, once),
        },
      ]
    : [];
  return [
    {
      id: 'goal-once',
      label: `${words.capital('goal')} for this ${periodNouns[cadence][0]} only`,
      icon: 'scorecard',
      key: 'g',
      run: () => ask({ kind: 'goal-once', row, period }),
    },
    ...again,
    {
      id: 'goal-from',
      label: `New ${words.word('goal')} from here on`,
      icon: 'plan',
      key: 'shift+g',
      run: () => ask({ kind: 'goal-from', row, period }),
    },
  ];
}

function metricEntries(
  { may, ask, words }: ScorecardView,
  row: Row,
  period: string | undefined,
  onWhere: () => void,
): Entries {
  const metric = words.word('metric');
  const where: MenuEntry = {
    id: 'where',
    label: period === undefined ? `About this ${metric}` : 'Where the number came from',
    icon: 'eye',
    key: 'w',
    run: onWhere,
  };
  const edit: MenuEntry = {
    id: 'edit',
    label: `Edit ${metric}`,
    icon: 'settings',
    key: 'e',
    run: () => ask({ kind: 'change', row }),
  };
  return may.define(row) ? [where, edit] : [where];
}

function placeEntries({ may, ask, verbs, words, scorecardId }: ScorecardView, row: Row): Entries {
  const scorecard = words.word('scorecard');
  // At home it stays, and so does what its owner finds among their own.
  const placed = row.teamId !== scorecardId && row.ownerId !== scorecardId;
  const order: Entries = [
    { id: 'move', label: 'Put under a heading…', icon: 'more', run: () => ask({ kind: 'move', row }) },
    ...(row.group === ''
      ? []
      : ([
          {
            id: 'rename',
            label: `Rename “${row.group}”…`,
            icon: 'pencil',
            run: () => ask({ kind: 'rename-group', group: row.group }),
          },
        ] as const)),
  ];
  const place: MenuEntry = {
    id: 'place',
    label: `Show on another ${scorecard}…`,
    icon: 'add',
    run: () => ask({ kind: 'place', row }),
  };
  const takeOff: MenuEntry = {
    id: 'take-off',
    label: `Take off this ${scorecard}`,
    icon: 'close',
    run: () => verbs.takeOff(row, scorecardId, row.group),
  };
  return [
    ...(may.arrange && !row.archived ? order : []),
    ...(row.archived ? [] : [place]),
    ...(may.arrange && placed ? [takeOff] : []),
  ];
}

const endEntries = ({ verbs, words }: ScorecardView, row: Row): Entries => [
  {
    id: 'archive',
    label: row.archived ? 'Bring back from the archive' : 'Archive',
    icon: 'file',
    run: () => verbs.archive(row),
  },
  { id: 'delete', label: `Delete ${words.word('metric')}`, icon: 'trash', run: () => verbs.remove(row) },
];

/** The same things by their keys, without opening the menu. */
export function metricKeys(
  { words, cadence, raiseIssue }: ScorecardView,
  menuOf: (spot: Spot) => readonly MenuGroup[],
): readonly GridKey<MetricLine>[] {
  const [one] = periodNouns[cadence];
  const press = (key: string, does: string): GridKey<MetricLine> => ({
    key,
    does,
    run: (spot) =>
      menuOf(spot)
        .flatMap(({ entries }) => entries)
        .find((entry) => entry.key === key)
        ?.run(),
  });
  return [
    ...(raiseIssue ? [press('i', `make an ${words.word('issue')}`)] : []),
    press('n', `note on this ${one}`),
    press('c', 'open the chart'),
    press('g', `${words.word('goal')} for this ${one} only`),
    press('shift+g', `new ${words.word('goal')} from here on`),
    press('w', 'where the number came from'),
    press('e', `edit the ${words.word('metric')}`),
  ];
}
