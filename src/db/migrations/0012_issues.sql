-- A problem, obstacle, idea or opportunity on a team's list.
create table app.issue (
  company_id uuid not null references app.company on delete cascade,
  issue_id uuid not null,
  team_id uuid not null,
  -- `short` for the weekly meeting, `long` for the quarterly one.
  horizon text not null check (horizon in ('short', 'long')),
  title text not null check (char_length(title) between 1 and 300),
  detail text not null default '' check (char_length(detail) <= 20000),
  owner_id uuid,
  raised_by uuid,
  raised_at timestamptz not null,
  -- The row it was raised from, and how that was called then; the row itself may be gone.
  origin_kind text,
  origin_id uuid,
  origin_period date,
  origin_title text check (char_length(origin_title) <= 300),
  -- By hand; smaller stands higher.
  position integer not null,
  snoozed_until date,
  snoozes integer not null default 0,
  -- The team that sent it here, for as long as it can be sent back.
  sent_by_team_id uuid,
  -- The solved issue that came back as this one.
  returned_from uuid,
  -- Each answer to why, from the symptom down to the root.
  whys text[] not null default '{}',
  cause text check (cause in ('people', 'process', 'message')),
  solved_at timestamptz,
  solved_by uuid,
  -- Solved by nothing but letting go of it, with the reason.
  dropped_because text check (char_length(dropped_because) <= 2000),
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, issue_id),
  foreign key (company_id, team_id) references app.team deferrable,
  foreign key (company_id, sent_by_team_id) references app.team deferrable,
  foreign key (company_id, owner_id) references app.member deferrable,
  foreign key (company_id, raised_by) references app.member deferrable,
  foreign key (company_id, solved_by) references app.member deferrable,
  foreign key (company_id, returned_from) references app.issue deferrable
);
create index issue_team on app.issue (company_id, team_id, horizon, position);
create index issue_origin on app.issue (company_id, origin_id);

-- The issues that a team has picked as first, second and third, null where none is: one row, so that two who pick at
-- once meet in it.
create table app.issue_pick (
  company_id uuid not null,
  team_id uuid not null,
  picked uuid[] not null check (cardinality(picked) = 3),
  primary key (company_id, team_id),
  foreign key (company_id, team_id) references app.team on delete cascade
);

create table app.issue_vote (
  company_id uuid not null,
  issue_id uuid not null,
  member_id uuid not null,
  voted_at timestamptz not null,
  primary key (company_id, issue_id, member_id),
  foreign key (company_id, issue_id) references app.issue on delete cascade,
  foreign key (company_id, member_id) references app.member on delete cascade
);

-- What an issue was solved by: a to-do, a priority, a message to pass on, or a decision, which is its words alone.
create table app.issue_solution (
  company_id uuid not null,
  issue_id uuid not null,
  solution_id uuid not null,
  kind text not null check (kind in ('todo', 'priority', 'message', 'decision')),
  -- The row of another room that it became; none of a decision.
  row_id uuid,
  words text not null check (char_length(words) between 1 and 2000),
  position integer not null,
  primary key (company_id, solution_id),
  foreign key (company_id, issue_id) references app.issue on delete cascade
);
create index issue_solution_issue on app.issue_solution (company_id, issue_id);
create index issue_solution_row on app.issue_solution (company_id, row_id);

call app.keep_apart('app.issue');
call app.keep_apart('app.issue_pick');
call app.keep_apart('app.issue_vote');
call app.keep_apart('app.issue_solution');
