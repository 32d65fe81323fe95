-- Which events were applied, apart from the journal: the journal is written before anybody is answered and grows at its
-- end alone; what the provider calls an event lies anywhere in the order of its names.
CREATE TABLE webhook_identities (
    session_id INTEGER NOT NULL,
    identity TEXT NOT NULL,
    webhook_id INTEGER NOT NULL,
    PRIMARY KEY (session_id, identity)
) WITHOUT ROWID;
-- step
INSERT INTO webhook_identities (session_id, identity, webhook_id)
    SELECT session_id, identity, id FROM webhook_journal WHERE state = 1;
-- step
CREATE INDEX webhook_identities_by_webhook ON webhook_identities(webhook_id);
-- step
DROP INDEX webhook_journal_identity;
-- step
ALTER TABLE webhook_journal DROP COLUMN identity;
