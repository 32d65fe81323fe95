-- Webhooks come in any order: what happened to a message (taken back, a reaction, votes) that is not here yet, and the
-- names of groups before their first message.
CREATE TABLE early_changes (
    session_id INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    -- 1 taken back by its writer, 2 taken back, 3 reaction, 4 votes, 5 name of the group
    kind INTEGER NOT NULL,
    value TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (session_id, provider_id, kind)
) WITHOUT ROWID;
-- step
CREATE INDEX early_changes_by_age ON early_changes(kept_at) WHERE kind <> 5;
