#include "tests/gui/chatpractice.h"

#include <QtGui/QImage>
#include <QtGui/QLinearGradient>
#include <QtGui/QPainter>

#include <algorithm>

namespace gatehouse::test {

using namespace std::chrono_literals;

namespace {

Content textOf(const QString &words)
{
    Content content;
    content.body = TextContent{words};
    return content;
}

template <typename Body>
Content contentOf(Body body)
{
    Content content;
    content.body = std::move(body);
    return content;
}

Message &latest(FakeDesks &desks, ConversationId id)
{
    return desks.inbox.threads[id].first();
}

QString paintParcel(const QString &folder)
{
    QImage image(1200, 800, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 0, 800);
    ground.setColorAt(0, QColor(0xd8c3a5));
    ground.setColorAt(1, QColor(0x8e6f4e));
    painter.fillRect(image.rect(), ground);
    painter.fillRect(QRect(300, 220, 600, 420), QColor(0xc19a6b));
    painter.fillRect(QRect(560, 220, 80, 420), QColor(0xe8dcc6));
    painter.end();
    const QString path = folder + QStringLiteral("/parcel.png");
    image.save(path);
    return path;
}

void fillMarta(FakeDesks &desks, ConversationId id, Timestamp now)
{
    desks.inbox.threads[id].clear();
    const Timestamp morning = now - 5h - 30min;
    addText(desks, id, Direction::out,
            QStringLiteral("Hello Marta, your order 48213 leaves our warehouse today. Reply STOP to opt out."),
            morning - 24h);
    latest(desks, id).lane = Lane::campaign;
    latest(desks, id).state = MessageState::read;
    addText(desks, id, Direction::in, QStringLiteral("Olá! Que ótimo 😀 Vou esperar em casa."), morning - 23h);
    latest(desks, id).reaction = QStringLiteral("👍");
    addText(desks, id, Direction::in, QStringLiteral("Good morning! Is it possible to deliver after 18h?"), morning);
    const MessageId question = latest(desks, id).id;
    Content answer = textOf(QStringLiteral("Good morning, Marta. I have asked the courier for the evening round."));
    answer.replyTo = question;
    addMessage(desks, id, Direction::out, answer, morning + 2min);
    latest(desks, id).state = MessageState::delivered;
    addText(desks, id, Direction::out,
            QStringLiteral("They confirmed: between *18:00* and *20:00*. Track it at https://example.org/t/48213"),
            morning + 9min);
    latest(desks, id).state = MessageState::read;
    addMessage(desks, id, Direction::in,
               contentOf(MediaContent{MediaKind::image,
                                      {},
                                      QStringLiteral("The last one came like this"),
                                      {},
                                      QStringLiteral("image/png"),
                                      482'000,
                                      {}}),
               morning + 70min);
    addMessage(desks, id, Direction::in,
               contentOf(MediaContent{MediaKind::audio, {}, {}, {}, QStringLiteral("audio/ogg"), 48'200, {}}),
               morning + 71min);
    addMessage(desks, id, Direction::in,
               contentOf(LocationContent{-22.97102, -43.18250, QStringLiteral("Rua Barata Ribeiro 370"), {}}),
               morning + 72min);
    addMessage(desks, id, Direction::out,
               contentOf(MediaContent{MediaKind::document,
                                      QStringLiteral("https://files.example.org/invoice-48213.pdf"),
                                      QStringLiteral("Here is the invoice."),
                                      QStringLiteral("invoice-48213.pdf"),
                                      {},
                                      0,
                                      {}}),
               morning + 80min);
    latest(desks, id).state = MessageState::dead;
    latest(desks, id).error = MessageError{QStringLiteral("media_too_large"), {}};
    addText(desks, id, Direction::out, QStringLiteral("I have sent it by e-mail instead."), morning + 82min);
    latest(desks, id).state = MessageState::inDoubt;
    addText(desks, id, Direction::in, QStringLiteral("secret"), morning + 83min);
    latest(desks, id).deleted = true;
    addText(desks, id, Direction::in, QStringLiteral("Great, thank you!"), now - 2min);
    addText(desks, id, Direction::in, QStringLiteral("Can I still change the address? I will be at my sister's place."),
            now - 1min);
}

void fillKhadija(FakeDesks &desks, ConversationId id, Timestamp now)
{
    desks.inbox.threads[id].clear();
    addText(desks, id, Direction::out,
            QStringLiteral("مرحبا خديجة، طلبك رقم 48213 في الطريق إليك اليوم.\nOrder 48213 is on its way."), now - 3h);
    latest(desks, id).lane = Lane::transactional;
    latest(desks, id).state = MessageState::delivered;
    addText(desks, id, Direction::in, QStringLiteral("هل يمكن التوصيل بعد الساعة السادسة؟"), now - 2h);
    addText(desks, id, Direction::out,
            QStringLiteral("نعم، *بين السادسة والثامنة*. يمكنك متابعة الطلب هنا: https://example.org/t/48213"),
            now - 110min);
    latest(desks, id).state = MessageState::read;
    addText(desks, id, Direction::in, QStringLiteral("شكرا جزيلا، وصلت الطلبية"), now - 21min);
}

void fillOptedOut(FakeDesks &desks, Conversation &conversation, Timestamp now)
{
    desks.inbox.threads[conversation.id].clear();
    addText(desks, conversation.id, Direction::out,
            QStringLiteral("Hola, esta semana todo el café con 15 % de descuento."), now - 3h);
    latest(desks, conversation.id).lane = Lane::campaign;
    latest(desks, conversation.id).state = MessageState::read;
    for (int i = 0; i < 3; ++i) {
        addText(desks, conversation.id, Direction::out, QStringLiteral("Recordatorio %1").arg(i + 1),
                now - 2h + i * 1min);
        latest(desks, conversation.id).lane = Lane::automation;
        latest(desks, conversation.id).state = MessageState::suppressed;
        latest(desks, conversation.id).updatedAt = now - 52min;
    }
    addText(desks, conversation.id, Direction::in, QStringLiteral("STOP"), now - 52min);
    for (Suppression &suppression : desks.contacts.suppressed)
        suppression.createdAt = now - 52min;
}

void addGroup(FakeDesks &desks, Timestamp now)
{
    Conversation group = desks.inbox.list.at(3);
    group.id = ConversationId{290};
    group.kind = ConversationKind::group;
    group.contact = {};
    group.phone.clear();
    group.title = QStringLiteral("Couriers Rio");
    group.chatId = QStringLiteral("120363041234567890@g.us");
    group.unread = 0;
    group.suppressed = false;
    desks.inbox.list.insert(2, group);
    addText(desks, group.id, Direction::in, QStringLiteral("Van 3 is back at 17:30."), now - 12min);
    latest(desks, group.id).contactName = QStringLiteral("Paulo");
    desks.inbox.list[2].lastMessage = latest(desks, group.id);
    desks.inbox.list[2].lastAt = now - 12min;
}

} // namespace

Message addMessage(FakeDesks &desks, ConversationId id, Direction direction, const Content &content, Timestamp at)
{
    const auto conversation = std::find_if(desks.inbox.list.begin(), desks.inbox.list.end(),
                                           [id](const Conversation &c) { return c.id == id; });
    Message message;
    message.id = MessageId{++desks.inbox.lastId};
    message.client = conversation->client;
    message.session = conversation->session;
    message.conversation = id;
    message.direction = direction;
    message.contact = conversation->contact;
    message.contactPhone = conversation->phone;
    message.contactName = conversation->title;
    message.content = content;
    message.lane = Lane::reply;
    message.state = direction == Direction::in ? MessageState::received : MessageState::delivered;
    message.createdAt = message.updatedAt = at;
    desks.inbox.threads[id].prepend(message);
    desks.messages.list.prepend(message);
    conversation->lastMessage = message;
    conversation->lastAt = at;
    return message;
}

Message addText(FakeDesks &desks, ConversationId id, Direction direction, const QString &words, Timestamp at)
{
    return addMessage(desks, id, direction, textOf(words), at);
}

ConversationId martas(const FakeDesks &desks)
{
    return desks.inbox.list.first().id;
}

void fillWithChats(FakeDesks &desks, Timestamp now, const QString &pictures)
{
    fillWithPractice(desks, now);
    fillMarta(desks, desks.inbox.list.at(0).id, now);
    fillKhadija(desks, desks.inbox.list.at(2).id, now);
    fillOptedOut(desks, desks.inbox.list[4], now);
    Conversation &dewi = desks.inbox.list[3];
    addMessage(desks, dewi.id, Direction::in, contentOf(MediaContent{MediaKind::audio, {}, {}, {}, {}, 12'000, {}}),
               dewi.lastAt);
    Conversation &tom = desks.inbox.list[5];
    Message failed =
        addText(desks, tom.id, Direction::out, QStringLiteral("Guten Tag, Ihre Bestellung ist da."), tom.lastAt);
    failed.state = MessageState::dead;
    failed.error = MessageError{QStringLiteral("recipient_not_on_whatsapp"), {}};
    tom.lastMessage = latest(desks, tom.id) = failed;
    Conversation &priya = desks.inbox.list[7];
    addMessage(desks, priya.id, Direction::in, contentOf(MediaContent{MediaKind::image, {}, {}, {}, {}, 12'000, {}}),
               priya.lastAt);
    Contact &marta = desks.contacts.list.first();
    marta.providerIds = {QStringLiteral("5521998765432@s.whatsapp.net"), QStringLiteral("84261234567812@lid")};
    marta.consent = {{QStringLiteral("source"), QStringLiteral("web shop")},
                     {QStringLiteral("at"), QStringLiteral("2024-03-12T10:00:00.000Z")}};
    marta.attributes = {{QStringLiteral("Order"), QStringLiteral("48213")},
                        {QStringLiteral("City"), QStringLiteral("Rio de Janeiro")},
                        {QStringLiteral("Value"), QStringLiteral("R$ 1,240")}};
    addGroup(desks, now);
    desks.inbox.file = {paintParcel(pictures), QStringLiteral("image/png"), QStringLiteral("parcel.png")};
}

} // namespace gatehouse::test
