#pragma once

#include "gateway/client.h"
#include "ui/contacts/contactdesks.h"
#include "ui/contacts/contactsmodel.h"
#include "ui/contacts/suppressionsmodel.h"
#include "ui/page.h"

#include <QtCore/QTimer>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace gatehouse::ui {

class RowTable;
class EmptyState;
class ErrorBanner;
class FilterTab;
class LoadingBar;
class TableStates;
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
    QWidget *peopleTab();
    QWidget *optedOutTab();
    void addCommand(const QString &name, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void showTab(Tab tab);
    void showPeopleState();
    void showOptedOutState();
    void showLoading();
    void ask();
    void askClients();
    void updateActions();
    void add();
    void edit(int row);
    void editContact(std::optional<Contact> contact);
    void discard();
    void askRemoveContacts(const QList<Contact> &contacts);
    void removeContact(const Contact &contact);
    void optOut();
    void lift();
    void showMenu(const QPoint &at);
    void takeChanges(const ChangeSet &changes);

    ContactDesks m_desks;
    ContactsModel m_contacts;
    SuppressionsModel m_suppressions;
    QList<Client> m_clients;
    std::optional<ClientId> m_client;
    bool m_asked = false;
    bool m_loadingShown = false;
    QList<QAction *> m_commands;
    QTimer m_searchPause;
    FilterTab *m_tabs[2];
    QLineEdit *m_search;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
    LoadingBar *m_loading;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    RowTable *m_peopleTable;
    RowTable *m_optedOutTable;
    EmptyState *m_peopleEmpty;
    EmptyState *m_optedOutEmpty;
    TableStates *m_peopleStates = nullptr;
    TableStates *m_optedOutStates = nullptr;
    UndoBar *m_undo;
};

} // namespace gatehouse::ui
