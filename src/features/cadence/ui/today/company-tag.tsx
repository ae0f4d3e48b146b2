import { CompanyMark } from '#kit/marks/company-mark.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';

/** Of which company a row is; nothing where there is only one. */
export function CompanyTag({ view: { company }, several }: { view: TodayView; several: boolean }) {
  if (!several) return null;
  return (
    <span className={css['tag']} title={company.name}>
      <CompanyMark id={company.companyId} name={company.name} size="sm" />
      <span className="ek-unseen">{company.name}: </span>
    </span>
  );
}
