import { Button } from '#kit/controls/button.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import { Section } from '#kit/page/section.tsx';
import { type Vocabulary, vocabularies } from '../../model/vocabulary.ts';
import type { WordOverrides } from '../../model/words.ts';
import { isSameWords } from './word-table.tsx';
import css from './words.module.css';

const sampleOf = ({ words }: Vocabulary): string =>
  Object.values(words)
    .slice(0, 4)
    .map(({ many }) => many)
    .join(', ');

/** Ready sets of words, taken over by one press. */
export function VocabularyList(props: {
  words: WordOverrides;
  busy: boolean;
  onUse: (words: WordOverrides, told: string) => void;
}) {
  return (
    <Section title="Ready words" scope="one press, with undo" first>
      <ul>
        {vocabularies.map((vocabulary) => (
          <li key={vocabulary.id} className={css['vocabulary']}>
            <div>
              <b>{vocabulary.name}</b>
              <p>
                {vocabulary.familiar} {sampleOf(vocabulary) && <i>{sampleOf(vocabulary)}</i>}
              </p>
            </div>
            {isSameWords(props.words, vocabulary.words) ? (
              <Badge tone="accent">in use</Badge>
            ) : (
              <Button
                disabled={props.busy}
                aria-label={`Use ${vocabulary.name}`}
                onClick={() => props.onUse(vocabulary.words, `${vocabulary.name} are in use.`)}
              >
                Use
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
