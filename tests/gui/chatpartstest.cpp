#include "ui/inbox/bubblebuilder.h"
#include "ui/inbox/chatmarkup.h"
#include "ui/inbox/rowheights.h"
#include "ui/theme/theme.h"

#include <QtTest/QTest>

using namespace gatehouse;
using namespace gatehouse::ui;

namespace {

using Style = MarkupSpan::Style;

Message message(Direction direction, const QString &text)
{
    Message made;
    made.id = {7};
    made.direction = direction;
    made.state = direction == Direction::in ? MessageState::received : MessageState::delivered;
    made.lane = Lane::reply;
    made.content.body = TextContent{text};
    made.createdAt = fromMillis(1'772'359'200'000);
    return made;
}

BubbleLayout build(const Message &message, int width = 700, bool rightToLeft = false)
{
    ThreadRow row;
    row.message = message;
    row.at = message.createdAt;
    BubbleContext context;
    context.width = width;
    context.palette = paletteFor(false);
    context.now = row.at;
    context.rightToLeft = rightToLeft;
    return BubbleBuilder(row, context).build();
}

} // namespace

class ChatPartsTest : public QObject
{
    Q_OBJECT
private slots:
    void marksBecomeStylesAndGo();
    void whatIsNotClosedStaysAsTyped();
    void linksAreFoundWholeAndSafe();
    void eachLineIsAParagraphOfItsOwn();
    void heightsSumAndFindRows();
    void bubblesStandOnTheirSideWithinTheirShare();
    void bubblesMirrorWithTheFrame();
    void failedSaysWhyAndOffersToSendAgain();
    void doubtOffersBothAnswers();
    void shortTextSharesItsLineWithTheTime();
    void withdrawnShowsNothingOfWhatWasSaid();
    void everyKindOfContentHasItsPlace();
};

void ChatPartsTest::marksBecomeStylesAndGo()
{
    const auto paragraphs = parseChatMarkup(QStringLiteral("a *bold _both_* ~gone~ `co_d_e`"));
    QCOMPARE(paragraphs.size(), 1);
    QCOMPARE(paragraphs[0].text, QStringLiteral("a bold both gone co_d_e"));
    const QList<MarkupSpan> expected{{2, 5, Style::bold, {}},
                                     {7, 4, Style::bold | Style::italic, {}},
                                     {12, 4, Style::strike, {}},
                                     {17, 6, Style::code, {}}};
    QCOMPARE(paragraphs[0].spans, expected);
    QCOMPARE(plainChatText(QStringLiteral("*a*\n_b_")), QStringLiteral("a b"));
}

void ChatPartsTest::whatIsNotClosedStaysAsTyped()
{
    for (const char *text : {"2 * 3 * 4", "snake_case_name", "*open", "a*b*c", "**", "_ a _", "```"}) {
        const auto paragraphs = parseChatMarkup(QString::fromLatin1(text));
        QCOMPARE(paragraphs[0].text, QString::fromLatin1(text));
        QVERIFY2(paragraphs[0].spans.isEmpty(), text);
    }
}

void ChatPartsTest::linksAreFoundWholeAndSafe()
{
    const auto paragraphs =
        parseChatMarkup(QStringLiteral("see https://example.org/a_b_c?x=*1*. or www.example.org, javascript:alert(1)"));
    QCOMPARE(paragraphs[0].spans.size(), 2);
    QCOMPARE(paragraphs[0].spans[0].link, QStringLiteral("https://example.org/a_b_c?x=*1"));
    QCOMPARE(paragraphs[0].spans[1].link, QStringLiteral("https://www.example.org"));
}

void ChatPartsTest::eachLineIsAParagraphOfItsOwn()
{
    const auto paragraphs = parseChatMarkup(QStringLiteral("Hello\r\nمرحبا\n*not\nacross*"));
    QCOMPARE(paragraphs.size(), 4);
    QVERIFY(paragraphs[1].text.isRightToLeft());
    QVERIFY(paragraphs[2].spans.isEmpty());
    TextBlock block(paragraphs, {}, Qt::blue);
    block.layOut(300);
    QVERIFY(block.size().height() >= 4 * block.lineHeight());
    QVERIFY(block.size().width() < 300);
}

void ChatPartsTest::heightsSumAndFindRows()
{
    RowHeights heights;
    heights.reset(3, 10);
    heights.setMeasured(1, 30);
    QCOMPARE(heights.total(), 50);
    QCOMPARE(heights.rowAt(-5), 0);
    QCOMPARE(heights.rowAt(9), 0);
    QCOMPARE(heights.rowAt(10), 1);
    QCOMPARE(heights.rowAt(39), 1);
    QCOMPARE(heights.rowAt(400), 2);
    heights.insert(0, 2, 5);
    QCOMPARE(heights.top(3), 20);
    QVERIFY(heights.isMeasured(3));
    heights.remove(3, 1);
    QCOMPARE(heights.total(), 30);
    heights.reset(0, 0);
    QCOMPARE(heights.rowAt(0), -1);
}

void ChatPartsTest::bubblesStandOnTheirSideWithinTheirShare()
{
    const QString longText = QStringLiteral("word ").repeated(200);
    const BubbleLayout in = build(message(Direction::in, longText));
    const BubbleLayout out = build(message(Direction::out, longText));
    QCOMPARE(in.bubble.left(), BubbleBuilder::sideMargin);
    QCOMPARE(out.bubble.right() + 1, 700 - BubbleBuilder::sideMargin);
    QVERIFY(in.bubble.width() <= (700 - 2 * BubbleBuilder::sideMargin) * BubbleBuilder::widthShareMax + 1);
    QVERIFY(in.height > 5 * in.text.lineHeight());
    QVERIFY(in.bubble.contains(in.footer));
}

void ChatPartsTest::bubblesMirrorWithTheFrame()
{
    const BubbleLayout in = build(message(Direction::in, QStringLiteral("مرحبا بك")), 700, true);
    QCOMPARE(in.bubble.right() + 1, 700 - BubbleBuilder::sideMargin);
    QVERIFY(in.bubble.contains(in.footer));
    QVERIFY(in.bubble.contains(QRect(in.textAt, in.text.size())));
    QVERIFY(in.footer.right() < in.textAt.x() + in.text.size().width());
}

void ChatPartsTest::failedSaysWhyAndOffersToSendAgain()
{
    Message failed = message(Direction::out, QStringLiteral("Hello"));
    failed.state = MessageState::dead;
    failed.error = MessageError{QStringLiteral("recipient_not_on_whatsapp"), QStringLiteral("JID does not exist")};
    const BubbleLayout layout = build(failed);
    QCOMPARE(layout.tick, Tick::failed);
    QVERIFY(!layout.reason.isEmpty());
    QCOMPARE(MessageWords::failureReason(failed), QStringLiteral("Not delivered: this number is not on WhatsApp."));
    QCOMPARE(layout.buttons.size(), 1);
    QCOMPARE(layout.buttons[0].action, BubbleAction::resend);
    QVERIFY(layout.bubble.contains(layout.buttons[0].rect));
}

void ChatPartsTest::doubtOffersBothAnswers()
{
    Message doubtful = message(Direction::out, QStringLiteral("Hello"));
    doubtful.state = MessageState::inDoubt;
    const BubbleLayout layout = build(doubtful);
    QVERIFY(layout.inDoubt);
    QCOMPARE(layout.buttons.size(), 2);
    QCOMPARE(layout.buttons[0].action, BubbleAction::wasSent);
    QCOMPARE(layout.buttons[1].action, BubbleAction::wasNotSent);
    for (const BubbleButton &button : layout.buttons)
        QVERIFY(layout.bubble.contains(button.rect) && !button.rect.intersects(layout.footer));
}

void ChatPartsTest::shortTextSharesItsLineWithTheTime()
{
    const BubbleLayout layout = build(message(Direction::in, QStringLiteral("Ok")));
    QVERIFY(layout.footer.left() > layout.textAt.x() + layout.text.size().width());
    QVERIFY(layout.bubble.height() < 2 * layout.text.lineHeight() + 16);
}

void ChatPartsTest::withdrawnShowsNothingOfWhatWasSaid()
{
    Message withdrawn = message(Direction::in, QStringLiteral("secret"));
    withdrawn.deleted = true;
    QVERIFY(build(withdrawn).textSoft);
    QVERIFY(!MessageWords::oneLine(withdrawn).contains(QStringLiteral("secret")));
}

void ChatPartsTest::everyKindOfContentHasItsPlace()
{
    Message any = message(Direction::in, {});
    any.content.body = MediaContent{MediaKind::image, {}, QStringLiteral("look"), {}, {}, 2048, {}};
    QVERIFY(!build(any).thumbnail.isEmpty());
    for (const MediaKind kind : {MediaKind::video, MediaKind::audio, MediaKind::document}) {
        any.content.body = MediaContent{kind, {}, {}, QStringLiteral("file.bin"), {}, 2048, {}};
        const BubbleLayout layout = build(any);
        QVERIFY(!layout.chip.isEmpty());
        QCOMPARE(layout.buttons.size(), 2);
        QVERIFY(layout.chipCaption.contains(QStringLiteral("2")));
    }
    any.content.body = LocationContent{1.5, 2.5, QStringLiteral("Shop"), {}};
    QCOMPARE(build(any).buttons.at(0).action, BubbleAction::openLocation);
    any.content.body = ContactContent{QStringLiteral("Ana"), QStringLiteral("+5511961234567")};
    QCOMPARE(build(any).buttons.at(0).action, BubbleAction::copyPhone);
    any.content.body = PollContent{QStringLiteral("When?"), {QStringLiteral("a"), QStringLiteral("b")}, false};
    QVERIFY(build(any).text.size().height() >= 3 * build(any).text.lineHeight());
    any.content.body = UnsupportedContent{QStringLiteral("orderMessage")};
    QVERIFY(build(any).textSoft);
}

QTEST_MAIN(ChatPartsTest)
#include "chatpartstest.moc"
