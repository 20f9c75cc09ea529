-- In a migration of its own: what an enum has got is not known in the transaction in which it got it.
alter table support.bulk_action
    add check ((priority is not null) = (kind = 'prioritize')),
    add check ((tags_added <> '{}' or tags_removed <> '{}') = (kind = 'tag'));
