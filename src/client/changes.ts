import type { CompanyId } from '#lib/ids.ts';
import type { Change } from './live.ts';

type Follow = (changes: readonly Change[]) => void;

const followers = new Map<Follow, CompanyId>();

/** Tells every page that is open what changed, as the live connection heard it. */
export function passOn(company: CompanyId, changes: readonly Change[]): void {
  for (const [follow, followed] of followers) if (followed === company) follow(changes);
}

/** For pages that read single rows again, as long as they are open; ended by the returned function. */
export function hearChanges(company: CompanyId, follow: Follow): () => void {
  followers.set(follow, company);
  return () => void followers.delete(follow);
}
