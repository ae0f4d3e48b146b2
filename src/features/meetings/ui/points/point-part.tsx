import type { KeptNote } from '../live/kept-notes.ts';
import type { Desk } from '../live/use-desk.ts';
import { AgreedBefore } from './agreed-before.tsx';
import { AgreementsPart } from './agreements-part.tsx';
import { ListPart } from './list-part.tsx';
import { NextDatePart } from './next-date-part.tsx';
import { SolvePart } from './solve-part.tsx';

/** What a section of an owner-operator meeting works on: the points of the two. */
export function PointPart({ desk, kept }: { desk: Desk; kept: readonly KeptNote[] }) {
  switch (desk.shown.part.kind) {
    case 'check-in':
      return <AgreedBefore desk={desk} />;
    case 'list':
      return <ListPart desk={desk} />;
    case 'issues':
      return <SolvePart desk={desk} kept={kept} />;
    case 'agreements':
      return <AgreementsPart desk={desk} />;
    case 'next-date':
      return <NextDatePart desk={desk} />;
    default:
      return null;
  }
}
