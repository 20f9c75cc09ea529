alter table updates.post
    -- Why a reviewer gave the text back; until a review is asked for again.
    add column sent_back_by       text,
    add column sent_back_at       timestamptz,
    add column sent_back_because  text check (btrim(sent_back_because) <> '' and length(sent_back_because) <= 500),
    -- Why a post went out that nobody else had read, on a desk that demands it.
    add column unreviewed_because text check (btrim(unreviewed_because) <> '' and length(unreviewed_because) <= 500),
    add check ((sent_back_by is null) = (sent_back_at is null)
        and (sent_back_by is null) = (sent_back_because is null)),
    add check (unreviewed_because is null or (state = 'published' and reviewed_by is null));
