import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import input from '#kit/fields/input.module.css';
import { weekLabel } from '#lib/calendar/week.ts';
import type { Priority } from '../contract/priority.ts';
import css from './priorities.module.css';
import type { PriorityView } from './priority-view.ts';
import type { Verbs } from './use-verbs.ts';

/** A line on the week that runs, once on or off track was said of it. */
export function WeekNote({ priority, view, verbs }: { priority: Priority; view: PriorityView; verbs: Verbs }) {
  const said = priority.weeks.find(({ week }) => week === view.week);
  const [typed, type] = useState<string | null>(null);
  if (!said) return null;
  const changed = typed !== null && typed.trim() !== said.note;
  const store = () => {
    if (changed) verbs.say(priority, said.onTrack, typed.trim());
    type(null);
  };
  return (
    <form
      className={css['newStep']}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <input
        className={input['input']}
        aria-label={`Note on ${priority.title}, ${weekLabel(view.week)}`}
        placeholder={said.onTrack ? 'A note on this week, if there is one' : 'What is in the way?'}
        maxLength={2000}
        autoComplete="off"
        value={typed ?? said.note}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {changed && <Button type="submit">Store note</Button>}
    </form>
  );
}
