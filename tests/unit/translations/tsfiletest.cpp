#include "tests/unit/translations/tsfile.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace gatehouse::test;

/// The judge of translations, judged.
class TsFileTest : public QObject
{
    Q_OBJECT
private slots:
    void readsPluralsAndMarks();
    void namesEachDefect_data();
    void namesEachDefect();
};

void TsFileTest::readsPluralsAndMarks()
{
    QBuffer file;
    file.setData(R"(<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="es"><context><name>Page</name>
        <message><source>Send</source><comment>verb</comment><translation>Enviar</translation></message>
        <message numerus="yes"><source>%n left</source><translation type="unfinished">
            <numerusform>queda %n</numerusform><numerusform>quedan %n</numerusform></translation></message>
        </context></TS>)");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto messages = readTs(file);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0].context, QStringLiteral("Page"));
    QCOMPARE(messages[0].translations, QStringList{QStringLiteral("Enviar")});
    QVERIFY(!messages[0].unfinished);
    QVERIFY(messages[1].plural && messages[1].unfinished);
    QCOMPARE(messages[1].translations.size(), 2);
}

void TsFileTest::namesEachDefect_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("translations");
    QTest::addColumn<bool>("plural");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *name, const char *source, const QStringList &translations, bool plural, bool fine) {
        QTest::newRow(name) << QString::fromUtf8(source) << translations << plural << fine;
    };
    row("good", "Send to %1", {QStringLiteral("Enviar a %1")}, false, true);
    row("placeholder lost", "Send to %1", {QStringLiteral("Enviar")}, false, false);
    row("placeholder invented", "Send to %1", {QStringLiteral("Enviar %1 a %2")}, false, false);
    row("variable renamed", "Write {{name}}", {QStringLiteral("Escriba {{nombre}}")}, false, false);
    row("tag lost", "<b>Now</b>", {QStringLiteral("Ahora")}, false, false);
    row("empty", "Send", {QStringLiteral(" ")}, false, false);
    row("dialog dots lost", "Discard…", {QStringLiteral("Descartar")}, false, false);
    row("both plurals", "%n left", {QStringLiteral("queda uno"), QStringLiteral("quedan %n")}, true, true);
    row("one plural missing", "%n left", {QStringLiteral("quedan %n")}, true, false);
}

void TsFileTest::namesEachDefect()
{
    QFETCH(QString, source);
    QFETCH(QStringList, translations);
    QFETCH(bool, plural);
    QFETCH(bool, fine);
    TsMessage message{QStringLiteral("Page"), source, translations, plural, false};
    QCOMPARE(defectOf(message, 2).isEmpty(), fine);
    message.unfinished = true;
    QVERIFY(!defectOf(message, 2).isEmpty());
}

QTEST_APPLESS_MAIN(TsFileTest)
#include "tsfiletest.moc"
