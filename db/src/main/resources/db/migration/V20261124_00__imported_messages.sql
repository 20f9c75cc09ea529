-- Messages that were written elsewhere keep their kind and the name that stood there, whether or not their author has an account here.
alter table support.message drop constraint message_check;
alter table support.message add constraint message_has_author
    check (kind in ('request', 'notice') or author is not null or author_name is not null);
