import { err, ok, type Problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';

/** What is wrong with a formula, and where. */
export interface FormulaProblem extends Problem {
  /** Place of the character it is about, from 0; the length of the text for its end. */
  readonly at: number;
}

export type Token = { readonly at: number; readonly text: string } & (
  | { readonly is: 'number'; readonly amount: number }
  | { readonly is: 'name' | 'id' | 'word' | 'sign' | 'end' }
);

export function formulaProblem(code: string, at: number, message: string): Result<never, FormulaProblem> {
  return err({ code, at, message });
}

/** The signs people type, as the one that is kept. */
const signs: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '−',
  '−': '−',
  '–': '−',
  '*': '×',
  '×': '×',
  '·': '×',
  '/': '÷',
  '÷': '÷',
  '(': '(',
  ')': ')',
  ',': ',',
  ';': ',',
};

// A bracket that belongs to a title is written twice.
const nameForm = /\[((?:[^\]]|\]\])*)\](?!\])/uy;
const idForm = /\{([^{}]*)\}/uy;
const numberForm = /[\d.](?:[\d.,]*\d)?/uy;
const plainNumber = /^(?:\d{1,15}(?:\.\d{1,6})?|\.\d{1,6})$/u;
const wordForm = /\p{L}[\p{L}\p{N}_]*/uy;

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

type Found = { readonly token: Token; readonly length: number };

function found(token: Token, written: string): Result<Found, FormulaProblem> {
  return ok({ token, length: written.length });
}

function tokenAt(text: string, at: number): Result<Found, FormulaProblem> {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const sign = signs[character];
  if (sign !== undefined) return found({ is: 'sign', text: sign, at }, character);
  if (character === '[') {
    const name = match(nameForm, text, at);
    return name
      ? found({ is: 'name', text: (name[1] ?? '').replaceAll(']]', ']'), at }, name[0])
      : formulaProblem(
          'open-bracket',
          at,
          `The bracket at character ${at + 1} is not closed. Write ] after the title.`,
        );
  }
  const id = match(idForm, text, at);
  if (id) return found({ is: 'id', text: id[1] ?? '', at }, id[0]);
  const digits = match(numberForm, text, at);
  if (digits) {
    const [written] = digits;
    return plainNumber.test(written)
      ? found({ is: 'number', amount: Number(written), text: written, at }, written)
      : formulaProblem(
          'not-a-number',
          at,
          `${quoted(written)} at character ${at + 1} is not a number here. Write digits with a point before at most six decimals, such as 1240.5.`,
        );
  }
  const word = match(wordForm, text, at);
  if (word) return found({ is: 'word', text: word[0], at }, word[0]);
  return formulaProblem(
    'unknown-character',
    at,
    `${quoted(character) || 'A character that cannot be shown'} at character ${at + 1} means nothing in a formula. Use + − × ÷, parentheses, numbers and titles in brackets.`,
  );
}

/** The text in its parts; the last one is its end. */
export function tokensOf(text: string): Result<readonly Token[], FormulaProblem> {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = match(/\s+/uy, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const next = tokenAt(text, at);
    if (!next.ok) return next;
    tokens.push(next.value.token);
    at += next.value.length;
  }
  return ok([...tokens, { is: 'end', text: '', at: text.length }]);
}
