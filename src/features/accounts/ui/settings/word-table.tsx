import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import { plainWords, type Word, type WordKey, type WordOverrides, wordKeys } from '../../model/words.ts';
import { WordInput } from './word-input.tsx';
import css from './words.module.css';

const isPhrase = (key: WordKey): boolean => plainWords[key].one === plainWords[key].many;

/** Every word with its singular and plural. Verbs and phrases have one form. */
export function WordTable(props: {
  words: WordOverrides;
  busy: boolean;
  errors: Readonly<Record<string, string>>;
  onStore: (words: WordOverrides) => void;
}) {
  const { words, busy, errors, onStore } = props;
  const [draft, setDraft] = useState<Partial<Record<WordKey, Word>>>(words);
  const wordOf = (key: WordKey): Word => draft[key] ?? plainWords[key];
  const put = (key: WordKey, change: Partial<Word>) => setDraft({ ...draft, [key]: { ...wordOf(key), ...change } });
  const changed = wordKeys.some((key) => {
    const stored = words[key] ?? plainWords[key];
    return stored.one !== wordOf(key).one || stored.many !== wordOf(key).many;
  });
  const back = (key: WordKey) => setDraft(Object.fromEntries(Object.entries(draft).filter(([name]) => name !== key)));
  const renamed = (key: WordKey): boolean =>
    wordOf(key).one !== plainWords[key].one || wordOf(key).many !== plainWords[key].many;
  return (
    <Section
      title="Word by word"
      scope={`${wordKeys.length}`}
      actions={
        <>
          {changed && <span className={css['waiting']}>not stored yet</span>}
          <Button tone="primary" disabled={!changed} busy={busy} onClick={() => onStore(draft)}>
            Store words
          </Button>
        </>
      }
    >
      <DataTable
        caption="Words of this company"
        rows={wordKeys}
        rowId={(key) => key}
        columns={[
          { id: 'plain', head: 'Plain word', names: true, cell: (key) => plainWords[key].one },
          {
            id: 'one',
            head: 'One',
            cell: (key) => (
              <WordInput
                label={isPhrase(key) ? plainWords[key].one : `${plainWords[key].one}, one`}
                value={wordOf(key).one}
                error={errors[key]}
                onChange={(one) => put(key, isPhrase(key) ? { one, many: one } : { one })}
              />
            ),
          },
          {
            id: 'many',
            head: 'Several',
            cell: (key) =>
              isPhrase(key) ? null : (
                <WordInput
                  label={`${plainWords[key].one}, several`}
                  value={wordOf(key).many}
                  error={undefined}
                  onChange={(many) => put(key, { many })}
                />
              ),
          },
          {
            id: 'back',
            head: <span className="ek-unseen">Back to the plain word</span>,
            cell: (key) =>
              renamed(key) && (
                <Button tone="quiet" aria-label={`Plain word for ${plainWords[key].one}`} onClick={() => back(key)}>
                  Plain
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}
