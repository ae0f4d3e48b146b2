import { drivingApi } from '#features/meetings/api/driving.ts';
import type { Meeting } from '#features/meetings/contract/meeting.ts';
import type { Section } from '#features/meetings/model/agenda.ts';
import { drawFrom } from '../draw.ts';
import type { Stage } from './stage.ts';

/** How long each section took: a long one nearly as planned, a short one up to a fifth more or less. */
function spentOn(seed: string, sections: readonly Section[]): number[] {
  const draw = drawFrom(seed);
  return sections.map(({ minutes }) => {
    const share = minutes >= 30 ? 0.95 + 0.07 * draw.uniform() : 0.8 + 0.4 * draw.uniform();
    return Math.round(minutes * share * 60) * 1000;
  });
}

/** An open meeting goes from section to section. @param seed of how long each takes. @returns when the last one is over. */
export function walk({ cast, diary }: Stage, leads: string, opened: Meeting, [seed, start]: [string, number]): number {
  const { companyId } = cast;
  const { meetingId, sections } = opened;
  const spent = spentOn(seed, sections);
  let { version: seenVersion } = opened;
  let at = start;
  for (const [place, { id }] of sections.entries()) {
    const begins = at;
    if (place > 0) {
      diary.at(begins, async () => {
        const asked = { companyId, meetingId, seenVersion, section: id, focusId: null };
        seenVersion = (await drivingApi.go(cast.as(leads, begins), asked)).meeting.version;
      });
    }
    at += spent[place] ?? 0;
  }
  return at;
}
