-- A key that does not cascade is deferrable: when a company is deleted, the two ends of it go in any order.
create table app.company (
  company_id uuid primary key,
  name text not null check (char_length(name) between 1 and 120),
  kind text not null check (kind in ('team', 'solo', 'practice')),
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  first_day_of_week smallint not null check (first_day_of_week between 1 and 7),
  year_starts_month smallint not null check (year_starts_month between 1 and 12),
  scorecard_shared boolean not null default true,
  words jsonb not null default '{}',
  sample text,
  version integer not null default 1,
  made_at timestamptz not null
);

-- A member is a person in one company. They stay in its history after they leave, and after their account is gone.
create table app.member (
  company_id uuid not null references app.company on delete cascade,
  member_id uuid not null,
  user_id text,
  name text not null check (char_length(name) between 1 and 120),
  email text not null check (char_length(email) <= 254),
  role text not null check (role in ('owner', 'operator', 'leader', 'member', 'guest')),
  may_see_money boolean not null default false,
  may_see_findings boolean not null default false,
  joined_at timestamptz not null,
  departed_at timestamptz,
  version integer not null default 1,
  primary key (company_id, member_id),
  unique (company_id, user_id)
);
create index member_user on app.member (user_id);

create table app.team (
  company_id uuid not null references app.company on delete cascade,
  team_id uuid not null,
  name text not null check (char_length(name) between 1 and 120),
  kind text not null check (kind in ('leadership', 'department')),
  position integer not null,
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, team_id)
);

create table app.team_member (
  company_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  primary key (company_id, team_id, member_id),
  foreign key (company_id, team_id) references app.team on delete cascade,
  foreign key (company_id, member_id) references app.member on delete cascade
);
create index team_member_member on app.team_member (company_id, member_id);

create table app.invitation (
  company_id uuid not null references app.company on delete cascade,
  invitation_id uuid not null,
  email text not null check (char_length(email) <= 254),
  role text not null check (role in ('owner', 'operator', 'leader', 'member', 'guest')),
  team_ids uuid[] not null default '{}',
  secret_hash text not null,
  invited_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (company_id, invitation_id),
  unique (company_id, secret_hash),
  foreign key (company_id, invited_by) references app.member deferrable
);
create index invitation_secret on app.invitation (secret_hash);

-- A token reaches several companies by a row in each; the rows carry the same hash.
create table app.api_token (
  company_id uuid not null,
  token_id uuid not null,
  member_id uuid not null,
  user_id text not null,
  name text not null check (char_length(name) between 1 and 120),
  access text not null check (access in ('read', 'write')),
  secret_hash text not null,
  hint text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (company_id, token_id),
  unique (company_id, secret_hash),
  foreign key (company_id, member_id) references app.member on delete cascade
);
create index api_token_secret on app.api_token (secret_hash);

create table app.activity (
  company_id uuid not null references app.company on delete cascade,
  activity_id uuid not null,
  at timestamptz not null,
  member_id uuid,
  actor text not null,
  via text not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid,
  subject text not null,
  before jsonb,
  after jsonb,
  primary key (company_id, activity_id)
);
create index activity_subject on app.activity (company_id, subject_id, activity_id);

create table app.mail (
  company_id uuid not null references app.company on delete cascade,
  mail_id uuid not null,
  kind text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('queued', 'sent', 'failed', 'kept')),
  made_at timestamptz not null,
  sent_at timestamptz,
  problem text,
  primary key (company_id, mail_id)
);

call app.keep_apart('app.company');
call app.keep_apart('app.member');
call app.keep_apart('app.team');
call app.keep_apart('app.team_member');
call app.keep_apart('app.invitation');
call app.keep_apart('app.api_token');
call app.keep_apart('app.activity');
call app.keep_apart('app.mail');

-- Found before a company is known: a person's own memberships, and the row whose secret the caller holds.
create policy own_memberships on app.member for select
  using (user_id = (select nullif(current_setting('app.person', true), '')));
create policy held_secret on app.invitation for select
  using (secret_hash = (select nullif(current_setting('app.secret', true), '')));
create policy held_secret on app.api_token for select
  using (secret_hash = (select nullif(current_setting('app.secret', true), '')));
