import { useCompany } from '#features/accounts/ui/use-company.ts';
import { SelectField } from '#kit/fields/select-field.tsx';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import type { Choices } from '../contract/import.ts';

const OWN = 'own';

/** Whose what comes in is to be, where the file does not say: a team's, or its owner's own. */
export function TeamField(props: {
  companyId: CompanyId;
  label: string;
  own: string;
  /** What is taken without an answer; null where somebody has to give one. */
  value: TeamId | 'own' | null;
  onChoose: (answer: Choices) => void;
}) {
  const { companyId, label, own, value, onChoose } = props;
  const { teams } = useCompany(companyId);
  return (
    <SelectField
      label={label}
      help="Where the file does not say."
      options={[
        ...teams.map(({ teamId, name }) => ({ value: teamId as string, label: name })),
        { value: OWN, label: own },
      ]}
      value={value}
      placeholder="Choose"
      onChange={(chosen) => onChoose({ teamId: chosen === OWN ? null : (chosen as TeamId) })}
    />
  );
}
