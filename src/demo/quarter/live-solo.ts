import { agendaApi } from '#features/meetings/api/agenda.ts';
import { endingApi } from '#features/meetings/api/ending.ts';
import { noteApi } from '#features/meetings/api/note.ts';
import { openingApi } from '#features/meetings/api/opening.ts';
import { soloApi } from '#features/meetings/api/solo.ts';
import type { AgendaId } from '#lib/ids.ts';
import { startOf } from './live-meetings.ts';
import { tickLater } from './live-todo.ts';
import type { SoloPlan } from './quarter-plan.ts';
import type { Stage } from './stage.ts';
import { walk } from './walk.ts';

const [minute, day] = [60_000, 86_400_000];

async function hold(stage: Stage, solo: SoloPlan, agendaId: AgendaId, hour: SoloPlan['hours'][number]): Promise<void> {
  const { seed, cast, diary } = stage;
  const { companyId } = cast;
  const { weeksAgo, notes, todos } = hour;
  const start = startOf(cast, solo, weeksAgo);
  const { meeting } = await openingApi.open(cast.as(solo.who, start), { companyId, agendaId });
  const { meetingId } = meeting;
  const end = walk(stage, solo.who, meeting, [`${seed} solo ${weeksAgo}`, start]);
  diary.at(end, async () => {
    const as = cast.as(solo.who, end - minute);
    for (const [section, words] of notes) {
      await noteApi.write(as, { companyId, meetingId, section, aboutId: null, words });
    }
    for (const todo of todos) {
      const taken = { companyId, meetingId, title: todo.title, private: false };
      const { todoId } = await soloApi.takeOn(as, taken);
      tickLater(stage, { ...todo, owner: solo.who }, todoId, cast.dayOf([weeksAgo, solo.weekday]));
    }
    await endingApi.conclude(cast.as(solo.who, end), { companyId, meetingId });
  });
}

/** One agenda, and its hours every two weeks. */
export function liveSolo(stage: Stage): void {
  const { cast, diary } = stage;
  const { solo } = stage.plan;
  if (!solo) return;
  const { companyId } = cast;
  const { who, weekday, startsAt, hours } = solo;
  const starts = hours.map(({ weeksAgo }) => startOf(cast, solo, weeksAgo));
  const first = Math.min(...starts) - day;
  let agendaId: AgendaId;
  diary.at(first, async () => {
    const agreed = { companyId, template: 'solo-hour' as const, weekday, startsAt };
    ({ agendaId } = await agendaApi.add(cast.as(who, first), agreed));
  });
  for (const [place, hour] of hours.entries()) diary.at(starts[place] ?? 0, () => hold(stage, solo, agendaId, hour));
}
