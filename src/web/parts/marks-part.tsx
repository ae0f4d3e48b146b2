import type { ReactNode } from 'react';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import { CompanyMark } from '#kit/marks/company-mark.tsx';
import { type Status, StatusMark, statusWords } from '#kit/marks/status-mark.tsx';
import { type Verdict, VerdictBars } from '#kit/marks/verdict-bars.tsx';
import { Section } from '#kit/page/section.tsx';
import css from './parts-page.module.css';

const verdicts: readonly { verdict: Verdict; means: string }[] = [
  { verdict: 'clear', means: 'holds after allowing for every comparison on the page' },
  { verdict: 'likely', means: '9 in 10, and larger than what matters' },
  { verdict: 'hint', means: '8 in 10; worth a look, not a decision' },
  { verdict: 'too-little', means: 'what is missing, and by when it can be known' },
  { verdict: 'nothing', means: 'with the smallest change that would have shown' },
];

export function MarksPart() {
  return (
    <>
      <Section title="Status marks" scope="shape first, colour second">
        <div className={css['marks']}>
          {(Object.keys(statusWords) as Status[]).map((status) => (
            <Line key={status} mark={<StatusMark status={status} />} words={statusWords[status]} />
          ))}
        </div>
      </Section>
      <Section title="Verdict ladder" scope="never colour">
        <div className={css['marks']}>
          {verdicts.map(({ verdict, means }) => (
            <Line key={verdict} mark={<VerdictBars verdict={verdict} />} words={means} />
          ))}
        </div>
        <div className={css['row']}>
          <Badge tone="signal" mark="real-change">
            real change
          </Badge>
          <Badge tone="off" mark="too-low">
            2 off
          </Badge>
          <Badge tone="on">all on</Badge>
          <Badge tone="warn" mark="at-risk">
            invoice 33 days open
          </Badge>
          <Badge>calculated</Badge>
          <Badge tone="outline">off 13 wk</Badge>
          <Badge tone="accent">you</Badge>
        </div>
        <div className={css['row']}>
          <Avatar name="Ruth Okafor" size="lg" spoken />
          <Avatar name="Marcus Bell" spoken />
          <Avatar name="Priya Nair" size="sm" spoken />
          <CompanyMark id="harbor" name="Harbor & Pine" />
          <CompanyMark id="mira" name="Mira Solano" />
          <CompanyMark id="okafor" name="Okafor" size="sm" />
        </div>
      </Section>
    </>
  );
}

function Line({ mark, words }: { mark: ReactNode; words: string }) {
  return (
    <>
      <span>{mark}</span>
      <span>{words}</span>
    </>
  );
}
