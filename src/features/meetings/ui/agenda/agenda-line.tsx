import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import { Link } from '#kit/page/link.tsx';
import type { Agenda } from '../../contract/agenda.ts';
import type { MeetingLine } from '../../contract/history.ts';
import css from './agenda.module.css';

/** How a team meets, when the next one is, and the way in. */
export function AgendaLine(props: {
  agenda: Agenda;
  whose: string;
  /** Open now. */
  open: MeetingLine | null;
  planned: readonly MeetingLine[];
  when: (instant: string) => string;
  hrefOf: (meetingId: string) => string;
  mayRun: boolean;
  /** Opens at a key. */
  first: boolean;
  busy: boolean;
  onOpen: () => void;
  onPlan: () => void;
  onChange: () => void;
  onDelete: () => void;
}) {
  const { agenda, whose, open, planned, when, hrefOf, mayRun, first } = props;
  const minutes = agenda.sections.reduce((sum, section) => sum + section.minutes, 0);
  const next = planned[0]?.plannedAt ?? agenda.nextAt;
  return (
    <li className={css['line']}>
      <span className={css['name']}>
        <b>{agenda.name}</b>
        <small>
          {[
            whose,
            `${agenda.sections.length} sections, ${minutes} minutes`,
            next ? `next ${when(next)}` : 'no day agreed',
          ].join(' · ')}
        </small>
        {planned.map((one) => (
          <small key={one.meetingId}>
            <Link
              href={hrefOf(one.meetingId)}
            >{`Planned for ${one.plannedAt ? when(one.plannedAt) : 'some day'}`}</Link>
          </small>
        ))}
      </span>
      <span className={css['tools']}>
        {open ? (
          <Link className={css['go']} href={hrefOf(open.meetingId)}>
            {`Open since ${open.openedAt ? when(open.openedAt) : 'now'}: go there`}
          </Link>
        ) : (
          mayRun && (
            <Button
              icon="play"
              {...(first ? { keys: 'o' } : {})}
              does={`open ${agenda.name}`}
              busy={props.busy}
              onClick={props.onOpen}
            >
              Open it now
            </Button>
          )
        )}
        {mayRun && (
          <Menu
            position="bottom-end"
            groups={[
              {
                id: 'agenda',
                entries: [
                  { id: 'plan', label: 'Plan the next one…', icon: 'today', run: props.onPlan },
                  { id: 'change', label: 'Change the agenda…', icon: 'pencil', run: props.onChange },
                  { id: 'delete', label: 'Delete it', icon: 'trash', run: props.onDelete },
                ],
              },
            ]}
          >
            <IconButton icon="more" label={`More for ${agenda.name}`} />
          </Menu>
        )}
      </span>
    </li>
  );
}
