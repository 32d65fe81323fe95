#pragma once

#include "ui/page.h"
#include "ui/sessions/checklist.h"
#include "ui/sessions/sessionactions.h"
#include "ui/sessions/sessionfilterproxy.h"
#include "ui/sessions/sessionsmodel.h"

class QComboBox;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace gatehouse::ui {

class EmptyState;
class ErrorBanner;
class LoadingBar;
class SessionDetail;
class SessionTable;
class UndoBar;

/// The numbers that are connected, how they stand and what can be done with them.
class SessionsPage final : public Page
{
    Q_OBJECT
public:
    explicit SessionsPage(const SessionDesks &desks, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void setClient(std::optional<ClientId> client) override;
    void activated() override;
    [[nodiscard]] QList<QAction *> commands() override { return m_commands; }
    [[nodiscard]] QWidget *headTools() override { return m_tools; }
    void open(const QString &what) override;
    [[nodiscard]] QJsonObject memory() const override;
    void remember(const QJsonObject &memory) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *listSide();
    void makeCommands();
    void wireActions();
    void takeChanges(const ChangeSet &changes);
    void takeUpdates();
    void showState();
    void chooseShown(SessionId id);
    void lookElsewhere(SessionId id);
    void showChosen();
    void showMenu(const QPoint &at);
    void takeStep(Checklist::Step step);
    void addSession();
    void editSession(const char *field = nullptr);
    void removeChosen();
    void openLog(const Session &session);
    void openDialog(QDialog *dialog);
    void clearFilters();

    SessionDesks m_desks;
    SessionsModel m_rows;
    SessionFilterProxy m_shown;
    std::optional<ClientId> m_client;
    bool m_asked = false;
    bool m_loadingShown = false;
    std::optional<SessionId> m_wanted; ///< to be chosen once the list is here
    bool m_wantedAnywhere = false;     ///< also from another client, by a person's wish
    QSet<SessionId> m_updated;         ///< not shown yet
    bool m_missed = false;             ///< something changed while nobody saw it
    bool m_fitWanted = true;
    QTimer m_settle;
    QList<QAction *> m_commands;
    QTimer m_second;
    QWidget *m_tools;
    QComboBox *m_standing;
    QLineEdit *m_search;
    SessionActions *m_actions;
    LoadingBar *m_loading;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    SessionTable *m_table;
    EmptyState *m_empty;
    EmptyState *m_noMatch;
    SessionDetail *m_detail;
    QSplitter *m_splitter;
    UndoBar *m_undo;
};

} // namespace gatehouse::ui
