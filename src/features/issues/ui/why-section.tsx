import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Issue, IssueRecord } from '../contract/issue.ts';
import { causeWords } from './cause-words.ts';
import css from './issues.module.css';
import type { WhyDraft } from './why-fields.tsx';
import { WhyForm } from './why-form.tsx';

/** From the symptom down: why, and why that, until the root. */
export function WhySection(props: {
  issue: IssueRecord;
  may: boolean;
  onNote: (draft: WhyDraft, seenVersion: number) => Promise<Issue>;
  /** Stored, over what was there when the writer began. */
  onNoted: (now: Issue, before: WhyDraft) => void;
}) {
  const { issue, may, onNote, onNoted } = props;
  const { whys, cause } = issue;
  const [noting, note] = useState(false);
  return (
    <Section
      title="Why"
      scope={cause === null ? undefined : causeWords[cause]}
      actions={
        may &&
        !noting && (
          <Button tone="quiet" icon="pencil" keys="w" does="note why" onClick={() => note(true)}>
            {whys.length === 0 ? 'Note why' : 'Change'}
          </Button>
        )
      }
    >
      {noting ? (
        <WhyForm
          issue={issue}
          onClose={() => note(false)}
          onStore={async (draft, seenVersion) => {
            const now = await onNote(draft, seenVersion);
            note(false);
            onNoted(now, { whys, cause });
          }}
        />
      ) : whys.length === 0 ? (
        <p className={css['quiet']}>
          Ask why, and why that, until something is found that can be changed for good. Five times is the habit; where
          only the symptom is dealt with, it comes back.
        </p>
      ) : (
        <ol className={css['whys']}>
          {whys.map((why, at) => {
            const isRoot = at === whys.length - 1;
            return (
              <li key={`${why} ${whys.indexOf(why, at)}`} className={isRoot ? css['root'] : undefined}>
                <span>{isRoot ? 'Root' : 'Why?'}</span>
                <span>{why}</span>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
