import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#contract.ts';
import { rpcLink } from './rpc-link.ts';

export type Client = ContractRouterClient<Contract>;

/** The whole API as functions, for the pages of this server. */
export const client: Client = createORPCClient(rpcLink(() => `${globalThis.location.origin}/rpc`));

/** The same as query and mutation options. */
export const queries = createTanstackQueryUtils(client);
