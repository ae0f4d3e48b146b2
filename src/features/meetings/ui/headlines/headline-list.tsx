import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import type { Words } from '#features/accounts/model/words.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import type { Headline } from '#features/cadence/contract/headline.ts';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { CompanyId, HeadlineId, MemberId } from '#lib/ids.ts';
import { RowList } from '../live/row-list.tsx';

/** The headlines of a team, each with who wrote it; what asks for talk becomes an issue. */
export function HeadlineList(props: {
  companyId: CompanyId;
  headlines: readonly Headline[];
  words: Words;
  nameOf: (memberId: MemberId | null) => string;
  mayRemove: (headline: Headline) => boolean;
  onRaise: ((headline: Headline) => void) | null;
  onRaiseNew: () => void;
  isRaised: (id: HeadlineId) => boolean;
  /** What became of it. */
  below?: (id: HeadlineId) => ReactNode;
}) {
  const { companyId, headlines, words, nameOf, mayRemove, onRaise, onRaiseNew, isRaised, below } = props;
  const cache = useQueryClient();
  const readAgain = () => cache.invalidateQueries({ queryKey: queries.headline.list.key() });
  const remove = async ({ headlineId }: Headline): Promise<void> => {
    try {
      await client.headline.delete({ companyId, headlineId });
      void readAgain();
      offerUndo('Headline deleted.', async () => {
        await client.headline.restore({ companyId, headlineId });
        await readAgain();
      });
    } catch (thrown) {
      showRefusal(problemOf(thrown).message);
    }
  };
  return (
    <RowList
      label="Headlines"
      words={words}
      onRaiseNew={onRaiseNew}
      onRaise={
        onRaise &&
        ((id) => {
          const headline = headlines.find(({ headlineId }) => headlineId === id);
          if (headline) onRaise(headline);
        })
      }
      rows={headlines.map((headline) => ({
        id: headline.headlineId,
        name: headline.words,
        isRaised: isRaised(headline.headlineId),
        content: (
          // In one line of text, so that on a phone the words go on below the badge.
          <span>
            <Badge>{headline.kind === 'people' ? 'people' : 'customers'}</Badge>{' '}
            <span>
              {headline.words}
              {below && <small>{below(headline.headlineId)}</small>}
            </span>
          </span>
        ),
        right: (
          <>
            <Avatar name={nameOf(headline.writtenBy)} size="sm" spoken />
            {mayRemove(headline) && (
              <IconButton icon="trash" label={`Delete ${headline.words}`} onClick={() => void remove(headline)} />
            )}
          </>
        ),
      }))}
    />
  );
}
