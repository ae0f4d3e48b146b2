import { Section } from '#kit/page/section.tsx';
import type { MaturityFact } from '../../model/maturity.ts';
import css from './tree.module.css';

/** What can be counted about how far a scorecard has come; no score over all of it. */
export function MaturitySection({ facts }: { facts: readonly MaturityFact[] }) {
  if (facts.length === 0) return null;
  return (
    <Section title="How far it has come" scope="counted, not scored" first>
      <ul className={css['words']}>
        {facts.map(({ fact, words }) => (
          <li key={fact}>{words}</li>
        ))}
      </ul>
    </Section>
  );
}
