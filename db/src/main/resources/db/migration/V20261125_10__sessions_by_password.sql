-- How often an account's password was changed. A session knows which one it began under, and ends when that is not the last any more.
alter table identity.account add column password_version int not null default 0 check (password_version >= 0);
