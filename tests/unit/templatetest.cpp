#include "gateway/text/contenttemplate.h"
#include "gateway/text/messagetemplate.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class TemplateTest : public QObject
{
    Q_OBJECT
private slots:
    void renders_data();
    void renders();
    void namesVariablesOnce();
    void valuesAreNotReadAgain();
    void unknownAndEmptyVariablesAreNamed();
    void everyTextOfAContentIsRendered();
};

void TemplateTest::renders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rendered");
    const auto row = [](const char *name, const char *text, const char *rendered) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(rendered);
    };
    // columns: name = "Ana", Order No = " 7 ", empty = " "
    row("plain", "Hello", "Hello");
    row("variable", "Hi {{name}}!", "Hi Ana!");
    row("trimmed, other case", "{{ NAME }}{{name}}", "AnaAna");
    row("blanks inside", "#{{order  no}}.", "#7.");
    row("default unused", "{{name|friend}}", "Ana");
    row("default used", "Hi {{empty|dear friend}}", "Hi dear friend");
    row("default trimmed", "{{empty| x }}", "x");
    row("default empty", "<{{empty|}}>", "<>");
    row("empty", "<{{empty}}>", "<>");
    row("bar in default", "{{empty|a|b}}", "a|b");
    row("escaped braces", "{{{{name}}", "{{name}}");
    row("escaped then variable", "{{{{ {{name}}", "{{ Ana");
    row("never closed", "a {{name", "a {{name");
    row("closed on another line", "{{na\nme}}", "{{na\nme}}");
    row("nothing inside", "{{}} {{ }} {{|x}}", "{{}} {{ }} {{|x}}");
    row("lone closing", "a }} b } c { d", "a }} b } c { d");
    row("single braces", "{name}", "{name}");
    row("triple braces", "{{{name}}}", "{{{name}}}");
    row("unknown", "[{{nobody}}]", "[]");
    row("emoji and right to left", "👋 {{name}} שלום", "👋 Ana שלום");
    row("nothing", "", "");
}

void TemplateTest::renders()
{
    QFETCH(QString, text);
    const ContentTemplate content({TextContent{text}, {}, {}, false},
                                  {QStringLiteral("name"), QStringLiteral("Order No"), QStringLiteral("empty")});
    const Content rendered = content.render({QStringLiteral("Ana"), QStringLiteral(" 7 "), QStringLiteral(" ")});
    QTEST(std::get<TextContent>(rendered.body).text, "rendered");
}

void TemplateTest::namesVariablesOnce()
{
    const MessageTemplate text(QStringLiteral("{{b}} {{a|x}} {{B}} {{ c }}"));
    QCOMPARE(text.variables(), QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(text.variablesWithoutDefault(), QStringList({QStringLiteral("b"), QStringLiteral("c")}));
}

void TemplateTest::valuesAreNotReadAgain()
{
    const MessageTemplate text(QStringLiteral("{{a}} {{b}}"));
    QCOMPARE(text.render({QStringLiteral("{{b}}"), QStringLiteral("{{{{")}), QStringLiteral("{{b}} {{{{"));
    QCOMPARE(text.render({}), QStringLiteral(" "));
}

void TemplateTest::unknownAndEmptyVariablesAreNamed()
{
    const ContentTemplate content({MediaContent{MediaKind::image,
                                                QStringLiteral("https://example.net/{{picture}}.png"),
                                                QStringLiteral("{{Name}} {{order|-}} {{discount}}"),
                                                {},
                                                {},
                                                0,
                                                {}},
                                   {},
                                   {},
                                   false},
                                  {QStringLiteral("name"), QStringLiteral("order"), QStringLiteral("picture")});
    QCOMPARE(content.variables(), QStringList({QStringLiteral("picture"), QStringLiteral("Name"),
                                               QStringLiteral("order"), QStringLiteral("discount")}));
    QCOMPARE(content.unknown(), QStringList({QStringLiteral("discount")}));
    QCOMPARE(content.emptyIn({QString(), QString(), QStringLiteral("p")}), QStringList({QStringLiteral("Name")}));
    QCOMPARE(content.emptyIn({QStringLiteral("n")}), QStringList({QStringLiteral("picture")}));
}

void TemplateTest::everyTextOfAContentIsRendered()
{
    const QString v = QStringLiteral("<{{x}}>");
    const QString r = QStringLiteral("<1>");
    const QJsonArray components{QJsonObject{
        {QStringLiteral("type"), v}, {QStringLiteral("n"), 3}, {QStringLiteral("parameters"), QJsonArray{v}}}};
    const QJsonArray renderedComponents{QJsonObject{
        {QStringLiteral("type"), r}, {QStringLiteral("n"), 3}, {QStringLiteral("parameters"), QJsonArray{r}}}};
    const QList<std::pair<Content, Content>> pairs{
        {{TextContent{v}, MessageId{5}, {}, false}, {TextContent{r}, MessageId{5}, {}, false}},
        {{MediaContent{MediaKind::document, v, v, v, {}, 0, {}}, {}, {}, true},
         {MediaContent{MediaKind::document, r, r, r, {}, 0, {}}, {}, {}, true}},
        {{LocationContent{1, 2, v, v}, {}, {}, false}, {LocationContent{1, 2, r, r}, {}, {}, false}},
        {{ContactContent{v, v}, {}, {}, false}, {ContactContent{r, r}, {}, {}, false}},
        {{PollContent{v, {v, QStringLiteral("b")}, true}, {}, {}, false},
         {PollContent{r, {r, QStringLiteral("b")}, true}, {}, {}, false}},
        {{TemplateContent{QStringLiteral("t"), QStringLiteral("en"), components}, {}, {}, false},
         {TemplateContent{QStringLiteral("t"), QStringLiteral("en"), renderedComponents}, {}, {}, false}},
    };
    for (const auto &[written, rendered] : pairs) {
        const ContentTemplate content(written, {QStringLiteral("x")});
        QCOMPARE(content.variables(), QStringList({QStringLiteral("x")}));
        QVERIFY(content.render({QStringLiteral("1")}) == rendered);
    }
}

QTEST_APPLESS_MAIN(TemplateTest)
#include "templatetest.moc"
