#include "ui/settings/breakerrow.h"

#include "ui/settings/spanfield.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/problemtext.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>

namespace gatehouse::ui {

namespace {
constexpr int failuresMost = 100;
constexpr int spanWidth = 72;
} // namespace

BreakerRow::BreakerRow(QWidget *parent)
    : QWidget(parent)
    , m_failures(new QSpinBox)
    , m_wait(new SpanField)
    , m_waitMax(new SpanField)
    , m_reset(new QToolButton)
    , m_complaint(new Label({}, TextSize::caption, Role::bad))
{
    m_failures->setObjectName(QStringLiteral("breaker_failures"));
    m_failures->setRange(1, failuresMost);
    m_failures->setKeyboardTracking(false);
    m_failures->setAccessibleName(tr("Failures in a row that open the breaker"));
    m_wait->setObjectName(QStringLiteral("breaker_wait"));
    m_wait->setAccessibleName(tr("First wait of the breaker"));
    m_wait->setMaximumWidth(spanWidth);
    m_waitMax->setObjectName(QStringLiteral("breaker_waitMax"));
    m_waitMax->setAccessibleName(tr("Longest wait of the breaker"));
    m_waitMax->setMaximumWidth(spanWidth);
    m_reset->setObjectName(QStringLiteral("breaker_reset"));
    m_reset->setIcon(icon(QStringLiteral("undo")));
    m_reset->setAutoRaise(true);
    m_reset->setToolTip(tr("Back to the standard"));
    m_reset->setAccessibleName(tr("Breaker: back to the standard"));
    m_complaint->setObjectName(QStringLiteral("breaker_complaint"));
    m_complaint->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const QList<std::pair<QString, QWidget *>> parts{{tr("Failures in a row that open the breaker"), m_failures},
                                                     {tr("then one try after"), m_wait},
                                                     {tr("at most every"), m_waitMax}};
    for (const auto &[words, field] : parts) {
        auto *label = new Label(words);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
    }
    row->addStretch(1);
    row->addWidget(m_reset);
    column->addLayout(row);
    column->addWidget(m_complaint);
    connect(m_failures, &QSpinBox::valueChanged, this, [this](int failures) {
        if (failures != m_shown.failuresMax)
            emit edited(BreakerRuleChange{.failuresMax = failures});
    });
    connect(m_wait, &QLineEdit::editingFinished, this, [this] { spanTyped(m_wait, false); });
    connect(m_waitMax, &QLineEdit::editingFinished, this, [this] { spanTyped(m_waitMax, true); });
    connect(m_reset, &QToolButton::clicked, this, &BreakerRow::resetWanted);
}

void BreakerRow::showRule(const BreakerRule &rule)
{
    m_shown = rule;
    m_complaint->hide();
    m_failures->setValue(rule.failuresMax);
    m_wait->setSpan(rule.wait);
    m_waitMax->setSpan(rule.waitMax);
    m_reset->setVisible(!(rule == BreakerRule()));
}

void BreakerRow::spanTyped(SpanField *field, bool longest)
{
    const auto span = field->span();
    if (!span) {
        m_complaint->setText(tr("Enter a time such as 5 s, 2 min or 1 h."));
        return m_complaint->show();
    }
    if (*span == (longest ? m_shown.waitMax : m_shown.wait)) {
        field->setSpan(*span);
        return m_complaint->hide();
    }
    BreakerRuleChange change;
    (longest ? change.waitMax : change.wait) = *span;
    emit edited(change);
}

void BreakerRow::complain(const QList<Problem> &problems)
{
    for (const Problem &problem : problems) {
        if (!problem.pointer.startsWith(QLatin1String("/breaker")))
            continue;
        m_complaint->setText(sentenceFor(problem));
        return m_complaint->show();
    }
}

} // namespace gatehouse::ui
