import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import type { Arranged } from '../arrangement.ts';
import type { ScorecardTab } from '../pages.ts';
import type { Asking, ScorecardView } from '../scorecard-view.ts';

/** What every dialog of the scorecard gets. */
export interface AskedDialogProps {
  readonly asking: Asking;
  readonly view: ScorecardView;
  readonly company: Company;
  readonly members: readonly Member[];
  readonly tab: ScorecardTab;
  readonly onArrange: (before: readonly Arranged[], after: readonly Arranged[]) => void;
  readonly onClose: () => void;
}
