import { startInstallation } from './installation.ts';
import { type Measured, ms } from './report.ts';
import { median, timed } from './timing.ts';

const COMPANIES = 20;
const TURNS = 60;

/** Twenty companies of one person, in each eight numbers, ten to-dos and three priorities of theirs. */
async function furnish({ owner, companyId, memberId }: Awaited<ReturnType<typeof startInstallation>>): Promise<void> {
  await owner.query(`
    create temporary table place as
      select '${companyId}'::uuid as company_id, '${memberId}'::uuid as member_id
      union all select gen_random_uuid(), gen_random_uuid() from generate_series(2, ${COMPANIES});
    insert into app.company (company_id, name, kind, time_zone, currency, first_day_of_week, year_starts_month, made_at)
      select company_id, 'Another', 'team', 'UTC', 'USD', 1, 1, now() from place on conflict do nothing;
    insert into app.member (company_id, member_id, user_id, name, email, role, joined_at)
      select p.company_id, p.member_id, m.user_id, m.name, m.email, 'owner', now()
      from place p, app.member m where m.member_id = '${memberId}' on conflict do nothing;
    insert into app.metric (company_id, metric_id, owner_id, title, unit)
      select company_id, gen_random_uuid(), member_id, 'Metric ' || n, 'number' from place, generate_series(1, 8) n;
    insert into app.placement (company_id, metric_id, member_id, position)
      select company_id, metric_id, owner_id, row_number() over (partition by company_id) from app.metric;
    insert into app.goal (company_id, metric_id, starts_on, operator, threshold)
      select company_id, metric_id, '1970-01-01', 'at-least', 50 from app.metric;
    insert into app.value (company_id, metric_id, period, amount, recorded_by, recorded_at, via)
      select company_id, metric_id, date_trunc('week', now())::date - 7 * w, floor(random() * 100), owner_id, now(), 'screen'
      from app.metric, generate_series(2, 60) w;
    insert into app.todo (company_id, todo_id, owner_id, title, made_by, made_at, due, first_due)
      select company_id, gen_random_uuid(), member_id, 'To-do ' || n, member_id, now(), current_date + n, current_date + n
      from place, generate_series(1, 10) n;
    insert into app.priority (company_id, priority_id, level, owner_id, title, due, made_by, made_at, position)
      select company_id, gen_random_uuid(), 'personal', member_id, 'Priority ' || n, current_date + 30, member_id, now(), n
      from place, generate_series(1, 3) n;
    drop table place;`);
  await owner.query('vacuum analyze');
}

/** What one person has to do, with a to-do added between each two readings: one company of twenty is read anew. */
export async function measureToday(): Promise<Measured> {
  const place = await startInstallation();
  try {
    await furnish(place);
    const read = () => place.visitor.ask('/api/v1/today', { headers: { 'accept-encoding': 'br' } });
    const first = await timed(read);
    const { companies } = (await read()).json as {
      companies: { todos: unknown[]; scorecards: { rows: unknown[] }[] }[];
    };
    const whole = companies.filter(({ todos, scorecards }) => todos.length === 10 && scorecards[0]?.rows.length === 8);
    if (whole.length !== COMPANIES) throw new Error(`${whole.length} of ${COMPANIES} companies were read whole.`);
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      await place.visitor.ask(`/api/v1/companies/${place.companyId}/todos`, { body: { title: `To-do ${turn}` } });
      times.push(await timed(read));
    }
    const p50 = median(times);
    return {
      row: 'today',
      what: `today over ${COMPANIES} companies, p50 (the very first ${ms(first)})`,
      ours: ms(p50),
      bare: '',
      ratio: null,
      bar: '≤ 100 ms',
      met: p50 <= 100,
    };
  } finally {
    await place.stop();
  }
}
