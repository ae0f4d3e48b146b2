import { dateLabel, type Day } from '#lib/calendar/day.ts';
import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId } from '#lib/ids.ts';
import { useWords } from '#features/accounts/ui/use-company.ts';
import type { Choices, Preview } from '../contract/import.ts';
import { commitmentWords } from '../model/commitments/counted.ts';
import { TeamField } from './team-field.tsx';
import css from './imports.module.css';

const SHOWN = 60;
const becomes = { new: 'new', closed: 'is here, closed by this', here: 'is here' } as const;

/** What would become of to-dos, priorities and issues. */
export function CommitmentPreview(props: {
  companyId: CompanyId;
  preview: Preview;
  choices: Choices;
  onChoose: (answer: Choices) => void;
}) {
  const { companyId, choices, onChoose } = props;
  const { commitments, counts, remarks } = props.preview;
  const words = useWords(companyId);
  const rows = commitments.map((one, at) => ({ ...one, at }));
  const label = (day: string | null) => (day === null ? '' : dateLabel(day as Day, true));
  return (
    <Section title="What it will do" scope={commitmentWords(counts)}>
      {choices.teamId !== undefined && (
        <div className={css['field']}>
          <TeamField
            companyId={companyId}
            label="New ones go to"
            own="Nobody’s: each is its owner’s own"
            value={choices.teamId ?? 'own'}
            onChoose={onChoose}
          />
        </div>
      )}
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <DataTable
        caption="To-dos, priorities and issues in these files"
        rows={rows.slice(0, SHOWN)}
        rowId={({ at }) => String(at)}
        columns={[
          { id: 'title', head: 'Title', names: true, cell: ({ title }) => title },
          { id: 'kind', head: '', cell: ({ kind }) => words.word(kind) },
          { id: 'becomes', head: '', cell: (one) => becomes[one.becomes] },
          { id: 'owner', head: 'Owner', cell: ({ owner }) => owner },
          { id: 'team', head: 'Team', deskOnly: true, cell: ({ team }) => team },
          { id: 'made', head: 'Made', deskOnly: true, cell: ({ made }) => label(made) },
          { id: 'over', head: 'Done', deskOnly: true, cell: ({ over }) => label(over) },
        ]}
        {...(rows.length > SHOWN ? { foot: `and ${rows.length - SHOWN} more` } : {})}
      />
    </Section>
  );
}
