import type { Words } from '#features/accounts/model/words.ts';
import { ageWords } from '#features/issues/model/age.ts';
import { Link } from '#kit/page/link.tsx';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { OpenRaised } from '../../contract/raise.ts';
import css from './raised-section.module.css';

/** What a row says of the open issues that were raised from it. */
export function RaisedWords(props: {
  companyId: CompanyId;
  issues: readonly OpenRaised[];
  words: Words;
  /** The company's. */
  today: Day;
}) {
  const { companyId, issues, words, today } = props;
  return issues.map(({ issueId, title, raisedOn }, at) => (
    <span key={issueId} className={css['from']}>
      {`${at === 0 ? '' : ' · '}${words.word('issue')} raised: `}
      <Link href={`/c/${companyId}/issues/${issueId}`}>{title}</Link>
      {`, ${ageWords(raisedOn, today)}`}
    </span>
  ));
}
