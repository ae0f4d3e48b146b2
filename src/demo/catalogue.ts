import { inTown } from './ground.ts';
import { harbor } from './painting/harbor.ts';
import type { SamplePlan } from './plan.ts';
import { corbelPlan, tallgrassPlan } from './practice/clients.ts';
import { okafor } from './practice/okafor.ts';
import { okaforQuarter } from './practice/quarter/okafor.ts';
import { soloAbout } from './solo-about.ts';
import { soloQuarter } from './solo-quarter.ts';
import { soloScorecard } from './solo-scorecard.ts';

const alone = { people: [], departments: [], personal: [] } as const;

/** The samples in the order they are offered. */
export const samples: readonly SamplePlan[] = [
  {
    id: 'painting',
    name: 'Harbor & Pine Painting',
    detail: 'a team of 18: two years of weekly numbers on four scorecards',
    persona: { name: 'Dana Whitcomb', email: 'dana@example.com' },
    companies: [harbor('painting', { key: 'dana', role: 'owner' })],
  },
  {
    id: 'solo',
    name: 'Mira Solano Design',
    detail: 'just me: seven numbers, from hours sold to work booked',
    persona: { name: 'Mira Solano', email: 'mira@example.com' },
    companies: [
      {
        ...alone,
        key: 'solo',
        settings: inTown('Mira Solano Design', 'solo'),
        me: { key: 'mira', role: 'owner' },
        leadership: { people: ['mira'], metrics: soloScorecard },
        mailDomain: 'solano.example',
        about: soloAbout,
        quarter: soloQuarter,
      },
    ],
  },
  {
    id: 'practice',
    name: 'Okafor Operations',
    detail: 'a practice with three client companies, each kept apart',
    persona: { name: 'Ruth Okafor', email: 'ruth@example.com' },
    companies: [
      {
        ...alone,
        key: 'practice',
        settings: inTown('Okafor Operations', 'practice'),
        me: { key: 'ruth', role: 'owner' },
        leadership: { people: ['ruth'], metrics: okafor },
        mailDomain: 'okafor.example',
        quarter: okaforQuarter,
      },
      harbor('practice/harbor', { key: 'ruth', role: 'operator' }),
      tallgrassPlan,
      corbelPlan,
    ],
  },
];
