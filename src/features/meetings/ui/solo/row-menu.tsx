import { IconButton } from '#kit/controls/icon-button.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import { roleWords, type SoloRole, soloRoles } from '../../model/solo-role.ts';

/** To whom else it goes, from now on. */
export function RowMenu(props: {
  title: string;
  role: SoloRole;
  /** Where it was sent here by hand. */
  sent: boolean;
  onSend: (role: SoloRole | null) => void;
  onMessage: () => void;
}) {
  const { title, role, sent, onSend, onMessage } = props;
  const others = soloRoles.filter((other) => other !== role);
  return (
    <Menu
      position="bottom-end"
      groups={[
        {
          id: 'send',
          title: 'From now on to',
          entries: [
            ...others.map((other) => ({ id: other, label: roleWords[other], run: () => onSend(other) })),
            ...(sent ? [{ id: 'usual', label: 'Where it would go', run: () => onSend(null) }] : []),
          ],
        },
        {
          id: 'message',
          entries: [{ id: 'message', label: 'Message to a role…', icon: 'note', key: 'm', run: onMessage }],
        },
      ]}
    >
      <IconButton icon="more" label={`More for ${title}`} data-menu />
    </Menu>
  );
}
