-- When this database was put back from a backup: what was sent between the two times is not known here.
CREATE TABLE restores (
    id INTEGER PRIMARY KEY,
    restored_at INTEGER NOT NULL,
    backup TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    -- in doubt since, and paused since
    messages INTEGER NOT NULL,
    campaigns INTEGER NOT NULL
);
