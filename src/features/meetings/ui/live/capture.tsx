import css from './live.module.css';
import { PeopleSection } from './people-section.tsx';
import type { Desk } from './use-desk.ts';

/** What can be written down at any time, and who is here. */
export function Capture({ desk }: { desk: Desk }) {
  return (
    <aside className={css['right']} aria-label="Capture">
      <PeopleSection desk={desk} />
    </aside>
  );
}
