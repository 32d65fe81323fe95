#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QDialog>

class QTableWidget;

namespace gatehouse::ui {

class ErrorBanner;
class Label;

/// What happened to a session, newest first.
class SessionLogDialog final : public QDialog
{
    Q_OBJECT
public:
    SessionLogDialog(const SessionDesks &desks, const Session &session, QWidget *parent);

private:
    void ask();
    void showEntries(const QList<SessionLogEntry> &entries);

    SessionDesks m_desks;
    SessionId m_session;
    ErrorBanner *m_error;
    Label *m_empty;
    QTableWidget *m_table;
};

} // namespace gatehouse::ui
