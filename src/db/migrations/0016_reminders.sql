-- What one member wants by mail without asking for it. Without a row: everything, in the company's time zone.
create table app.mail_choice (
  company_id uuid not null,
  member_id uuid not null,
  -- The kinds of reminder that are not wanted.
  off text[] not null default '{}',
  -- Where this member's morning is; null is where the company is.
  time_zone text,
  version integer not null default 1,
  primary key (company_id, member_id),
  foreign key (company_id, member_id) references app.member on delete cascade
);

-- One of a kind, about one day or one meeting: its key is what keeps a reminder from going out twice.
create table app.reminder (
  company_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('digest', 'missing-numbers', 'todo-due', 'recap')),
  -- The day it is due, or the meeting it is about.
  subject text not null,
  -- The letter made of it; null where there was nothing to tell.
  mail_id uuid,
  -- Of the link in the letter that turns this kind off.
  secret_hash text,
  made_at timestamptz not null,
  primary key (company_id, member_id, kind, subject),
  check ((mail_id is null) = (secret_hash is null)),
  foreign key (company_id, member_id) references app.member on delete cascade,
  -- At the commit: first whether it is a new one, then its letter.
  foreign key (company_id, mail_id) references app.mail deferrable initially deferred
);
create index reminder_secret on app.reminder (secret_hash);

-- Whom it is for, of a letter to a member; where a program turns letters of its kind off.
alter table app.mail
  add column member_id uuid,
  add column stop_url text,
  add foreign key (company_id, member_id) references app.member deferrable,
  drop constraint mail_state_check,
  -- Withdrawn: not sent any more, because it was turned off or its reader left.
  add constraint mail_state_check check (state in ('queued', 'sent', 'failed', 'kept', 'withdrawn'));
create index mail_queued on app.mail (company_id, made_at) where state = 'queued';

call app.keep_apart('app.mail_choice');
call app.keep_apart('app.reminder');

-- Whoever holds the link of a letter turns it off without signing in.
create policy held_secret on app.reminder for select
  using (secret_hash = (select nullif(current_setting('app.secret', true), '')));

-- What runs later must know which companies there are: their ids, and nothing else of them.
grant usage on schema app to evenkeel_jobs;
grant select (company_id) on app.company to evenkeel_jobs;
create policy listed_for_jobs on app.company for select to evenkeel_jobs using (sample is null);
