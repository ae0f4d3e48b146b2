import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#contract.ts';

export type Client = ContractRouterClient<Contract>;

/** The whole API as functions, for the pages of this server. */
export const client: Client = createORPCClient(new RPCLink({ url: () => `${globalThis.location.origin}/rpc` }));

/** The same as query and mutation options. */
export const queries = createTanstackQueryUtils(client);
