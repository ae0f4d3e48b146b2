import { Button } from '#kit/controls/button.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { firstName } from '#features/scorecard/ui/metric/metric-view.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { closedWords, keptWords } from '../../model/person/kept.ts';
import { dayWords } from '../../model/person/words.ts';
import { AskedSection } from './asked-section.tsx';
import { CoachingSection } from './coaching-section.tsx';
import { NeedSection } from './need-section.tsx';
import { NumberSection } from './number-section.tsx';
import css from './people.module.css';
import { useFollowing } from './people-query.ts';
import { type PersonView, usePersonView } from './person-view.ts';
import { PrioritySection } from './priority-section.tsx';
import { TodoSection } from './todo-section.tsx';

function answerOf({ person, words }: PersonView): string {
  const { todos, priorities } = person;
  return todos.tally.n === 0 && priorities.tally.n > 0
    ? closedWords(priorities.tally, (count) => words.word('priority', count))
    : keptWords(todos.tally, (count) => words.word('todo', count));
}

/** What did somebody take on, and what came of it? The same page for them and for whom they report to. */
export function PersonPage({ companyId, memberId }: { companyId: CompanyId; memberId: MemberId }) {
  const view = usePersonView(companyId, memberId);
  useFollowing(companyId);
  const { person } = view;
  const short = firstName(person.name);
  const reader = person.own ? 'Whom you report to reads the same page.' : `${short} reads the same page.`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: 'People', href: `/c/${companyId}/people` },
          { label: `${person.name}${person.left ? ' (left)' : ''}` },
        ]}
        answer={`${short}: ${answerOf(view)}`}
        tools={
          <Button icon="print" onClick={() => globalThis.print()}>
            Print
          </Button>
        }
      >
        {`Since ${dayWords(person.todos.since, person.today)}. ${reader} What is private counts nowhere.`}
      </PageHead>
      <div className={css['two']}>
        <div>
          <TodoSection view={view} />
          <PrioritySection view={view} />
          <NumberSection view={view} />
        </div>
        <div>
          <AskedSection view={view} />
          <NeedSection view={view} first={view.numbers.length === 0} />
          <CoachingSection view={view} />
        </div>
      </div>
    </>
  );
}
