import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { Link } from '#kit/page/link.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { Section } from '#kit/page/section.tsx';
import css from './api-page.module.css';
import { EndpointEntry } from './endpoint-entry.tsx';
import { type Endpoint, endpointsOf, type OpenApi } from './open-api.ts';

const ADDRESS = '/api/v1/openapi.json';

async function readDescription(): Promise<OpenApi> {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) throw new Error(`The description answered ${answer.status}.`);
  return (await answer.json()) as OpenApi;
}

const matches = ({ method, path, summary, id }: Endpoint, words: readonly string[]): boolean => {
  const text = `${method} ${path} ${summary} ${id}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** Everything the screens can do, for programs. */
export function ApiPage() {
  const { data, isError, refetch } = useQuery({ queryKey: ['openapi'], queryFn: readDescription });
  const [sought, seek] = useState('');
  const endpoints = useMemo(() => (data ? endpointsOf(data) : []), [data]);
  const words = sought.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = Map.groupBy(
    endpoints.filter((one) => matches(one, words)),
    (one) => one.group,
  );
  return (
    <main className={css['page']}>
      <PageHead
        crumbs={[{ label: 'Evenkeel', href: '/' }, { label: 'API' }]}
        answer={
          data ? `${endpoints.length} requests do all that the screens do.` : 'Everything the screens do, for programs.'
        }
      >
        <p>
          Send <code>Authorization: Bearer ek_…</code> with a token made in your account. For generators:{' '}
          <a href={ADDRESS}>{ADDRESS}</a>, OpenAPI 3.1.
        </p>
      </PageHead>
      {isError && (
        <ErrorNote
          what="The description of the API could not be read."
          actions={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          The server did not answer; nothing was changed.
        </ErrorNote>
      )}
      {!data && !isError && <LoadingLines label="Reading the description" lines={6} />}
      {data && (
        <>
          <div className={css['find']}>
            <TextField
              label="Find"
              type="search"
              required={false}
              value={sought}
              onChange={seek}
              placeholder="member role"
            />
          </div>
          {[...found].map(([group, entries]) => (
            <Section key={group} title={group} scope={entries.length}>
              {entries.map((endpoint) => (
                <EndpointEntry key={endpoint.id} endpoint={endpoint} description={data} />
              ))}
            </Section>
          ))}
          {found.size === 0 && (
            <EmptyState icon="find" title={`No request has “${sought}” in it.`}>
              Look for a method, a part of an address or a word of its summary.
            </EmptyState>
          )}
        </>
      )}
      <p className={css['foot']}>
        <Link href="/">Back to my company</Link>
      </p>
    </main>
  );
}
