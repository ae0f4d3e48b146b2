import { Menu, type MenuGroup } from '#kit/overlays/menu.tsx';
import css from './grid.module.css';

/** The menu of a cell. It opens to the left, so that the newest weeks stay in sight. */
export function GridMenu(props: { groups: readonly MenuGroup[]; cell: HTMLElement; onClose: () => void }) {
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = props.cell;
  return (
    <Menu groups={props.groups} position="left-start" opened onChange={(opened) => !opened && props.onClose()}>
      <span
        className={css['anchor']}
        style={{ left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight }}
      />
    </Menu>
  );
}
