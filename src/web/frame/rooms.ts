import { type Action, type Actor, can } from '#features/accounts/model/permission.ts';
import type { Words } from '#features/accounts/model/words.ts';
import type { RoomGroup } from '#web/shell/room.ts';

/** What one must be allowed to do for a room to open; the others open for everybody. */
const asked: Readonly<Record<string, Action>> = {
  meetings: 'attendMeeting',
  issues: 'raiseIssue',
  todos: 'ownTodo',
  people: 'readMembers',
  settings: 'readMembers',
};

/** The rooms that this person may open, in the order of the loop; in the company's own words. */
export const roomsOf = (me: Actor, companyId: string, path: string, words: Words): readonly RoomGroup[] =>
  allRooms(companyId, path, words)
    .map((group) => ({
      ...group,
      rooms: group.rooms.filter(({ id }) => !asked[id] || can(me, asked[id], { ownTeam: true })),
    }))
    .filter(({ rooms }) => rooms.length > 0);

function allRooms(companyId: string, path: string, words: Words): readonly RoomGroup[] {
  const at = (room: string) => `/c/${companyId}/${room}`;
  const current = (room: string) => path.startsWith(at(room));
  const myWeek = current('scorecard/week');
  return [
    {
      id: 'loop',
      rooms: [
        { id: 'today', label: 'Today', icon: 'today', href: '/today', current: path === '/today', onPhone: true },
        {
          id: 'week',
          label: 'My week',
          icon: 'activity',
          href: at('scorecard/week'),
          current: myWeek,
          onPhone: true,
        },
        {
          id: 'scorecard',
          label: words.capital('scorecard'),
          icon: 'scorecard',
          href: at('scorecard'),
          current: current('scorecard') && !myWeek,
          onPhone: true,
        },
        {
          id: 'meetings',
          label: 'Meeting',
          icon: 'meeting',
          href: at('meetings'),
          current: current('meetings'),
        },
        {
          id: 'issues',
          label: words.capital('issue', 2),
          icon: 'issues',
          href: at('issues'),
          current: current('issues'),
        },
        {
          id: 'todos',
          label: words.capital('todo', 2),
          icon: 'todos',
          href: at('todos'),
          current: current('todos'),
          onPhone: true,
        },
        {
          id: 'priorities',
          label: words.capital('priority', 2),
          icon: 'priorities',
          href: at('priorities'),
          current: current('priorities'),
        },
        {
          id: 'people',
          label: 'People',
          icon: 'people',
          href: at('people'),
          current: current('people'),
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
          current: current('settings') || current('imports'),
          onPhone: true,
        },
      ],
    },
  ];
}
