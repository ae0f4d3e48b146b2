import { evidenceText } from '#features/diagnosis/model/finding-words.ts';
import { Button } from '#kit/controls/button.tsx';
import { Icon } from '#kit/marks/icon.tsx';
import { VerdictBars } from '#kit/marks/verdict-bars.tsx';
import { Link } from '#kit/page/link.tsx';
import type { SoloFinding } from '../../contract/solo.ts';
import type { SoloRole } from '../../model/solo-role.ts';
import type { Desk } from '../live/use-desk.ts';
import { RowMenu } from './row-menu.tsx';
import css from './solo.module.css';
import { todoTitle } from './use-solo-verbs.ts';

/** A finding: its claim, how sure it is and by what; opened, what to do and what would change it. */
export function FindingRow(props: {
  desk: Desk;
  finding: SoloFinding;
  id: string;
  place: number;
  role: SoloRole;
  isOpen: boolean;
  /** What was made a to-do of in this hour. */
  taken: ReadonlySet<string>;
  onToggle: () => void;
  onTakeOn: (title: string) => void;
  onSend: (role: SoloRole | null) => void;
  onMessage: () => void;
}) {
  const { desk, finding, id, place, role, isOpen, taken, onToggle, onTakeOn, onSend, onMessage } = props;
  const { which, company, words } = desk;
  const { title, verdict, evidence, symptom, causes, actions, wouldChange, metricId, sent } = finding;
  const [first] = evidence;
  return (
    <li data-row={id} className={css['finding']}>
      <span className={css['place']} aria-hidden="true">
        {place}
      </span>
      <div className={css['said']}>
        <h3>
          <button type="button" data-main aria-expanded={isOpen} onClick={onToggle}>
            {title}
            <Icon name={isOpen ? 'down' : 'right'} />
          </button>
        </h3>
        <p className={css['meta']}>
          <VerdictBars verdict={verdict} />
          {first && <span>{evidenceText(first, company.currency)}</span>}
          {sent && <span>sent here by you</span>}
        </p>
        {isOpen && (
          <div className={css['opened']}>
            <p>{symptom}</p>
            {evidence.length > 1 && (
              <ul className={css['evidence']} aria-label="What this rests on">
                {evidence.slice(1).map((one) => (
                  <li key={one.label}>{evidenceText(one, company.currency)}</li>
                ))}
              </ul>
            )}
            {causes.length > 0 && (
              <>
                <h4>Why, perhaps</h4>
                <ul className={css['causes']}>
                  {causes.map((cause) => (
                    <li key={cause}>{cause}</li>
                  ))}
                </ul>
              </>
            )}
            {actions.length > 0 && (
              <>
                <h4>What to do</h4>
                <ul className={css['actions']}>
                  {actions.map((action) => (
                    <li key={action} data-action={action}>
                      <span>{action}</span>
                      {taken.has(todoTitle(action)) ? (
                        <span className={css['taken']}>taken on</span>
                      ) : (
                        desk.isOpen && (
                          <Button tone="quiet" hint="t" onClick={() => onTakeOn(action)}>
                            {words.capital('todo')}
                            <span className="ek-unseen">{`: ${action}`}</span>
                          </Button>
                        )
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <p className={css['change']}>{`Would change this: ${wouldChange}`}</p>
            {metricId !== null && (
              <Link className={css['chart']} href={`/c/${which.companyId}/scorecard/metrics/${metricId}`}>
                Open the chart
              </Link>
            )}
          </div>
        )}
      </div>
      {desk.isOpen && <RowMenu title={title} role={role} sent={sent} onSend={onSend} onMessage={onMessage} />}
    </li>
  );
}
