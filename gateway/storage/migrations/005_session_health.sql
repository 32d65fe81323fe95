-- How a session stands by what happened to it lately. `judged_from`: what lies before was seen by the person who let
-- its bulk go on.
CREATE TABLE session_health (
    session_id INTEGER PRIMARY KEY,
    score INTEGER NOT NULL,
    level INTEGER NOT NULL,
    signs TEXT NOT NULL,
    since INTEGER NOT NULL,
    judged_from INTEGER NOT NULL DEFAULT 0
);
