#include "gateway/text/folding.h"
#include "gateway/text/optoutwords.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

using namespace gatehouse;

class OptOutTest : public QObject
{
    Q_OBJECT
private slots:
    void classifies_data();
    void classifies();
    void everyBuiltInWordIsUnderstoodInItsLanguage();
    void everyLanguageHasAConfirmation();
    void yesCountsOnlyAsAnAnswer();
    void theConversationsLanguageDecidesWhereWordsAreShared();
    void ownListsReplaceTheBuiltInOnes();
    void listsOfAnotherFormAreRefused();

private:
    OptOutWords m_words;
};

void OptOutTest::classifies_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("intent");
    const auto row = [](const char *message, OptIntent intent) {
        QTest::newRow(message) << QString::fromUtf8(message) << int(intent);
    };
    for (const char *message : {"STOP",
                                "stop",
                                " Stop. ",
                                "\"STOP\"",
                                "“Stop”",
                                "STOP!!!",
                                "stop 🙏",
                                "🛑STOP🛑",

                                "ｓｔｏｐ",
                                "Stop please",
                                "please stop",
                                "Please, STOP, thank you!",
                                "stop stop stop",
                                "STOP\nSTOP",
                                "opt-out",
                                "OPT OUT",
                                "optout",
                                "Unsubscribe me",
                                "*STOP*",
                                "\u200eSTOP\u200f",
                                "arret",
                                "ARRÊT",
                                "Arrêt svp",
                                "dar de baja",
                                "Baja, por favor",
                                "BAJA por favor gracias",
                                "no quiero mas mensajes",
                                "SAIR",
                                "Sair por favor",
                                "parar",
                                "Abmelden bitte",
                                "stopp",
                                "disiscrivimi",
                                "afmelden",
                                "СТОП",
                                "стоп пожалуйста",
                                "Çık",
                                "ÇIK",
                                "çik",
                                "İPTAL",
                                "iptal",
                                "إلغاء",
                                "الغاء",
                                "توقف",
                                "إيقاف من فضلك",
                                "لغو",
                                "הסר",
                                "הסר בבקשה",
                                "रोकें",
                                "कृपया रोकें",
                                "berhenti",
                                "batal",
                                "退订",
                                "请退订",
                                "退订谢谢",
                                "配信停止",
                                "配信停止お願いします",
                                "수신거부",
                                "중지 부탁드립니다"}) {
        row(message, OptIntent::optOut);
    }
    for (const char *message : {"START", "start please", "unstop", "Alta", "sí quiero", "ALTA, gracias", "Anmelden",
                                "inscrever", "СТАРТ", "订阅"})
        row(message, OptIntent::optIn);
    for (const char *message : {"",
                                " ",
                                "👍",
                                "!",
                                "no",
                                "no quiero",
                                "No quiero eso",
                                "stop sending me the wrong invoice",
                                "please",
                                "thank you",
                                "When does the shop stop?",
                                "nonstop",
                                "stop123",
                                "I will not cancel",
                                "cancel my order",
                                "the end",
                                "yes",
                                "sí",
                                "oui",
                                "quiero salir con amigos",
                                "baja el precio",
                                "取消订单",
                                "не стоп",
                                "gracias",
                                "cancelar pedido 7",
                                "S T O P",
                                "bus stop"})
        row(*message ? message : "", OptIntent::none);
    row("stop                                                                                                          "
        "                  now",
        OptIntent::none);
}

void OptOutTest::classifies()
{
    QFETCH(QString, message);
    QFETCH(int, intent);
    QCOMPARE(int(m_words.classify(message).intent), intent);
}

void OptOutTest::everyBuiltInWordIsUnderstoodInItsLanguage()
{
    const QJsonArray languages =
        QJsonDocument::fromJson(OptOutWords::builtInJson()).object().value(QLatin1String("languages")).toArray();
    QCOMPARE(languages.size(), 21);
    for (const QJsonValue &entry : languages) {
        const QString tag = entry.toObject().value(QLatin1String("tag")).toString();
        for (const auto &[member, intent] :
             {std::pair("opt_out", OptIntent::optOut), std::pair("opt_in", OptIntent::optIn),
              std::pair("opt_in_when_asked", OptIntent::optIn)}) {
            for (const QJsonValue &word : entry.toObject().value(QLatin1String(member)).toArray()) {
                const OptAnswer answer = m_words.classify(word.toString().toUpper(), tag, true);
                QVERIFY2(answer.intent == intent, qPrintable(tag + u' ' + word.toString()));
                QCOMPARE(answer.language, tag);
            }
        }
    }
}

void OptOutTest::everyLanguageHasAConfirmation()
{
    QStringList seen;
    for (const QString &tag : m_words.languages()) {
        const QString text = m_words.confirmation(tag);
        QVERIFY(!text.isEmpty());
        QVERIFY2(!seen.contains(text), qPrintable(tag));
        // The confirmation itself must never be taken for an answer by another gateway's word list.
        QCOMPARE(int(m_words.classify(text).intent), int(OptIntent::none));
        seen += text;
    }
    QCOMPARE(m_words.confirmation(QStringLiteral("pt-BR")), m_words.confirmation(QStringLiteral("pt")));
    QCOMPARE(m_words.confirmation(QStringLiteral("xx")), m_words.confirmation(QStringLiteral("en")));
}

void OptOutTest::yesCountsOnlyAsAnAnswer()
{
    QCOMPARE(int(m_words.classify(QStringLiteral("Yes!")).intent), int(OptIntent::none));
    QCOMPARE(int(m_words.classify(QStringLiteral("Yes!"), {}, true).intent), int(OptIntent::optIn));
    QCOMPARE(int(m_words.classify(QStringLiteral("STOP"), {}, true).intent), int(OptIntent::optOut));
}

void OptOutTest::theConversationsLanguageDecidesWhereWordsAreShared()
{
    QCOMPARE(m_words.classify(QStringLiteral("stop")).language, QStringLiteral("en"));
    QCOMPARE(m_words.classify(QStringLiteral("stop"), QStringLiteral("it")).language, QStringLiteral("it"));
    QCOMPARE(m_words.classify(QStringLiteral("stop"), QStringLiteral("zh")).language, QStringLiteral("en"));
}

void OptOutTest::ownListsReplaceTheBuiltInOnes()
{
    const auto words = OptOutWords::fromJson(R"({"languages":[
        {"tag":"xx","opt_out":["Zap"],"opt_in":["Zip","both"],"confirmation":"c"},
        {"tag":"yy","opt_out":["both"],"confirmation":"d"}]})");
    QVERIFY(bool(words));
    QCOMPARE(int(words->classify(QStringLiteral("zap")).intent), int(OptIntent::optOut));
    QCOMPARE(int(words->classify(QStringLiteral("stop")).intent), int(OptIntent::none));
    QCOMPARE(int(words->classify(QStringLiteral("both")).intent), int(OptIntent::none));
}

void OptOutTest::listsOfAnotherFormAreRefused()
{
    QCOMPARE(OptOutWords::fromJson("nonsense").failure().fault, Fault::unreadable);
    QCOMPARE(OptOutWords::fromJson("{}").failure().fault, Fault::unreadable);
    const auto bad =
        OptOutWords::fromJson(R"({"languages":[{"tag":"xx","opt_out":["a"],"confirmation":"c"},{"tag":"yy"}]})");
    QVERIFY(!bad);
    QVERIFY(bad.failure().detail.contains(QLatin1String("Entry 2")));
}

QTEST_APPLESS_MAIN(OptOutTest)
#include "optouttest.moc"
