-- What people changed of the rules by class of error: a row for each class ('breaker' is one) that differs from the
-- standard of the program.
CREATE TABLE retry_rules (
    provider TEXT NOT NULL,
    class TEXT NOT NULL,
    rule TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (provider, class)
) WITHOUT ROWID;
