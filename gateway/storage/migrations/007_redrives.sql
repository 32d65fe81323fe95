-- A redrive becomes an operation that can be watched, stopped and resumed. Those of before put all their letters back
-- at once: they are finished.
-- 0 running, 1 waiting for its canary, 2 stopped, 3 finished, 4 cancelled
ALTER TABLE redrives ADD COLUMN state INTEGER NOT NULL DEFAULT 3;
-- step
-- Why it stopped, and for a returned cause which.
ALTER TABLE redrives ADD COLUMN reason TEXT NOT NULL DEFAULT '';
-- step
ALTER TABLE redrives ADD COLUMN cause TEXT NOT NULL DEFAULT '';
-- step
ALTER TABLE redrives ADD COLUMN patch TEXT NOT NULL DEFAULT '{}';
-- step
-- 0: no canary
ALTER TABLE redrives ADD COLUMN canary_size INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN per_second REAL NOT NULL DEFAULT 0;
-- step
-- While letters are still being taken from a filter: the last one taken, and the last one there was when it started.
ALTER TABLE redrives ADD COLUMN filter TEXT NOT NULL DEFAULT '{}';
-- step
ALTER TABLE redrives ADD COLUMN selecting INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN selected_to INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN select_last INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN accepted INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN died_again INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN same_cause INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
-- step
-- Resuming begins a new round: what earlier rounds met does not stop it again.
ALTER TABLE redrives ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN round_released INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN round_ended INTEGER NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN round_same_cause INTEGER NOT NULL DEFAULT 0;
-- step
-- For whoever watches: letters a second now, and what it waits for.
ALTER TABLE redrives ADD COLUMN rate REAL NOT NULL DEFAULT 0;
-- step
ALTER TABLE redrives ADD COLUMN waits TEXT NOT NULL DEFAULT '';
-- step
-- The letters of a redrive as they were when it started: what dies later is not swept up.
CREATE TABLE redrive_letters (
    redrive_id INTEGER NOT NULL REFERENCES redrives(id),
    letter_id INTEGER NOT NULL,
    -- 0 waits, 1 released, 2 could not go, 3 accepted, 4 died again, 5 withdrawn (cancelled, expired, opted out)
    state INTEGER NOT NULL DEFAULT 0,
    cause TEXT NOT NULL DEFAULT '',
    round INTEGER NOT NULL DEFAULT 0,
    -- what went out
    message_id INTEGER NOT NULL DEFAULT 0,
    webhook_id INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (redrive_id, letter_id)
);
-- step
CREATE INDEX redrive_letters_by_state ON redrive_letters(redrive_id, state, letter_id);
-- step
CREATE INDEX redrive_letters_by_message ON redrive_letters(message_id) WHERE message_id <> 0;
-- step
-- Where a message that went out again comes from: the letter, the how-manieth try, the redrive, who edited it.
CREATE TABLE message_lineage (
    message_id INTEGER PRIMARY KEY,
    from_letter INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    redrive_id INTEGER NOT NULL,
    edited_by TEXT NOT NULL DEFAULT ''
);
