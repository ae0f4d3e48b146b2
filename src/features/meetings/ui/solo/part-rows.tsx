import { useState } from 'react';
import { isSure } from '#features/diagnosis/model/finding.ts';
import { Button } from '#kit/controls/button.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import type { RolePart, SoloFinding, SoloRed } from '../../contract/solo.ts';
import type { SoloRole } from '../../model/solo-role.ts';
import { partAnswer } from '../../model/solo-words.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { FindingRow } from './finding-row.tsx';
import { RedRow, redTitle } from './red-row.tsx';
import css from './solo.module.css';
import { type Subject, todoTitle } from './use-solo-verbs.ts';

export const findingId = ({ rule, title }: SoloFinding) => `${rule} ${title}`;
export const findingSubject = ({ metricId, rule, title }: SoloFinding): Subject => ({ metricId, rule, title });
export const redSubject = ({ metricId, title }: SoloRed): Subject => ({ metricId, rule: null, title });

/** So many stand there at least; beyond them only what is sure, and hints when they are asked for. */
const fewest = 3;

interface RowsProps {
  readonly desk: Desk;
  readonly part: RolePart;
  /** How many metrics were looked at, of every role. */
  readonly all: number;
  readonly open: string | null;
  readonly taken: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly onTakeOn: (title: string, subject: Subject) => void;
  readonly onSend: (subject: Subject, role: SoloRole | null) => void;
  readonly onMessage: (id: string) => void;
}

/** What goes to one role: what is sure, what is red, hints, and what cannot be told yet. */
export function PartRows(props: RowsProps) {
  const { desk, part, all, taken, onTakeOn, onSend, onMessage } = props;
  const { role, findings, reds, unknown } = part;
  const [isWhole, showWhole] = useState(false);
  const answer = partAnswer(part, all, (count) => desk.words.word('metric', count));
  const count = Math.max(fewest, findings.filter(isSure).length);
  const [first, hints] = [findings.slice(0, count), findings.slice(count)];
  return (
    <>
      {findings.length + reds.length === 0 ? (
        <EmptyState icon="findings" title={answer}>
          {all === 0 && 'What is kept on the scorecard is read here; from ten weeks on a change can be told from luck.'}
        </EmptyState>
      ) : (
        <p className={live['sectionLine']}>{answer}</p>
      )}
      <FindingRows {...props} label="What was found" findings={first} from={1} />
      {reds.length > 0 && (
        <ul aria-label="Off goal or missing" className={css['reds']}>
          {reds.map((red) => (
            <RedRow
              key={red.metricId}
              desk={desk}
              red={red}
              role={role}
              isTaken={taken.has(todoTitle(redTitle(red, desk)))}
              onTakeOn={() => onTakeOn(redTitle(red, desk), redSubject(red))}
              onSend={(to) => onSend(redSubject(red), to)}
              onMessage={() => onMessage(red.metricId)}
            />
          ))}
        </ul>
      )}
      {isWhole ? (
        <FindingRows {...props} label="Hints" findings={hints} from={count + 1} />
      ) : (
        hints.length > 0 && (
          <p className={css['more']}>
            <Button tone="quiet" icon="down" onClick={() => showWhole(true)}>
              {hints.length === 1 ? 'Show one more hint' : `Show ${hints.length} more hints`}
            </Button>
          </p>
        )
      )}
      {unknown.length > 0 && (
        <details className={css['unknown']}>
          <summary>{`Too little to tell yet: ${unknown.length}`}</summary>
          <ul>
            {unknown.map(({ title, wouldChange }) => (
              <li key={title}>
                {title}
                <small>{`Would change this: ${wouldChange}`}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** @param from the number of the first one. */
function FindingRows(props: RowsProps & { label: string; findings: readonly SoloFinding[]; from: number }) {
  const { desk, part, label, findings, from, open, taken, onToggle, onTakeOn, onSend, onMessage } = props;
  if (findings.length === 0) return null;
  return (
    <ol aria-label={label} start={from}>
      {findings.map((finding, at) => {
        const id = findingId(finding);
        const subject = findingSubject(finding);
        return (
          <FindingRow
            key={id}
            desk={desk}
            finding={finding}
            id={id}
            place={from + at}
            role={part.role}
            isOpen={open === id}
            taken={taken}
            onToggle={() => onToggle(id)}
            onTakeOn={(title) => onTakeOn(title, subject)}
            onSend={(to) => onSend(subject, to)}
            onMessage={() => onMessage(id)}
          />
        );
      })}
    </ol>
  );
}
