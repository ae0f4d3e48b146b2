import { useSuspenseQuery } from '@tanstack/react-query';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { Button } from '#kit/controls/button.tsx';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Link } from '#kit/page/link.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { ListedPerson } from '../../contract/person.ts';
import { openWords, peopleAnswer } from '../../model/person/words.ts';
import css from './people.module.css';
import { peopleQuery, useFollowing } from './people-query.ts';

/** Who is here, in which teams? By name, and nobody beside anybody else's numbers. */
export function PeoplePage({ companyId }: { companyId: CompanyId }) {
  const { data: people } = useSuspenseQuery(peopleQuery(companyId));
  const { teams } = useCompany(companyId);
  const words = useWords(companyId);
  useFollowing(companyId);
  const teamsOf = ({ teamIds }: ListedPerson) =>
    teamIds.map((id) => teams.find(({ teamId }) => teamId === id)?.name ?? '').join(', ');
  const lines = (listed: readonly ListedPerson[], label: string) => (
    <ul className={css['people']} aria-label={label}>
      {listed.map((person) => (
        <li key={person.memberId}>
          <Avatar name={person.name} />
          <span className={css['what']}>
            {person.open ? <Link href={`/c/${companyId}/people/${person.memberId}`}>{person.name}</Link> : person.name}
          </span>
          <span>{teamsOf(person) || 'no team'}</span>
          <span className={css['quiet']}>
            {person.open && openWords(person.open, (what, count) => words.word(what, count))}
          </span>
        </li>
      ))}
    </ul>
  );
  const [here, left] = [people.filter((one) => !one.left), people.filter((one) => one.left && one.open)];
  return (
    <>
      <PageHead
        crumbs={[{ label: 'People' }]}
        answer={peopleAnswer(people, teams.length)}
        tools={
          <Button icon="print" onClick={() => globalThis.print()}>
            Print
          </Button>
        }
      >
        {words.fill('A page opens for whose it is, for whom they report to, and for the {owner} and {operator.many}.')}
      </PageHead>
      {lines(here, 'People')}
      {left.length > 0 && (
        <Section title="Left" scope={left.length}>
          {lines(left, 'Left')}
        </Section>
      )}
    </>
  );
}
