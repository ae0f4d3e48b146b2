alter table app.metric
  add column kind text not null default 'lagging' check (kind in ('lagging', 'leading', 'activity')),
  add column cadence text not null default 'weekly' check (cadence in ('weekly', 'monthly', 'quarterly', 'yearly')),
  add column summary text not null default 'average' check (summary in ('average', 'total')),
  add column note text not null default '' check (char_length(note) <= 2000),
  -- What its owner does about it within a week; null is not asked yet.
  add column controllable boolean,
  add column client_view boolean not null default false,
  -- Inputs are named by their ids, {…}, so that a renamed metric stays the one it was.
  add column formula text check (char_length(formula) <= 2000),
  add column archived_at timestamptz;

alter table app.goal
  add column upper numeric check (upper between -1e15 and 1e15),
  add column set_by uuid,
  add column set_at timestamptz,
  drop constraint goal_operator_check,
  add constraint goal_operator_check
    check (operator in ('at-least', 'more-than', 'at-most', 'less-than', 'exactly', 'between')),
  add constraint goal_between_upper check (coalesce(operator = 'between', false) = (upper is not null)),
  add constraint goal_upper_above check (upper > threshold),
  add foreign key (company_id, set_by) references app.member deferrable;

-- The goal of one period alone; a null operator says that this period is not judged.
create table app.goal_override (
  company_id uuid not null,
  metric_id uuid not null,
  period date not null,
  operator text check (operator in ('at-least', 'more-than', 'at-most', 'less-than', 'exactly', 'between')),
  threshold numeric check (threshold between -1e15 and 1e15),
  upper numeric check (upper between -1e15 and 1e15),
  note text not null check (char_length(note) between 1 and 500),
  set_by uuid,
  set_at timestamptz not null,
  check ((operator is null) = (threshold is null)),
  check (coalesce(operator = 'between', false) = (upper is not null)),
  check (upper > threshold),
  primary key (company_id, metric_id, period),
  foreign key (company_id, metric_id) references app.metric on delete cascade,
  foreign key (company_id, set_by) references app.member deferrable
);

alter table app.value
  add column note text not null default '' check (char_length(note) <= 500),
  -- The file or the system a number came from, where it was not typed.
  add column source text check (char_length(source) <= 200);

-- A scorecard is named by its team or its person. Each has its own order and its own groups.
create table app.placement (
  company_id uuid not null,
  scorecard_id uuid not null generated always as (coalesce(team_id, member_id)) stored,
  metric_id uuid not null,
  team_id uuid,
  member_id uuid,
  group_title text not null default '' check (char_length(group_title) <= 120),
  position integer not null,
  check ((team_id is null) <> (member_id is null)),
  primary key (company_id, scorecard_id, metric_id),
  foreign key (company_id, metric_id) references app.metric on delete cascade,
  foreign key (company_id, team_id) references app.team on delete cascade,
  foreign key (company_id, member_id) references app.member on delete cascade
);
create index placement_metric on app.placement (company_id, metric_id);

insert into app.placement (company_id, metric_id, team_id, member_id, position)
select company_id, metric_id, team_id, case when team_id is null then owner_id end, position from app.metric;
alter table app.metric drop column position;

-- What moves what: the driver is done first, the driven answers.
create table app.drive (
  company_id uuid not null,
  driver_id uuid not null,
  driven_id uuid not null,
  check (driver_id <> driven_id),
  primary key (company_id, driver_id, driven_id),
  foreign key (company_id, driver_id) references app.metric on delete cascade,
  foreign key (company_id, driven_id) references app.metric on delete cascade
);
create index drive_driven on app.drive (company_id, driven_id);

-- Something was changed on purpose: natural limits start anew from there. Without a metric it holds for all of them.
create table app.declared_change (
  company_id uuid not null references app.company on delete cascade,
  change_id uuid not null,
  metric_id uuid,
  starts_on date not null,
  what text not null check (char_length(what) between 1 and 500),
  declared_by uuid,
  declared_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (company_id, change_id),
  foreign key (company_id, metric_id) references app.metric on delete cascade,
  foreign key (company_id, declared_by) references app.member deferrable
);
create index declared_change_metric on app.declared_change (company_id, metric_id);

create table app.coaching_note (
  company_id uuid not null,
  note_id uuid not null,
  metric_id uuid not null,
  written_by uuid,
  written_at timestamptz not null,
  said text not null default '' check (char_length(said) <= 2000),
  tried text not null default '' check (char_length(tried) <= 2000),
  next text not null default '' check (char_length(next) <= 2000),
  outcome text not null default '' check (char_length(outcome) <= 2000),
  -- The owner of the metric may read it.
  shared boolean not null default true,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, note_id),
  foreign key (company_id, metric_id) references app.metric on delete cascade,
  foreign key (company_id, written_by) references app.member deferrable
);
create index coaching_note_metric on app.coaching_note (company_id, metric_id);

call app.keep_apart('app.goal_override');
call app.keep_apart('app.placement');
call app.keep_apart('app.drive');
call app.keep_apart('app.declared_change');
call app.keep_apart('app.coaching_note');
