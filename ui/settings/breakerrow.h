#pragma once

#include "gateway/retryrules.h"

#include <QtWidgets/QWidget>

class QSpinBox;
class QToolButton;

namespace gatehouse::ui {

class Label;
class SpanField;

/// The session's breaker as one sentence with three fields.
class BreakerRow final : public QWidget
{
    Q_OBJECT
public:
    explicit BreakerRow(QWidget *parent = nullptr);
    void showRule(const BreakerRule &rule);
    void complain(const QList<Problem> &problems);

signals:
    void edited(const gatehouse::BreakerRuleChange &change);
    void resetWanted();

private:
    void spanTyped(SpanField *field, bool longest);

    BreakerRule m_shown;
    QSpinBox *m_failures;
    SpanField *m_wait;
    SpanField *m_waitMax;
    QToolButton *m_reset;
    Label *m_complaint;
};

} // namespace gatehouse::ui
