import type { Words } from '#features/accounts/model/words.ts';
import { Button } from '#kit/controls/button.tsx';
import { Segments } from '#kit/controls/segments.tsx';
import type { MenuEntry } from '#kit/overlays/menu-group.ts';
import { Menu } from '#kit/overlays/menu.tsx';
import { type Cadence, cadences } from '#lib/calendar/period.ts';
import { periodCount } from '../model/reading/period-noun.ts';
import { usualWindow, type Window, windowsOf } from '../model/window.ts';
import { type ScorecardAddress, unfiltered } from './address.ts';

const names: Readonly<Record<Cadence, string>> = {
  weekly: 'Weeks',
  monthly: 'Months',
  quarterly: 'Quarters',
  yearly: 'Years',
};

const windowName = (window: Window, cadence: Cadence): string =>
  window === 'quarter' ? 'This quarter' : periodCount(window, cadence);

/** Which numbers are shown: how often they are taken, how far back, which way time runs. */
export function ViewTools(props: {
  address: ScorecardAddress;
  counts: Readonly<Record<Cadence, number>>;
  words: Words;
  /** Only how often: a phone shows one period at a time. */
  brief: boolean;
  onLook: (address: ScorecardAddress) => void;
  /** To the picture of what moves what on this scorecard. */
  onTree: () => void;
}) {
  const { address, counts, words, brief, onLook, onTree } = props;
  const { cadence, window, newest, archived } = address;
  const there = cadences.filter((one) => counts[one] > 0 || one === cadence);
  const side = (to: 'left' | 'right'): MenuEntry => ({
    id: to,
    label: `Newest ${to}`,
    current: newest === to,
    run: () => onLook({ ...address, newest: to }),
  });
  return (
    <>
      {there.length > 1 && (
        <Segments
          label="How often"
          segments={there.map((one) => ({ value: one, label: names[one] }))}
          value={cadence}
          onChoose={(next) => onLook({ ...unfiltered(address), cadence: next, window: usualWindow(next) })}
        />
      )}
      {!brief && (
        <Menu
          position="bottom-end"
          groups={[
            {
              id: 'window',
              title: 'How far back',
              entries: windowsOf(cadence).map((one) => ({
                id: String(one),
                label: windowName(one, cadence),
                current: one === window,
                run: () => onLook({ ...address, window: one }),
              })),
            },
            { id: 'newest', title: 'Which way time runs', entries: [side('right'), side('left')] },
            {
              id: 'archive',
              entries: [
                { id: 'tree', label: 'What moves what', icon: 'processes', run: onTree },
                {
                  id: 'archived',
                  label: archived ? `Leave the archive` : `Archived ${words.word('metric', 2)}`,
                  icon: 'file',
                  run: () => onLook({ ...unfiltered(address), archived: !archived }),
                },
              ],
            },
          ]}
        >
          <Button icon="down">{`${windowName(window, cadence)}, newest ${newest}`}</Button>
        </Menu>
      )}
    </>
  );
}
