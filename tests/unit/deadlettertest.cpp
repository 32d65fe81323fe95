#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using test::PracticeEngine;

/// A dead letter is a second chance, never a second message.
class DeadLetterTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aDiscardedLetterComesBack();
    void aLetterWhoseMessageWasSentAgainStaysClosed();
    void severalAreTakenBackButForThose();

private:
    DeadLetterId dead(const QString &to)
    {
        const auto sent = m_fixture->text(m_fixture->sessions[0], to, u"Hello"_s);
        m_fixture->time.advance(Milliseconds(20'000));
        if (!sent || m_fixture->message(sent->id).state != MessageState::dead)
            return {};
        m_message = sent->id;
        return m_fixture->result(m_fixture->engine->deadLetters().letters({}))->items.first().id;
    }
    Result<qint64> discard(DeadLetterId id)
    {
        return m_fixture->result(m_fixture->engine->deadLetters().discard({id}, u"no"_s, Actor::console()));
    }
    Result<qint64> restore(const QList<DeadLetterId> &ids)
    {
        return m_fixture->result(m_fixture->engine->deadLetters().restore(ids, Actor::console()));
    }

    std::unique_ptr<PracticeEngine> m_fixture;
    MessageId m_message;
};

void DeadLetterTest::init()
{
    m_fixture = std::make_unique<PracticeEngine>(1);
    m_fixture->importSessions();
    m_fixture->control("POST", u"unknown-numbers"_s,
                       {{u"numbers"_s, QJsonArray{u"+5511987000004"_s, u"+5511987000005"_s}}});
}

void DeadLetterTest::aDiscardedLetterComesBack()
{
    const DeadLetterId letter = dead(u"+5511987000004"_s);
    QVERIFY(discard(letter));
    QCOMPARE(*restore({letter}), 1);
    QCOMPARE(*restore({letter}), 0); // it is open
}

void DeadLetterTest::aLetterWhoseMessageWasSentAgainStaysClosed()
{
    const DeadLetterId letter = dead(u"+5511987000004"_s);
    const MessageId first = m_message;
    QVERIFY(discard(letter));
    QVERIFY(m_fixture->result(m_fixture->engine->messages().resend(first, Actor::console())));
    const auto restored = restore({letter});
    QVERIFY(!restored);
    QCOMPARE(restored.failure().fault, Fault::conflict);
    QCOMPARE(m_fixture->result(m_fixture->engine->deadLetters().requeue({letter}, Actor::console()))->queued, 0);
    QCOMPARE(m_fixture->message(first).state, MessageState::dead);
}

void DeadLetterTest::severalAreTakenBackButForThose()
{
    const DeadLetterId one = dead(u"+5511987000004"_s);
    const MessageId first = m_message;
    const DeadLetterId two = dead(u"+5511987000005"_s);
    QVERIFY(discard(one));
    QVERIFY(discard(two));
    QVERIFY(m_fixture->result(m_fixture->engine->messages().resend(first, Actor::console())));
    QCOMPARE(*restore({one, two}), 1);
}

QTEST_GUILESS_MAIN(DeadLetterTest)
#include "deadlettertest.moc"
