#pragma once

#include "gateway/changefeed.h"
#include "ui/desks.h"
#include "ui/widgets/pacedquestion.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

namespace gatehouse {
struct Session;
}

namespace gatehouse::ui {

class ErrorBanner;

/// What stopped and needs a person, one sentence at a time above every page, until it is hidden or mended.
class AlertBar final : public QWidget
{
    Q_OBJECT
public:
    explicit AlertBar(const Desks &desks, QWidget *parent = nullptr);
    [[nodiscard]] QString sentence() const;

signals:
    /// Where it can be mended.
    void navigate(const QString &page, const QString &what);
    /// A new one, for whoever does not look at the window.
    void raised(const QString &sentence);

private:
    struct Alert
    {
        QString code;
        SessionId session;
        QString sentence;
        QString step; ///< empty: nothing to open
        QString page;
        QString what;
    };
    /// What concerns the whole program: false for the alert of a session.
    [[nodiscard]] bool takeGeneral(const QString &code);
    void take(const QString &code, SessionId session);
    void look(const ChangeSet &changes);
    void askAboutChanged();
    void add(const Alert &alert);
    void dropFirst();
    void drop(SessionId session);
    void showFirst();

    Desks m_desks;
    ErrorBanner *m_banner;
    QList<Alert> m_open;
    QSet<SessionId> m_changed; ///< of the open alerts
    PacedQuestion m_question;
};

} // namespace gatehouse::ui
