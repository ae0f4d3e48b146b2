create table app.metric (
  company_id uuid not null references app.company on delete cascade,
  metric_id uuid not null,
  team_id uuid,
  owner_id uuid not null,
  title text not null check (char_length(title) between 1 and 120),
  unit text not null check (unit in ('number', 'percent', 'currency', 'hours', 'yes-no')),
  position integer not null,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, metric_id),
  foreign key (company_id, team_id) references app.team deferrable,
  foreign key (company_id, owner_id) references app.member deferrable
);
create index metric_team on app.metric (company_id, team_id);

-- Dated: a past week is judged by the goal of that week. A null operator ends a goal.
create table app.goal (
  company_id uuid not null,
  metric_id uuid not null,
  starts_on date not null,
  operator text check (operator in ('at-least', 'at-most')),
  threshold numeric check (threshold between -1e15 and 1e15),
  check ((operator is null) = (threshold is null)),
  primary key (company_id, metric_id, starts_on),
  foreign key (company_id, metric_id) references app.metric on delete cascade
);

-- The bounds keep NaN and infinity out: PostgreSQL sorts both above every number.
create table app.value (
  company_id uuid not null,
  metric_id uuid not null,
  period date not null,
  amount numeric check (amount between -1e15 and 1e15),
  version integer not null default 1,
  recorded_by uuid,
  recorded_at timestamptz not null,
  via text not null,
  primary key (company_id, metric_id, period),
  foreign key (company_id, metric_id) references app.metric on delete cascade,
  foreign key (company_id, recorded_by) references app.member deferrable
);

call app.keep_apart('app.metric');
call app.keep_apart('app.goal');
call app.keep_apart('app.value');

-- A value is named by the first day of its week: another first day would leave all of them outside every week.
create function app.refuse_moved_weeks() returns trigger
language plpgsql
as $$
begin
  if exists (select from app.value where company_id = new.company_id) then
    raise exception 'values are recorded by weeks that start on another day'
      using errcode = 'check_violation', constraint = 'weeks_keep_their_name';
  end if;
  return new;
end
$$;
create trigger weeks_keep_their_name
  before update of first_day_of_week on app.company
  for each row when (old.first_day_of_week <> new.first_day_of_week)
  execute function app.refuse_moved_weeks();
