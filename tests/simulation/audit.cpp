#include "tests/simulation/audit.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace gatehouse::simulation {

using namespace Qt::StringLiterals;

namespace {

bool isWithProvider(MessageState state)
{
    return state >= MessageState::accepted && state < MessageState::dead;
}

QStringList listed(Connection &db, std::string_view sql)
{
    QStringList list;
    Query rows = db.query(sql);
    while (rows.next())
        list += rows.text(0);
    return list;
}

} // namespace

Audit::Look Audit::look()
{
    const auto look = m_world.practice.result(
        m_world.engine().context().readers.read<Look>([newest = m_newest](Connection &db) -> Result<Look> {
            Look look;
            {
                Query rows = db.query("SELECT id, state, (SELECT count(*) FROM dead_letters d WHERE d.message_id = m.id"
                                      " AND d.message_id <> 0) FROM messages m WHERE direction = 1 ORDER BY id");
                while (rows.next())
                    look.rows += {rows.id<MessageId>(0), static_cast<MessageState>(rows.integer(1)), rows.integer(2)};
            }
            {
                Query rows = db.query("SELECT id, json_extract(content, '$.text') FROM messages WHERE direction = 1"
                                      " AND id > ? ORDER BY id",
                                      newest);
                while (rows.next())
                    look.texts += {rows.id<MessageId>(0), rows.text(1)};
            }
            look.figures = listed(
                db,
                "SELECT r.session_id || ' ' || r.campaign_id || ' ' || r.lane || ' ' || r.state FROM (SELECT"
                " session_id, campaign_id, lane, state, count(*) AS n FROM messages GROUP BY 1, 2, 3, 4) r"
                " LEFT JOIN message_counters c USING (session_id, campaign_id, lane, state)"
                " WHERE coalesce(c.current, 0) <> r.n UNION ALL SELECT session_id || ' ' || campaign_id || ' ' ||"
                " lane || ' ' || state FROM message_counters c WHERE current <> 0 AND NOT EXISTS (SELECT 1 FROM"
                " messages m WHERE m.session_id = c.session_id AND m.campaign_id = c.campaign_id AND m.lane = c.lane"
                " AND m.state = c.state)");
            // Ids grow with every commit, whatever the clock does.
            look.optedOut = listed(db, "SELECT m.recipient FROM attempts a JOIN messages m ON m.id = a.message_id"
                                       " JOIN suppressions s ON s.client_id = m.client_id AND s.phone = m.recipient"
                                       " WHERE m.lane <> 0 AND a.id > s.id AND instr(m.content, '#') > 0");
            look.unburied = listed(db, "SELECT m.id FROM messages m WHERE m.state = 20 AND NOT EXISTS (SELECT 1 FROM"
                                       " dead_letters d WHERE d.message_id = m.id)");
            {
                Query rows =
                    db.query("SELECT m.id FROM messages m JOIN attempts a ON a.message_id = m.id AND a.number ="
                             " m.attempts WHERE a.outcome = 5 AND m.state IN (1, 2, 21, 22, 23)");
                while (rows.next())
                    look.hidden += rows.id<MessageId>(0);
            }
            {
                Query rows = db.query("SELECT d.message_id FROM redrive_letters l JOIN dead_letters d"
                                      " ON d.id = l.letter_id WHERE l.state IN (1, 3, 4, 5) AND d.message_id <> 0");
                while (rows.next())
                    look.redriven += rows.id<MessageId>(0);
            }
            look.redrives = listed(
                db,
                "SELECT r.id || ' counts otherwise' FROM redrives r LEFT JOIN (SELECT redrive_id, count(*) AS n,"
                " sum(state IN (1, 3, 4, 5)) AS queued, sum(state = 2) AS failed, sum(state = 3) AS accepted,"
                " sum(state = 4) AS died, sum(state = 5) AS withdrawn FROM redrive_letters GROUP BY 1) l"
                " ON l.redrive_id = r.id WHERE (r.queued, r.failed, r.accepted, r.died_again, r.withdrawn) <>"
                " (coalesce(l.queued, 0), coalesce(l.failed, 0), coalesce(l.accepted, 0), coalesce(l.died, 0),"
                " coalesce(l.withdrawn, 0)) OR (r.state = 3 AND r.count <> coalesce(l.n, 0)) UNION ALL"
                " SELECT id || ' went on before its first letters were through' FROM redrives WHERE state = 1 AND"
                " round_released > canary_size UNION ALL SELECT redrive_id || ' took letter ' || letter_id || ' that"
                " another took' FROM redrive_letters WHERE state IN (1, 3, 4, 5) GROUP BY letter_id HAVING"
                " count(*) > 1");
            // One waits as long as a doubt of its own does.
            look.openRedrives = listed(
                db, "SELECT id || ' (' || queued || ' of ' || count || ', waits for ' || waits || ')' FROM redrives r"
                    " WHERE state < 2 AND NOT EXISTS (SELECT 1 FROM redrive_letters l JOIN messages m ON m.id ="
                    " l.message_id WHERE l.redrive_id = r.id AND l.state = 1 AND m.state = 4)");
            look.campaigns = listed(
                db, "SELECT c.id FROM campaigns c WHERE c.state IN (3, 4, 5) AND (SELECT count(*) FROM messages m"
                    " WHERE m.campaign_id = c.id) <> (SELECT count(*) FROM campaign_recipients r WHERE"
                    " r.campaign_id = c.id AND r.version = c.audience_version)");
            return look;
        }));
    if (!look) {
        m_world.ledger.broken(u"database"_s, look.failure().detail);
        return {};
    }
    return *look;
}

void Audit::follow(const Row &row)
{
    const auto known = m_rows.constFind(row.id);
    if (known != m_rows.cend() && known->state != row.state) {
        const MessageState was = known->state;
        // What the provider only took may fail there, and be put back before anybody looks; what was sent cannot be
        // unsent.
        const bool died = was == MessageState::accepted && row.letters > known->letters;
        const bool back = isWithProvider(was) && !died && (row.state < was || row.state >= MessageState::dead);
        const bool ended =
            was == MessageState::cancelled || was == MessageState::expired || was == MessageState::suppressed;
        if (back || ended)
            m_world.ledger.broken(u"state"_s,
                                  u"%1 went from %2 to %3"_s.arg(m_world.ledger.messages().value(row.id),
                                                                 messageStateName(was), messageStateName(row.state)));
        if (row.state == MessageState::inDoubt)
            ++m_doubts;
    }
    m_rows.insert(row.id, row);
}

void Audit::afterStep()
{
    const Look now = look();
    for (const auto &[id, text] : now.texts) {
        m_world.ledger.accepted(id, Ledger::tokenOf(text));
        m_newest = id;
    }
    QSet<MessageId> there;
    for (const Row &row : now.rows) {
        follow(row);
        there.insert(row.id);
    }
    for (auto message = m_world.ledger.messages().cbegin(); message != m_world.ledger.messages().cend(); ++message) {
        if (!there.contains(message.key()))
            m_world.ledger.broken(u"lost"_s, u"%1 was accepted and is not there"_s.arg(*message));
    }
    QHash<QString, int> redriven;
    for (const MessageId message : now.redriven)
        ++redriven[m_world.ledger.messages().value(message)];
    m_world.ledger.setRedriven(redriven);
    for (const QString &redrive : now.redrives)
        m_world.ledger.broken(u"redrive"_s, u"redrive "_s + redrive);
    for (const QString &figure : now.figures)
        m_world.ledger.broken(u"figures"_s, u"the counter of %1 differs from a recount"_s.arg(figure));
    for (const QString &person : now.optedOut)
        m_world.ledger.broken(u"opt-out"_s, u"%1 was written to after opting out"_s.arg(person));
    for (const MessageId id : now.hidden) {
        // Unless a person settled it.
        const QString token = m_world.ledger.messages().value(id);
        if (m_world.ledger.allowed(token) == 1)
            m_world.ledger.broken(u"not shown"_s, u"nobody knows of %1, and nobody is told"_s.arg(token));
    }
    for (const QString &message : now.unburied)
        m_world.ledger.broken(u"dead letter"_s, u"message %1 is dead and no letter tells of it"_s.arg(message));
}

void Audit::atEnd()
{
    afterStep();
    const Look now = look();
    for (const Row &row : now.rows) {
        if (row.state < MessageState::inDoubt)
            m_world.ledger.broken(u"not ended"_s, u"%1 is still %2"_s.arg(m_world.ledger.messages().value(row.id),
                                                                          messageStateName(row.state)));
    }
    for (const QString &redrive : now.openRedrives)
        m_world.ledger.broken(u"not ended"_s, u"redrive %1 still goes on"_s.arg(redrive));
    for (const QString &campaign : now.campaigns)
        m_world.ledger.broken(u"lost"_s, u"campaign %1 has not a message for each row"_s.arg(campaign));
    compareWithProvider(now);
    compareWebhooks();
}

void Audit::compareWithProvider(const Look &look)
{
    QHash<QString, int> times;
    QSet<QString> failed;
    const QJsonArray sends = m_world.practice.sends();
    for (const QJsonValue &send : sends) {
        const QString token = Ledger::tokenOf(send[u"text"_s].toString());
        if (token.isEmpty())
            continue;
        ++times[token];
        if (!send[u"failure"_s].toString().isEmpty())
            failed.insert(token);
    }
    QHash<QString, QList<MessageState>> states;
    for (const Row &row : look.rows)
        states[m_world.ledger.messages().value(row.id)] += row.state;
    for (auto sent = times.cbegin(); sent != times.cend(); ++sent) {
        if (*sent > m_world.ledger.allowed(sent.key()))
            m_world.ledger.broken(u"doubled"_s, u"%1 was accepted %2 times"_s.arg(sent.key()).arg(*sent));
        const QList<MessageState> mine = states.value(sent.key());
        const bool told = std::any_of(mine.cbegin(), mine.cend(), [](MessageState state) {
            return isWithProvider(state) || state == MessageState::inDoubt;
        });
        // A person may have settled it as "not sent", or given it up, which is theirs to answer for.
        if (!told && !failed.contains(sent.key()) && m_world.ledger.allowed(sent.key()) == 1)
            m_world.ledger.broken(u"not shown"_s,
                                  u"%1 was accepted by the provider and nobody is told"_s.arg(sent.key()));
    }
    for (auto mine = states.cbegin(); mine != states.cend(); ++mine) {
        const bool claimed = std::any_of(mine->cbegin(), mine->cend(), isWithProvider);
        if (claimed && !mine.key().isEmpty() && !times.contains(mine.key()) && m_world.ledger.allowed(mine.key()) == 1)
            m_world.ledger.broken(u"invented"_s,
                                  u"%1 is said to be with the provider, who never had it"_s.arg(mine.key()));
    }
}

void Audit::compareWebhooks()
{
    const auto found = m_world.practice.result(
        m_world.engine().context().readers.read<QStringList>([](Connection &db) -> Result<QStringList> {
            return listed(db, "SELECT provider_id FROM messages WHERE direction = 0");
        }));
    QHash<QString, int> times;
    for (const QString &id : found ? *found : QStringList())
        ++times[id];
    for (const QString &id : m_world.ledger.receivedIds()) {
        if (times.value(id) != 1)
            m_world.ledger.broken(
                u"webhook"_s, u"a customer's message was acknowledged and is there %1 times"_s.arg(times.value(id)));
    }
    // The same under another name would be a second one.
    if (times.size() > m_world.ledger.receivedIds().size())
        m_world.ledger.broken(
            u"webhook"_s,
            u"%1 messages came in, %2 are there"_s.arg(m_world.ledger.receivedIds().size()).arg(times.size()));
}

} // namespace gatehouse::simulation
