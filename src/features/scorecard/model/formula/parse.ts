import { isUuid, type MetricId } from '#lib/ids.ts';
import { ok, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import { type Formula, longestFormula, mostPeriodsBack, type Operation, type Take } from './formula.ts';
import { nearNames } from './near.ts';
import { storedFormula } from './text.ts';
import { type FormulaProblem, formulaProblem, type Token, tokensOf } from './token.ts';

/** A metric that a formula may name, by the name that no other one has. */
export interface MetricLabel {
  readonly metricId: MetricId;
  readonly label: string;
}

type Parsed = Result<Formula, FormulaProblem>;
type Resolve = (token: Token) => Result<MetricId, FormulaProblem>;

const sums: Readonly<Record<string, Operation>> = { '+': 'plus', '−': 'minus' };
const products: Readonly<Record<string, Operation>> = { '×': 'times', '÷': 'over' };

/** Deeper nesting is no formula that anybody wrote, and would only exhaust the stack. */
const deepest = 50;

const words = 'previous([title]), previous([title], 2), sum([title], 12) and average([title], 4)';

class Reader {
  readonly #tokens: readonly Token[];
  readonly #resolve: Resolve;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], resolve: Resolve) {
    this.#tokens = tokens;
    this.#resolve = resolve;
  }

  whole(): Parsed {
    const formula = this.#operations(sums, () => this.#operations(products, () => this.#factor()));
    if (!formula.ok || this.#token.is === 'end') return formula;
    return this.#expected('a sign such as + − × ÷');
  }

  get #token(): Token {
    return this.#tokens[this.#next] as Token;
  }

  #take(): Token {
    const token = this.#token;
    if (token.is !== 'end') this.#next += 1;
    return token;
  }

  #takeSign(sign: string): boolean {
    const here = this.#token.is === 'sign' && this.#token.text === sign;
    if (here) this.#next += 1;
    return here;
  }

  #expected(what: string): Result<never, FormulaProblem> {
    const { at, is, text } = this.#token;
    const where = is === 'end' ? 'The formula ends' : `${quoted(text)} stands at character ${at + 1}`;
    return formulaProblem('expected', at, `${where} where ${what} should be. Write it there, or take out the rest.`);
  }

  #operations(known: Readonly<Record<string, Operation>>, operand: () => Parsed): Parsed {
    let left = operand();
    while (left.ok && this.#token.is === 'sign') {
      const operation = known[this.#token.text];
      if (operation === undefined) break;
      this.#take();
      const right = operand();
      if (!right.ok) return right;
      left = ok({ part: 'operation', operation, left: left.value, right: right.value });
    }
    return left;
  }

  #factor(): Parsed {
    const { at } = this.#token;
    if (this.#depth >= deepest) {
      return formulaProblem('too-deep', at, `More than ${deepest} parentheses lie in each other. Take some out.`);
    }
    this.#depth += 1;
    const formula = this.#signedOrPlain();
    this.#depth -= 1;
    return formula;
  }

  #signedOrPlain(): Parsed {
    if (this.#takeSign('−')) {
      const of = this.#factor();
      return of.ok ? ok({ part: 'negative', of: of.value }) : of;
    }
    if (this.#takeSign('(')) {
      const inner = this.#operations(sums, () => this.#operations(products, () => this.#factor()));
      if (!inner.ok || this.#takeSign(')')) return inner;
      return this.#expected('a sign or )');
    }
    const token = this.#token;
    if (token.is === 'word') return this.#function();
    if (token.is === 'number') {
      this.#take();
      return ok({ part: 'number', amount: token.amount });
    }
    const metric = this.#metric();
    return metric.ok ? ok({ part: 'metric', metricId: metric.value, back: 0 }) : metric;
  }

  #metric(): Result<MetricId, FormulaProblem> {
    const { is } = this.#token;
    return is === 'name' || is === 'id'
      ? this.#resolve(this.#take())
      : this.#expected('a number or a title in brackets');
  }

  #function(): Parsed {
    const { text, at } = this.#take();
    const name = text.toLowerCase();
    if (name !== 'previous' && name !== 'sum' && name !== 'average') {
      return formulaProblem(
        'unknown-word',
        at,
        `${quoted(text)} at character ${at + 1} is not known. A title stands in brackets, [${quoted(text)}]; the words are ${words}.`,
      );
    }
    if (!this.#takeSign('(')) return this.#expected('(');
    const metric = this.#metric();
    if (!metric.ok) return metric;
    const periods = this.#periods(name);
    if (!periods.ok) return periods;
    return this.#takeSign(')') ? ok(periods.value(metric.value)) : this.#expected(')');
  }

  /** How many periods stand behind the comma. */
  #periods(name: 'previous' | Take): Result<(metricId: MetricId) => Formula, FormulaProblem> {
    if (name === 'previous' && !(this.#token.is === 'sign' && this.#token.text === ',')) {
      return ok((metricId) => ({ part: 'metric', metricId, back: 1 }));
    }
    if (!this.#takeSign(',')) return this.#expected(`a comma and how many periods, ${name}([title], 12),`);
    const token = this.#take();
    const count = token.is === 'number' ? token.amount : 0;
    if (!Number.isInteger(count) || count < 1 || count > mostPeriodsBack) {
      return formulaProblem(
        'not-periods',
        token.at,
        `${name} needs a whole number of periods, from 1 to ${mostPeriodsBack}, at character ${token.at + 1}.`,
      );
    }
    return ok((metricId) =>
      name === 'previous'
        ? { part: 'metric', metricId, back: count }
        : { part: 'window', take: name, metricId, periods: count },
    );
  }
}

const plain = (name: string) => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

function resolver(names: readonly MetricLabel[]): Resolve {
  const exact = new Map(names.map(({ label, metricId }) => [label, metricId]));
  const loose = new Map(names.map(({ label, metricId }) => [plain(label), metricId]));
  return ({ is, text, at }) => {
    const metric = is === 'name' ? (exact.get(text) ?? loose.get(plain(text))) : undefined;
    if (metric !== undefined) return ok(metric);
    const labels = names.map(({ label }) => label);
    const several = labels.filter((label) => plain(label).startsWith(`${plain(text)} (`));
    const near = (several.length > 0 ? several.slice(0, 3) : nearNames(text, labels)).map((label) => `[${label}]`);
    const meant = near.length === 0 ? 'Write the title of a metric.' : `Write ${near.join(' or ')}.`;
    return several.length > 0
      ? formulaProblem('several', at, `Several metrics are called ${quoted(text, 60)}. ${meant}`)
      : formulaProblem('no-metric', at, `No metric is called ${quoted(text, 60) || 'nothing'}. ${meant}`);
  };
}

/**
 * A formula as people write it: `100 × [Work sold] ÷ [Estimates sent]`, `sum([Revenue], 12)`.
 * @param names the metrics it may name; letters' case and spaces are not looked at where no name fits exactly.
 */
export function parseFormula(text: string, names: readonly MetricLabel[]): Parsed {
  if (text.length > longestFormula) return tooLong(text.length);
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 1) {
    return formulaProblem('empty', 0, 'No formula is written here. Write one such as [Work sold] ÷ [Estimates sent].');
  }
  const formula = new Reader(tokens.value, resolver(names)).whole();
  if (!formula.ok) return formula;
  const { length } = storedFormula(formula.value);
  return length > longestFormula ? tooLong(length) : formula;
}

function tooLong(length: number): Result<never, FormulaProblem> {
  return formulaProblem(
    'too-long',
    longestFormula,
    `This formula takes ${length} characters and ${longestFormula} fit. Make a metric of a part of it and name that one.`,
  );
}

/**
 * A formula as `storedFormula` wrote it.
 * @throws RangeError for any other text: nothing else is ever stored.
 */
export function readStored(text: string): Formula {
  const tokens = tokensOf(text);
  const formula = tokens.ok
    ? new Reader(tokens.value, (token) =>
        token.is === 'id' && isUuid(token.text)
          ? ok(token.text as MetricId)
          : formulaProblem('no-id', token.at, `${quoted(token.text)} is no id.`),
      ).whole()
    : tokens;
  if (!formula.ok)
    throw new RangeError(`The stored formula ${quoted(text, 80)} cannot be read. ${formula.error.message}`);
  return formula.value;
}
