import { lazy, Suspense } from 'react';
import { can } from '#features/accounts/model/permission.ts';
import { useCompany, useWords } from '#features/accounts/ui/use-company.ts';
import { useKeys } from '#kit/keys/use-keys.ts';
import { HeldKeys } from '#kit/overlays/held-keys.tsx';
import { useCommands } from '#kit/palette/commands.ts';
import type { CompanyId } from '#lib/ids.ts';
import { askToRaise, useAskedRaise } from './asked-raise.ts';

const RaiseDialog = lazy(async () => ({ default: (await import('./raise-dialog.tsx')).RaiseDialog }));

/** Raises an issue from anywhere. Stands before the page, so that a page with a row selected is asked first. */
export function RaiseHost({ companyId }: { companyId: CompanyId }) {
  const { me } = useCompany(companyId);
  const words = useWords(companyId);
  const asked = useAskedRaise();
  const may = can(me, 'raiseIssue');
  const does = words.fill('{raise} an {issue}');
  const run = () => askToRaise({ companyId, from: null, title: '', teamId: null });
  useKeys(may ? [{ key: 'i', does, run }] : [], 'Everywhere');
  useCommands(
    may ? [{ id: 'raise', label: does.replace(/^./u, (letter) => letter.toUpperCase()), icon: 'issues', run }] : [],
  );
  return (
    asked && (
      <Suspense fallback={<HeldKeys />}>
        <RaiseDialog asked={asked} onClose={() => askToRaise(null)} />
      </Suspense>
    )
  );
}
