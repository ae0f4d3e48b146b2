import { lazy } from 'react';
import { Section } from '#kit/page/section.tsx';
import type { SectionKind } from '../../model/agenda.ts';
import { roleOfSection } from '../../model/solo-role.ts';
import { ConcludePart } from './conclude-part.tsx';
import { HeadlinePart } from './headline-part.tsx';
import { IssuePart } from './issue-part.tsx';
import type { KeptNote } from './kept-notes.ts';
import { NotePart } from './note-part.tsx';
import { PriorityPart } from './priority-part.tsx';
import { ScorecardPart } from './scorecard-part.tsx';
import { TodoPart } from './todo-part.tsx';
import type { Desk } from './use-desk.ts';

const RolePart = lazy(async () => ({ default: (await import('../solo/role-part.tsx')).RolePart }));
const PointPart = lazy(async () => ({ default: (await import('../points/point-part.tsx')).PointPart }));

interface PartProps {
  readonly desk: Desk;
  readonly kept: readonly KeptNote[];
  readonly onGo: (href: string) => void;
}

/** What is said of the sections that no room of the product knows more of. */
const rules: Readonly<Partial<Record<SectionKind, string>>> = {
  'check-in': 'One good thing personal, one professional, each in a sentence.',
  scorecard: 'Each on or off goal; what is off goes to the list. No discussion here.',
  priorities: 'On or off track; what is off goes to the list. No discussion here.',
  headlines: 'One sentence about customers or people; what asks for talk goes to the list.',
  todos: 'Done or not done; not done twice goes to the list.',
  issues: 'Pick the first three, then one by one: raise, discuss, solve.',
  conclude: 'Read out what was taken on, agree what is passed on, rate the meeting.',
  list: 'Both lists are open now; each writes how they see what the other put on.',
  agreements: 'Read out what you agreed: it is shown the next time.',
  'next-date': 'Before you part: when do you meet again?',
};

const ofRole = 'What the numbers say for this role: take on what it acts on, send on what is another’s.';

/** Those of the two have no list of a team: their points are talked through one by one. */
const rulesOfTwo: typeof rules = { ...rules, issues: 'One by one: how each of you sees it, then what you agree.' };
const ofPoints: readonly SectionKind[] = ['check-in', 'list', 'issues', 'agreements', 'next-date'];

function Work({ desk, kept, onGo }: PartProps) {
  if (desk.meeting.kind === 'owner-operator' && ofPoints.includes(desk.shown.part.kind)) {
    return <PointPart desk={desk} kept={kept} />;
  }
  const role = roleOfSection(desk.shown.part, desk.meeting.kind);
  if (role !== null) return <RolePart desk={desk} role={role} />;
  switch (desk.shown.part.kind) {
    case 'scorecard':
      return <ScorecardPart desk={desk} />;
    case 'priorities':
      return <PriorityPart desk={desk} />;
    case 'headlines':
      return <HeadlinePart desk={desk} />;
    case 'todos':
      return <TodoPart desk={desk} />;
    case 'issues':
      return <IssuePart desk={desk} kept={kept} onGo={onGo} />;
    case 'conclude':
      return <ConcludePart desk={desk} />;
    default:
      return null;
  }
}

/** What the section that is looked at works on, and its notes. */
export function SectionPart(props: PartProps) {
  const { desk, kept } = props;
  const { part, focusId } = desk.shown;
  const { kind } = desk.meeting;
  const ofKind = (kind === 'owner-operator' ? rulesOfTwo : rules)[part.kind];
  const rule = roleOfSection(part, kind) === null ? ofKind : ofRole;
  return (
    <Section title={part.title} scope={rule} first>
      <Work {...props} />
      {/* While an issue is open, the notes are about it. */}
      {!(part.kind === 'issues' && focusId !== null) && <NotePart desk={desk} kept={kept} aboutId={null} />}
    </Section>
  );
}
