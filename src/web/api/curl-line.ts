import type { Endpoint, OpenApi } from './open-api.ts';
import { exampleOf } from './schema-shape.ts';

/** Between single quotes for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What one types to make this request; ids are left as names in capitals. */
export function curlLine(endpoint: Endpoint, description: OpenApi): string {
  const server = description.servers?.[0]?.url ?? '';
  const path = endpoint.path.replace(/\{(\w+)\}/gu, (_, name: string) =>
    name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase(),
  );
  const asked = endpoint.parameters.filter(({ in: where, required }) => where === 'query' && required);
  const query = asked.map(({ name }) => `${name}=…`).join('&');
  const parts = ['curl', ...(endpoint.method === 'GET' ? [] : ['-X', endpoint.method])];
  const lines = [
    `${parts.join(' ')} ${quoted(`${server}${path}${query && `?${query}`}`)}`,
    `-H "Authorization: Bearer $EVENKEEL_TOKEN"`,
  ];
  if (endpoint.body) {
    lines.push(`-H 'Content-Type: application/json'`);
    lines.push(`-d ${quoted(JSON.stringify(exampleOf(endpoint.body, description)))}`);
  }
  return lines.join(' \\\n  ');
}
