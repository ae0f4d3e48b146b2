import { type ClientContext, type ClientLink, createORPCErrorFromJson, isORPCErrorJson, ORPCError } from '@orpc/client';
import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard';

const serializer = new StandardRPCSerializer(new StandardRPCJsonSerializer());

/**
 * The library's protocol, sent in the very turn of the call. Its own link waits for several turns first, and in those a
 * page draws all that a key has changed: a typed number left the browser only after the whole grid was drawn again.
 * @param base the address of the routes.
 */
export const rpcLink = (base: () => string): ClientLink<ClientContext> => ({
  call(path, input, { signal }) {
    const given = serializer.serialize(input);
    const [headers, body] =
      given instanceof FormData ? [{}, given] : [{ 'content-type': 'application/json' }, JSON.stringify(given)];
    const address = `${base()}/${path.map(encodeURIComponent).join('/')}`;
    return answerOf(fetch(address, { method: 'POST', headers, body, signal: signal ?? null, redirect: 'manual' }));
  },
});

async function answerOf(sent: Promise<Response>): Promise<unknown> {
  const response = await sent;
  const answer = serializer.deserialize(await response.json());
  if (response.ok) return answer;
  if (isORPCErrorJson(answer)) throw createORPCErrorFromJson(answer);
  throw new ORPCError('FAILED', { status: response.status, message: 'The server answered with something else.' });
}
