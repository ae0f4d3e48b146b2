import type { CompanyId } from '#lib/ids.ts';

export interface Joining {
  /** Of the invitation's link. */
  readonly secret: string;
  readonly onJoined: (companyId: CompanyId) => void;
}
