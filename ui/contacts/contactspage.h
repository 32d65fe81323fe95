#pragma once

#include "ui/contacts/contactdesks.h"
#include "ui/page.h"

class QStackedWidget;

namespace gatehouse::ui {

class ErrorBanner;
class FilterTab;
class LoadingBar;
class OptedOutTab;
class PeopleTab;
class UndoBar;

/// Who the clients' customers are, and whom not to write to.
class ContactsPage final : public Page
{
    Q_OBJECT
public:
    explicit ContactsPage(const ContactDesks &desks, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void setClient(std::optional<ClientId> client) override;
    void activated() override;
    [[nodiscard]] QList<QAction *> commands() override { return m_commands; }
    void open(const QString &what) override;
    [[nodiscard]] QJsonObject memory() const override;
    void remember(const QJsonObject &memory) override;

private:
    enum Tab { people, optedOut };
    QWidget *bar();
    void wireTabs();
    void makeCommands();
    [[nodiscard]] Tab tab() const;
    void showTab(Tab tab);
    void showLoading();
    void ask();
    void askClients();
    void takeChanges(const ChangeSet &changes);

    ContactDesks m_desks;
    std::optional<ClientId> m_client;
    bool m_asked = false;
    bool m_loadingShown = false;
    QList<QAction *> m_commands;
    FilterTab *m_buttons[2];
    LoadingBar *m_loading;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    PeopleTab *m_people;
    OptedOutTab *m_optedOut;
    UndoBar *m_undo;
};

} // namespace gatehouse::ui
