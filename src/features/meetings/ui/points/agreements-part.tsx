import { mattersOf } from '../../model/matter.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { AgreedBefore } from './agreed-before.tsx';
import { Agreement, isAgreed } from './agreement.tsx';
import { keyOf, MatterTitles } from './matter-row.tsx';
import { MessagesOfTwo } from './messages-of-two.tsx';
import css from './points.module.css';
import { useEditing } from './use-editing.ts';
import { useRowKeys } from './use-row-keys.ts';

/** What was agreed today, what is still open, and what had been agreed the last time. */
export function AgreementsPart({ desk }: { desk: Desk }) {
  const { list } = useRowKeys();
  const edits = useEditing(desk, ['agreement']);
  const matters = mattersOf(desk.points);
  const agreed = matters.filter(isAgreed);
  const open = matters.filter((matter) => !isAgreed(matter));
  const parts = [
    { title: 'Agreed today', of: agreed },
    { title: 'Nothing agreed yet', of: open },
  ].filter(({ of }) => of.length > 0);
  return (
    <div ref={list}>
      <p className={live['sectionLine']}>
        {matters.length === 0 ? 'Nothing was on the list.' : `${agreed.length} of ${matters.length} agreed.`}
      </p>
      {parts.map(({ title, of }) => (
        <section key={title} className={css['group']} aria-label={title}>
          <h3>{title}</h3>
          <ul className={css['points']} aria-label={title}>
            {of.map((matter) => (
              <li key={keyOf(matter)} data-row={keyOf(matter)}>
                <MatterTitles desk={desk} matter={matter} edits={edits} />
                <Agreement desk={desk} matter={matter} edits={edits} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <MessagesOfTwo desk={desk} />
      <AgreedBefore desk={desk} />
    </div>
  );
}
