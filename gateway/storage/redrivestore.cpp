#include "gateway/storage/redrivestore.h"

#include "gateway/message.h"
#include "gateway/storage/cursor.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/journalstore.h"
#include "gateway/storage/json.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view columns =
    "SELECT id, count, queued, failed, state, started_at, started_by, finished_at, accepted, died_again, same_cause,"
    " withdrawn, reason, cause, waits, rate, patch, canary_size, per_second, client_id, filter, selecting, selected_to,"
    " select_last, round, round_released, round_ended, round_same_cause FROM redrives ";

QJsonObject stored(const DeadLetterQuery &query)
{
    QJsonObject json;
    if (query.client)
        json.insert(u"client"_s, toText(*query.client));
    if (query.session)
        json.insert(u"session"_s, toText(*query.session));
    if (query.campaign)
        json.insert(u"campaign"_s, toText(*query.campaign));
    if (query.kind)
        json.insert(u"kind"_s, static_cast<int>(*query.kind));
    if (!query.cause.isEmpty())
        json.insert(u"cause"_s, query.cause);
    if (query.from)
        json.insert(u"from"_s, toRfc3339(*query.from));
    if (query.to)
        json.insert(u"to"_s, toRfc3339(*query.to));
    return json;
}

DeadLetterQuery filterFrom(const QJsonObject &json)
{
    DeadLetterQuery query;
    query.client = idFromText<ClientId>(json.value(u"client").toString());
    query.session = idFromText<SessionId>(json.value(u"session").toString());
    query.campaign = idFromText<CampaignId>(json.value(u"campaign").toString());
    if (json.contains(u"kind"))
        query.kind = static_cast<DeadLetterKind>(json.value(u"kind").toInt());
    query.cause = json.value(u"cause").toString();
    query.from = fromRfc3339(json.value(u"from").toString());
    query.to = fromRfc3339(json.value(u"to").toString());
    return query;
}

Redrive readRedrive(const Query &row)
{
    Redrive redrive;
    redrive.id = row.id<RedriveId>(0);
    redrive.count = row.integer(1);
    redrive.queued = row.integer(2);
    redrive.failed = row.integer(3);
    redrive.state = static_cast<RedriveState>(row.integer(4));
    redrive.startedAt = row.time(5);
    redrive.startedBy = row.text(6);
    redrive.finishedAt = row.optionalTime(7);
    redrive.accepted = row.integer(8);
    redrive.diedAgain = row.integer(9);
    redrive.sameCause = row.integer(10);
    redrive.withdrawn = row.integer(11);
    redrive.reason = row.text(12);
    redrive.cause = row.text(13);
    redrive.waits = row.text(14);
    redrive.perSecond = row.real(15);
    redrive.patch = objectFromStored(row.bytes(16));
    if (row.integer(17) > 0)
        redrive.canary = RedriveCanary{static_cast<int>(row.integer(17)), row.real(18)};
    return redrive;
}

QList<RedriveRefusals> refusalsOf(Connection &db, RedriveId id)
{
    QList<RedriveRefusals> list;
    Query rows = db.query("SELECT r.reason, count(*), min(r.letter_id) FROM redrive_letters r WHERE r.redrive_id = ?"
                          " AND r.state = ? GROUP BY r.reason ORDER BY count(*) DESC, r.reason LIMIT 100",
                          id, RedriveStore::LetterState::refused);
    while (rows.next())
        list.append({rows.text(0), rows.integer(1), rows.id<DeadLetterId>(2), {}});
    for (RedriveRefusals &group : list) {
        Query row =
            db.query("SELECT detail FROM redrive_letters WHERE redrive_id = ? AND letter_id = ?", id, group.example);
        if (row.next())
            group.detail = row.text(0);
    }
    return list;
}

void addLetter(Transaction &tx, RedriveId redrive, DeadLetterId letter, const QString &cause)
{
    tx.run("INSERT INTO redrive_letters (redrive_id, letter_id, cause) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
           redrive, letter, cause);
}

// One letter less under way.
void end(Transaction &tx, RedriveId redrive, DeadLetterId letter, RedriveStore::LetterState as)
{
    tx.run("UPDATE redrive_letters SET state = ? WHERE redrive_id = ? AND letter_id = ?", as, redrive, letter);
    const int accepted = as == RedriveStore::LetterState::accepted ? 1 : 0;
    const int died = as == RedriveStore::LetterState::diedAgain ? 1 : 0; // a webhook: nothing was fixed for it
    const bool thisRound = tx.db().integer("SELECT l.round = r.round FROM redrive_letters l JOIN redrives r"
                                           " ON r.id = l.redrive_id WHERE l.redrive_id = ? AND l.letter_id = ?",
                                           redrive, letter)
                           != 0;
    tx.run("UPDATE redrives SET accepted = accepted + ?1, died_again = died_again + ?2, same_cause = same_cause + ?2,"
           " withdrawn = withdrawn + ?3, round_ended = round_ended + ?4,"
           " round_same_cause = round_same_cause + ?4 * ?2 WHERE id = ?5",
           accepted, died, 1 - accepted - died, thisRound ? 1 : 0, redrive);
    tx.changes().deadLetters = true;
}

} // namespace

RedriveId RedriveStore::add(Transaction &tx, const RedriveOrder &order, const QString &actor,
                            std::optional<ClientId> scope, qint64 count, DeadLetterId selectLast)
{
    const auto id = tx.makeId<RedriveId>();
    const RedriveCanary canary = order.canary.value_or(RedriveCanary{0, 0});
    const DeadLetterQuery filter = order.letters.filter.value_or(DeadLetterQuery{});
    tx.run("INSERT INTO redrives (id, client_id, started_at, started_by, count, queued, failed, state, patch,"
           " canary_size, per_second, filter, selecting, select_last)"
           " VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?)",
           id, scope.value_or(ClientId{}), tx.now(), actor, count, RedriveState::running, storedObject(order.patch),
           canary.size, canary.perSecond, storedObject(stored(filter)), order.letters.filter.has_value(), selectLast);
    for (const DeadLetterId letter : order.letters.ids) {
        Query cause = tx.query("SELECT cause FROM dead_letters WHERE id = ?", letter);
        addLetter(tx, id, letter, cause.next() ? cause.text(0) : QString());
    }
    if (!order.letters.filter)
        tx.run("UPDATE redrives SET count = (SELECT count(*) FROM redrive_letters WHERE redrive_id = redrives.id)"
               " WHERE id = ?",
               id);
    tx.changes().deadLetters = true;
    return id;
}

std::optional<RedriveStore::Work> RedriveStore::work(Connection &db, RedriveId id)
{
    static const std::string sql = std::string(columns) + "WHERE id = ?";
    Query row = db.query(sql, id);
    if (!row.next())
        return std::nullopt;
    Work work;
    work.shown = readRedrive(row);
    if (row.integer(19) != 0)
        work.scope = row.id<ClientId>(19);
    work.filter = filterFrom(objectFromStored(row.bytes(20)));
    work.selecting = row.flag(21);
    work.selectedTo = row.id<DeadLetterId>(22);
    work.selectLast = row.id<DeadLetterId>(23);
    work.round = static_cast<int>(row.integer(24));
    work.roundReleased = row.integer(25);
    work.roundEnded = row.integer(26);
    work.roundSameCause = row.integer(27);
    return work;
}

QList<RedriveId> RedriveStore::open(Connection &db)
{
    QList<RedriveId> list;
    Query rows = db.query("SELECT id FROM redrives WHERE state < 2 OR (state <> 3 AND queued > accepted + died_again +"
                          " withdrawn) ORDER BY id");
    while (rows.next())
        list.append(rows.id<RedriveId>(0));
    return list;
}

void RedriveStore::select(Transaction &tx, Work &redrive, int limit)
{
    const auto choices =
        DeadLetterStore::choose(tx.db(), redrive.filter, redrive.selectedTo, redrive.selectLast, limit);
    for (const DeadLetterStore::Choice &choice : choices)
        addLetter(tx, redrive.shown.id, choice.id, choice.cause);
    if (!choices.isEmpty())
        redrive.selectedTo = choices.last().id;
    redrive.selecting = choices.size() == limit;
    tx.run("UPDATE redrives SET selecting = ?, selected_to = ? WHERE id = ?", redrive.selecting, redrive.selectedTo,
           redrive.shown.id);
    if (redrive.selecting)
        return;
    // What was closed between the question and its taking is not among them.
    redrive.shown.count =
        tx.db().integer("SELECT count(*) FROM redrive_letters WHERE redrive_id = ?", redrive.shown.id);
    tx.run("UPDATE redrives SET count = ? WHERE id = ?", redrive.shown.count, redrive.shown.id);
    tx.changes().deadLetters = true;
}

QList<RedriveStore::Letter> RedriveStore::waiting(Connection &db, RedriveId id, int limit)
{
    QList<Letter> list;
    Query rows = db.query("SELECT letter_id, cause FROM redrive_letters WHERE redrive_id = ? AND state = 0"
                          " ORDER BY letter_id LIMIT ?",
                          id, limit);
    while (rows.next())
        list.append({rows.id<DeadLetterId>(0), rows.text(1)});
    return list;
}

void RedriveStore::release(Transaction &tx, Work &redrive, const Letter &letter, MessageId message, WebhookId webhook)
{
    tx.run("UPDATE redrive_letters SET state = ?, round = ?, message_id = ?, webhook_id = ? WHERE redrive_id = ?"
           " AND letter_id = ?",
           LetterState::released, redrive.round, message, webhook, redrive.shown.id, letter.id);
    tx.run("UPDATE redrives SET queued = queued + 1, round_released = round_released + 1 WHERE id = ?",
           redrive.shown.id);
    ++redrive.shown.queued;
    ++redrive.roundReleased;
    tx.changes().deadLetters = true;
}

void RedriveStore::refuse(Transaction &tx, Work &redrive, const Letter &letter, const QString &reason,
                          const QString &detail)
{
    tx.run("UPDATE redrive_letters SET state = ?, reason = ?, detail = ? WHERE redrive_id = ? AND letter_id = ?",
           LetterState::refused, reason, detail, redrive.shown.id, letter.id);
    tx.run("UPDATE redrives SET failed = failed + 1 WHERE id = ?", redrive.shown.id);
    ++redrive.shown.failed;
    tx.changes().deadLetters = true;
}

DeadLetterId RedriveStore::settle(Transaction &tx, Work &redrive, DeadLetterId after, int limit)
{
    struct End
    {
        DeadLetterId letter;
        LetterState as;
    };
    std::vector<End> ends;
    DeadLetterId last;
    int looked = 0;
    {
        Query rows = tx.query("SELECT r.letter_id, r.webhook_id, m.state, j.state FROM redrive_letters r"
                              " LEFT JOIN messages m ON m.id = r.message_id"
                              " LEFT JOIN webhook_journal j ON j.id = r.webhook_id"
                              " WHERE r.redrive_id = ? AND r.state = 1 AND r.letter_id > ?"
                              " ORDER BY r.letter_id LIMIT ?",
                              redrive.shown.id, after, limit);
        while (rows.next()) {
            ++looked;
            last = rows.id<DeadLetterId>(0);
            if (rows.integer(1) != 0) {
                const bool waits =
                    !rows.isNull(3) && rows.integer(3) == static_cast<qint64>(JournalStore::State::waiting);
                const bool dead = rows.integer(3) == static_cast<qint64>(JournalStore::State::dead);
                if (!waits)
                    ends.push_back({last, dead ? LetterState::diedAgain : LetterState::accepted});
                continue;
            }
            const auto state = static_cast<MessageState>(rows.integer(2));
            if (rows.isNull(2) || state > MessageState::dead)
                ends.push_back({last, LetterState::withdrawn});
            else if (state >= MessageState::accepted && state < MessageState::dead)
                ends.push_back({last, LetterState::accepted});
        }
    }
    for (const End &each : ends)
        end(tx, redrive.shown.id, each.letter, each.as);
    if (!ends.empty()) {
        if (auto now = work(tx.db(), redrive.shown.id))
            redrive = *std::move(now);
    }
    return looked == limit ? last : DeadLetterId{};
}

void RedriveStore::noteDeath(Transaction &tx, MessageId message, const QString &cause)
{
    RedriveId redrive;
    DeadLetterId letter;
    bool same = false;
    bool accepted = false;
    bool thisRound = false;
    {
        Query row = tx.query("SELECT l.redrive_id, l.letter_id, l.cause, l.state, l.round = r.round"
                             " FROM redrive_letters l JOIN redrives r ON r.id = l.redrive_id"
                             " WHERE l.message_id = ? AND l.message_id <> 0 AND l.state IN (1, 3)"
                             " ORDER BY l.redrive_id DESC LIMIT 1",
                             message);
        if (!row.next())
            return;
        redrive = row.id<RedriveId>(0);
        letter = row.id<DeadLetterId>(1);
        same = row.text(2) == cause;
        accepted = row.integer(3) == static_cast<qint64>(LetterState::accepted);
        thisRound = row.flag(4);
    }
    tx.run("UPDATE redrive_letters SET state = ?, reason = ? WHERE redrive_id = ? AND letter_id = ?",
           LetterState::diedAgain, cause, redrive, letter);
    tx.run("UPDATE redrives SET died_again = died_again + 1, accepted = accepted - ?, same_cause = same_cause + ?,"
           " round_ended = round_ended + ?, round_same_cause = round_same_cause + ? WHERE id = ?",
           accepted ? 1 : 0, same ? 1 : 0, thisRound && !accepted ? 1 : 0, thisRound && same ? 1 : 0, redrive);
}

void RedriveStore::setState(Transaction &tx, Work &redrive, RedriveState state, const QString &reason,
                            const QString &cause)
{
    const bool over = state == RedriveState::finished || state == RedriveState::cancelled;
    redrive.shown.state = state;
    redrive.shown.reason = reason;
    redrive.shown.cause = cause;
    tx.run("UPDATE redrives SET state = ?, reason = ?, cause = ?, finished_at = ? WHERE id = ?", state, reason, cause,
           over ? std::optional(tx.now()) : std::nullopt, redrive.shown.id);
    tx.changes().deadLetters = true;
}

void RedriveStore::stopAll(Transaction &tx, const QString &reason)
{
    tx.run("UPDATE redrives SET state = ?, reason = ?, rate = 0, waits = '' WHERE state < 2", RedriveState::stopped,
           reason);
}

void RedriveStore::setPace(Transaction &tx, Work &redrive, double perSecond, const QString &waits)
{
    if (redrive.shown.perSecond == perSecond && redrive.shown.waits == waits)
        return;
    redrive.shown.perSecond = perSecond;
    redrive.shown.waits = waits;
    tx.run("UPDATE redrives SET rate = ?, waits = ? WHERE id = ?", perSecond, waits, redrive.shown.id);
    tx.changes().deadLetters = true;
}

void RedriveStore::resume(Transaction &tx, Work &redrive)
{
    ++redrive.round;
    redrive.roundReleased = 0;
    redrive.roundEnded = 0;
    redrive.roundSameCause = 0;
    tx.run("UPDATE redrives SET round = ?, round_released = 0, round_ended = 0, round_same_cause = 0 WHERE id = ?",
           redrive.round, redrive.shown.id);
    setState(tx, redrive, RedriveState::running);
}

QString RedriveStore::returnedCause(Connection &db, const Work &redrive)
{
    Query row = db.query("SELECT cause FROM redrive_letters WHERE redrive_id = ? AND state = ? AND round = ?"
                         " AND reason = cause GROUP BY cause ORDER BY count(*) DESC LIMIT 1",
                         redrive.shown.id, LetterState::diedAgain, redrive.round);
    return row.next() ? row.text(0) : QString();
}

std::optional<Redrive> RedriveStore::redrive(Connection &db, RedriveId id, std::optional<ClientId> scope)
{
    auto found = work(db, id);
    if (!found || (scope && found->scope != scope))
        return std::nullopt;
    found->shown.refusals = refusalsOf(db, id);
    return std::move(found->shown);
}

Result<Page<Redrive>> RedriveStore::list(Connection &db, const PageRequest &page, std::optional<ClientId> scope)
{
    static const std::string sql = std::string(columns)
                                   + "WHERE id < ? AND (? = 0 OR client_id = ?) ORDER BY id DESC"
                                     " LIMIT ?";
    const auto before = cursorId(page.cursor);
    if (!before)
        return before.failure();
    Page<Redrive> answer;
    const ClientId client = scope.value_or(ClientId{});
    Query rows = db.query(sql, *before, client, client, page.limit + 1);
    while (rows.next())
        answer.items.append(readRedrive(rows));
    closePage(answer, page.limit, [](const Redrive &redrive) { return redrive.id.value; });
    return answer;
}

void RedriveStore::setLineage(Transaction &tx, MessageId message, DeadLetterId from, int generation, RedriveId redrive,
                              const QString &editedBy)
{
    tx.run("INSERT INTO message_lineage (message_id, from_letter, generation, redrive_id, edited_by)"
           " VALUES (?, ?, ?, ?, ?) ON CONFLICT (message_id) DO UPDATE SET from_letter = excluded.from_letter,"
           " generation = excluded.generation, redrive_id = excluded.redrive_id, edited_by = excluded.edited_by",
           message, from, generation, redrive, editedBy);
}

QJsonObject RedriveStore::lineageOf(Connection &db, MessageId message)
{
    Query row = db.query("SELECT from_letter, generation, redrive_id, edited_by FROM message_lineage WHERE"
                         " message_id = ?",
                         message);
    if (!row.next())
        return {};
    QJsonObject lineage{{u"from"_s, toText(row.id<DeadLetterId>(0))},
                        {u"generation"_s, row.integer(1)},
                        {u"redrive"_s, toText(row.id<RedriveId>(2))}};
    if (const QString editor = row.text(3); !editor.isEmpty())
        lineage.insert(u"edited_by"_s, editor);
    return lineage;
}

} // namespace gatehouse
