import { readingOf } from '#features/scorecard/ui/reading.ts';
import { markOf } from '#features/scorecard/ui/metric/status.ts';
import { calendarOf } from '#features/scorecard/ui/pages.ts';
import { missedSide } from '#features/scorecard/model/goal.ts';
import { Button } from '#kit/controls/button.tsx';
import { type Status, StatusMark } from '#kit/marks/status-mark.tsx';
import { Link } from '#kit/page/link.tsx';
import type { Day } from '#lib/calendar/day.ts';
import type { SoloRed } from '../../contract/solo.ts';
import type { SoloRole } from '../../model/solo-role.ts';
import { redFigure, redStanding } from '../../model/solo-words.ts';
import type { Desk } from '../live/use-desk.ts';
import { RowMenu } from './row-menu.tsx';
import css from './solo.module.css';

/** A red metric as the words of the model take it. */
const toldOf = (red: SoloRed) => ({ ...red, period: red.period as Day });

function markFor({ reading, status, amount, goal, unit }: SoloRed): Status {
  if (reading === 'real-change') return 'real-change';
  if (status === 'missing' || amount === null || goal === null) return 'missing';
  return markOf({ status: 'off', missed: missedSide(goal, amount) }, unit);
}

/** `Quotes sent: 9, goal at least 18`. */
export const redTitle = (red: SoloRed, { company, words }: Pick<Desk, 'company' | 'words'>): string =>
  `${red.title}: ${redFigure(toldOf(red), { reading: readingOf(company.currency), calendar: calendarOf(company), word: words.word('goal') })}`;

/** A metric that is red, of whose number nothing is found: what it was, how long, and what of it is real. */
export function RedRow(props: {
  desk: Desk;
  red: SoloRed;
  role: SoloRole;
  /** A to-do was made of it in this hour. */
  isTaken: boolean;
  onTakeOn: () => void;
  onSend: (role: SoloRole | null) => void;
  onMessage: () => void;
}) {
  const { desk, red, role, isTaken, onTakeOn, onSend, onMessage } = props;
  const { which, company, words } = desk;
  const how = { reading: readingOf(company.currency), calendar: calendarOf(company), word: words.word('goal') };
  return (
    <li data-row={red.metricId} className={css['red']}>
      <StatusMark status={markFor(red)} />
      <span className={css['said']}>
        <Link data-main href={`/c/${which.companyId}/scorecard/metrics/${red.metricId}`}>
          {red.title}
        </Link>{' '}
        <span className={css['figure']}>{redFigure(toldOf(red), how)}</span>
        <small>{[redStanding(toldOf(red)), ...(red.sent ? ['Sent here by you.'] : [])].join(' ')}</small>
      </span>
      {isTaken && <span className={css['taken']}>taken on</span>}
      {desk.isOpen && (
        <>
          {!isTaken && (
            <Button tone="quiet" hint="t" onClick={onTakeOn}>
              {words.capital('todo')}
              <span className="ek-unseen">{` from ${red.title}`}</span>
            </Button>
          )}
          <RowMenu title={red.title} role={role} sent={red.sent} onSend={onSend} onMessage={onMessage} />
        </>
      )}
    </li>
  );
}
