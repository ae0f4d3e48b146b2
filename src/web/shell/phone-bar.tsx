import { Icon } from '#kit/marks/icon.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import { Link } from '#kit/page/link.tsx';
import css from './phone-bars.module.css';
import type { RoomGroup } from './room.ts';

/** A phone's bottom: four rooms and the rest behind More; without a rest, up to five rooms. */
export function PhoneBar({ rooms, onGo }: { rooms: readonly RoomGroup[]; onGo: (href: string) => void }) {
  const all = rooms.flatMap((group) => group.rooms);
  const chosen =
    all.length <= 5 ? all : [...all.filter((room) => room.onPhone), ...all.filter((room) => !room.onPhone)].slice(0, 4);
  const rest = all.filter((room) => !chosen.includes(room));
  return (
    <nav className={css['bar']} aria-label="Rooms, short">
      {chosen.map((room) => (
        <Link key={room.id} href={room.href} className={css['place']} aria-current={room.current ? 'page' : undefined}>
          <Icon name={room.icon} size={20} />
          <span>{room.label}</span>
        </Link>
      ))}
      {rest.length > 0 && (
        <Menu
          position="top-start"
          groups={[
            {
              id: 'rest',
              entries: rest.map(({ id, label, icon, href, current }) => ({
                id,
                label,
                icon,
                current: current ?? false,
                run: () => onGo(href),
              })),
            },
          ]}
        >
          <button type="button" className={css['place']} aria-current={rest.some((room) => room.current) || undefined}>
            <Icon name="more" size={20} />
            <span>More</span>
          </button>
        </Menu>
      )}
    </nav>
  );
}
