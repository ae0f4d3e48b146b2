import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { weekdayNames } from '#lib/calendar/day.ts';

/** When a team meets, as it is typed. */
export interface Schedule {
  readonly weekday: number | null;
  readonly startsAt: string | null;
  readonly everyWeeks: number;
}

const weeks = [1, 2, 4, 13, 26, 52];
const everyWords = (count: number) => (count === 1 ? 'every week' : `every ${count} weeks`);

export function ScheduleFields(props: { schedule: Schedule; onChange: (schedule: Schedule) => void }) {
  const { schedule, onChange } = props;
  const { weekday, startsAt, everyWeeks } = schedule;
  const counts = weeks.includes(everyWeeks) ? weeks : [...weeks, everyWeeks].toSorted((one, other) => one - other);
  return (
    <FieldRow>
      <SelectField
        label="Day"
        optional
        options={[
          { value: '', label: 'not agreed' },
          ...weekdayNames.map((name, place) => ({ value: String(place + 1), label: name })),
        ]}
        value={weekday === null ? '' : String(weekday)}
        onChange={(value) => onChange({ ...schedule, weekday: value === '' ? null : Number(value) })}
      />
      <TextField
        label="At"
        type="time"
        optional
        value={startsAt ?? ''}
        onChange={(value) => onChange({ ...schedule, startsAt: value === '' ? null : value })}
      />
      <SelectField
        label="How often"
        options={counts.map((count) => ({ value: String(count), label: everyWords(count) }))}
        value={String(everyWeeks)}
        onChange={(value) => onChange({ ...schedule, everyWeeks: Number(value) })}
      />
    </FieldRow>
  );
}
