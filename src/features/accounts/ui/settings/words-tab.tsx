import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { showToast } from '#kit/notices/toast-store.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Company } from '../../contract/company.ts';
import { plainWords, type WordOverrides, wordKeys, wordsFor } from '../../model/words.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useCompany } from '../use-company.ts';
import { useRefresh } from '../use-refresh.ts';
import { SettingsConflict } from './settings-conflict.tsx';
import { SettingsHead } from './settings-head.tsx';
import { VocabularyList } from './vocabulary-list.tsx';
import { isSameWords, WordTable } from './word-table.tsx';
import css from './words.module.css';

const written = (words: WordOverrides) => words as Record<string, { one: string; many: string }>;

/** Word by word as it is said: `metric: measure, measures`. */
const spoken = (words: WordOverrides) =>
  Object.fromEntries(
    wordKeys.map((key) => {
      const { one, many } = words[key] ?? plainWords[key];
      return [plainWords[key].one, one === many ? one : `${one}, ${many}`];
    }),
  );

/** Stored against the version it was opened with: somebody else's words are never written over. */
export function WordsTab({ companyId }: { companyId: CompanyId }) {
  const company = useCompany(companyId);
  const [seen, setSeen] = useState(company);
  const words = seen.words as WordOverrides;
  const [draft, setDraft] = useState(words);
  /** What was sent last; after a conflict it is yours. */
  const [sent, setSent] = useState(words);
  const attempt = useAttempt();
  const refresh = useRefresh(companyId);
  const start = (from: Company) => {
    setSeen(from);
    setDraft(from.words);
  };
  // Somebody else's change is taken over at once where nothing was typed yet.
  if (company.version > seen.version && isSameWords(draft, words)) start(company);
  const store = async (next: WordOverrides, seenVersion: number) => {
    setSent(next);
    const { version } = await client.company.changeWords({ companyId, seenVersion, words: written(next) });
    await refresh.company();
    start(await refresh.freshCompany());
    return version;
  };
  const save = (next: WordOverrides, text: string, over = seen) =>
    attempt.run(async () => {
      const version = await store(next, over.version);
      showToast({ text, undo: () => void attempt.run(() => store(over.words, version)) });
    });
  const takeTheirs = async () => {
    start(await refresh.freshCompany());
    attempt.clear();
  };
  const keepYours = async () => void (await save(sent, 'Words stored.', await refresh.freshCompany()));
  const own = Object.keys(company.words).length;
  const all = wordKeys.length;
  const sample = wordsFor(company.words).fill('{metric.many}, {issue.many}, {todo.many}');
  return (
    <>
      <SettingsHead
        companyId={companyId}
        tab="words"
        answer={own === 0 ? `All ${all} words are the plain ones.` : `${own} of ${all} words are your own.`}
      >
        <p>This company says {sample}. A renamed word shows everywhere at once: screens, mail, command line.</p>
      </SettingsHead>
      {attempt.problem?.code === 'CONFLICT' ? (
        <SettingsConflict
          what="Somebody else changed the words or the settings meanwhile."
          theirs={spoken(attempt.problem.current as WordOverrides)}
          yours={spoken(sent)}
          busy={attempt.busy}
          onTakeTheirs={() => void takeTheirs()}
          onKeepYours={() => void keepYours()}
        />
      ) : (
        <ProblemNote problem={attempt.problem} shown={wordKeys} />
      )}
      <div className={css['words']}>
        <VocabularyList words={words} busy={attempt.busy} onUse={save} />
        <WordTable
          words={words}
          draft={draft}
          busy={attempt.busy}
          errors={attempt.problem?.fields ?? {}}
          onChange={setDraft}
          onStore={() => void save(draft, 'Words stored.')}
        />
      </div>
    </>
  );
}
