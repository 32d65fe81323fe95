-- Times are milliseconds since 1970 in UTC, ids are 64-bit and rise with time (see IdMaker), states and lanes are the
-- numbers of the public enums. Steps are separated by a line of two dashes and "step".

CREATE TABLE clients (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    removed_at INTEGER
);
-- step
CREATE TABLE access_keys (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    client_id INTEGER REFERENCES clients(id),
    hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER,
    revoked_by TEXT
);
-- step
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients(id),
    name TEXT NOT NULL,
    provider TEXT NOT NULL,
    phone TEXT NOT NULL,
    base_url TEXT NOT NULL,
    plan INTEGER NOT NULL,
    state INTEGER NOT NULL,
    state_since INTEGER NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0,
    paused_by TEXT NOT NULL DEFAULT '',
    pacing TEXT NOT NULL,
    account_session_id TEXT NOT NULL DEFAULT '',
    can_manage INTEGER NOT NULL DEFAULT 0,
    webhook_url TEXT NOT NULL DEFAULT '',
    last_webhook_at INTEGER,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    removed_at INTEGER
);
-- step
CREATE TABLE session_log (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions(id),
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL,
    actor TEXT NOT NULL
);
-- step
CREATE INDEX session_log_by_session ON session_log(session_id, id);
-- step
-- Attempts of a day by session: what daily caps count, over restarts.
CREATE TABLE session_days (
    session_id INTEGER NOT NULL REFERENCES sessions(id),
    day INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    campaign_attempts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session_id, day)
) WITHOUT ROWID;
-- step
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients(id),
    phone TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL DEFAULT '',
    attributes TEXT NOT NULL DEFAULT '{}',
    consent TEXT NOT NULL DEFAULT '{}',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
-- step
CREATE UNIQUE INDEX contacts_by_phone ON contacts(client_id, phone) WHERE phone <> '';
-- step
-- What a provider calls a contact: JID, LID.
CREATE TABLE contact_ids (
    client_id INTEGER NOT NULL,
    value TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contacts(id),
    PRIMARY KEY (client_id, value)
) WITHOUT ROWID;
-- step
CREATE INDEX contact_ids_by_contact ON contact_ids(contact_id);
-- step
CREATE TABLE suppressions (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients(id),
    phone TEXT NOT NULL,
    contact_id INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    message_id INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
);
-- step
CREATE UNIQUE INDEX suppressions_by_phone ON suppressions(client_id, phone);
-- step
-- A person has a row for each name they can be written to by: phone, hidden id.
CREATE INDEX suppressions_by_contact ON suppressions(contact_id) WHERE contact_id <> 0;
-- step
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients(id),
    session_id INTEGER NOT NULL REFERENCES sessions(id),
    kind INTEGER NOT NULL,
    contact_id INTEGER NOT NULL DEFAULT 0,
    chat_id TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    status INTEGER NOT NULL,
    assignee TEXT NOT NULL DEFAULT '',
    labels TEXT NOT NULL DEFAULT '[]',
    unread INTEGER NOT NULL DEFAULT 0,
    last_message_id INTEGER NOT NULL DEFAULT 0,
    last_at INTEGER NOT NULL,
    window_expires_at INTEGER,
    created_at INTEGER NOT NULL
);
-- step
-- A person's thread is found by contact, a group's or channel's by its chat id.
CREATE UNIQUE INDEX conversations_by_contact ON conversations(session_id, contact_id) WHERE contact_id <> 0;
-- step
CREATE UNIQUE INDEX conversations_by_chat ON conversations(session_id, chat_id) WHERE contact_id = 0;
-- step
CREATE INDEX conversations_recent ON conversations(status, last_at, id);
-- step
CREATE INDEX conversations_by_time ON conversations(last_at, id);
-- step
CREATE INDEX conversations_recent_by_client ON conversations(client_id, last_at, id);
-- step
CREATE INDEX conversations_unread ON conversations(client_id, id) WHERE unread > 0;
-- step
CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL DEFAULT 0,
    contact_id INTEGER NOT NULL DEFAULT 0,
    campaign_id INTEGER NOT NULL DEFAULT 0,
    direction INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    state INTEGER NOT NULL,
    -- 1: goes out although the recipient opted out (a person's answer, the one confirmation)
    despite_opt_out INTEGER NOT NULL DEFAULT 0,
    recipient TEXT NOT NULL,
    content TEXT NOT NULL,
    reference TEXT,
    metadata TEXT,
    created_at INTEGER NOT NULL,
    -- when it may go out next: send_at, or the next attempt's time
    due_at INTEGER NOT NULL,
    send_at INTEGER,
    expires_at INTEGER,
    updated_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- attempts that count towards the limit (rate limits do not)
    tries INTEGER NOT NULL DEFAULT 0,
    provider_ref TEXT,
    provider_id TEXT,
    error_code TEXT,
    error_text TEXT,
    author TEXT NOT NULL DEFAULT '',
    reaction TEXT,
    deleted INTEGER NOT NULL DEFAULT 0,
    -- a file of this message, relative to the data folder: fetched, or the copy that goes out
    media_path TEXT
);
-- step
-- All that is still ours to send. States below 4 share the index, so that choosing and starting write none.
CREATE INDEX messages_active ON messages(session_id, lane, campaign_id, due_at, id) WHERE state < 4;
-- step
CREATE INDEX messages_in_doubt ON messages(session_id, id) WHERE state = 4;
-- step
CREATE INDEX messages_scheduled ON messages(due_at) WHERE state = 0;
-- step
CREATE INDEX messages_expiring ON messages(expires_at) WHERE state < 4 AND expires_at IS NOT NULL;
-- step
CREATE INDEX messages_active_by_contact ON messages(contact_id) WHERE state < 4 AND contact_id <> 0;
-- step
CREATE INDEX messages_by_conversation ON messages(conversation_id, id) WHERE conversation_id <> 0;
-- step
CREATE INDEX messages_by_provider_id ON messages(session_id, provider_id) WHERE provider_id IS NOT NULL;
-- step
-- Accepted, but WhatsApp's id is not known yet: looked up, or matched by a webhook.
CREATE INDEX messages_unbridged ON messages(session_id, recipient)
    WHERE direction = 1 AND state >= 4 AND state < 20 AND provider_id IS NULL;
-- step
CREATE INDEX messages_by_campaign ON messages(campaign_id, id) WHERE campaign_id <> 0;
-- step
CREATE INDEX messages_by_outgoing_file ON messages(media_path) WHERE direction = 1 AND media_path IS NOT NULL;
-- step
CREATE INDEX messages_by_reference ON messages(client_id, reference) WHERE reference IS NOT NULL;
-- step
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES messages(id),
    session_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    outcome INTEGER NOT NULL DEFAULT 0,
    http_status INTEGER NOT NULL DEFAULT 0,
    error_code TEXT,
    error_text TEXT,
    next_at INTEGER
);
-- step
CREATE UNIQUE INDEX attempts_by_message ON attempts(message_id, number);
-- step
-- Under way when the program died: doubts of the next start.
CREATE INDEX attempts_open ON attempts(id) WHERE outcome = 0;
-- step
CREATE TABLE timeline (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES messages(id),
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
);
-- step
CREATE INDEX timeline_by_message ON timeline(message_id, id);
-- step
CREATE TABLE webhook_journal (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL,
    provider TEXT NOT NULL,
    kind TEXT NOT NULL,
    identity TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    -- 0 waits to be applied, 1 applied, 2 dead letter
    state INTEGER NOT NULL DEFAULT 0,
    repeats INTEGER NOT NULL DEFAULT 0,
    -- last: whoever looks for old rows must not read through the bodies
    body BLOB NOT NULL
);
-- step
CREATE UNIQUE INDEX webhook_journal_identity ON webhook_journal(session_id, identity);
-- step
CREATE INDEX webhook_journal_waiting ON webhook_journal(id) WHERE state = 0;
-- step
-- Statuses that came before the message's WhatsApp id was known here.
CREATE TABLE early_statuses (
    session_id INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    state INTEGER NOT NULL,
    at INTEGER NOT NULL,
    error_code TEXT,
    error_text TEXT,
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (session_id, provider_id, state)
) WITHOUT ROWID;
-- step
CREATE INDEX early_statuses_by_age ON early_statuses(kept_at);
-- step
CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    -- 0 open, 1 requeued, 2 discarded
    state INTEGER NOT NULL DEFAULT 0,
    client_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL DEFAULT 0,
    campaign_id INTEGER NOT NULL DEFAULT 0,
    webhook_id INTEGER NOT NULL DEFAULT 0,
    provider TEXT NOT NULL,
    recipient TEXT NOT NULL DEFAULT '',
    cause TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    payload TEXT NOT NULL,
    lineage TEXT NOT NULL DEFAULT '{}',
    died_at INTEGER NOT NULL,
    closed_at INTEGER,
    closed_by TEXT,
    closed_reason TEXT
);
-- step
CREATE INDEX dead_letters_open ON dead_letters(id) WHERE state = 0;
-- step
CREATE INDEX dead_letters_open_by_cause ON dead_letters(cause, id) WHERE state = 0;
-- step
CREATE INDEX dead_letters_by_message ON dead_letters(message_id) WHERE message_id <> 0;
-- step
CREATE TABLE redrives (
    id INTEGER PRIMARY KEY,
    -- the one client its caller could see; 0: all
    client_id INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL,
    started_by TEXT NOT NULL,
    count INTEGER NOT NULL,
    queued INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    finished_at INTEGER
);
-- step
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients(id),
    name TEXT NOT NULL,
    state INTEGER NOT NULL,
    sessions TEXT NOT NULL,
    content TEXT NOT NULL,
    start_at INTEGER,
    time_zone TEXT NOT NULL DEFAULT '',
    quiet_hours TEXT NOT NULL DEFAULT '{}',
    rate REAL,
    -- columns, mapping and figures of the imported file
    columns TEXT NOT NULL DEFAULT '[]',
    import_report TEXT NOT NULL DEFAULT '{}',
    -- which import's recipients count: a new file is written beside the old one and takes its place in one commit
    audience_version INTEGER NOT NULL DEFAULT 0,
    audience_rows INTEGER NOT NULL DEFAULT 0,
    materialised_row INTEGER NOT NULL DEFAULT 0,
    replied INTEGER NOT NULL DEFAULT 0,
    -- the forecast at its start, as a curve
    planned TEXT NOT NULL DEFAULT '[]',
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    removed_at INTEGER
);
-- step
-- Who did what with a campaign.
CREATE TABLE campaign_log (
    id INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL,
    actor TEXT NOT NULL
);
-- step
CREATE INDEX campaign_log_by_campaign ON campaign_log(campaign_id, id);
-- step
CREATE TABLE campaign_recipients (
    campaign_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    -- line of the file
    row INTEGER NOT NULL,
    phone TEXT NOT NULL,
    name TEXT NOT NULL,
    cells TEXT NOT NULL,
    -- below 0: no message yet
    message_id INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, version, row)
) WITHOUT ROWID;
-- step
CREATE TABLE campaign_problems (
    campaign_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    row INTEGER NOT NULL,
    reason TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (campaign_id, version, row, reason)
) WITHOUT ROWID;
-- step
-- What the provider accepted of a campaign, by minutes at first and by larger spans the longer it runs.
CREATE TABLE campaign_progress (
    campaign_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, at)
) WITHOUT ROWID;
-- step
-- Where messages are, kept up to date with each change of state. `current` is how many are in the state now,
-- `entered` how many ever came to it. Campaign 0: all messages of the session outside of campaigns.
CREATE TABLE message_counters (
    session_id INTEGER NOT NULL,
    campaign_id INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    state INTEGER NOT NULL,
    current INTEGER NOT NULL,
    entered INTEGER NOT NULL,
    PRIMARY KEY (session_id, campaign_id, lane, state)
) WITHOUT ROWID;
-- step
-- What waits, is under way or in doubt: asked every second by the status line.
CREATE INDEX message_counters_open ON message_counters(state, lane, session_id, current)
    WHERE state < 5 AND current <> 0;
-- step
CREATE INDEX message_counters_by_campaign ON message_counters(campaign_id) WHERE campaign_id <> 0;
-- step
CREATE TABLE attempt_counters (
    session_id INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    total INTEGER NOT NULL,
    PRIMARY KEY (session_id, outcome)
) WITHOUT ROWID;
-- step
-- Points of the charts. `step` is 10, 60, 3600 or 86400 s. All values are sums, so that a coarser step is the sum of its
-- finer ones: counts as they are; gauges as the sum of their samples, to be divided by the metric 'sampled'.
CREATE TABLE series (
    step INTEGER NOT NULL,
    at INTEGER NOT NULL,
    metric TEXT NOT NULL,
    session_id INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    campaign_id INTEGER NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (step, metric, at, session_id, lane, campaign_id)
) WITHOUT ROWID;
-- step
-- Spans as histograms: counts by bucket, a blob of varints.
CREATE TABLE histograms (
    step INTEGER NOT NULL,
    at INTEGER NOT NULL,
    metric TEXT NOT NULL,
    lane INTEGER NOT NULL,
    buckets BLOB NOT NULL,
    PRIMARY KEY (step, metric, at, lane)
) WITHOUT ROWID;
-- step
CREATE TABLE idempotency (
    key_id INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL,
    body_hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    answer BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (key_id, idempotency_key)
) WITHOUT ROWID;
-- step
CREATE INDEX idempotency_by_age ON idempotency(created_at);
-- step
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
