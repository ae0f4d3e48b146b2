import type { Answer, Visitor } from './visitor.ts';

const send = (method: string) => (visitor: Visitor, path: string, body?: unknown) =>
  visitor.ask(`/api/v1${path}`, { method, ...(body === undefined ? {} : { body }) });

/** The REST encoding, word by word. */
export const rest = {
  get: send('GET'),
  post: send('POST'),
  put: send('PUT'),
  patch: send('PATCH'),
  delete: send('DELETE'),
};

/** What came back as the test knows it to be. @throws when it was refused. */
export async function done<Body>(asked: Promise<Answer>): Promise<Body> {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`Refused with ${answer.status}: ${answer.text}`);
  return answer.json as Body;
}
