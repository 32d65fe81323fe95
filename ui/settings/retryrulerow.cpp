#include "ui/settings/retryrulerow.h"

#include "ui/settings/spanfield.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/problemtext.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

namespace {

constexpr int triesWidth = 64;
constexpr int spanWidth = 72;

QString typedTries(const RetryRule &rule)
{
    return rule.counts ? QLocale().toString(rule.triesMax) : QString();
}

} // namespace

QString RetryRuleRow::title(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::rateLimited:
        return tr("Too many messages");
    case ErrorClass::pairLimited:
        return tr("Too many to one person");
    case ErrorClass::providerDown:
        return tr("Provider fails");
    case ErrorClass::sessionDown:
        return tr("Session not connected");
    case ErrorClass::unauthorized:
        return tr("Token refused");
    case ErrorClass::contentRefused:
        return tr("Content refused");
    case ErrorClass::recipientRefused:
        return tr("Recipient refused");
    case ErrorClass::notSent:
        return tr("Network fails");
    case ErrorClass::none:
    case ErrorClass::unknown:
        break;
    }
    return {};
}

QList<std::pair<QString, QString>> RetryRuleRow::headings()
{
    return {{tr("When"), {}},
            {tr("Message"), tr("What happens to the message")},
            {tr("Tries"), tr("After so many it goes to the dead letters; empty: it is tried without end")},
            {tr("First wait"), tr("Doubles with each try. The provider's own word goes before it.")},
            {tr("Longest"), tr("The wait does not grow beyond this")},
            {tr("Slows"), tr("The whole session waits, not this message alone")},
            {tr("Stops"), tr("The session stops until a person acts")},
            {tr("Breaker"), tr("Counts as a failure for the session's breaker")}};
}

RetryRuleRow::RetryRuleRow(ErrorClass errorClass, QGridLayout *grid, int row, QWidget *parent)
    : QObject(parent)
    , m_class(errorClass)
    , m_what(new QComboBox)
    , m_tries(new QLineEdit)
    , m_wait(new SpanField)
    , m_waitMax(new SpanField)
    , m_slows(new QCheckBox)
    , m_stops(new QCheckBox)
    , m_breaker(new QCheckBox)
    , m_reset(new QToolButton)
    , m_complaint(new Label({}, TextSize::caption, Role::bad))
{
    make(grid, row, parent);
    connect(m_what, &QComboBox::activated, this,
            [this](int index) { emit edited(RetryRuleChange{.retries = index == 0}); });
    connect(m_tries, &QLineEdit::editingFinished, this, &RetryRuleRow::triesTyped);
    connect(m_wait, &QLineEdit::editingFinished, this,
            [this] { spanTyped(m_wait, &RetryRuleChange::wait, &RetryRule::wait); });
    connect(m_waitMax, &QLineEdit::editingFinished, this,
            [this] { spanTyped(m_waitMax, &RetryRuleChange::waitMax, &RetryRule::waitMax); });
    connect(m_slows, &QCheckBox::clicked, this, [this](bool on) { emit edited(RetryRuleChange{.slowsSession = on}); });
    connect(m_stops, &QCheckBox::clicked, this, [this](bool on) { emit edited(RetryRuleChange{.stopsSession = on}); });
    connect(m_breaker, &QCheckBox::clicked, this,
            [this](bool on) { emit edited(RetryRuleChange{.opensBreaker = on}); });
    connect(m_reset, &QToolButton::clicked, this, &RetryRuleRow::resetWanted);
}

void RetryRuleRow::make(QGridLayout *grid, int row, QWidget *parent)
{
    const QString name = QStringLiteral("rule_") + errorClassName(m_class);
    auto *title = new Label(RetryRuleRow::title(m_class));
    title->setBuddy(m_what);
    m_what->addItem(tr("Try again"));
    m_what->addItem(tr("Give up"));
    m_tries->setPlaceholderText(QStringLiteral("\u221e"));
    m_tries->setMaximumWidth(triesWidth);
    m_wait->setMaximumWidth(spanWidth);
    m_waitMax->setMaximumWidth(spanWidth);
    m_reset->setIcon(icon(QStringLiteral("undo")));
    m_reset->setAutoRaise(true);
    m_reset->setToolTip(tr("Back to the standard"));
    const QList<std::pair<QWidget *, QString>> controls{
        {m_what, QStringLiteral("what")},       {m_tries, QStringLiteral("tries")}, {m_wait, QStringLiteral("wait")},
        {m_waitMax, QStringLiteral("waitMax")}, {m_slows, QStringLiteral("slows")}, {m_stops, QStringLiteral("stops")},
        {m_breaker, QStringLiteral("breaker")}, {m_reset, QStringLiteral("reset")}};
    const auto columns = headings();
    grid->addWidget(title, row, 0);
    for (int i = 0; i < controls.size(); ++i) {
        const auto &[control, word] = controls.at(i);
        control->setObjectName(name + u'_' + word);
        control->setAccessibleName(
            tr("%1: %2", "error: what the control sets")
                .arg(title->text(), i + 1 < columns.size() ? columns.at(i + 1).first : m_reset->toolTip()));
        const bool box = qobject_cast<QCheckBox *>(control) != nullptr;
        grid->addWidget(control, row, i + 1, box ? Qt::AlignCenter : Qt::AlignVCenter);
        if (i > 0)
            QWidget::setTabOrder(controls.at(i - 1).first, control);
    }
    m_complaint->setObjectName(name + QStringLiteral("_complaint"));
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    grid->addWidget(m_complaint, row + 1, 0, 1, int(columns.size()) + 1);
    Q_UNUSED(parent)
}

void RetryRuleRow::show(const RetryRule &rule)
{
    m_shown = rule;
    m_complaint->hide();
    m_what->setCurrentIndex(rule.retries ? 0 : 1);
    m_tries->setText(typedTries(rule));
    m_wait->setSpan(rule.wait);
    m_waitMax->setSpan(rule.waitMax);
    m_slows->setChecked(rule.slowsSession);
    m_stops->setChecked(rule.stopsSession);
    m_breaker->setChecked(rule.opensBreaker);
    for (QWidget *control : {static_cast<QWidget *>(m_tries), static_cast<QWidget *>(m_wait),
                             static_cast<QWidget *>(m_waitMax), static_cast<QWidget *>(m_slows)})
        control->setEnabled(rule.retries);
    // A refused token always stops its session, and no message dies of it.
    const bool token = m_class == ErrorClass::unauthorized;
    m_what->setEnabled(!token);
    m_stops->setEnabled(!token);
    m_reset->setVisible(!(rule == standardRetryRule(m_class)));
}

void RetryRuleRow::triesTyped()
{
    const QString typed = m_tries->text().trimmed();
    if (typed == typedTries(m_shown))
        return m_complaint->hide();
    if (typed.isEmpty() || typed == QStringLiteral("\u221e"))
        return emit edited(RetryRuleChange{.counts = false});
    bool good = false;
    const int tries = QLocale().toInt(typed, &good);
    if (!good)
        return complain(tr("Enter how many tries there may be, or nothing for no limit."));
    emit edited(RetryRuleChange{.counts = true, .triesMax = tries});
}

void RetryRuleRow::spanTyped(SpanField *field, std::optional<Milliseconds> RetryRuleChange::*member,
                             Milliseconds RetryRule::*now)
{
    const auto span = field->span();
    if (!span)
        return complain(tr("Enter a time such as 5 s, 2 min or 1 h."));
    if (*span == m_shown.*now) {
        field->setSpan(*span);
        return m_complaint->hide();
    }
    RetryRuleChange change;
    change.*member = *span;
    emit edited(change);
}

void RetryRuleRow::complain(const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->show();
}

void RetryRuleRow::complain(const QList<Problem> &problems)
{
    const QString mine = QStringLiteral("/rules/") + errorClassName(m_class) + u'/';
    for (const Problem &problem : problems) {
        if (problem.pointer.startsWith(mine))
            return complain(sentenceFor(problem));
    }
}

} // namespace gatehouse::ui
