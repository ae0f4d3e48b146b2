import { contract } from '#contract.ts';
import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import type { Answer, Visitor } from './visitor.ts';

export interface Route {
  /** As the contract nests it: company.changeWords. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

function collect(router: AnyContractRouter, names: readonly string[]): Route[] {
  if (isContractProcedure(router)) {
    const { method = 'POST', path = '' } = router['~orpc'].route;
    return [{ name: names.join('.'), method, path }];
  }
  return Object.entries(router).flatMap(([name, part]) => collect(part as AnyContractRouter, [...names, name]));
}

/** Every route of the API, from the contract itself. */
export const routes: readonly Route[] = collect(contract, []);

export function routeOf(name: string): Route {
  const route = routes.find((one) => one.name === name);
  if (!route) throw new Error(`The contract has no route ${name}.`);
  return route;
}

export type Encoding = 'rpc' | 'rest';
export const encodings: readonly Encoding[] = ['rpc', 'rest'];

export type Input = Readonly<Record<string, unknown>>;

export interface Outcome {
  readonly status: number;
  /** `ok`, or the code of the refusal. */
  readonly code: string;
  /** The answer or the refusal, without the wrapping of its encoding. */
  readonly body: unknown;
  readonly headers: Headers;
  readonly text: string;
}

function sendRest(visitor: Visitor, { method, path }: Route, input: Input): Promise<Answer> {
  const rest = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value.toWellFormed());
  });
  if (method === 'GET') {
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
    return visitor.ask(`/api/v1${filled}?${query}`);
  }
  return visitor.ask(`/api/v1${filled}`, { method, body: rest });
}

/** Sends one request of a route in either encoding. */
export async function send(visitor: Visitor, encoding: Encoding, route: Route, input: Input): Promise<Outcome> {
  const answer =
    encoding === 'rest'
      ? await sendRest(visitor, route, input)
      : await visitor.ask(`/rpc/${route.name.replaceAll('.', '/')}`, { body: { json: input } });
  const { status, headers, text } = answer;
  const body = encoding === 'rest' ? answer.json : (answer.json as { json?: unknown } | undefined)?.json;
  const code = status < 300 ? 'ok' : String((body as { code?: unknown } | undefined)?.code);
  return { status, code, body, headers, text };
}
