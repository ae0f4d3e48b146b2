import { DataTable } from '#kit/page/data-table.tsx';
import { dateLabel, isDay, weekdayNames } from '#lib/calendar/day.ts';
import type { Activity } from '../../contract/activity.ts';
import type { Member } from '../../contract/member.ts';
import { describeChange, differences, type Recorded, type RecordedFields } from '../../model/change.ts';
import { isWordKey, plainWords, type Words } from '../../model/words.ts';
import { type Clock, momentWords } from '../when.ts';
import css from './activity.module.css';

/** `firstDayOfWeek` as a person reads it: first day of week. */
export const plainly = (field: string): string => field.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);

const isRecord = (value: Recorded): value is { readonly [field: string]: Recorded | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a recorded value looks like in a sentence: names for ids, yes and no, a word with its plural. */
function shown(value: Recorded, nameOf: (id: string) => string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((one) => shown(one, nameOf)).join(', ') || 'nobody';
  if (isRecord(value)) {
    const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
    return parts.map(([field, part]) => `${plainly(field)} ${shown(part as Recorded, nameOf)}`).join(', ') || 'nothing';
  }
  return typeof value === 'string' ? nameOf(value) : JSON.stringify(value);
}

/** A day of the week goes by its name. */
const named = (value: Recorded, field: string): Recorded =>
  field === 'firstDayOfWeek' ? (weekdayNames[Number(value) - 1] ?? value) : value;

/** The week a value belongs to, by its first day. */
function weekOf({ after }: Activity): string {
  const period = after?.['period'];
  return typeof period === 'string' && isDay(period) ? `, ${dateLabel(period)}` : '';
}

/** A company's renamings, word by word; what is not renamed has its plain word. */
function spoken(renamed: RecordedFields | null, keys: readonly string[]): RecordedFields {
  return Object.fromEntries(
    keys.filter(isWordKey).map((key) => {
      const word = renamed?.[key] ?? null;
      return [plainWords[key].one, isRecord(word) ? word['one'] : plainWords[key].one];
    }),
  );
}

function recordsOf({ verb, before, after }: Activity): readonly [RecordedFields | null, RecordedFields | null] {
  const [was, is] = [before as RecordedFields | null, after as RecordedFields | null];
  if (verb !== 'words renamed') return [was, is];
  const keys = Object.keys({ ...was, ...is });
  return [spoken(was, keys), spoken(is, keys)];
}

/** One line for each change: when, who, what; and below it what stood there before and after. */
export function ActivityTable(props: {
  items: readonly Activity[];
  clock: Clock;
  words: Words;
  members: readonly Member[];
}) {
  const { items, clock, words, members } = props;
  const nameOf = (id: string) => members.find(({ memberId }) => memberId === id)?.name ?? id;
  const changesOf = (one: Activity): string[] =>
    // What was made at once is told by its name; every field of it would be noise.
    one.before === null
      ? []
      : differences(...recordsOf(one)).map((change) =>
          describeChange(change, { label: plainly, value: (value, field) => shown(named(value, field), nameOf) }),
        );
  const verbOf = ({ verb }: Activity) => verb.replace(/^(metric|priority|issue)\b/u, (key) => words.fill(`{${key}}`));
  return (
    <div className={css['log']}>
      <DataTable
        caption="Changes, newest first"
        rows={items}
        rowId={(one) => one.activityId}
        columns={[
          {
            id: 'when',
            head: 'When',
            cell: (one) => <span className={css['when']}>{momentWords(one.at, clock)}</span>,
          },
          {
            id: 'who',
            head: 'Who',
            cell: (one) => (
              <>
                {one.actor}
                {one.via === 'token' && <span className={css['via']}> by token</span>}
              </>
            ),
          },
          {
            id: 'what',
            head: 'What',
            cell: (one) => (
              <>
                {verbOf(one)}
                {one.subject !== one.actor && (
                  <>
                    : <b>{one.subject}</b>
                  </>
                )}
                {weekOf(one)}
                {changesOf(one).map((line) => (
                  <span key={line} className={css['change']}>
                    {line}
                  </span>
                ))}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
