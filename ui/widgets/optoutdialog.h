#pragma once

#include "gateway/contactdesk.h"

#include <QtWidgets/QDialog>

class QPushButton;

namespace gatehouse::ui {

class ErrorBanner;
class OptOutReason;

/// Takes people off the lists of campaigns and automatic messages: says what that does, asks why, and closes when the
/// engine has it.
class OptOutDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Person
    {
        ClientId client;
        QString phone;
        QString name;
    };
    OptOutDialog(ContactDesk &desk, const QList<Person> &people, Actor actor, QWidget *parent = nullptr);

    /// What an opt-out does, in a sentence or two.
    [[nodiscard]] static QString effect();

signals:
    void done();

private:
    void save();
    void saveNext();

    ContactDesk &m_desk;
    QList<Person> m_people; ///< still to do: what the engine has leaves the list
    Actor m_actor;
    ErrorBanner *m_banner;
    OptOutReason *m_reason;
    QPushButton *m_confirm;
};

} // namespace gatehouse::ui
