import type { GridKey, GridSpot } from '#kit/grid/grid-parts.ts';
import type { MenuEntry, MenuGroup } from '#kit/overlays/menu-group.ts';
import { periodNouns } from '../model/reading/period-noun.ts';
import type { MetricLine } from './lines.ts';
import type { ScorecardView } from './scorecard-view.ts';

type Spot = GridSpot<MetricLine>;

/** The page of one metric, with its chart. */
export const metricHref = (companyId: string, metricId: string): string =>
  `/c/${companyId}/scorecard/metrics/${metricId}`;

/** What can be done with the selected number and its metric, in groups; what one may not do is not offered. */
export function metricMenu(view: ScorecardView, onWhere: () => void): (spot: Spot) => readonly MenuGroup[] {
  const { words, may, verbs, ask, onGo, companyId, scorecardId, raiseIssue, cadence } = view;
  const [one] = periodNouns[cadence];
  const [metric, goal] = [words.word('metric'), words.word('goal')];
  return ({ row: { row }, column }) => {
    const define = may.define(row);
    const home = row.teamId ?? row.ownerId;
    const period = column?.id;
    const once = row.overrides.find((override) => override.period === period);
    const when = (condition: boolean, ...entries: readonly MenuEntry[]) => (condition ? entries : []);
    const onNumber =
      period === undefined
        ? []
        : [
            ...(raiseIssue
              ? [
                  {
                    id: 'issue',
                    label: `Make an ${words.word('issue')}`,
                    icon: 'issues',
                    key: 'i',
                    run: () => raiseIssue(row, period),
                  } as const,
                ]
              : []),
            ...when(may.record(row), {
              id: 'note',
              label: `Note on this ${one}`,
              icon: 'note',
              key: 'n',
              run: () => ask({ kind: 'note', row, period }),
            }),
          ];
    const goals =
      period === undefined
        ? []
        : when(
            define,
            {
              id: 'goal-once',
              label: `${words.capital('goal')} for this ${one} only`,
              icon: 'scorecard',
              key: 'g',
              run: () => ask({ kind: 'goal-once', row, period }),
            },
            ...(once
              ? [
                  {
                    id: 'goal-again',
                    label: `Judge by the standing ${goal} again`,
                    run: () => verbs.endOnce(row, once),
                  },
                ]
              : []),
            {
              id: 'goal-from',
              label: `New ${goal} from here on`,
              icon: 'plan',
              key: 'shift+g',
              run: () => ask({ kind: 'goal-from', row, period }),
            },
          );
    const groups: readonly MenuGroup[] = [
      {
        id: 'number',
        title: column ? `${row.title} · ${column.name}` : row.title,
        entries: [
          ...onNumber,
          {
            id: 'chart',
            label: 'Open the chart',
            icon: 'findings',
            key: 'c',
            run: () => onGo(metricHref(companyId, row.metricId)),
          },
        ],
      },
      { id: 'goal', entries: goals },
      {
        id: 'metric',
        entries: [
          {
            id: 'where',
            label: period === undefined ? `About this ${metric}` : 'Where the number came from',
            icon: 'eye',
            key: 'w',
            run: onWhere,
          },
          ...when(define, {
            id: 'edit',
            label: `Edit ${metric}`,
            icon: 'settings',
            key: 'e',
            run: () => ask({ kind: 'change', row }),
          }),
        ],
      },
      {
        id: 'order',
        entries: [
          ...when(may.arrange, {
            id: 'move',
            label: 'Put under a heading…',
            icon: 'more',
            run: () => ask({ kind: 'move', row }),
          }),
          ...when(may.arrange && row.group !== '', {
            id: 'rename',
            label: `Rename “${row.group}”…`,
            run: () => ask({ kind: 'rename-group', group: row.group }),
          }),
          ...when(!row.archived, {
            id: 'place',
            label: `Show on another ${words.word('scorecard')}…`,
            icon: 'add',
            run: () => ask({ kind: 'place', row }),
          }),
          ...when(may.arrange && home !== scorecardId && row.ownerId !== scorecardId, {
            id: 'take-off',
            label: `Take off this ${words.word('scorecard')}`,
            icon: 'close',
            run: () => verbs.takeOff(row, scorecardId, row.group),
          }),
        ],
      },
      {
        id: 'end',
        entries: when(
          define,
          {
            id: 'archive',
            label: row.archived ? 'Bring back from the archive' : 'Archive',
            icon: 'file',
            run: () => verbs.archive(row),
          },
          { id: 'delete', label: `Delete ${metric}`, icon: 'trash', run: () => verbs.remove(row) },
        ),
      },
    ];
    return groups.filter(({ entries }) => entries.length > 0);
  };
}

/** The same things by their keys, without opening the menu. */
export function metricKeys(
  view: ScorecardView,
  menuOf: (spot: Spot) => readonly MenuGroup[],
): readonly GridKey<MetricLine>[] {
  const { words, cadence, raiseIssue } = view;
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
