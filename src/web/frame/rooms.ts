import type { Words } from '#features/accounts/model/words.ts';
import type { RoomGroup } from '#web/shell/room.ts';

/** The rooms that exist, in the order of the loop; in the company's own words. */
export function roomsOf(companyId: string, path: string, words: Words): readonly RoomGroup[] {
  const at = (room: string) => `/c/${companyId}/${room}`;
  const current = (room: string) => path.startsWith(at(room));
  return [
    {
      id: 'loop',
      rooms: [
        {
          id: 'scorecard',
          label: words.capital('scorecard'),
          icon: 'scorecard',
          href: at('scorecard'),
          current: current('scorecard'),
          onPhone: true,
        },
      ],
    },
    {
      id: 'rest',
      rooms: [
        {
          id: 'settings',
          label: 'Settings',
          icon: 'settings',
          href: at('settings'),
          current: current('settings'),
          onPhone: true,
        },
      ],
    },
  ];
}
