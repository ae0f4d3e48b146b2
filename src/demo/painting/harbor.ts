import { inTown } from '../ground.ts';
import type { CompanyPlan, PersonPlan } from '../plan.ts';
import { about } from './about.ts';
import { leadership } from './leadership.ts';
import { office } from './office.ts';
import { personal } from './personal.ts';
import { production } from './production.ts';
import { quarter } from './quarter/quarter.ts';
import { sales } from './sales.ts';
import { story } from './story.ts';

const crewLeads: readonly PersonPlan[] = [
  { key: 'jo', name: 'Jo Kessler', role: 'leader' },
  { key: 'ana', name: 'Ana Duarte', role: 'leader' },
  { key: 'wes', name: 'Wes Tillman', role: 'leader' },
  { key: 'bo', name: 'Bo Lindqvist', role: 'leader' },
  { key: 'sam', name: 'Sam Okoye', role: 'leader' },
];

const painters: readonly PersonPlan[] = [
  'Carl Jessup',
  'Dee Marlow',
  'Nico Ferro',
  'Pat Sweeney',
  'Ray Tan',
  'Vi Hobbs',
].map((name) => ({ key: name.toLowerCase(), name, role: 'member' }));

const everybody: readonly PersonPlan[] = [
  { key: 'dana', name: 'Dana Whitcomb', role: 'owner' },
  { key: 'ruth', name: 'Ruth Okafor', role: 'operator' },
  { key: 'priya', name: 'Priya Nair', role: 'leader' },
  { key: 'marcus', name: 'Marcus Bell', role: 'leader' },
  { key: 'luis', name: 'Luis Ortega', role: 'leader' },
  { key: 'tess', name: 'Tess Lindgren', role: 'member' },
  ...crewLeads,
  { key: 'wes rand', name: 'Wes Rand', role: 'member' },
  ...painters,
];

/** Eighteen people, a phone that nobody answers at noon, and estimates that stopped two weeks ago. */
export const harbor = (key: string, me: CompanyPlan['me']): CompanyPlan => ({
  key,
  settings: inTown('Harbor & Pine Painting', 'team'),
  me,
  people: everybody.filter((person) => person.key !== me.key),
  leadership: { people: ['dana', 'ruth', 'priya', 'marcus', 'luis', 'tess'], metrics: leadership },
  departments: [
    { name: 'Sales', people: ['marcus', 'tess'], metrics: sales },
    {
      name: 'Production',
      people: ['luis', 'wes rand', ...[...crewLeads, ...painters].map((person) => person.key)],
      metrics: production,
    },
    { name: 'Office', people: ['priya'], metrics: office },
  ],
  personal,
  mailDomain: 'harborandpine.example',
  about,
  story,
  quarter,
});
