import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, queries } from '#client/rpc.ts';
import { Button } from '#kit/controls/button.tsx';
import { EmptyState } from '#kit/notices/empty-state.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import type { ApiToken } from '../../contract/token.ts';
import { describeToken } from '../../model/token.ts';
import { ProblemNote } from '../form/problem-note.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { type Clock, dayWords } from '../when.ts';

/** Tokens with what they may do; those that ended stay listed, so that one knows what there was. */
export function TokenTable({ tokens, clock }: { tokens: readonly ApiToken[]; clock: Clock }) {
  const cache = useQueryClient();
  const attempt = useAttempt();
  const [asked, ask] = useState<ApiToken | null>(null);
  const revoke = async ({ tokenId }: ApiToken) => {
    await attempt.run(async () => {
      await client.token.revoke({ tokenId });
      await cache.invalidateQueries({ queryKey: queries.token.key() });
    });
    ask(null);
  };
  const rightsOf = (token: ApiToken) =>
    describeToken(
      { access: token.access, companies: token.companyIds, expiresAt: Date.parse(token.expiresAt) },
      dayWords(token.expiresAt, clock),
    );
  return (
    <Section title="Tokens" scope={tokens.length}>
      <ProblemNote problem={attempt.problem} />
      {tokens.length === 0 ? (
        <EmptyState icon="key" title="No token yet.">
          Make one for each program, so that each can be revoked alone.
        </EmptyState>
      ) : (
        <DataTable
          caption="API tokens"
          rows={tokens}
          rowId={(token) => token.tokenId}
          columns={[
            { id: 'name', head: 'For', names: true, cell: (token) => token.name },
            { id: 'hint', head: 'Begins with', deskOnly: true, cell: (token) => <code>{token.hint}</code> },
            { id: 'rights', head: 'May', cell: rightsOf },
            { id: 'made', head: 'Made', deskOnly: true, cell: (token) => dayWords(token.madeAt, clock) },
            {
              id: 'do',
              head: <span className="ek-unseen">Do</span>,
              figure: true,
              cell: (token) =>
                token.state === 'active' ? (
                  <Button tone="quiet" aria-label={`Revoke ${token.name}`} onClick={() => ask(token)}>
                    Revoke
                  </Button>
                ) : (
                  token.state
                ),
            },
          ]}
        />
      )}
      <Dialog
        open={asked !== null}
        title={`Revoke ${asked?.name ?? ''}`}
        consequence="Whatever uses it is refused from now on. A revoked token does not come back; make a new one instead."
        confirm="Revoke"
        tone="danger"
        busy={attempt.busy}
        onConfirm={() => asked && void revoke(asked)}
        onClose={() => ask(null)}
      />
    </Section>
  );
}
