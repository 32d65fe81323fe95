#include "ui/inbox/drafts.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 1s;
constexpr qint64 fileBytesMax = 16 << 20; // ours is far smaller: what is larger is not ours

// A draft that cannot be kept is still in the field: nothing to tell a person who only paused.
void write(const QString &path, const QByteArray &json)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // words for customers
    file.write(json);
    file.commit();
}

} // namespace

Drafts::Drafts(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    m_writer.setMaxThreadCount(1); // in order
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &Drafts::save);
    load();
}

Drafts::~Drafts()
{
    if (m_pause.isActive())
        save();
    m_writer.waitForDone();
}

bool Drafts::take(ConversationId id, const Draft &draft)
{
    const Draft before = of(id);
    if (before.text == draft.text && before.files == draft.files)
        return false;
    if (draft.isEmpty())
        m_drafts.remove(id);
    else
        m_drafts.insert(id, draft);
    return true;
}

void Drafts::put(ConversationId id, const Draft &draft)
{
    if (take(id, draft) && !m_pause.isActive())
        m_pause.start();
}

void Drafts::putNow(ConversationId id, const Draft &draft)
{
    if (take(id, draft) || m_pause.isActive())
        save();
}

void Drafts::load()
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > fileBytesMax)
        return;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = kept.constBegin(); entry != kept.constEnd(); ++entry) {
        const auto id = idFromText<ConversationId>(entry.key());
        const QJsonObject fields = entry.value().toObject();
        Draft draft{fields.value(QLatin1String("text")).toString(), {}};
        for (const QJsonValue &path : fields.value(QLatin1String("files")).toArray())
            draft.files += path.toString();
        if (id && !draft.isEmpty())
            m_drafts.insert(*id, draft);
    }
}

void Drafts::save()
{
    m_pause.stop();
    if (m_path.isEmpty())
        return;
    QJsonObject kept;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft)
        kept.insert(toText(draft.key()),
                    QJsonObject{{QStringLiteral("text"), draft->text},
                                {QStringLiteral("files"), QJsonArray::fromStringList(draft->files)}});
    m_writer.start([path = m_path, json = QJsonDocument(kept).toJson(QJsonDocument::Compact)] { write(path, json); });
}

} // namespace gatehouse::ui
