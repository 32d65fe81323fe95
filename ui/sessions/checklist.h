#pragma once

#include "gateway/session.h"
#include "ui/sessions/sessiondesks.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QToolButton;
class QVBoxLayout;

namespace gatehouse::ui {

/// "Is this session ready?": the engine's steps, good, bad or open, each with its next step as a button. Asks the
/// provider, so it waits a moment while a person runs through the list.
class Checklist final : public QWidget
{
    Q_OBJECT
public:
    enum class Step { editToken, editNumber, registerWebhook, copyAddress, sendTest };

    explicit Checklist(const SessionDesks &desks, QWidget *parent = nullptr);
    void setSession(const std::optional<Session> &session);
    void askAgain();

signals:
    void stepChosen(gatehouse::ui::Checklist::Step step);

private:
    void ask();
    void showChecks(const QList<SessionCheck> &checks);
    void showFailure(const Failure &failure);
    void clear();
    void addLine(const SessionCheck &check);
    void addButton(QVBoxLayout *column, const QString &name, const QString &text, Step step);
    void addNextStep(QVBoxLayout *column, const SessionCheck &check);

    SessionDesks m_desks;
    std::optional<Session> m_session;
    int m_generation = 0;
    QTimer m_pause;
    QTimer m_slow; ///< fires when an answer takes long enough to be spoken of
    QToolButton *m_again;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column;
};

} // namespace gatehouse::ui
