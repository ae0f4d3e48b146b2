import { DataTable } from '#kit/page/data-table.tsx';
import { Section } from '#kit/page/section.tsx';
import { useCompany } from '#features/accounts/ui/use-company.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Choices, Preview } from '../contract/import.ts';
import { ColumnChoice } from './column-choice.tsx';
import { CommitmentPreview } from './commitment-preview.tsx';
import { NamesSection } from './names-section.tsx';
import { QuestionField } from './question-field.tsx';
import { TeamField } from './team-field.tsx';
import css from './imports.module.css';

const SHOWN = 60;

/** What the files are, what they leave open, what of them cannot be used, and what they would do. */
export function ImportPreview(props: {
  companyId: CompanyId;
  preview: Preview;
  choices: Choices;
  onChoose: (answer: Choices) => void;
}) {
  const { companyId, preview, choices, onChoose } = props;
  const { questions, problems, problemCount, metrics, files } = preview;
  const { teams } = useCompany(companyId);
  const mapped = questions.some(({ asks }) => asks === 'mapping') || choices.mapping !== undefined;
  const table = files.find(
    ({ layout, sample }) => sample.length > 0 && (layout === null || choices.mapping !== undefined),
  );
  return (
    <>
      <NamesSection companyId={companyId} people={preview.people} choices={choices} onChoose={onChoose} />
      {questions
        .filter(({ asks }) => asks !== 'mapping')
        .map((question) => (
          <QuestionField
            key={question.sentence}
            companyId={companyId}
            question={question}
            choices={choices}
            names={preview.people.length}
            onChoose={onChoose}
          />
        ))}
      {mapped && table && <ColumnChoice file={table} onMap={(mapping) => onChoose({ mapping })} />}
      {problems.length > 0 && (
        <Section
          title="Cannot be used"
          scope={`${problemCount} ${problemCount === 1 ? 'place' : 'places'}; the rest is fine`}
        >
          <DataTable
            caption="What cannot be used"
            rows={problems.map((problem, at) => ({ ...problem, at }))}
            rowId={({ at }) => String(at)}
            columns={[
              { id: 'row', head: 'Row', figure: true, cell: ({ row }) => row ?? '' },
              { id: 'why', head: 'Why', names: true, cell: ({ why }) => why },
              { id: 'column', head: 'Column', cell: ({ column }) => column ?? '' },
              {
                id: 'text',
                head: 'Text',
                cell: ({ text }) => (text ? <code className={css['wrong']}>{text.slice(0, 60)}</code> : ''),
              },
              { id: 'file', head: 'File', deskOnly: true, cell: ({ file }) => file },
            ]}
          />
        </Section>
      )}
      {metrics.length > 0 && (
        <Section title="What it will do" scope={countsWords(preview)}>
          {metrics.some(({ exists }) => !exists) && (
            <div className={css['field']}>
              <TeamField
                companyId={companyId}
                label="New metrics go to"
                own="Their owner’s own scorecard"
                value={choices.teamId === null ? 'own' : (choices.teamId ?? teams[0]?.teamId ?? 'own')}
                onChoose={onChoose}
              />
            </div>
          )}
          <DataTable
            caption="Metrics in these files"
            rows={metrics.slice(0, SHOWN)}
            rowId={({ title, owner }) => `${title} ${owner}`}
            columns={[
              { id: 'title', head: 'Metric', names: true, cell: ({ title }) => title },
              { id: 'exists', head: '', cell: ({ exists }) => (exists ? 'is here' : 'new') },
              { id: 'owner', head: 'Owner', cell: ({ owner }) => owner },
              { id: 'values', head: 'Numbers', figure: true, cell: ({ values }) => values.toLocaleString() },
              { id: 'from', head: 'From', deskOnly: true, cell: ({ from }) => from ?? '' },
              { id: 'to', head: 'To', deskOnly: true, cell: ({ to }) => to ?? '' },
            ]}
            {...(metrics.length > SHOWN ? { foot: `and ${metrics.length - SHOWN} more` } : {})}
          />
        </Section>
      )}
      {preview.commitments.length > 0 && (
        <CommitmentPreview companyId={companyId} preview={preview} choices={choices} onChoose={onChoose} />
      )}
    </>
  );
}

const counted = (count: number, noun: string) => `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;

function countsWords({ counts }: Preview): string {
  const { metricsNew, metricsChanged, valuesNew, valuesChanged, valuesSame, goalsNew, changesNew } = counts;
  return [
    `${counted(metricsNew, 'new metric')}, ${metricsChanged} changed`,
    `${counted(valuesNew, 'new number')}, ${valuesChanged} changed, ${valuesSame} the same`,
    counted(goalsNew, 'goal'),
    ...(changesNew > 0 ? [counted(changesNew, 'declared change')] : []),
  ].join(' · ');
}
