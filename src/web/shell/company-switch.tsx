import { Icon } from '#kit/marks/icon.tsx';
import { CompanyMark } from '#kit/marks/company-mark.tsx';
import { Menu } from '#kit/overlays/menu.tsx';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import css from './company-switch.module.css';
import type { ShellCompany } from './room.ts';

/** Which company this is, and the way to the others: arrows and Enter once it is open, letters find by name. */
export function CompanySwitch(props: {
  company: ShellCompany;
  companies: readonly ShellCompany[];
  onSwitch: (id: string) => void;
  onAddCompany?: () => void;
}) {
  const { company, companies, onSwitch, onAddCompany } = props;
  const groups: MenuGroup[] = [
    {
      id: 'companies',
      title: companies.length > 1 ? 'Your companies' : 'Your company',
      entries: companies.map(({ id, name }) => ({
        id,
        label: name,
        lead: <CompanyMark id={id} name={name} size="sm" />,
        current: id === company.id,
        run: () => onSwitch(id),
      })),
    },
  ];
  if (onAddCompany) {
    groups.push({ id: 'more', entries: [{ id: 'add', label: 'Add a company', icon: 'add', run: onAddCompany }] });
  }
  return (
    <Menu groups={groups}>
      <button type="button" className={css['switch']}>
        <CompanyMark id={company.id} name={company.name} />
        <span className={css['words']}>
          <b>{company.name}</b>
          {company.detail !== undefined && <small>{company.detail}</small>}
        </span>
        <Icon name="down" />
      </button>
    </Menu>
  );
}
