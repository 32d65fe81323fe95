#pragma once

#include "gateway/retryrules.h"

#include <QtCore/QObject>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QToolButton;
class QWidget;

namespace gatehouse::ui {

class Label;
class SpanField;

/// One class of error in the table: its controls lie in the grid of the section, and a line below them says what is
/// wrong with what was typed. Owned by its section.
class RetryRuleRow final : public QObject
{
    Q_OBJECT
public:
    /// Takes two rows of the grid from `row` on.
    RetryRuleRow(ErrorClass errorClass, QGridLayout *grid, int row, QWidget *parent);
    void show(const RetryRule &rule);
    /// Of a change that was refused: those of its own members.
    void complain(const QList<Problem> &problems);
    [[nodiscard]] ErrorClass errorClass() const { return m_class; }

    [[nodiscard]] static QString title(ErrorClass errorClass);
    /// Headings of the columns, with what they mean.
    [[nodiscard]] static QList<std::pair<QString, QString>> headings();

signals:
    void edited(const gatehouse::RetryRuleChange &change);
    void resetWanted();

private:
    void make(QGridLayout *grid, int row, QWidget *parent);
    void triesTyped();
    void spanTyped(SpanField *field, std::optional<Milliseconds> RetryRuleChange::*member,
                   Milliseconds RetryRule::*now);
    void complain(const QString &sentence);

    const ErrorClass m_class;
    RetryRule m_shown;
    QComboBox *m_what;
    QLineEdit *m_tries;
    SpanField *m_wait;
    SpanField *m_waitMax;
    QCheckBox *m_slows;
    QCheckBox *m_stops;
    QCheckBox *m_breaker;
    QToolButton *m_reset;
    Label *m_complaint;
};

} // namespace gatehouse::ui
