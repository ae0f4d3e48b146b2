-- What must be done by the end of a quarter.
create table app.priority (
  company_id uuid not null references app.company on delete cascade,
  priority_id uuid not null,
  level text not null check (level in ('company', 'team', 'personal')),
  team_id uuid,
  owner_id uuid not null,
  title text not null check (char_length(title) between 1 and 300),
  -- How one can tell that it is done.
  done_when text not null default '' check (char_length(done_when) <= 2000),
  -- The last day of its quarter as the company's calendar had it then.
  due date not null,
  made_by uuid,
  made_at timestamptz not null,
  position integer not null,
  outcome text check (outcome in ('done', 'not-done', 'dropped')),
  -- Why it was not done, carried on or dropped.
  reason text not null default '' check (char_length(reason) <= 2000),
  closed_on date,
  closed_by uuid,
  -- The one of the quarter before that it carries on.
  carried_from uuid,
  origin_kind text,
  origin_id uuid,
  origin_title text check (char_length(origin_title) <= 300),
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, priority_id),
  check ((level = 'team') = (team_id is not null)),
  check ((outcome is null) = (closed_on is null)),
  foreign key (company_id, team_id) references app.team deferrable,
  foreign key (company_id, owner_id) references app.member deferrable,
  foreign key (company_id, made_by) references app.member deferrable,
  foreign key (company_id, closed_by) references app.member deferrable,
  foreign key (company_id, carried_from) references app.priority deferrable
);
create index priority_due on app.priority (company_id, due);
create index priority_owner on app.priority (company_id, owner_id);
create index priority_origin on app.priority (company_id, origin_id);
create unique index priority_carried_from on app.priority (company_id, carried_from) where deleted_at is null;

create table app.milestone (
  company_id uuid not null,
  milestone_id uuid not null,
  priority_id uuid not null,
  title text not null check (char_length(title) between 1 and 300),
  due date not null,
  done_on date,
  position integer not null,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, milestone_id),
  foreign key (company_id, priority_id) references app.priority on delete cascade
);
create index milestone_priority on app.milestone (company_id, priority_id);

-- What its owner said of it in one week, named by the first day of that week.
create table app.priority_week (
  company_id uuid not null,
  priority_id uuid not null,
  week date not null,
  on_track boolean not null,
  note text not null default '' check (char_length(note) <= 2000),
  said_by uuid,
  said_at timestamptz not null,
  version integer not null default 1,
  primary key (company_id, priority_id, week),
  foreign key (company_id, priority_id) references app.priority on delete cascade,
  foreign key (company_id, said_by) references app.member deferrable
);

call app.keep_apart('app.priority');
call app.keep_apart('app.milestone');
call app.keep_apart('app.priority_week');
