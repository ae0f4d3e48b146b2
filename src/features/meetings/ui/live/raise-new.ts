import { askToRaise } from '#features/cadence/ui/raise/asked-raise.ts';
import type { Desk } from './use-desk.ts';

/** Asks for an issue that comes from no row, for the list of this team. */
export const raiseNew = ({ which: { companyId }, meeting: { teamId } }: Desk): void =>
  askToRaise({ companyId, from: null, title: '', teamId });
