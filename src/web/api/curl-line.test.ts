import { expect, it } from 'vitest';
import { curlLine } from './curl-line.ts';
import { endpointsOf, type OpenApi } from './open-api.ts';

const description: OpenApi = {
  servers: [{ url: 'http://localhost:4680/api/v1' }],
  paths: {
    '/companies/{companyId}/words': {
      put: {
        operationId: 'company.changeWords',
        summary: 'Rename words',
        parameters: [{ name: 'companyId', in: 'path', required: true }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { word: { const: 'the owner’s' }, one: { const: "it's" } },
                required: ['one'],
              },
            },
          },
        },
        responses: { 200: {}, 403: {} },
      },
    },
    '/me': { get: { operationId: 'me.read', responses: { 401: {}, 200: {} } } },
  },
};
const [words, me] = endpointsOf(description);

it('reads endpoints with their group and the answer that means it worked', () => {
  expect(words).toMatchObject({ group: 'company', method: 'PUT', summary: 'Rename words' });
  expect(me).toMatchObject({ id: 'me.read', body: null, answer: { status: '200' } });
});

it('writes a line that a shell reads as one request, a quote inside the body included', () => {
  if (!words || !me) throw new Error('The description has two endpoints.');
  expect(curlLine(me, description)).toBe(
    `curl 'http://localhost:4680/api/v1/me' \\\n  -H "Authorization: Bearer $EVENKEEL_TOKEN"`,
  );
  expect(curlLine(words, description).split(' \\\n  ')).toEqual([
    `curl -X PUT 'http://localhost:4680/api/v1/companies/COMPANY_ID/words'`,
    `-H "Authorization: Bearer $EVENKEEL_TOKEN"`,
    `-H 'Content-Type: application/json'`,
    String.raw`-d '{"one":"it'\''s"}'`,
  ]);
});
