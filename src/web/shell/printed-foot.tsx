import css from './shell.module.css';

/** Chromium since version 131; elsewhere the foot stands once, below the page. */
const everySheetHasMargins = 'CSSMarginRule' in globalThis;

/** Whose sheet it is, what it shows and as of when: in the margin of every sheet. */
export function PrintedFoot({ words }: { words: string }) {
  if (!everySheetHasMargins) return <footer className={css['foot']}>{words}</footer>;
  const text = `color: #444; font: 7.5pt sans-serif; content:`;
  return (
    <style>
      {`@page {
        @bottom-left { ${text} "${CSS.escape(words)}" }
        @bottom-right { ${text} counter(page) " / " counter(pages) }
      }`}
    </style>
  );
}
