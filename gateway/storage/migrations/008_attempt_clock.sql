-- The clock that nobody sets, in milliseconds: a limit holds over a restart though the wall clock was put forward.
ALTER TABLE attempts ADD COLUMN started_steady INTEGER;
-- step
-- It counts from the start of the machine: for attempts up to and including this one it says nothing any more.
CREATE TABLE machine_boots (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    boot TEXT NOT NULL,
    attempts_before INTEGER NOT NULL
);
