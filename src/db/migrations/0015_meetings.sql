-- How a team meets: sections in their order with minutes, and when.
create table app.agenda (
  company_id uuid not null references app.company on delete cascade,
  agenda_id uuid not null,
  -- None of the meeting of owner and operator, and of the hour of somebody who works alone.
  team_id uuid,
  -- Those whom it is for where it is no team's: two, or one.
  member_ids uuid[] not null default '{}',
  kind text not null check (kind in ('weekly', 'owner-operator', 'quarterly', 'annual', 'solo')),
  name text not null check (char_length(name) between 1 and 120),
  -- [{id, kind, title, minutes}], in their order.
  sections jsonb not null,
  -- 1 for Monday to 7 for Sunday, and the time of day where the company is; null when not agreed yet.
  weekday smallint check (weekday between 1 and 7),
  starts_at time,
  every_weeks smallint not null default 1 check (every_weeks between 1 and 53),
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, agenda_id),
  foreign key (company_id, team_id) references app.team deferrable
);

create table app.meeting (
  company_id uuid not null references app.company on delete cascade,
  meeting_id uuid not null,
  agenda_id uuid,
  team_id uuid,
  kind text not null check (kind in ('weekly', 'owner-operator', 'quarterly', 'annual', 'solo')),
  name text not null check (char_length(name) between 1 and 120),
  -- A copy: changing the agenda does not change a meeting that was held.
  sections jsonb not null,
  state text not null check (state in ('planned', 'live', 'concluded', 'cancelled')),
  planned_at timestamptz,
  opened_at timestamptz,
  -- Concluded or cancelled.
  ended_at timestamptz,
  -- Who drives everybody's screen, and who writes.
  facilitator_id uuid,
  scribe_id uuid,
  -- The section that everybody sees; the issue that is being worked on.
  section text,
  focus_id uuid,
  -- Milliseconds spent in each section until `running_since`; null of that while paused.
  spent jsonb not null default '{}',
  running_since timestamptz,
  version integer not null default 1,
  primary key (company_id, meeting_id),
  foreign key (company_id, agenda_id) references app.agenda deferrable,
  foreign key (company_id, team_id) references app.team deferrable,
  foreign key (company_id, facilitator_id) references app.member deferrable,
  foreign key (company_id, scribe_id) references app.member deferrable
);
create index meeting_team on app.meeting (company_id, team_id, planned_at);
-- One of a team at a time.
create unique index meeting_live on app.meeting (company_id, coalesce(team_id, agenda_id, meeting_id)) where state = 'live';

create table app.meeting_person (
  company_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  presence text not null check (presence in ('expected', 'here', 'late', 'absent')),
  -- Said beforehand that they would not come.
  told boolean not null default false,
  came_at timestamptz,
  left_at timestamptz,
  -- The last sign of life of their screen.
  seen_at timestamptz,
  -- 1 to 10; below 8 with a line that says why.
  rating smallint check (rating between 1 and 10),
  rating_note text not null default '' check (char_length(rating_note) <= 500),
  version integer not null default 1,
  primary key (company_id, meeting_id, member_id),
  foreign key (company_id, meeting_id) references app.meeting on delete cascade,
  foreign key (company_id, member_id) references app.member deferrable
);

-- Entries, not one text: two who write at once lose nothing.
create table app.meeting_note (
  company_id uuid not null,
  meeting_id uuid not null,
  note_id uuid not null,
  section text not null,
  -- The issue, priority or metric it is about; none of a note on the section.
  about_id uuid,
  words text not null check (char_length(words) between 1 and 20000),
  written_by uuid,
  written_at timestamptz not null,
  -- What the sender calls it, so that what is sent again after a lost answer is written once.
  sent_as text check (char_length(sent_as) between 8 and 64),
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, note_id),
  foreign key (company_id, meeting_id) references app.meeting on delete cascade,
  foreign key (company_id, written_by) references app.member deferrable
);
create index meeting_note_meeting on app.meeting_note (company_id, meeting_id);
create unique index meeting_note_sent on app.meeting_note (company_id, meeting_id, written_by, sent_as);

-- One sentence about customers or people.
create table app.headline (
  company_id uuid not null references app.company on delete cascade,
  headline_id uuid not null,
  team_id uuid not null,
  kind text not null check (kind in ('customers', 'people')),
  words text not null check (char_length(words) between 1 and 300),
  written_by uuid,
  written_at timestamptz not null,
  -- The meeting in which it was heard.
  meeting_id uuid,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, headline_id),
  foreign key (company_id, team_id) references app.team deferrable,
  foreign key (company_id, written_by) references app.member deferrable,
  foreign key (company_id, meeting_id) references app.meeting deferrable
);
create index headline_team on app.headline (company_id, team_id);

-- What a team tells another one, and who passes it on.
create table app.message (
  company_id uuid not null references app.company on delete cascade,
  message_id uuid not null,
  from_team_id uuid not null,
  to_team_id uuid not null,
  words text not null check (char_length(words) between 1 and 2000),
  -- Who tells them.
  teller_id uuid not null,
  written_by uuid,
  written_at timestamptz not null,
  meeting_id uuid,
  passed_on_at timestamptz,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, message_id),
  foreign key (company_id, from_team_id) references app.team deferrable,
  foreign key (company_id, to_team_id) references app.team deferrable,
  foreign key (company_id, teller_id) references app.member deferrable,
  foreign key (company_id, written_by) references app.member deferrable,
  foreign key (company_id, meeting_id) references app.meeting deferrable
);
create index message_teller on app.message (company_id, teller_id) where passed_on_at is null;

-- What owner and operator put on the list, each unseen by the other until their meeting starts.
create table app.meeting_point (
  company_id uuid not null,
  meeting_id uuid not null,
  point_id uuid not null,
  member_id uuid not null,
  words text not null check (char_length(words) between 1 and 300),
  -- How it looks to who put it there, and to the other one.
  view text not null default '' check (char_length(view) <= 2000),
  other_view text not null default '' check (char_length(other_view) <= 2000),
  agreement text not null default '' check (char_length(agreement) <= 2000),
  position integer not null,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, point_id),
  foreign key (company_id, meeting_id) references app.meeting on delete cascade,
  foreign key (company_id, member_id) references app.member deferrable
);
create index meeting_point_meeting on app.meeting_point (company_id, meeting_id);

call app.keep_apart('app.agenda');
call app.keep_apart('app.meeting');
call app.keep_apart('app.meeting_person');
call app.keep_apart('app.meeting_note');
call app.keep_apart('app.headline');
call app.keep_apart('app.message');
call app.keep_apart('app.meeting_point');
