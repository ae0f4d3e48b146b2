import { Menu, type MenuGroup } from '#kit/overlays/menu.tsx';
import css from './grid.module.css';

/** The menu of a cell. It opens to the left, so that the newest weeks stay in sight, with its first entry chosen. */
export function GridMenu(props: { groups: readonly MenuGroup[]; cell: HTMLElement; onClose: () => void }) {
  // Against the scrolling room, whichever box the cell is positioned in.
  const room = props.cell.closest(`.${css['room']}`);
  const box = props.cell.getBoundingClientRect();
  const around = room?.getBoundingClientRect();
  return (
    <Menu groups={props.groups} position="left-start" opened onChange={(opened) => !opened && props.onClose()}>
      <span
        className={css['anchor']}
        style={{
          left: box.left - (around?.left ?? 0) + (room?.scrollLeft ?? 0),
          top: box.top - (around?.top ?? 0) + (room?.scrollTop ?? 0),
          width: box.width,
          height: box.height,
        }}
      />
    </Menu>
  );
}
