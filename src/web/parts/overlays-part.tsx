import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { NumberField } from '#kit/fields/number-field.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import { Section } from '#kit/page/section.tsx';
import css from './parts-page.module.css';

const weeks = ['16–22 Nov', '23–29 Nov'].map((week) => ({ value: week, label: week }));
const nothing = (): void => undefined;

export function OverlaysPart() {
  const [open, setOpen] = useState(false);
  const [goal, setGoal] = useState('24');
  const [week, setWeek] = useState('16–22 Nov');
  const close = (): void => setOpen(false);
  return (
    <Section title="Dialog and menu" scope="a dialog asks, it never informs">
      <div className={css['row']}>
        <Button keys="g" onClick={() => setOpen(true)}>
          New goal
        </Button>
        <Menu
          groups={[
            {
              id: 'first',
              title: 'Estimates sent · 9–15 Nov',
              entries: [
                { id: 'issue', label: 'Make an issue', icon: 'issues', key: 'i', run: nothing },
                { id: 'note', label: 'Note on this week', icon: 'note', key: 'n', run: nothing },
              ],
            },
            {
              id: 'second',
              entries: [{ id: 'goal', label: 'New goal from here on', icon: 'plan', key: 'shift+g', run: nothing }],
            },
          ]}
        >
          <Button icon="more">Menu</Button>
        </Menu>
      </div>
      <Dialog
        open={open}
        title="New goal from here on"
        consequence="Estimates sent. Weeks already judged keep their goal."
        confirm="Set goal"
        onConfirm={close}
        onClose={close}
      >
        <FieldRow>
          <NumberField label="Goal" value={goal} onChange={setGoal} />
          <SelectField label="From week" options={weeks} value={week} onChange={setWeek} />
        </FieldRow>
      </Dialog>
    </Section>
  );
}
