import { Button } from '#kit/controls/button.tsx';
import { VerdictBars } from '#kit/marks/verdict-bars.tsx';
import { Section } from '#kit/page/section.tsx';
import { processWords } from '../../model/reading/process-words.ts';
import css from './metric.module.css';
import type { MetricView } from './metric-view.ts';

/** What the numbers say by their own history, and what to ask. */
export function ReadingSection({ view, onDeclare }: { view: MetricView; onDeclare: () => void }) {
  const { verdict, paragraphs } = processWords(view.course, view.voice);
  return (
    <Section title="Reading" first actions={<VerdictBars verdict={verdict} />}>
      <div className={css['reading']}>
        {paragraphs.map(({ lead, text }) => (
          <p key={text}>
            {lead !== undefined && <b>{lead} </b>}
            {text}
          </p>
        ))}
      </div>
      {view.may.define && (
        <>
          <div className={css['doing']}>
            <Button keys="d" does="declare a change" onClick={onDeclare}>
              Declare a change
            </Button>
          </div>
          <p className={css['help']}>
            Something was changed on purpose: new limits start there, and both stay in sight.
          </p>
        </>
      )}
    </Section>
  );
}
