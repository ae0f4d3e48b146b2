import type { MetricId } from '#lib/ids.ts';
import { ok, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import { type Formula, mostPeriodsBack, type Operation, type Take } from './formula.ts';
import { type FormulaProblem, formulaProblem, type Token } from './token.ts';

export type Parsed = Result<Formula, FormulaProblem>;
/** Which metric a title in brackets, or an id in braces, stands for. */
export type Resolve = (token: Token) => Result<MetricId, FormulaProblem>;

const sums: Readonly<Record<string, Operation>> = { '+': 'plus', '−': 'minus' };
const products: Readonly<Record<string, Operation>> = { '×': 'times', '÷': 'over' };

/** Deeper nesting is no formula that anybody wrote, and would only exhaust the stack. */
const deepest = 50;

const words = 'previous([title]), previous([title], 2), sum([title], 12) and average([title], 4)';

/** Reads tokens from left to right: × and ÷ before + and −, a sign before both. */
export class Reader {
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
