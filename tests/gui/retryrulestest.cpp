#include "gateway/changefeed.h"
#include "tests/gui/fakeconsole.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/spanfield.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace std::chrono_literals;

class RetryRulesPageTest : public QObject
{
    Q_OBJECT
private slots:
    void spansAreReadAsPeopleWriteThem();
    void theTableShowsEachRule();
    void aWaitIsKeptAtOnceAndCanBeUndone();
    void withoutANumberTriesHaveNoEnd();
    void whatCannotBeReadIsToldBelowItsRow();
    void whatTheEngineRefusesIsToldBelowItsRow();
    void aRuleAndAllRulesGoBackToTheStandard();
    void aRefusedTokenCannotBeMadeToGoOn();
    void whatOthersChangeShows();

private:
    struct Stage
    {
        Stage()
        {
            page.show();
            page.activated();
        }
        template <typename T>
        T *find(const char *name)
        {
            T *found = page.findChild<T *>(QLatin1String(name));
            Q_ASSERT(found);
            return found;
        }
        void type(const char *name, const char *text)
        {
            auto *field = find<QLineEdit>(name);
            field->setText(QString::fromUtf8(text));
            emit field->editingFinished();
        }
        [[nodiscard]] RetryRule rule(ErrorClass errorClass) const
        {
            return console.desks.rules.tables.first().rules.value(errorClass);
        }
        [[nodiscard]] bool isStandard() const
        {
            return console.desks.rules.tables.first() == standardRetryTable(QStringLiteral("wasender"));
        }

        test::FakeConsole console;
        SettingsPage page{console.settings,      console.desks.clients, console.desks.rules,
                          console.desks.changes, console.time,          console.setup};
    };
};

void RetryRulesPageTest::spansAreReadAsPeopleWriteThem()
{
    const auto read = [](const char *text) { return SpanField::read(QString::fromUtf8(text)); };
    QCOMPARE(read("5 s"), std::optional<Milliseconds>(5s));
    QCOMPARE(read("90"), std::optional<Milliseconds>(90s));
    QCOMPARE(read(" 2min "), std::optional<Milliseconds>(2min));
    QCOMPARE(read("1.5 h"), std::optional<Milliseconds>(90min));
    for (const char *text : {"", "soon", "5 days", "-3 s"})
        QVERIFY2(!read(text), text);
    for (const Milliseconds span : {Milliseconds(1500), Milliseconds(60s), Milliseconds(90s), Milliseconds(300s),
                                    Milliseconds(1h), Milliseconds(24h)})
        QCOMPARE(SpanField::read(SpanField::spelled(span)), std::optional(span));
}

void RetryRulesPageTest::theTableShowsEachRule()
{
    Stage stage;
    QTRY_COMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("5 s"));
    QCOMPARE(stage.find<QComboBox>("rulesProvider")->currentText(), QStringLiteral("WasenderAPI"));
    QCOMPARE(stage.find<QLineEdit>("rule_provider_down_tries")->text(), QStringLiteral("12"));
    QVERIFY(stage.find<QLineEdit>("rule_rate_limited_tries")->text().isEmpty());
    QVERIFY(stage.find<QCheckBox>("rule_rate_limited_slows")->isChecked());
    QCOMPARE(stage.find<QComboBox>("rule_content_refused_what")->currentIndex(), 1);
    QVERIFY(!stage.find<QLineEdit>("rule_content_refused_wait")->isEnabled());
    QVERIFY(!stage.find<QToolButton>("rule_rate_limited_reset")->isVisible());
    QVERIFY(!stage.find<QPushButton>("rulesReset")->isEnabled());
}

void RetryRulesPageTest::aWaitIsKeptAtOnceAndCanBeUndone()
{
    Stage stage;
    QTRY_COMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("5 s"));
    stage.type("rule_rate_limited_wait", "90 s");
    QTRY_COMPARE(stage.rule(ErrorClass::rateLimited).wait, Milliseconds(90s));
    auto *undo = stage.find<QPushButton>("undoButton");
    QTRY_VERIFY(undo->isVisible());
    QVERIFY(stage.find<QToolButton>("rule_rate_limited_reset")->isVisible());
    undo->click();
    QTRY_VERIFY(stage.isStandard());
    QTRY_COMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("5 s"));
}

void RetryRulesPageTest::withoutANumberTriesHaveNoEnd()
{
    Stage stage;
    QTRY_COMPARE(stage.find<QLineEdit>("rule_provider_down_tries")->text(), QStringLiteral("12"));
    stage.type("rule_provider_down_tries", "");
    QTRY_VERIFY(!stage.rule(ErrorClass::providerDown).counts);
    stage.type("rule_provider_down_tries", "3");
    QTRY_COMPARE(stage.rule(ErrorClass::providerDown).triesMax, 3);
    QVERIFY(stage.rule(ErrorClass::providerDown).counts);
}

void RetryRulesPageTest::whatCannotBeReadIsToldBelowItsRow()
{
    Stage stage;
    QTRY_COMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("5 s"));
    stage.type("rule_rate_limited_wait", "soon");
    auto *complaint = stage.find<QLabel>("rule_rate_limited_complaint");
    QVERIFY(complaint->isVisible());
    QVERIFY(!complaint->text().isEmpty());
    QCOMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("soon"));
    QVERIFY(stage.isStandard());
    stage.type("rule_provider_down_tries", "many");
    QVERIFY(stage.find<QLabel>("rule_provider_down_complaint")->isVisible());
    stage.type("rule_rate_limited_wait", "5 s");
    QVERIFY(!complaint->isVisible());
}

void RetryRulesPageTest::whatTheEngineRefusesIsToldBelowItsRow()
{
    Stage stage;
    QTRY_COMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("5 s"));
    stage.type("rule_rate_limited_wait", "20 min"); // longer than the longest
    auto *complaint = stage.find<QLabel>("rule_rate_limited_complaint");
    QTRY_VERIFY(complaint->isVisible());
    QVERIFY(stage.isStandard());
    QVERIFY(!stage.find<QLabel>("rule_pair_limited_complaint")->isVisible());
    stage.type("breaker_wait", "20 min");
    QTRY_VERIFY(stage.find<QLabel>("breaker_complaint")->isVisible());
}

void RetryRulesPageTest::aRuleAndAllRulesGoBackToTheStandard()
{
    Stage stage;
    QTRY_COMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("5 s"));
    stage.type("rule_rate_limited_wait", "7 s");
    QTRY_COMPARE(stage.rule(ErrorClass::rateLimited).wait, Milliseconds(7s));
    stage.find<QToolButton>("rule_rate_limited_reset")->click();
    QTRY_VERIFY(stage.isStandard());
    stage.find<QCheckBox>("rule_provider_down_slows")->click();
    stage.find<QSpinBox>("breaker_failures")->setValue(9);
    QTRY_COMPARE(stage.console.desks.rules.tables.first().breaker.failuresMax, 9);
    QVERIFY(stage.rule(ErrorClass::providerDown).slowsSession);
    auto *all = stage.find<QPushButton>("rulesReset");
    QTRY_VERIFY(all->isEnabled());
    all->click();
    QTRY_VERIFY(stage.isStandard());
    QTRY_VERIFY(!all->isEnabled());
}

void RetryRulesPageTest::aRefusedTokenCannotBeMadeToGoOn()
{
    Stage stage;
    QTRY_VERIFY(stage.find<QCheckBox>("rule_unauthorized_stops")->isChecked());
    QVERIFY(!stage.find<QCheckBox>("rule_unauthorized_stops")->isEnabled());
    QVERIFY(!stage.find<QComboBox>("rule_unauthorized_what")->isEnabled());
}

void RetryRulesPageTest::whatOthersChangeShows()
{
    Stage stage;
    QTRY_COMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("5 s"));
    stage.console.desks.rules.tables.first().rules[ErrorClass::rateLimited].wait = 8s;
    ChangeSet set;
    set.retryRules = true;
    emit stage.console.desks.changes.changed(set);
    QTRY_COMPARE(stage.find<QLineEdit>("rule_rate_limited_wait")->text(), QStringLiteral("8 s"));
}

QTEST_MAIN(RetryRulesPageTest)
#include "retryrulestest.moc"
