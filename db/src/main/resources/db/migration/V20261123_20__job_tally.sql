-- What a run did, as data, because everybody reads it in their own language. Words remain for failures alone.
alter table platform.job_run add tally jsonb not null default '{}';
comment on column platform.job_run.detail is 'Why the run failed, in the words of the program; empty if it did not.';
update platform.job_run set detail = '' where outcome <> 'failed';
