-- The first day of the week can be changed: values, goals and reasons move along to the weeks that begin on it.
drop trigger weeks_keep_their_name on app.company;
drop function app.refuse_moved_weeks;
