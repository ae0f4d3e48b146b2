import type { RoomGroup, ShellCompany } from '#web/shell/room.ts';

export const companies: readonly [ShellCompany, ...ShellCompany[]] = [
  { id: 'harbor', name: 'Harbor & Pine Painting', detail: '18 people' },
  { id: 'mira', name: 'Mira Solano Design', detail: 'just me' },
  { id: 'okafor', name: 'Okafor Operations', detail: '3 clients' },
];

export const rooms: readonly RoomGroup[] = [
  { id: 'now', rooms: [{ id: 'today', label: 'Today', icon: 'today', href: '/kit#today', onPhone: true }] },
  {
    id: 'loop',
    rooms: [
      { id: 'plan', label: 'Plan', icon: 'plan', href: '/kit#plan' },
      { id: 'scorecard', label: 'Scorecard', icon: 'scorecard', href: '/kit#scorecard', onPhone: true },
      { id: 'findings', label: 'Findings', icon: 'findings', href: '/kit#findings', count: 3, onPhone: true },
      { id: 'meeting', label: 'Meeting', icon: 'meeting', href: '/kit#meeting', happening: 'live', onPhone: true },
      { id: 'issues', label: 'Issues', icon: 'issues', href: '/kit#issues', count: 11 },
      { id: 'todos', label: 'To-dos', icon: 'todos', href: '/kit#todos', count: 5 },
    ],
  },
  {
    id: 'house',
    rooms: [
      { id: 'people', label: 'People', icon: 'people', href: '/kit#people' },
      { id: 'processes', label: 'Ways of working', icon: 'processes', href: '/kit#processes' },
      { id: 'clients', label: 'Clients', icon: 'clients', href: '/kit#clients' },
      { id: 'work', label: 'Work', icon: 'work', href: '/kit#work' },
      { id: 'money', label: 'Money', icon: 'money', href: '/kit#money' },
    ],
  },
  {
    id: 'rest',
    rooms: [{ id: 'settings', label: 'Settings', icon: 'settings', href: '/kit', current: true }],
  },
];
