import type { PlantedCompany } from '#test/support/planted-company.ts';

/** An id of everything that a company has. */
export const idsIn = (company: PlantedCompany): readonly string[] => [
  company.companyId,
  ...Object.values(company.members),
  ...Object.values(company.tokens),
  company.leadership,
  company.department,
  company.disbanded,
  company.metric,
  company.driven,
  company.deletedMetric,
  company.change,
  company.withdrawnChange,
  company.coachingNote,
  company.deletedNote,
  company.invitation,
  company.activity,
  company.mail,
  company.import,
  ...Object.values(company.todos),
  ...Object.values(company.issues),
  ...Object.values(company.priorities),
  ...Object.values(company.cadence),
  ...Object.values(company.meetings),
];

/** An id of the same moment that no row ever had. */
export const twin = (id: string) => id.slice(0, -4) + (id.endsWith('0000') ? '0001' : '0000');
