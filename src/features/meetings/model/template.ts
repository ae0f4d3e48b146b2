import type { AgendaKind, Section, SectionKind } from './agenda.ts';

export interface Template {
  readonly kind: AgendaKind;
  readonly name: string;
  readonly everyWeeks: number;
  readonly sections: readonly Section[];
}

const section = (id: string, kind: SectionKind, title: string, minutes: number): Section => ({
  id,
  kind,
  title,
  minutes,
});

const weekly = (issueMinutes: number): readonly Section[] => [
  section('check-in', 'check-in', 'Check-in', 5),
  section('scorecard', 'scorecard', 'Scorecard', 5),
  section('priorities', 'priorities', 'Priorities', 5),
  section('headlines', 'headlines', 'Headlines', 5),
  section('todos', 'todos', 'To-dos', 5),
  section('issues', 'issues', 'Issues', issueMinutes),
  section('conclude', 'conclude', 'Conclude', 5),
];

export const templateNames = ['weekly-90', 'weekly-60', 'owner-operator', 'quarterly', 'annual', 'solo-hour'] as const;
export type TemplateName = (typeof templateNames)[number];

/** Where an agenda begins; all of it can be changed afterwards. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  'weekly-90': { kind: 'weekly', name: 'Weekly meeting', everyWeeks: 1, sections: weekly(60) },
  'weekly-60': { kind: 'weekly', name: 'Weekly meeting, one hour', everyWeeks: 1, sections: weekly(30) },
  'owner-operator': {
    kind: 'owner-operator',
    name: 'Owner-operator meeting',
    everyWeeks: 2,
    sections: [
      section('check-in', 'check-in', 'Check-in', 10),
      section('list', 'list', 'Both build the list', 15),
      section('issues', 'issues', 'Solve', 75),
      section('agreements', 'agreements', 'Agreements and messages', 15),
      section('next-date', 'next-date', 'Next date', 5),
    ],
  },
  quarterly: {
    kind: 'quarterly',
    name: 'Quarterly planning day',
    everyWeeks: 13,
    sections: [
      section('check-in', 'check-in', 'Check-in', 15),
      section('last-quarter', 'free', 'Last quarter', 30),
      section('plan', 'free', 'Plan', 60),
      section('priorities', 'priorities', 'Priorities', 120),
      section('issues', 'issues', 'Key issues', 180),
      section('next-steps', 'todos', 'Next steps', 10),
      section('conclude', 'conclude', 'Conclude', 10),
    ],
  },
  annual: {
    kind: 'annual',
    name: 'Annual planning days',
    everyWeeks: 52,
    sections: [
      section('check-in', 'check-in', 'Day one: check-in', 15),
      section('last-year', 'free', 'Last year', 20),
      section('last-quarter', 'free', 'Last quarter', 30),
      section('team-health', 'free', 'Team health', 30),
      section('strengths', 'issues', 'Strengths, weaknesses, opportunities, threats and issues', 90),
      section('plan', 'free', 'Plan', 60),
      section('check-in-2', 'check-in', 'Day two: check-in', 15),
      section('one-year-plan', 'free', 'One-year plan', 90),
      section('priorities', 'priorities', 'Priorities', 120),
      section('issues', 'issues', 'Issues', 180),
      section('conclude', 'conclude', 'Next steps and conclude', 30),
    ],
  },
  // Whoever works alone holds every role: each gets its part of the hour, and what was found is sent to the one who acts.
  'solo-hour': {
    kind: 'solo',
    name: 'Solo hour',
    everyWeeks: 2,
    sections: [
      section('ceo', 'role', 'CEO', 12),
      section('marketing', 'role', 'Marketing', 12),
      section('sales', 'role', 'Sales', 12),
      section('production', 'role', 'Production', 12),
      section('finance', 'role', 'Finance', 12),
    ],
  },
};
