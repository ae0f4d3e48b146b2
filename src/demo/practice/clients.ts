import { inTown } from '../ground.ts';
import type { CompanyPlan, PersonPlan } from '../plan.ts';
import { roster } from '../roster.ts';
import { corbel } from './corbel.ts';
import { corbelQuarter } from './quarter/corbel.ts';
import { tallgrassQuarter } from './quarter/tallgrass.ts';
import { tallgrass } from './tallgrass.ts';

const ruth = { key: 'ruth', role: 'operator' } as const;

const vets: readonly PersonPlan[] = [
  { key: 'grace', name: 'Grace Ollerton', role: 'owner' },
  { key: 'ines', name: 'Ines Marchetti', role: 'leader' },
  { key: 'paulo', name: 'Paulo Brandt', role: 'leader' },
  { key: 'noor', name: 'Noor Rahman', role: 'leader' },
];

const millwork: readonly PersonPlan[] = [
  { key: 'owen', name: 'Owen Corbel', role: 'owner' },
  { key: 'hana', name: 'Hana Petrov', role: 'leader' },
  { key: 'dmitri', name: 'Dmitri Sorel', role: 'leader' },
  { key: 'lucia', name: 'Lucia Benitez', role: 'leader' },
  { key: 'beatriz', name: 'Beatriz Coombs', role: 'leader' },
];

const keys = (people: readonly PersonPlan[]) => people.map((person) => person.key);
const vetStaff = roster('tallgrass', 26);
const millStaff = roster('corbel', 40);

/** 31 people who hardly need an operator any more. */
export const tallgrassPlan: CompanyPlan = {
  key: 'practice/tallgrass',
  settings: inTown('Tallgrass Veterinary', 'team'),
  me: ruth,
  people: [...vets, ...vetStaff],
  leadership: { people: [...keys(vets), ruth.key], metrics: tallgrass },
  departments: [
    { name: 'Front desk', people: ['paulo', ...keys(vetStaff.slice(0, 7))], metrics: [] },
    { name: 'Treatment', people: ['noor', ...keys(vetStaff.slice(7))], metrics: [] },
  ],
  personal: [],
  mailDomain: 'tallgrassvet.example',
  quarter: tallgrassQuarter,
};

/** 46 people, late on what they promised. */
export const corbelPlan: CompanyPlan = {
  key: 'practice/corbel',
  settings: inTown('Corbel Millwork', 'team'),
  me: ruth,
  people: [...millwork, ...millStaff],
  leadership: { people: [...keys(millwork), ruth.key], metrics: corbel },
  departments: [
    { name: 'Shop', people: ['dmitri', ...keys(millStaff.slice(0, 30))], metrics: [] },
    { name: 'Shipping', people: ['hana', ...keys(millStaff.slice(30, 36))], metrics: [] },
    { name: 'Sales and office', people: ['lucia', 'beatriz', ...keys(millStaff.slice(36))], metrics: [] },
  ],
  personal: [],
  mailDomain: 'corbelmillwork.example',
  quarter: corbelQuarter,
};
