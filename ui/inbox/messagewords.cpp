#include "ui/inbox/messagewords.h"

#include "ui/inbox/chatmarkup.h"

namespace gatehouse::ui {

namespace {

ContentKind mediaKind(MediaKind kind)
{
    switch (kind) {
    case MediaKind::image:
        return ContentKind::photo;
    case MediaKind::video:
        return ContentKind::video;
    case MediaKind::audio:
        return ContentKind::voice;
    case MediaKind::document:
        return ContentKind::document;
    case MediaKind::sticker:
        return ContentKind::sticker;
    }
    Q_UNREACHABLE();
}

struct KindOfBody
{
    ContentKind operator()(const TextContent &) const { return ContentKind::text; }
    ContentKind operator()(const MediaContent &media) const { return mediaKind(media.kind); }
    ContentKind operator()(const LocationContent &) const { return ContentKind::location; }
    ContentKind operator()(const ContactContent &) const { return ContentKind::contact; }
    ContentKind operator()(const PollContent &) const { return ContentKind::poll; }
    ContentKind operator()(const TemplateContent &) const { return ContentKind::text; }
    ContentKind operator()(const UnsupportedContent &) const { return ContentKind::unsupported; }
};

struct Reason
{
    const char *code;
    const char *sentence;
};

// The causes that the engine names, whatever provider they come from.
constexpr Reason reasons[] = {
    {"recipient_not_on_whatsapp",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: this number is not on WhatsApp.")},
    {"recipient_invalid",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: this is not a valid number.")},
    {"recipient_refused",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the provider does not reach this recipient.")},
    {"content_refused",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the provider does not take this content.")},
    {"unauthorized", QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords",
                                       "Not delivered: the provider does not accept this session's token.")},
    {"session_logged_out",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the session was logged out.")},
    {"media_unavailable",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the file is no longer there.")},
    {"session_down", QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the session was not connected.")},
    {"session_removed", QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the session was removed.")},
    {"media_too_large",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the file is too large for the provider.")},
    {"media_unreadable",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the file could not be read.")},
    {"attempts_exhausted", QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords",
                                             "Not delivered: the provider could not be reached in all tries.")},
    {"not_sent", QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the provider could not be reached.")},
    {"provider_down", QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the provider did not work.")},
    {"rate_limited",
     QT_TRANSLATE_NOOP("gatehouse::ui::MessageWords", "Not delivered: the provider's limit was reached.")},
};

// No line of a list is wider; measuring the 65,536 characters a message may have would take the time of a frame.
constexpr qsizetype lineUnitsMax = 400;

} // namespace

ContentKind MessageWords::kindOf(const Content &content)
{
    return std::visit(KindOfBody{}, content.body);
}

QString MessageWords::kindName(ContentKind kind)
{
    switch (kind) {
    case ContentKind::text:
        return {};
    case ContentKind::photo:
        return tr("Photo");
    case ContentKind::video:
        return tr("Video");
    case ContentKind::voice:
        return tr("Voice note");
    case ContentKind::document:
        return tr("Document");
    case ContentKind::sticker:
        return tr("Sticker");
    case ContentKind::location:
        return tr("Location");
    case ContentKind::contact:
        return tr("Contact card");
    case ContentKind::poll:
        return tr("Poll");
    case ContentKind::unsupported:
        return tr("This kind of message is shown on the phone.");
    }
    Q_UNREACHABLE();
}

QString MessageWords::oneLine(const Message &message)
{
    if (message.direction == Direction::out && hasFailed(message.state))
        return failureReason(message);
    return quotation(message).left(lineUnitsMax);
}

QString MessageWords::quotation(const Message &message)
{
    if (message.deleted)
        return tr("This message was withdrawn.");
    const QString summary = plainChatText(contentSummary(message.content));
    return summary.isEmpty() ? kindName(kindOf(message.content)) : summary;
}

Tick MessageWords::tickOf(const Message &message)
{
    if (message.direction == Direction::in)
        return Tick::none;
    switch (message.state) {
    case MessageState::scheduled:
    case MessageState::queued:
    case MessageState::retrying:
    case MessageState::sending:
    case MessageState::accepted:
        return Tick::waiting;
    case MessageState::inDoubt:
        return Tick::doubt;
    case MessageState::sent:
        return Tick::sent;
    case MessageState::delivered:
        return Tick::delivered;
    case MessageState::read:
    case MessageState::played:
        return Tick::read;
    case MessageState::dead:
    case MessageState::cancelled:
    case MessageState::expired:
    case MessageState::suppressed:
        return Tick::failed;
    case MessageState::received:
        return Tick::none;
    }
    Q_UNREACHABLE();
}

QString MessageWords::stateName(MessageState state)
{
    switch (state) {
    case MessageState::scheduled:
        return tr("Scheduled");
    case MessageState::queued:
        return tr("Waits to be sent");
    case MessageState::retrying:
        return tr("Waits for its next try");
    case MessageState::sending:
        return tr("Being sent");
    case MessageState::inDoubt:
        return tr("In doubt");
    case MessageState::accepted:
        return tr("Accepted by the provider");
    case MessageState::sent:
        return tr("Sent");
    case MessageState::delivered:
        return tr("Delivered");
    case MessageState::read:
        return tr("Read");
    case MessageState::played:
        return tr("Played");
    case MessageState::dead:
        return tr("Not delivered");
    case MessageState::cancelled:
        return tr("Cancelled");
    case MessageState::expired:
        return tr("Expired");
    case MessageState::suppressed:
        return tr("Held back");
    case MessageState::received:
        return {};
    }
    Q_UNREACHABLE();
}

QString MessageWords::laneName(Lane lane)
{
    switch (lane) {
    case Lane::reply:
        return {};
    case Lane::transactional:
        return tr("service");
    case Lane::automation:
        return tr("automatic");
    case Lane::campaign:
        return tr("campaign");
    }
    Q_UNREACHABLE();
}

bool MessageWords::hasFailed(MessageState state)
{
    return state == MessageState::dead || state == MessageState::cancelled || state == MessageState::expired
           || state == MessageState::suppressed;
}

QString MessageWords::failureReason(const Message &message)
{
    if (message.state == MessageState::cancelled)
        return tr("Cancelled before it was sent.");
    if (message.state == MessageState::expired)
        return tr("Not sent: its time ran out.");
    if (message.state == MessageState::suppressed)
        return tr("Not sent: the customer opted out.");
    if (!message.error)
        return tr("Not delivered.");
    for (const Reason &reason : reasons) {
        if (message.error->code == QLatin1String(reason.code))
            return tr(reason.sentence);
    }
    return message.error->message.isEmpty() ? tr("Not delivered.")
                                            : tr("Not delivered. The provider says: “%1”").arg(message.error->message);
}

} // namespace gatehouse::ui
