-- An action with one owner, due within seven days unless it says otherwise.
create table app.todo (
  company_id uuid not null references app.company on delete cascade,
  todo_id uuid not null,
  -- Whose weekly meeting asks after it; none of one that is only the owner's.
  team_id uuid,
  owner_id uuid not null,
  title text not null check (char_length(title) between 1 and 300),
  note text not null default '' check (char_length(note) <= 20000),
  -- Seen by its owner alone.
  private boolean not null default false,
  made_by uuid,
  made_at timestamptz not null,
  due date not null,
  -- When it was due before it was carried over for the first time: done in time is judged by this.
  first_due date not null,
  carried integer not null default 0,
  repeats text check (repeats in ('weekly', 'two-weekly', 'monthly', 'quarterly')),
  -- The day its rhythm is counted from: what is monthly from the 31st is due on the last day of a shorter month, and on
  -- the 31st again after it.
  repeat_from date,
  -- The one that was done before, of a to-do that repeats.
  repeat_of uuid,
  origin_kind text,
  origin_id uuid,
  origin_title text check (char_length(origin_title) <= 300),
  done_at timestamptz,
  -- The day on which it was done, where the company is.
  done_on date,
  done_by uuid,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, todo_id),
  check (not private or team_id is null),
  check ((done_at is null) = (done_on is null)),
  check ((repeats is null) = (repeat_from is null)),
  foreign key (company_id, team_id) references app.team deferrable,
  foreign key (company_id, owner_id) references app.member deferrable,
  foreign key (company_id, made_by) references app.member deferrable,
  foreign key (company_id, done_by) references app.member deferrable,
  foreign key (company_id, repeat_of) references app.todo deferrable
);
create index todo_owner on app.todo (company_id, owner_id, due);
create index todo_team on app.todo (company_id, team_id, due);
create index todo_origin on app.todo (company_id, origin_id);
-- One follower each, so that done twice at once makes one.
create unique index todo_repeat_of on app.todo (company_id, repeat_of);

call app.keep_apart('app.todo');
