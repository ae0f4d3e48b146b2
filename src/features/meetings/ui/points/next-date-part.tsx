import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { momentWords } from '#features/accounts/ui/when.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { LoadingLines } from '#kit/notices/loading-lines.tsx';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { AgendaId } from '#lib/ids.ts';
import type { MeetingLine } from '../../contract/history.ts';
import { instantOf, type Moment, momentIn, proposedNext } from '../../model/next-date.ts';
import { agendasQuery, plannedQuery, useFollowAgendas } from '../agenda/agenda-query.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import { useNow } from '../live/use-now.ts';
import css from './points.module.css';

const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const ms = (instant: string | null | undefined) => (instant ? Date.parse(instant) : null);

/** When the two meet next: what is set, or what is proposed; either of them sets or moves it. */
export function NextDatePart({ desk }: { desk: Desk }) {
  const { which, meeting, company } = desk;
  const { companyId } = which;
  const { timeZone } = company;
  const { data: agendas } = useQuery(agendasQuery(companyId));
  const { data: planned } = useQuery(plannedQuery(companyId));
  useFollowAgendas(companyId);
  if (!agendas || !planned) return <LoadingLines />;
  const agenda = agendas.find(({ agendaId }) => agendaId === meeting.agendaId);
  if (!agenda) {
    return <p className={live['quiet']}>The agenda of this meeting was deleted: no next one can be planned from it.</p>;
  }
  const next = planned.items
    .filter(({ agendaId }) => agendaId === agenda.agendaId)
    .toSorted((one, other) => ((one.plannedAt ?? '') < (other.plannedAt ?? '') ? -1 : 1))[0];
  const openedAt = ms(meeting.openedAt) ?? 0;
  const asked = {
    agreed: ms(agenda.nextAt),
    plannedAt: ms(meeting.plannedAt),
    openedAt,
    everyWeeks: agenda.everyWeeks,
  };
  const shown = next?.plannedAt ? momentIn(Date.parse(next.plannedAt), timeZone) : proposedNext(asked, timeZone);
  return (
    <NextDate
      key={`${next?.meetingId} ${shown.day} ${shown.time}`}
      desk={desk}
      agendaId={agenda.agendaId}
      next={next ?? null}
      shown={shown}
    />
  );
}

function NextDate(props: { desk: Desk; agendaId: AgendaId; next: MeetingLine | null; shown: Moment }) {
  const { desk, agendaId, next, shown } = props;
  const { companyId } = desk.which;
  const { timeZone } = desk.company;
  const cache = useQueryClient();
  const [day, setDay] = useState<string>(shown.day);
  const [time, setTime] = useState(shown.time);
  const attempt = useAttempt();
  const at = day === '' ? null : instantOf({ day: day as Day, time }, timeZone);
  const plannedAt = at === null ? null : new Date(at).toISOString();
  const now = useNow(desk.ahead, 60_000);
  const wordsIn = (instant: string, zone: string) => momentWords(instant, { timeZone: zone, now });
  const readAgain = () => cache.invalidateQueries({ queryKey: plannedQuery(companyId).queryKey });

  const plan = async (chosen: string) => {
    const { meeting } = await client.meeting.plan({ companyId, agendaId, plannedAt: chosen });
    offerUndo(`The next one: ${wordsIn(chosen, timeZone)}.`, async () => {
      await client.meeting.cancel({ companyId, meetingId: meeting.meetingId });
      await readAgain();
    });
  };
  const move = async ({ meetingId, plannedAt: before }: MeetingLine, chosen: string) => {
    const { meeting } = await client.meeting.readState({ companyId, meetingId });
    if (meeting.plannedAt !== before) {
      showRefusal('The other one was quicker and moved it: this is when it is now. Nothing of yours was stored.');
      return;
    }
    const moved = await client.meeting.move({ companyId, meetingId, seenVersion: meeting.version, plannedAt: chosen });
    offerUndo(`Moved to ${wordsIn(chosen, timeZone)}.`, async () => {
      const seenVersion = moved.meeting.version;
      if (before !== null) await client.meeting.move({ companyId, meetingId, seenVersion, plannedAt: before });
      await readAgain();
    });
  };
  const store = (chosen: string) =>
    attempt.run(async () => {
      await (next ? move(next, chosen) : plan(chosen));
      await readAgain();
    });
  const own = zoneHere();
  const isElsewhere = plannedAt !== null && wordsIn(plannedAt, own) !== wordsIn(plannedAt, timeZone);
  return (
    <form
      noValidate
      aria-label="Next date"
      onSubmit={(event) => {
        event.preventDefault();
        if (plannedAt !== null && !attempt.busy) void store(plannedAt);
      }}
    >
      <p className={live['sectionLine']}>
        {next?.plannedAt
          ? `The next one is ${wordsIn(next.plannedAt, timeZone)}.`
          : 'Nothing is set yet; this is proposed:'}
      </p>
      <div className={css['set']}>
        <TextField label="Day" type="date" value={day} onChange={setDay} error={attempt.problem?.fields['plannedAt']} />
        <TextField label="At" type="time" value={time} onChange={setTime} />
        <Button
          type="submit"
          tone={next ? 'plain' : 'primary'}
          busy={attempt.busy}
          disabled={plannedAt === null || plannedAt === next?.plannedAt}
        >
          {next ? 'Move it' : 'Set it'}
        </Button>
      </div>
      <p className={live['small']}>
        {`As clocks show it where the company is, ${timeZone}.`}
        {isElsewhere && plannedAt !== null && ` Where you are, ${own}, that is ${wordsIn(plannedAt, own)}.`}
      </p>
      <ProblemNote problem={attempt.problem} shown={['plannedAt']} />
    </form>
  );
}
