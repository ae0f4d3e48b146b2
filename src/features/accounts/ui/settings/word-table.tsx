import { Button } from '#kit/controls/button.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import { plainWords, type Word, type WordKey, type WordOverrides, wordKeys } from '../../model/words.ts';
import { WordInput } from './word-input.tsx';
import css from './words.module.css';

const isPhrase = (key: WordKey): boolean => plainWords[key].one === plainWords[key].many;

const wordOf = (words: WordOverrides, key: WordKey): Word => words[key] ?? plainWords[key];

export const isSameWords = (a: WordOverrides, b: WordOverrides): boolean =>
  wordKeys.every((key) => wordOf(a, key).one === wordOf(b, key).one && wordOf(a, key).many === wordOf(b, key).many);

/** Every word with its singular and plural. Verbs and phrases have one form. */
export function WordTable(props: {
  /** What is stored. */
  words: WordOverrides;
  draft: WordOverrides;
  busy: boolean;
  errors: Readonly<Record<string, string>>;
  onChange: (draft: WordOverrides) => void;
  onStore: () => void;
}) {
  const { words, draft, busy, errors, onChange, onStore } = props;
  const put = (key: WordKey, change: Partial<Word>) =>
    onChange({ ...draft, [key]: { ...wordOf(draft, key), ...change } });
  const changed = !isSameWords(words, draft);
  const back = (key: WordKey) => onChange(Object.fromEntries(Object.entries(draft).filter(([name]) => name !== key)));
  const renamed = (key: WordKey): boolean => !isSameWords({ [key]: wordOf(draft, key) }, {});
  return (
    <Section
      title="Word by word"
      scope={`${wordKeys.length}`}
      actions={
        <>
          {changed && <span className={css['waiting']}>not stored yet</span>}
          <Button tone="primary" disabled={!changed} busy={busy} onClick={onStore}>
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
                value={wordOf(draft, key).one}
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
                  value={wordOf(draft, key).many}
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
