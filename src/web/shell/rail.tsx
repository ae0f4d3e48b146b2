import { comboShortcut } from '#kit/keys/combo.ts';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { onMac } from '#kit/keys/platform.ts';
import { Icon } from '#kit/marks/icon.tsx';
import { Link } from '#kit/page/link.tsx';
import { CompanySwitch } from './company-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import css from './rail.module.css';
import type { Room } from './room.ts';
import type { BarProps } from './shell-props.ts';

/** Company, find, rooms in the order of the loop, person, keys. Folds to pictures on a narrow desk. */
export function Rail(props: BarProps) {
  return (
    <div className={css['rail']}>
      <CompanySwitch {...props} />
      <button
        type="button"
        className={css['find']}
        onClick={props.onFind}
        aria-keyshortcuts={comboShortcut('mod+k', onMac)}
      >
        <Icon name="find" />
        <span>Find or do anything</span>
        <KeyHint keys="mod+k" />
      </button>
      <nav aria-label="Rooms">
        {props.rooms.map((group) => (
          <ul key={group.id} className={css['group']}>
            {group.rooms.map((room) => (
              <li key={room.id}>
                <RoomLink room={room} />
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <div className={css['foot']}>
        <PersonMenu {...props} />
        <button type="button" className={css['keys']} onClick={props.onKeys} aria-keyshortcuts="?">
          <KeyHint keys="?" /> keys
        </button>
      </div>
    </div>
  );
}

function RoomLink({ room }: { room: Room }) {
  return (
    <Link className={css['room']} href={room.href} title={room.label} aria-current={room.current ? 'page' : undefined}>
      <Icon name={room.icon} />
      <span>{room.label}</span>
      {room.happening !== undefined ? (
        <i className={css['happening']}>{room.happening}</i>
      ) : (
        room.count !== undefined && <i>{room.count}</i>
      )}
    </Link>
  );
}
