#include "tests/support/campaignground.h"

#include "gateway/storage/messagestore.h"

#include <QtCore/QFile>

namespace gatehouse::test {

void CampaignGround::open()
{
    m_engine = std::make_unique<EngineFixture>();
    m_dispatch.woken.clear();
    m_messages.drafts.clear();
    m_sessions = {m_engine->addSession(m_client), m_engine->addSession(m_client)};
    makeDesk();
    m_desk->begin();
    m_engine->time.settle();
}

void CampaignGround::close()
{
    m_desk->stop();
    m_engine->time.settle();
    m_desk.reset();
    m_engine.reset();
}

void CampaignGround::reopen(const std::function<void()> &between)
{
    m_desk->stop();
    m_engine->time.settle();
    m_desk.reset();
    m_engine->close();
    if (between)
        between();
    m_engine->open();
    makeDesk();
}

void CampaignGround::makeDesk()
{
    m_desk = std::make_unique<CampaignDeskImpl>(*m_engine->context, m_dispatch, m_messages, m_phones, m_engine->time,
                                                m_engine->time, m_engine->dir.filePath(s("campaign-files")));
}

QString CampaignGround::file(const QByteArray &bytes)
{
    const QString path = m_engine->dir.filePath(QStringLiteral("audience.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's folder cannot be written");
    return path;
}

Result<AudienceReport> CampaignGround::import(const QByteArray &bytes)
{
    return m_engine->await(m_desk->importAudience(m_id, file(bytes), {}, nullptr, {}, {}));
}

Campaign CampaignGround::make(const char *text)
{
    CampaignDraft draft;
    draft.name = s("Spring");
    draft.sessions = m_sessions;
    draft.content.body = TextContent{s(text)};
    const auto campaign = m_engine->await(m_desk->create(m_client, draft, Actor::console(s("Ana"))));
    m_id = campaign->id;
    return *campaign;
}

Campaign CampaignGround::now()
{
    return *m_engine->await(m_desk->campaign(m_id, {}));
}

Campaign CampaignGround::started(int rows)
{
    make();
    QByteArray bytes = "name,phone\n";
    for (int i = 0; i < rows; ++i)
        bytes += "P" + QByteArray::number(i) + ",+55119612" + QByteArray::number(10000 + i) + "\n";
    const auto report = import(bytes);
    if (!report || report->accepted != rows)
        qFatal("the import is broken");
    const auto started = m_engine->await(m_desk->start(m_id, {}, {}));
    if (!started)
        qFatal("the start is broken: %s", qPrintable(started.failure().detail));
    return now();
}

void CampaignGround::endSome(int count, MessageState state)
{
    const auto done =
        m_engine->await(m_engine->storage->write<void>([this, count, state](Transaction &tx) -> Result<void> {
            QList<MessageId> ids;
            {
                Query rows = tx.query("SELECT id FROM messages WHERE campaign_id = ? AND state < 4 ORDER BY id LIMIT ?",
                                      m_id, count);
                while (rows.next())
                    ids.append(rows.id<MessageId>(0));
            }
            for (const MessageId id : ids) {
                auto head = MessageStore::head(tx.db(), id);
                MessageStore::move(tx, *head, state);
            }
            return {};
        }));
    if (!done)
        qFatal("the messages cannot be moved: %s", qPrintable(done.failure().detail));
}

} // namespace gatehouse::test
