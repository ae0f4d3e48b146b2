import { useCompany, useMembers } from '#features/accounts/ui/use-company.ts';
import { Button } from '#kit/controls/button.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { Section } from '#kit/page/section.tsx';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import type { Choices, NamedPerson } from '../contract/import.ts';
import css from './imports.module.css';

const NOBODY = 'nobody';
const remembered = { memory: 'Remembered.', choice: 'Will be remembered.' } as const;

/** Names in files that nobody here has: whom each means, name by name, with those who are near and why. */
export function NamesSection(props: {
  companyId: CompanyId;
  people: readonly NamedPerson[];
  choices: Choices;
  onChoose: (answer: Choices) => void;
}) {
  const { companyId, people, choices, onChoose } = props;
  const { name: company } = useCompany(companyId);
  const members = useMembers(companyId).filter(({ role }) => role !== 'guest');
  const { people: chosen = [] } = choices;
  if (people.length === 0) return null;
  const options = [
    ...members.map(({ memberId, name, departedAt }) => ({
      value: memberId as string,
      label: departedAt === null ? name : `${name} (left)`,
    })),
    { value: NOBODY, label: `Nobody of ${company}` },
  ];
  const nameOf = (id: MemberId) => members.find(({ memberId }) => memberId === id)?.name ?? '';
  const choose = (name: string, memberId: MemberId | null) =>
    onChoose({ people: [...chosen.filter((one) => one.name !== name), { name, memberId }] });
  const open = people.filter(({ by }) => by === null).length;
  const left = choices.ownerId === undefined ? 'open' : `go to ${nameOf(choices.ownerId)}`;
  return (
    <Section title="Whom these names mean" scope={open === 0 ? 'all answered' : `${open} of ${people.length} ${left}`}>
      <ul className={css['names']}>
        {people.map(({ name, rows, memberId, by, note, near }) => {
          const said = chosen.find((one) => one.name === name);
          const value = said ? (said.memberId ?? NOBODY) : memberId;
          const help = [by === null || value === NOBODY ? '' : remembered[by], note].filter((part) => part !== '');
          return (
            <li key={name}>
              <SelectField
                label={`${name}, ${rows === 1 ? '1 row' : `${rows.toLocaleString()} rows`}`}
                options={options}
                value={value}
                placeholder="Choose a person"
                {...(help.length > 0 ? { help: help.join(' ') } : {})}
                onChange={(picked) => choose(name, picked === NOBODY ? null : (picked as MemberId))}
              />
              {value === null &&
                near.map((one) => (
                  <p key={one.memberId} className={css['near']}>
                    <Button
                      does={`take ${nameOf(one.memberId)} for ${name}`}
                      onClick={() => choose(name, one.memberId)}
                    >
                      {`Take ${nameOf(one.memberId)}`}
                    </Button>
                    <span>{one.why}</span>
                  </p>
                ))}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
