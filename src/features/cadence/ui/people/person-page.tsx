import { useCompany } from '#features/accounts/ui/use-company.ts';
import { Button } from '#kit/controls/button.tsx';
import { Columns } from '#kit/page/columns.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { firstName } from '#features/scorecard/ui/metric/metric-view.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { dayWords } from '../../model/person/words.ts';
import { AskedSection } from './asked-section.tsx';
import { CoachingSection } from './coaching-section.tsx';
import { NeedSection } from './need-section.tsx';
import { NumberSection } from './number-section.tsx';
import { useFollowing } from './people-query.ts';
import { usePersonView } from './person-view.ts';
import { PrioritySection } from './priority-section.tsx';
import { TodoSection } from './todo-section.tsx';

/** What did somebody take on, and what came of it? The same page for them and for whom they report to. */
export function PersonPage({ companyId, memberId }: { companyId: CompanyId; memberId: MemberId }) {
  const view = usePersonView(companyId, memberId);
  useFollowing(companyId);
  const { person, words, answer } = view;
  const { role } = useCompany(companyId).me;
  const short = firstName(person.name);
  const above = role === 'owner' ? '{operator.many}' : 'whom you report to and the {owner}';
  const reader = person.own ? words.fill(`You and ${above} read the same.`) : `You and ${short} read the same.`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: 'People', href: `/c/${companyId}/people` },
          { label: `${person.name}${person.left ? ' (left)' : ''}` },
        ]}
        answer={`${short}: ${answer.line}`}
        tools={
          <Button icon="print" onClick={() => globalThis.print()}>
            Print
          </Button>
        }
      >
        {`Since ${dayWords(person.todos.since, person.today)}. ${reader} What is private counts nowhere.`}
      </PageHead>
      <Columns>
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
      </Columns>
    </>
  );
}
