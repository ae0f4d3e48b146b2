import { useMutation } from '@tanstack/react-query';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { useWords } from '#features/accounts/ui/use-company.ts';
import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import css from './imports.module.css';

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Everything that can come in can go out. */
export function ExportButtons({ companyId }: { companyId: CompanyId }) {
  const words = useWords(companyId);
  const leave = useMutation({
    mutationFn: (layout: 'tables' | 'wide' | 'commitments') =>
      layout === 'commitments'
        ? client.import.exportCommitments({ companyId })
        : client.import.exportScorecard({ companyId, layout }),
    onSuccess: (files) => {
      for (const { name, text } of files) save(name, text);
    },
  });
  return (
    <Section title="Export" scope="as files that can be imported again" tool>
      {leave.error && <ErrorNote what="Nothing was exported.">{problemOf(leave.error).message}</ErrorNote>}
      <div className={css['row']}>
        <Button icon="file" busy={leave.isPending} onClick={() => leave.mutate('tables')}>
          Metrics, values, goals and changes
        </Button>
        <Button icon="file" busy={leave.isPending} onClick={() => leave.mutate('wide')}>
          One column a period
        </Button>
        <Button icon="file" busy={leave.isPending} onClick={() => leave.mutate('commitments')}>
          {`${words.capital('todo', 2)}, ${words.word('priority', 2)} and ${words.word('issue', 2)}`}
        </Button>
      </div>
    </Section>
  );
}
