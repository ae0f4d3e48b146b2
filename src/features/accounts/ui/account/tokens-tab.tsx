import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '#client/rpc.ts';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { ApiToken } from '../../contract/token.ts';
import { useCompany } from '../use-company.ts';
import { type Clock, dayWords } from '../when.ts';
import css from './account.module.css';
import { AccountHead } from './account-head.tsx';
import { TokenForm } from './token-form.tsx';
import { TokenTable } from './token-table.tsx';

function verdict(tokens: readonly ApiToken[], clock: Clock): string {
  const active = tokens
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt));
  const [next] = active;
  if (!next) return '0 tokens work; only you sign in for yourself.';
  const works = active.length === 1 ? '1 token works' : `${active.length} tokens work`;
  return `${works}; ${active.length === 1 ? 'it' : 'the next'} ends ${dayWords(next.expiresAt, clock)}.`;
}

/** What programs sign in with in one's own name. */
export function TokensTab({ companyId }: { companyId: CompanyId }) {
  const { timeZone } = useCompany(companyId);
  const [now] = useState(() => Date.now());
  const { data: tokens } = useSuspenseQuery({ ...queries.token.list.queryOptions(), staleTime: 0 });
  const { origin } = globalThis.location;
  return (
    <>
      <AccountHead companyId={companyId} tab="tokens" answer={verdict(tokens, { timeZone, now })}>
        <p>
          A token does what you may do and nothing more, in the companies you choose.{' '}
          <Link href="/api">What can be asked</Link>.
        </p>
      </AccountHead>
      <TokenForm companyId={companyId} />
      <TokenTable tokens={tokens} clock={{ timeZone, now }} />
      <Section title="How to use one">
        <p className={css['words']}>On the command line; it asks for the token and keeps it for you:</p>
        <pre className={css['code']}>{`bin/evenkeel login ${origin}\nbin/evenkeel whoami`}</pre>
        <p className={css['words']}>By any program:</p>
        <pre className={css['code']}>{`curl '${origin}/api/v1/me' -H "Authorization: Bearer $EVENKEEL_TOKEN"`}</pre>
      </Section>
    </>
  );
}
