import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { client } from '#client/rpc.ts';
import { useCompany, useMe, useWords } from '#features/accounts/ui/use-company.ts';
import { roleName } from '#features/accounts/model/role.ts';
import { useKeptCount } from '#features/scorecard/ui/entries.ts';
import { RaiseHost } from '#features/cadence/ui/raise/raise-host.tsx';
import { MetricCommands } from '#features/scorecard/ui/metric-commands.tsx';
import { useCommands } from '#kit/palette/commands.ts';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Connection } from '#web/shell/connection-line.tsx';
import { Shell } from '#web/shell/shell.tsx';
import { frameCommands } from './commands.ts';
import { lastCompany } from './last-company.ts';
import { roomsOf } from './rooms.ts';
import { useLive } from './use-live.ts';

const SampleLine = lazy(async () => ({ default: (await import('#features/accounts/ui/sample-line.tsx')).SampleLine }));

// A page that stays open past midnight is rare; one that is printed says the day it was opened.
const printedOn = new Date().toLocaleDateString(undefined, { dateStyle: 'medium' });

function connectionOf(connected: boolean, kept: number): Connection {
  if (kept > 0 || !navigator.onLine) return { state: 'offline', kept };
  return { state: connected ? 'live' : 'behind' };
}

/** Somebody invented for a sample has no company to add: setting up makes an account of their own. */
const setUpPage = async () => ((await client.setup.state()).needed ? '/start' : '/companies/new');

const people = (count: number) => (count === 1 ? 'just me' : `${count} people`);

/** Rail, phone bars and the live connection around every page of one company. */
export function CompanyFrame({ companyId }: { companyId: CompanyId }) {
  const me = useMe();
  const company = useCompany(companyId);
  const words = useWords(companyId);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { pathname } = useLocation();
  const connected = useLive(companyId);
  const kept = useKeptCount(companyId);
  useEffect(() => {
    lastCompany.write(companyId);
    document.title = `${company.name} · Evenkeel`;
  }, [companyId, company.name]);

  const companies = me.companies.map((one) => ({ id: one.companyId, name: one.name, detail: people(one.people) }));
  const here = companies.find((one) => one.id === companyId) ?? { id: companyId, name: company.name };
  const go = (href: string) => void navigate({ href });
  const rooms = roomsOf(company.me, companyId, pathname, words);
  const room = rooms.flatMap((group) => group.rooms).find((one) => one.current);
  useCommands(frameCommands(companyId, go));
  return (
    <Shell
      company={here}
      companies={companies}
      onSwitch={(id) => go(`/c/${id}/scorecard`)}
      onAddCompany={() => void setUpPage().then(go)}
      rooms={rooms}
      onGo={go}
      person={{ name: me.name, role: roleName(company.me.role, words) }}
      onAccount={() => go(`/c/${companyId}/account`)}
      onSignOut={() =>
        void import('#client/sign-in.ts').then(async ({ signOut }) => {
          await signOut();
          cache.clear();
          go('/sign-in');
        })
      }
      connection={connectionOf(connected, kept)}
      finds={<MetricCommands companyId={companyId} onGo={go} />}
      line={
        company.sample !== null && (
          <Suspense>
            <SampleLine
              companyId={companyId}
              onDeleted={async (left) => {
                const next = left > 0 ? '/' : await setUpPage();
                cache.clear();
                go(next);
              }}
              onSetUp={async () => go(await setUpPage())}
            />
          </Suspense>
        )
      }
      printed={{ page: room?.label ?? '', date: printedOn }}
    >
      <RaiseHost companyId={companyId} />
      <Suspense fallback={<LoadingLines />}>
        <Outlet />
      </Suspense>
    </Shell>
  );
}
