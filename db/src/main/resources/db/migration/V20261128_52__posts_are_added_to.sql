-- Who wrote a post, who read it before it was published, and who answers for its being on time.
alter table updates.post
    -- Who wrote the text as it is now; null for what the pack brought.
    add column written_by      text,
    add column review_asked_by text,
    add column review_asked_at timestamptz,
    -- Of this very text: a change of the text takes it away.
    add column reviewed_by     text,
    add column reviewed_at     timestamptz,
    add column owner           uuid references identity.account,
    add check ((review_asked_by is null) = (review_asked_at is null)),
    add check ((reviewed_by is null) = (reviewed_at is null)),
    -- Nobody reviews what they wrote or asked to be reviewed.
    add check (reviewed_by is null
        or (review_asked_by is not null and reviewed_by <> review_asked_by and reviewed_by is distinct from written_by));
update updates.post set written_by = changed_by where edited_at is not null;

-- What was published stays as it was: what turns out wrong is said in an addition, with its own time (ADR 0039).
create function updates.refuse_silent_edit() returns trigger
    language plpgsql as
$$
begin
    if old.state = 'published' then
        raise exception 'A published post is not changed any more' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger post_is_not_edited_silently before update or delete on updates.post
    for each row execute function updates.refuse_silent_edit();

create function updates.refuse_silent_edit_of_text() returns trigger
    language plpgsql as
$$
begin
    perform from updates.post where id = old.post_id and state = 'published';
    if found then
        raise exception 'The text of a published post is not changed any more' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger post_text_is_not_edited_silently before update or delete on updates.post_text
    for each row execute function updates.refuse_silent_edit_of_text();

create type updates.addition_kind as enum ('correction', 'postmortem');

create table updates.addition (
    id            bigint generated always as identity primary key,
    post_id       uuid                  not null references updates.post,
    kind          updates.addition_kind not null,
    summary_en    text                  not null check (btrim(summary_en) <> ''),
    body_en       text                  not null,
    -- Null while the Korean text is pending; given once, and from then on as fixed as the rest.
    summary_ko    text check (btrim(summary_ko) <> ''),
    body_ko       text,
    added_by      text                  not null,
    added_at      timestamptz           not null,
    translated_by text,
    translated_at timestamptz,
    check ((summary_ko is null) = (body_ko is null)),
    check ((translated_by is null) = (translated_at is null)),
    check (translated_at is null or summary_ko is not null)
);
create index addition_of_post on updates.addition (post_id, id);

create function updates.keep_addition() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        perform from updates.post where id = new.post_id and state = 'published';
        if not found then
            raise exception 'Only a published post is added to' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if tg_op = 'UPDATE' and old.summary_ko is null and new.summary_ko is not null
        and (new.id, new.post_id, new.kind, new.summary_en, new.body_en, new.added_by, new.added_at)
            is not distinct from (old.id, old.post_id, old.kind, old.summary_en, old.body_en, old.added_by, old.added_at) then
        return new;
    end if;
    raise exception 'What was added to a post is not changed any more' using errcode = 'restrict_violation';
end
$$;
create trigger addition_stays before insert or update or delete on updates.addition
    for each row execute function updates.keep_addition();

-- The weeks for which a post was drafted from the desk's figures: each once, whatever became of the draft.
create table updates.digest (
    monday  date primary key check (extract(isodow from monday) = 1),
    made_at timestamptz not null
);

-- What somebody has written in the editor and not saved.
create table updates.unsaved (
    account          text        not null,
    -- The post's id, or "new".
    post             text        not null check (length(post) <= 40),
    -- The version that it was written on; null for a new post.
    seen             bigint,
    title_en         text        not null,
    summary_en       text        not null,
    body_en          text        not null,
    title_ko         text        not null,
    summary_ko       text        not null,
    body_ko          text        not null,
    promised_next_at timestamptz,
    kept_at          timestamptz not null,
    primary key (account, post)
);
create index unsaved_by_time on updates.unsaved (kept_at);

grant select, insert, update on updates.addition to ${app};
grant select, insert on updates.digest to ${app};
grant select, insert, update, delete on updates.unsaved to ${app};
grant execute on all functions in schema updates to ${app};
