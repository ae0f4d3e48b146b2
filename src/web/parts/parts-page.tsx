import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';
import { PageHead } from '#kit/page/page-head.tsx';
import { Tabs } from '#kit/page/tabs.tsx';
import type { Connection } from '#web/shell/connection-line.tsx';
import { Shell } from '#web/shell/shell.tsx';
import { companies, rooms } from './sample-shell.ts';
import { ChartPart } from './chart-part.tsx';
import { ControlsPart } from './controls-part.tsx';
import { MarksPart } from './marks-part.tsx';
import { PhonePart } from './phone-part.tsx';
import { NoticesPart } from './notices-part.tsx';
import { OverlaysPart } from './overlays-part.tsx';
import { GridPart, LargeGrid } from './grid-part.tsx';
import css from './parts-page.module.css';

/** Every part of the kit in every state it can be in: the sheet to build and to look at. */
export function PartsPage() {
  const sheet = useLocation({ select: ({ searchStr }) => (searchStr.includes('grid') ? 'grid' : 'parts') });
  const [company, setCompany] = useState('harbor');
  const [connection, setConnection] = useState<Connection>({ state: 'live' });
  const chosen = companies.find(({ id }) => id === company) ?? companies[0];
  useKeys([
    {
      key: 'o',
      does: 'go offline and back',
      run: () => setConnection((now) => (now.state === 'live' ? { state: 'offline', kept: 3 } : { state: 'live' })),
    },
  ]);
  return (
    <Shell
      company={chosen}
      companies={companies}
      onSwitch={setCompany}
      rooms={rooms}
      onGo={() => undefined}
      person={{ name: 'Ruth Okafor', role: 'operator' }}
      onAccount={() => undefined}
      onSignOut={() => undefined}
      connection={connection}
      printed={{ page: 'Parts', date: '17 Nov 2026' }}
    >
      <PageHead crumbs={[{ label: 'Parts and states' }]} answer="Every part, in every state it can be in.">
        Not a page of the app: the sheet to build the kit from.
      </PageHead>
      <Tabs
        label="Sheets"
        tabs={[
          { href: '/kit', label: 'Parts', count: 14, current: sheet === 'parts' },
          { href: '/kit?sheet=grid', label: 'Grid', count: 9, current: sheet === 'grid' },
        ]}
      />
      {sheet === 'grid' ? (
        <>
          <GridPart />
          <ChartPart />
          <LargeGrid />
        </>
      ) : (
        <div className={css['columns']}>
          <MarksPart />
          <ControlsPart />
          <NoticesPart />
          <OverlaysPart />
          <PhonePart />
        </div>
      )}
    </Shell>
  );
}
