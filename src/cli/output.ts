import { stripVTControlCharacters, styleText } from 'node:util';

export type Colour = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Where a command writes: what was asked for, and beside it what a person should know. */
export interface Output {
  /** To stdout. */
  print(text: string): void;
  /** To stderr, so that it never gets into a file or a pipe. */
  tell(text: string): void;
  paint(colour: Colour, text: string): string;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** A refusal as a sentence; 1 when it was refused, 2 when it was asked for in the wrong way. */
export class CommandProblem extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Colours on a terminal only, and never where NO_COLOR is set to anything (no-color.org). */
export function openOutput(out: Stream, err: Stream, env: Readonly<Record<string, string | undefined>>): Output {
  const colours = out.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    print: (text) => void out.write(`${text}\n`),
    tell: (text) => void err.write(`${text}\n`),
    paint: (colour, text) => (colours ? styleText(colour, text, { validateStream: false }) : text),
  };
}

/** Where a person may be looking on. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** One line that is written over itself, and only where somebody looks; an empty one leaves nothing behind. */
export function overwrittenLine(screen: Screen): (line: string) => void {
  let shown = '';
  return (line) => {
    if (screen.isTTY === true && line !== shown) screen.write(`\r\u001b[K${line}`);
    shown = line;
  };
}

/** What others wrote, without the characters by which a terminal is steered or the order of letters turned around. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const widthOf = (text: string) => [...stripVTControlCharacters(text)].length;

/** Columns two spaces apart; the last of them is not filled up. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
  return lines
    .map((line) =>
      columns
        .map(({ align }, at) => {
          const cell = line[at] ?? '';
          const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
          return align === 'right' ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
