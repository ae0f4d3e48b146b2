const KEY = 'evenkeel-company';

/** The company this browser looked at last: where one comes back to. */
export const lastCompany = {
  read: () => localStorage.getItem(KEY),
  write: (companyId: string) => localStorage.setItem(KEY, companyId),
};
