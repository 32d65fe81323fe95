#pragma once

#include "ui/deadletters/deadletterdesks.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace gatehouse::ui {

class ErrorBanner;
class Label;

/// Puts letters back with changes, the first ones slowly. What would happen is shown before: it is asked anew after
/// each change of a choice, and nothing goes before the button is pressed.
class RedriveDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Subject
    {
        QList<DeadLetterId> chosen;
        DeadLetterQuery listed;      ///< all that the list shows
        qint64 listedCount = 0;      ///< as far as it is known
        std::optional<QString> text; ///< of a single message with a text
    };
    RedriveDialog(const DeadLetterDesks &desks, Subject subject, Actor actor, std::optional<ClientId> client,
                  QWidget *parent = nullptr);

signals:
    void started(const gatehouse::Redrive &redrive);

private:
    QWidget *whichLetters();
    QWidget *changes();
    QWidget *canary();
    QWidget *preview();
    void changed();
    /// The order as chosen; nothing while the changes cannot be read, which is said beside them.
    [[nodiscard]] std::optional<RedriveOrder> order();
    void rehearse();
    void showRehearsal(const RedriveRehearsal &rehearsal);
    void start();

    DeadLetterDesks m_desks;
    Subject m_subject;
    Actor m_actor;
    std::optional<ClientId> m_client;
    QTimer m_pause; ///< while somebody types
    int m_generation = 0;
    ErrorBanner *m_banner;
    QRadioButton *m_chosen;
    QRadioButton *m_listed;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_patch;
    Label *m_patchProblem;
    QCheckBox *m_slowly;
    QSpinBox *m_first;
    QDoubleSpinBox *m_perSecond;
    Label *m_verdict;
    Label *m_refusals;
    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
    QPushButton *m_start = nullptr;
};

} // namespace gatehouse::ui
