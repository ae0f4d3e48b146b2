import { SelectField } from '#kit/fields/select-field.tsx';
import css from './section-choice.module.css';
import type { Desk } from './use-desk.ts';

/** Where to go: on a phone, which has no agenda beside the section. */
export function SectionChoice({ desk }: { desk: Desk }) {
  return (
    <div className={css['choice']}>
      <SelectField
        label="Section"
        options={desk.meeting.sections.map(({ id, title }) => ({ value: id, label: title }))}
        value={desk.shown.section}
        onChange={(section) => desk.goTo(section)}
      />
    </div>
  );
}
