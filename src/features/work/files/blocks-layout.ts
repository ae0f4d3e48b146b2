import { type Weekday, weekdayNames } from '#lib/calendar/day.ts';
import { chosenWord } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import { err, ok } from '#lib/result.ts';
import type { Template } from '#lib/template.ts';
import type { Block } from '../model/block.ts';

const names = weekdayNames.map((name) => name.toLowerCase());
const short = Object.fromEntries(names.map((name) => [name.slice(0, 3), name]));
const purposes = ['deliver', 'sell', 'market', 'lead', 'admin', 'rest'] as const;

/** `blocks.csv`: the weekly schedule, one row a block. */
export const blocksLayout = layoutOf({
  name: 'blocks',
  holds: 'block',
  columns: {
    weekday: { headers: ['weekday'], kind: 'text', required: 'value' },
    start: { headers: ['start'], kind: 'clock', required: 'value' },
    end: { headers: ['end'], kind: 'clock', required: 'value' },
    person: { headers: ['person'], kind: 'text' },
    purpose: { headers: ['purpose'], kind: 'text', required: 'value' },
  },
  row: ({ start, end, person, ...words }) => {
    const weekday = chosenWord('weekday', words.weekday, names, short);
    const purpose = chosenWord('purpose', words.purpose, purposes);
    if (!weekday.ok) return weekday;
    if (!purpose.ok) return purpose;
    if (end.seconds <= start.seconds) {
      const message = 'The block ends before it starts. Correct one of the two; a block over midnight is two blocks.';
      return err({ code: 'wrong-order', column: 'end', message });
    }
    return ok<Block>({
      holds: 'block',
      weekday: (names.indexOf(weekday.value) + 1) as Weekday,
      start: start.seconds,
      end: end.seconds,
      person,
      purpose: purpose.value,
    });
  },
});

export const blocksTemplate: Template = {
  kind: 'blocks',
  header: Object.keys(blocksLayout.columns),
  examples: [
    ['monday', '08:00', '12:00', 'Ann Lee', 'deliver'],
    ['monday', '13:00', '14:30', 'Ann Lee', 'sell'],
  ],
};
