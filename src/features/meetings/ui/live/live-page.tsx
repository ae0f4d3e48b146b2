import { lazy, Suspense, useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { PageHead } from '#kit/page/page-head.tsx';
import { dayIn, dayLabel } from '#lib/calendar/day.ts';
import { liveAnswer } from '../../model/live-answer.ts';
import { mattersOf } from '../../model/matter.ts';
import { minutesWords } from '../../model/time-words.ts';
import { Capture } from './capture.tsx';
import { ClockBar, ClockColumn, useClock } from './clock-column.tsx';
import { FollowLine } from './follow-line.tsx';
import type { Which } from './live-query.ts';
import css from './live.module.css';
import { PlannedPage } from './planned-page.tsx';
import { SectionPart } from './section-part.tsx';
import { type Desk, useDesk } from './use-desk.ts';
import { useOpenIssues } from './use-open-issues.ts';
import { usePresence } from './use-presence.ts';
import { useRoomNews } from './use-room-news.ts';
import { useSending } from './use-sending.ts';

const ConcludeDialog = lazy(async () => ({ default: (await import('./conclude-dialog.tsx')).ConcludeDialog }));

/** Where is this meeting, and how does its time stand? */
export function LivePage({ which, onGo }: { which: Which; onGo: (href: string) => void }) {
  const desk = useDesk(which);
  if (desk.meeting.state === 'planned') return <PlannedPage desk={desk} onGo={onGo} />;
  return <OpenedPage desk={desk} onGo={onGo} />;
}

function OpenedPage({ desk, onGo }: { desk: Desk; onGo: (href: string) => void }) {
  const { which, meeting, company, people, isOpen, verbs } = desk;
  const expected = people.some(({ memberId }) => memberId === company.me.memberId);
  usePresence(which, { isOpen: isOpen && expected, join: verbs.join });
  useRoomNews(desk);
  const kept = useSending(which);
  const [ending, end] = useState(false);
  const room = `/c/${which.companyId}/meetings`;
  const opened = meeting.openedAt === null ? null : dayIn(Date.parse(meeting.openedAt), company.timeZone);
  return (
    <>
      <PageHead
        crumbs={[
          { label: 'Meetings', href: room },
          { label: [meeting.name, ...(opened === null ? [] : [dayLabel(opened, { withYear: true })])].join(', ') },
        ]}
        answer={<Answer desk={desk} />}
        tools={
          isOpen ? (
            <>
              {expected ? (
                <Button tone="quiet" icon="leave" onClick={() => void verbs.leave().then(() => onGo(room))}>
                  Leave
                </Button>
              ) : (
                <Button onClick={verbs.join}>Join it</Button>
              )}
              {desk.mayEnd && meeting.agendaId !== null && (
                <Button icon="settings" onClick={() => onGo(room)}>
                  Agenda
                </Button>
              )}
              {desk.mayEnd && (
                <Button keys="mod+e" does="conclude the meeting" onClick={() => end(true)}>
                  Conclude
                </Button>
              )}
            </>
          ) : (
            <>
              <Button onClick={() => onGo(room)}>All meetings</Button>
              {meeting.state === 'concluded' && (
                <Button onClick={() => onGo(`${room}/${which.meetingId}/recap`)}>Recap</Button>
              )}
            </>
          )
        }
      />
      <ClockBar desk={desk} />
      <div className={css['three']}>
        <ClockColumn desk={desk} />
        <div className={css['middle']}>
          {isOpen && meeting.kind !== 'solo' && <FollowLine desk={desk} />}
          <Suspense fallback={<LoadingLines />}>
            <SectionPart key={desk.shown.section} desk={desk} kept={kept} onGo={onGo} />
          </Suspense>
        </div>
        <Capture desk={desk} />
      </div>
      {ending && (
        <Suspense>
          <ConcludeDialog desk={desk} onClose={() => end(false)} />
        </Suspense>
      )}
    </>
  );
}

const [once, often] = [60_000, 5000];

/** Which point everybody is at, as the list of them counts. */
function openPoint({ meeting, points }: Desk) {
  const matters = mattersOf(points);
  const at = matters.findIndex((matter) => matter.points.some(({ pointId }) => pointId === meeting.focusId));
  const words = matters[at]?.points[0].words;
  return words === undefined ? null : { words, place: at + 1, of: matters.length };
}

function Answer({ desk }: { desk: Desk }) {
  const { meeting, isOpen, words } = desk;
  const clock = useClock(desk, isOpen ? often : once);
  const { picked } = useOpenIssues(desk);
  if (meeting.state === 'cancelled') return 'This meeting was cancelled.';
  if (!isOpen) {
    return `This meeting is over: it took ${minutesWords(clock.used)} of ${minutesWords(clock.planned)} planned.`;
  }
  const at = meeting.sections.findIndex(({ id }) => id === meeting.section);
  const section = meeting.sections[at];
  const time = clock.sections[at];
  const place = picked.findIndex(({ issueId }) => issueId === meeting.focusId) + 1;
  return liveAnswer(
    {
      title: section?.title ?? meeting.name,
      running: clock.running,
      left: (time?.planned ?? 0) - (time?.used ?? 0),
      after: clock.sections.slice(at + 1).reduce((sum, { planned, used }) => sum + Math.max(0, planned - used), 0),
      issue: section?.kind === 'issues' && place > 0 ? { place, of: picked.length } : null,
      point: section?.kind === 'issues' ? openPoint(desk) : null,
    },
    (count) => words.word('issue', count),
  );
}
