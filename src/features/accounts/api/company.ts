import { dayIn, type Weekday } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import { weekShift } from '#lib/calendar/week-shift.ts';
import { invalid, notFound, Refusal, stale } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Company, CompanySettings as WireSettings, companyRoutes } from '../contract/company.ts';
import { checkCompany, type CompanyKind } from '../model/company.ts';
import { checkWords, type WordOverrides } from '../model/words.ts';
import { deleteCompany, insertCompany, readCompany, updateCompany } from '../store/company.ts';
import { countWeekly, moveWeeks } from '../store/week.ts';
import { insertMember, lockOwners, readMember, updateMember } from '../store/member.ts';
import { insertTeam, joinTeams, readTeams } from '../store/team.ts';
import { remember } from './activity.ts';
import { allow } from './allow.ts';
import { teamOf } from './team.ts';

interface Founder {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** A company to look around in: what is in it is brought along in the transaction that founds it. */
interface Furnished {
  readonly sample: string;
  furnish(room: Changing): Promise<void>;
}

/** A new company with its founder as owner and a leadership team of one. */
export async function foundCompany(
  context: Context,
  founder: Founder,
  draft: WireSettings,
  furnished: Furnished | null = null,
): Promise<CompanyId> {
  const checked = checkCompany(draft);
  if (!checked.ok) throw invalid(checked.error);
  const { value: settings } = checked;
  const company = context.newId<CompanyId>();
  const member = context.newId<MemberId>();
  const team = context.newId<TeamId>();
  const at = new Date(context.now());
  await context.enter(company, async (scope) => {
    await insertCompany(scope, {
      name: settings.name,
      kind: settings.kind,
      time_zone: settings.timeZone,
      currency: settings.currency,
      first_day_of_week: settings.firstDayOfWeek,
      year_starts_month: settings.yearStartsMonth,
      scorecard_shared: settings.scorecardShared,
      sample: furnished?.sample ?? null,
      made_at: at,
    });
    await insertMember(scope, {
      member_id: member,
      user_id: founder.userId,
      name: founder.name,
      email: founder.email,
      role: 'owner',
      joined_at: at,
    });
    await insertTeam(scope, { team_id: team, name: 'Leadership', kind: 'leadership', position: 0 });
    await joinTeams(scope, [{ team, member }]);
    await remember(context, { scope, me: { memberId: member, name: founder.name } }, [
      {
        verb: furnished ? 'sample opened' : 'company founded',
        subjectKind: 'company',
        subjectId: company,
        subject: settings.name,
        after: { ...settings },
      },
    ]);
    await furnished?.furnish({
      scope,
      me: { memberId: member, name: founder.name, email: founder.email, role: 'owner', grants: [], teamIds: [team] },
      ground: {
        companyId: company,
        name: settings.name,
        timeZone: settings.timeZone,
        currency: settings.currency,
        calendar: { firstDayOfWeek: settings.firstDayOfWeek, yearStartsMonth: settings.yearStartsMonth },
        scorecardShared: settings.scorecardShared,
        words: {},
        today: dayIn(context.now(), settings.timeZone),
      },
      // Nobody can look at it before it is there.
      announce: () => {},
    });
  });
  return company;
}

/** Raised by the database when values stand by periods that begin in the present month. */
const kept: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  years_keep_their_name: {
    yearStartsMonth:
      'Values are recorded by quarters or years that start in the present month, so it has to stay. Nothing was changed.',
  },
};

function explained(problem: unknown): never {
  const problems = kept[(problem as { constraint?: string }).constraint ?? ''];
  throw problems ? invalid(problems) : problem;
}

/** What stands by weeks moves to those that begin on another day. @returns what the activity tells of it. */
async function moveAlong(room: Changing, from: Weekday, to: Weekday): Promise<{ numbersMoved?: number }> {
  const days = weekShift(from, to);
  if (days === 0) return {};
  const { numbers } = await countWeekly(room.scope, room.ground.companyId);
  await moveWeeks(room.scope, days);
  room.announce({ kind: 'metric' });
  return { numbersMoved: numbers };
}

const settingsOf = (row: NonNullable<Awaited<ReturnType<typeof readCompany>>>) => ({
  name: row.name,
  kind: row.kind as CompanyKind,
  timeZone: row.time_zone,
  currency: row.currency,
  firstDayOfWeek: row.first_day_of_week as Weekday,
  yearStartsMonth: row.year_starts_month,
  scorecardShared: row.scorecard_shared,
});

/** The company as somebody who is in it reads it. */
export async function companyOf({ scope, ground: { companyId }, me }: Room): Promise<Company> {
  const row = await readCompany(scope, companyId);
  if (!row) throw notFound('company');
  return {
    ...settingsOf(row),
    companyId,
    words: row.words as WordOverrides,
    sample: row.sample,
    version: row.version,
    madeAt: row.made_at.toISOString(),
    me: { memberId: me.memberId, role: me.role, teamIds: [...me.teamIds], grants: [...me.grants] },
    teams: (await readTeams(scope, companyId)).map(teamOf),
  };
}

export const companyApi: ApiOf<typeof companyRoutes> = {
  create: async (context, draft) => {
    const { actor } = context;
    if (!actor) throw new Refusal('SIGNED_OUT', 'Sign in first.');
    if (actor.via !== 'screen') throw new Refusal('FORBIDDEN', 'A company is set up on the screen, not with a token.');
    if (await context.identity.isInvented(actor.userId)) {
      throw new Refusal(
        'FORBIDDEN',
        'You are here as an invented person of a sample. Set up your company on the first page: that makes an account of your own.',
      );
    }
    return { companyId: await foundCompany(context, actor, draft) };
  },

  read: (context, { companyId }) => context.read(companyId, companyOf),

  change: (context, { companyId, seenVersion, ...change }) =>
    context.change(companyId, async (room) => {
      allow(room, 'editSettings');
      const row = await readCompany(room.scope, companyId);
      if (!row) throw notFound('company');
      const before = settingsOf(row);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const checked = checkCompany({ ...before, ...given });
      if (!checked.ok) throw invalid(checked.error);
      const { value: after } = checked;
      const version = await updateCompany(room.scope, seenVersion, {
        name: after.name,
        kind: after.kind,
        time_zone: after.timeZone,
        currency: after.currency,
        first_day_of_week: after.firstDayOfWeek,
        year_starts_month: after.yearStartsMonth,
        scorecard_shared: after.scorecardShared,
      }).catch(explained);
      if (version === undefined) throw stale('the settings', before);
      const moved = await moveAlong(room, before.firstDayOfWeek, after.firstDayOfWeek);
      await remember(context, room, [
        {
          verb: 'settings changed',
          subjectKind: 'company',
          subjectId: companyId,
          subject: after.name,
          before,
          after: { ...after, ...moved },
        },
      ]);
      room.announce({ kind: 'company' });
      return { version };
    }),

  readWeekly: (context, { companyId }) =>
    context.read(companyId, async (room) => {
      allow(room, 'editSettings');
      return countWeekly(room.scope, companyId);
    }),

  changeWords: (context, { companyId, seenVersion, words }) =>
    context.change(companyId, async (room) => {
      allow(room, 'editSettings');
      const checked = checkWords(words);
      if (!checked.ok) throw invalid(checked.error as Record<string, string>);
      const version = await updateCompany(room.scope, seenVersion, { words: JSON.stringify(checked.value) });
      if (version === undefined) throw stale('the settings', room.ground.words);
      await remember(context, room, [
        {
          verb: 'words renamed',
          subjectKind: 'company',
          subjectId: companyId,
          subject: room.ground.name,
          before: room.ground.words,
          after: checked.value,
        },
      ]);
      room.announce({ kind: 'company' });
      return { version };
    }),

  transfer: (context, { companyId, to }) =>
    context.change(companyId, async (room) => {
      allow(room, 'transferCompany');
      await lockOwners(room.scope);
      const next = await readMember(room.scope, companyId, to);
      if (!next || next.departed_at) throw notFound('member');
      const mine = await readMember(room.scope, companyId, room.me.memberId);
      if (!next.user_id) throw invalid({ to: `${next.name} has no account yet. Invite them first.` });
      if (!mine || mine.role !== 'owner') throw new Refusal('FORBIDDEN', 'You are not the owner any more.');
      if (to === room.me.memberId) return { owner: to };
      const raised = await updateMember(room.scope, to, next.version, { role: 'owner' });
      const stepped = await updateMember(room.scope, room.me.memberId, mine.version, { role: 'operator' });
      if (raised === undefined || stepped === undefined) {
        throw new Refusal('CONFLICT', `Somebody else changed ${next.name} meanwhile. Nothing was handed over.`, {
          current: null,
        });
      }
      await remember(context, room, [
        {
          verb: 'company handed over',
          subjectKind: 'company',
          subjectId: companyId,
          subject: room.ground.name,
          before: { owner: room.me.name },
          after: { owner: next.name },
        },
      ]);
      room.announce({ kind: 'member', id: to });
      return { owner: to };
    }),

  remove: (context, { companyId, name }) =>
    context.change(companyId, async (room) => {
      allow(room, 'deleteCompany');
      if (name.trim() !== room.ground.name)
        throw invalid({ name: `Type ${room.ground.name} to delete it. Nothing was deleted.` });
      await deleteCompany(room.scope);
      room.announce({ kind: 'member' });
      return { removed: true as const };
    }),
};
