import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { Button } from '#kit/controls/button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { RadioCards } from '#kit/fields/radio-cards.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Reading } from '#lib/figure.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import { describeGoal } from '../../model/goal.ts';
import { type Starter, starterScorecards } from '../../model/starter/starter.ts';
import type { StarterMetric } from '../../model/starter/starter-metric.ts';
import { readScorecardsAgain } from '../scorecard-query.ts';
import css from './starter-offer.module.css';

/** Scorecards to begin with, by kind of business: choose one, leave out what does not fit. */
export function StarterOffer(props: {
  companyId: CompanyId;
  teamId: TeamId | null;
  ownerId: MemberId;
  reading: Reading;
  words: Words;
}) {
  const { companyId, teamId, ownerId, reading, words } = props;
  const cache = useQueryClient();
  const [starter, setStarter] = useState<Starter | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [goals, setGoals] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const metrics = starterScorecards.find((one) => one.starter === starter)?.metrics ?? [];
  const chosen = metrics.filter(({ title }) => !left.has(title));

  async function begin() {
    if (starter === null) return;
    setBusy(true);
    setProblem(null);
    try {
      const titles = chosen.map(({ title }) => title);
      await client.starter.begin({ companyId, starter, teamId, ownerId, titles, suggestedGoals: goals });
      await readScorecardsAgain(cache);
    } catch (thrown) {
      const { message, fields } = problemOf(thrown);
      setProblem(Object.values(fields)[0] ?? message);
      setBusy(false);
    }
  }

  return (
    <Section title={`Begin with a ${words.word('scorecard')} that others use`}>
      <RadioCards
        label="What kind of business is it?"
        cards={starterScorecards.map((one) => ({ value: one.starter, label: one.name, detail: one.suits }))}
        value={starter}
        onChoose={(next) => {
          setStarter(next);
          setLeft(new Set());
        }}
      />
      {starter !== null && (
        <>
          <ul className={css['list']} aria-label={words.capital('metric', 2)}>
            {metrics.map((metric) => (
              <li key={metric.title}>
                <CheckBox
                  checked={!left.has(metric.title)}
                  onChange={(keep) => {
                    const next = new Set(left);
                    if (keep) next.delete(metric.title);
                    else next.add(metric.title);
                    setLeft(next);
                  }}
                >
                  <b>{metric.title}</b> <span className={css['detail']}>{detailOf(metric, reading)}</span>
                </CheckBox>
              </li>
            ))}
          </ul>
          <CheckBox checked={goals} onChange={setGoals}>
            {`Begin with the ${words.word('goal', 2)} shown`}
          </CheckBox>
          {problem && <ErrorNote what="Nothing was added.">{problem}</ErrorNote>}
          <p className={css['foot']}>
            <Button tone="primary" size="large" busy={busy} disabled={chosen.length === 0} onClick={() => void begin()}>
              {`Add ${chosen.length} ${words.word('metric', chosen.length)}`}
            </Button>
            <span className={css['detail']}>
              {`All of them are yours at first; owners and ${words.word('goal', 2)} can be changed one by one.`}
            </span>
          </p>
        </>
      )}
    </Section>
  );
}

const often = { weekly: '', monthly: 'monthly · ', quarterly: 'quarterly · ', yearly: 'yearly · ' } as const;

const detailOf = ({ cadence = 'weekly', goal, unit, note }: StarterMetric, reading: Reading): string =>
  `${often[cadence]}${goal ? `${describeGoal(goal, unit, reading)} · ` : ''}${note}`;
