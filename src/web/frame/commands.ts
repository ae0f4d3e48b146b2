import type { Me } from '#features/accounts/contract/person.ts';
import type { Command } from '#kit/palette/commands.ts';
import type { RoomGroup } from '#web/shell/room.ts';

/** What can be found from every page: the rooms, the other companies, one's own account. */
export function frameCommands(
  rooms: readonly RoomGroup[],
  me: Me,
  companyId: string,
  go: (href: string) => void,
): readonly Command[] {
  const places = rooms.flatMap((group) => group.rooms);
  return [
    ...places.map((room) => ({
      id: `room-${room.id}`,
      label: room.label,
      icon: room.icon,
      detail: 'go to',
      run: () => go(room.href),
    })),
    ...me.companies
      .filter((company) => company.companyId !== companyId)
      .map((company) => ({
        id: company.companyId,
        label: company.name,
        icon: 'practice' as const,
        detail: 'switch company',
        run: () => go(`/c/${company.companyId}/scorecard`),
      })),
    {
      id: 'account',
      label: 'My account',
      icon: 'people',
      detail: 'sign-in, sessions, API tokens',
      words: 'password passkey',
      run: () => go(`/c/${companyId}/account`),
    },
    { id: 'new-company', label: 'Set up another company', icon: 'add', run: () => go('/companies/new') },
    { id: 'api', label: 'Browse the API', icon: 'file', words: 'openapi rest', run: () => go('/api') },
  ];
}
