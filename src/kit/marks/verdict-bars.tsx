import { classNames } from '#kit/theme/class-names.ts';
import css from './verdict-bars.module.css';

export type Verdict = 'clear' | 'likely' | 'hint' | 'too-little' | 'nothing';

const verdicts: Readonly<Record<Verdict, { filled: number; word: string }>> = {
  clear: { filled: 3, word: 'clear' },
  likely: { filled: 2, word: 'likely' },
  hint: { filled: 1, word: 'hint' },
  'too-little': { filled: 0, word: 'too little to tell' },
  nothing: { filled: 0, word: 'nothing found' },
};

/** How sure: rising bars, always with the word, never with a hue. */
export function VerdictBars({ verdict }: { verdict: Verdict }) {
  const { filled, word } = verdicts[verdict];
  return (
    <span className={classNames(css['verdict'], filled === 0 && css['none'], filled === 1 && css['slight'])}>
      <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 5}
            y={8 - bar * 4}
            width="3.5"
            height={4 + bar * 4}
            rx=".5"
            className={bar < filled ? css['filled'] : css['hollow']}
          />
        ))}
      </svg>
      {word}
    </span>
  );
}
