#include "tests/support/fakedesks.h"

namespace gatehouse::test {

using namespace std::chrono_literals;

namespace {

struct Person
{
    const char16_t *name;
    const char16_t *phone;
    const char16_t *says;
    int minutesAgo;
    int unread;
    int session;
    bool fromUs;
    const char16_t *assignee;
};

constexpr Person people[] = {
    {u"Marta Sousa", u"+5521998765432", u"Can I still change the address?", 1, 2, 0, false, u"Ana Reis"},
    {u"João Oliveira", u"+5511987651234", u"Your parcel arrives today.", 4, 0, 0, true, u""},
    {u"Khadija El Amrani", u"+212612345678", u"شكرا جزيلا، وصلت الطلبية", 21, 1, 5, false, u"Luis Prado"},
    {u"Dewi Wulandari", u"+6281234567890", u"Boleh kirim besok?", 35, 1, 2, false, u""},
    {u"", u"+5511987654321", u"STOP", 52, 0, 1, false, u""},
    {u"Tom Becker", u"+4915123456789", u"Guten Tag, Ihre Bestellung ist da.", 70, 0, 6, true, u"Ana Reis"},
    {u"Lucía Navarro", u"+34612345678", u"Claro, te espero a las 17.", 94, 0, 3, true, u"Ana Reis"},
    {u"Priya Kapoor", u"+919876543210", u"Thank you!", 112, 0, 7, false, u"Luis Prado"},
    {u"Farah Aziz", u"+60123456789", u"Is the blue one in stock?", 131, 1, 2, false, u""},
    {u"Giulia Rossi", u"+393331234567", u"Ti mando il preventivo", 167, 0, 3, true, u"Ana Reis"},
    {u"Noah Berg", u"+4791234567", u"Resolved, thanks!", 182, 0, 6, false, u""},
};

struct Line
{
    const char16_t *name;
    const char16_t *phone;
    int client;
    SessionState state;
    int queued;
    int sentToday;
    const char16_t *next;
};

constexpr Line lines[] = {
    {u"Loja Azul · WhatsApp 1", u"+5521990001122", 0, SessionState::connected, 611, 1842, u"now"},
    {u"Loja Azul · WhatsApp 2", u"+5521990001133", 0, SessionState::connected, 593, 1790, u"now"},
    {u"Studio Kopi", u"+6281234567890", 1, SessionState::connected, 0, 212, u"account_protection"},
    {u"Clínica Sol", u"+34612345678", 2, SessionState::connected, 0, 1204, u"provider_wait"},
    {u"Café Norte", u"+525512345678", 2, SessionState::needsScan, 51, 0, u"not_connected"},
    {u"Atelier Nour", u"+212612345678", 1, SessionState::connected, 0, 84, u"idle"},
    {u"Bakery Berg", u"+4915123456789", 1, SessionState::connected, 0, 37, u"idle"},
    {u"Demo line", u"+12025550143", 0, SessionState::loggedOut, 12, 0, u"paused"},
};

QString text(const char16_t *words)
{
    return QString::fromUtf16(words);
}

void addSessions(FakeDesks &desks, Timestamp now)
{
    qint64 id = 100;
    for (const Line &line : lines) {
        Session session;
        session.id = SessionId{++id};
        session.client = ClientId{line.client + 1};
        session.clientName = desks.clients.list.at(line.client).name;
        session.name = text(line.name);
        session.provider = QStringLiteral("wasender");
        session.phone = text(line.phone);
        session.state = line.state;
        session.stateSince = now - 3h;
        session.queued = line.queued;
        session.sentToday = line.sentToday;
        session.nextSendReason = text(line.next);
        session.hookPath = QStringLiteral("/hooks/wasender/") + toText(session.id);
        session.lastWebhookAt = now - 10s * (id - 99);
        if (session.nextSendReason == QLatin1String("account_protection")) {
            session.plan = WasenderPlan::accountProtection;
            session.nextSendAt = now + 3s;
            session.pacing.perDay = 500;
        }
        session.paused = session.nextSendReason == QLatin1String("paused");
        session.createdAt = now - 24h * 40;
        desks.sessions.list += session;
        const qint64 sent = line.sentToday;
        desks.insights.rates +=
            SessionRates{session.id, session.name, sent, sent * 97 / 100, sent * 64 / 100, sent / 80};
    }
}

Message messageOf(const Conversation &conversation, qint64 id, Direction direction, const QString &words, Timestamp at)
{
    Message message;
    message.id = MessageId{id};
    message.client = conversation.client;
    message.session = conversation.session;
    message.conversation = conversation.id;
    message.direction = direction;
    message.contact = conversation.contact;
    message.contactPhone = conversation.phone;
    message.contactName = conversation.title;
    message.content.body = TextContent{words};
    message.lane = Lane::reply;
    message.state = direction == Direction::in ? MessageState::received : MessageState::read;
    message.createdAt = message.updatedAt = at;
    return message;
}

void addConversations(FakeDesks &desks, Timestamp now)
{
    qint64 id = 200;
    for (const Person &person : people) {
        const Session &session = desks.sessions.list.at(person.session);
        ++id;
        const Timestamp at = now - 1min * person.minutesAgo;
        Contact contact{
            ContactId{id}, session.client, text(person.phone), text(person.name), {}, {}, {}, false, at - 240h, at};
        Conversation conversation;
        conversation.id = ConversationId{id};
        conversation.client = session.client;
        conversation.clientName = session.clientName;
        conversation.session = session.id;
        conversation.sessionName = session.name;
        conversation.contact = contact.id;
        conversation.title = contact.name.isEmpty() ? contact.phone : contact.name;
        conversation.phone = contact.phone;
        conversation.unread = person.unread;
        conversation.assignee = text(person.assignee);
        conversation.suppressed = contact.suppressed = contact.name.isEmpty();
        conversation.lastAt = at;
        QList<Message> thread;
        thread +=
            messageOf(conversation, id * 10, person.fromUs ? Direction::out : Direction::in, text(person.says), at);
        thread += messageOf(conversation, id * 10 - 1, Direction::in, QStringLiteral("Great, thank you!"), at - 1min);
        thread += messageOf(conversation, id * 10 - 2, Direction::out,
                            QStringLiteral("They confirmed: between *18:00* and *20:00*."), at - 5h);
        thread +=
            messageOf(conversation, id * 10 - 3, Direction::out,
                      QStringLiteral("Good morning. I have asked the courier for the evening round."), at - 5h - 15min);
        thread += messageOf(conversation, id * 10 - 4, Direction::in,
                            QStringLiteral("Good morning! Is it possible to deliver after 18h?"), at - 5h - 17min);
        conversation.lastMessage = thread.first();
        desks.inbox.threads.insert(conversation.id, thread);
        desks.inbox.list += conversation;
        desks.contacts.list += contact;
        desks.messages.list += thread;
        if (contact.suppressed)
            desks.contacts.suppressed += Suppression{SuppressionId{id},
                                                     contact.client,
                                                     contact.phone,
                                                     QStringLiteral("opt_out"),
                                                     QStringLiteral("engine:opt-out"),
                                                     at};
    }
}

void addCampaigns(FakeDesks &desks, Timestamp now)
{
    Campaign running;
    running.id = CampaignId{301};
    running.client = ClientId{1};
    running.name = QStringLiteral("Delivery November");
    running.state = CampaignState::running;
    running.sessions = {desks.sessions.list.at(0).id, desks.sessions.list.at(1).id};
    running.content.body =
        TextContent{QStringLiteral("Hello {{name}}, your order {{order}} leaves our warehouse today.")};
    running.columns = {QStringLiteral("phone"), QStringLiteral("name"), QStringLiteral("order")};
    running.counts.audience = 4'821;
    running.counts.waiting = 1'204;
    running.counts.delivered = 2'011;
    running.counts.read = 1'514;
    running.counts.dead = 92;
    running.counts.replied = 143;
    running.createdAt = now - 30h;
    running.startedAt = now - 6h;
    running.forecast = {now + 2h, 512, QStringLiteral("per_minute")};
    Campaign draft = running;
    draft.id = CampaignId{302};
    draft.name = QStringLiteral("Black week teaser");
    draft.state = CampaignState::draft;
    draft.counts = {};
    draft.startedAt.reset();
    draft.forecast = {};
    desks.campaigns.list = {draft, running};
}

void addDeadLetters(FakeDesks &desks, Timestamp now)
{
    const std::pair<const char *, int> causes[]{
        {"recipient_not_on_whatsapp", 12}, {"session_logged_out", 5}, {"media_unavailable", 2}};
    qint64 id = 400;
    for (const auto &[cause, count] : causes) {
        for (int i = 0; i < count; ++i) {
            DeadLetter letter;
            letter.id = DeadLetterId{++id};
            const Session &session = desks.sessions.list.at(i % 2);
            letter.client = session.client;
            letter.session = session.id;
            letter.sessionName = session.name;
            letter.provider = session.provider;
            letter.message = MessageId{id};
            letter.campaign = CampaignId{301};
            letter.campaignName = QStringLiteral("Delivery November");
            letter.recipient = QStringLiteral("+552138765%1").arg(400 + i);
            letter.cause = QLatin1String(cause);
            letter.code = QStringLiteral("422");
            letter.error = QStringLiteral("The provided JID does not exist on WhatsApp.");
            letter.diedAt = now - 1min * (i + 4);
            letter.attempts = 1;
            letter.payload = {
                {QStringLiteral("to"), letter.recipient},
                {QStringLiteral("text"), QStringLiteral("Hello Carla, your order 48377 leaves our warehouse today.")}};
            desks.deadLetters.list += letter;
        }
    }
}

} // namespace

void fillWithPractice(FakeDesks &desks, Timestamp now)
{
    desks.clients.list = {{ClientId{1}, QStringLiteral("Loja Azul"), now - 24h * 90},
                          {ClientId{2}, QStringLiteral("Studio Kopi"), now - 24h * 60},
                          {ClientId{3}, QStringLiteral("Clínica Sol"), now - 24h * 30}};
    desks.clients.keyList = {
        {AccessKeyId{11}, QStringLiteral("Administrator"), KeyScope::admin, {}, now - 24h * 90, now - 5min}};
    addSessions(desks, now);
    addConversations(desks, now);
    addCampaigns(desks, now);
    addDeadLetters(desks, now);
    Snapshot &figures = desks.insights.now;
    figures.sessions = 8;
    figures.sessionsConnected = 6;
    figures.queued = 1'204;
    figures.queuedByLane[0] = 3;
    figures.queuedByLane[1] = 9;
    figures.queuedByLane[2] = 61;
    figures.queuedByLane[3] = 1'131;
    figures.inDoubt = 2;
    figures.deadLetters = desks.deadLetters.list.size();
    figures.unread = 5;
    figures.webhooksPerMinute = 38;
    figures.sentPerMinute = 238;
    figures.deliveredPerMinute = 231;
    figures.failedPerMinute = 4;
    figures.webhookAckP50 = 0.002;
    figures.webhookAckP95 = 0.003;
    figures.webhookAckP99 = 0.004;
}

} // namespace gatehouse::test
