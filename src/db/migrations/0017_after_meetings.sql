-- The meeting in which a to-do was made: what came of a meeting is known, and not guessed from the time.
alter table app.todo
  add column meeting_id uuid,
  add foreign key (company_id, meeting_id) references app.meeting deferrable;
create index todo_meeting on app.todo (company_id, meeting_id) where meeting_id is not null;

-- A secret address under which a calendar program reads meetings, without signing in.
create table app.calendar_feed (
  company_id uuid not null references app.company on delete cascade,
  feed_id uuid not null,
  -- Who made it: it tells what this member may see, and nothing once they have left.
  member_id uuid not null,
  -- The meetings of one team; null: all that the member is to be in.
  team_id uuid,
  -- Whether the days on which to-dos are due stand in it.
  todos boolean not null default false,
  secret_hash text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (company_id, feed_id),
  unique (company_id, secret_hash),
  foreign key (company_id, member_id) references app.member on delete cascade,
  foreign key (company_id, team_id) references app.team deferrable
);
create index calendar_feed_secret on app.calendar_feed (secret_hash);

call app.keep_apart('app.calendar_feed');

create policy held_secret on app.calendar_feed for select
  using (secret_hash = (select nullif(current_setting('app.secret', true), '')));
