import { createORPCClient } from '@orpc/client';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { type Contract, contract } from '#contract.ts';

export type RestClient = JsonifiedClient<ContractRouterClient<Contract>>;

export interface RestOptions {
  /** Of the server, without a path. */
  readonly url: string;
  /** An API token. */
  readonly token: string;
}

/** The whole API as functions, for programs: REST, with a token. */
export function createRestClient({ url, token }: RestOptions): RestClient {
  return createORPCClient(
    new OpenAPILink(contract, { url: `${url}/api/v1`, headers: { authorization: `Bearer ${token}` } }),
  );
}
