import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { showToast } from '#kit/notices/toast-store.ts';
import type { CompanyId } from '#lib/ids.ts';
import { type WordOverrides, wordKeys, wordsFor } from '../../model/words.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useCompany } from '../use-company.ts';
import { useRefresh } from '../use-refresh.ts';
import { SettingsHead } from './settings-head.tsx';
import { VocabularyList } from './vocabulary-list.tsx';
import { WordTable } from './word-table.tsx';
import css from './words.module.css';

const written = (words: WordOverrides) => words as Record<string, { one: string; many: string }>;

export function WordsTab({ companyId }: { companyId: CompanyId }) {
  const company = useCompany(companyId);
  const words = company.words as WordOverrides;
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const [turn, setTurn] = useState(0);
  const own = Object.keys(words).length;
  const store = async (next: WordOverrides, seenVersion: number) => {
    const { version } = await client.company.changeWords({ companyId, seenVersion, words: written(next) });
    await refresh.company();
    setTurn((count) => count + 1);
    return version;
  };
  const use = (next: WordOverrides, text: string) =>
    attempt.run(async () => {
      const version = await store(next, company.version);
      showToast({ text, undo: () => void attempt.run(() => store(words, version)) });
    });
  const reload = async () => {
    await refresh.company();
    attempt.clear();
    setTurn((count) => count + 1);
  };
  const all = wordKeys.length;
  const sample = wordsFor(words).fill('{metric.many}, {issue.many}, {todo.many}');
  return (
    <>
      <SettingsHead
        companyId={companyId}
        tab="words"
        answer={own === 0 ? `All ${all} words are the plain ones.` : `${own} of ${all} words are your own.`}
      >
        <p>This company says {sample}. A renamed word shows everywhere at once: screens, mail, command line.</p>
      </SettingsHead>
      <ProblemNote problem={attempt.problem} shown={wordKeys} onReload={() => void reload()} />
      <div className={css['words']}>
        <VocabularyList words={words} busy={attempt.busy} onUse={use} />
        <WordTable
          key={turn}
          words={words}
          busy={attempt.busy}
          errors={attempt.problem?.fields ?? {}}
          onStore={(next) => void use(next, 'Words stored.')}
        />
      </div>
    </>
  );
}
