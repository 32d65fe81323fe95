#pragma once

#include "gateway/client.h"
#include "ui/contacts/contactsmodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace gatehouse::ui {

class EmptyState;
class RowTable;
class TableStates;

/// Everybody a client knows: find, add, change, opt out, delete.
class PeopleTab final : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleTab(const ContactDesks &desks, QWidget *parent = nullptr);

    void setClient(std::optional<ClientId> client);
    void setClients(const QList<Client> &clients);
    void refresh() { m_rows.refresh(); }
    void add() { editContact({}); }
    void editChosen();
    void editContact(std::optional<Contact> contact);
    void focusSearch();
    void focusTable();
    /// Search and buttons: they stand in the page's bar while this tab shows.
    [[nodiscard]] QWidget *tools() { return m_tools; }
    [[nodiscard]] bool isLoading() const { return m_rows.state() == TableState::loading; }
    [[nodiscard]] QByteArray columnState() const;
    void setColumnState(const QByteArray &state);

signals:
    void loadingChanged();
    void refused(const gatehouse::Failure &failure);
    void refusedBecause(const QString &sentence);
    void conversationWanted(gatehouse::ContactId id);
    void optedOut();

private:
    void makeTools();
    void ask();
    void showState();
    void updateActions();
    void edit(int row);
    void optOutChosen();
    void removeChosen();
    void remove(const Contact &contact);
    void showMenu(const QPoint &at);
    [[nodiscard]] QList<Contact> chosen() const;

    ContactDesks m_desks;
    ContactsModel m_rows;
    QList<Client> m_clients;
    std::optional<ClientId> m_client;
    QTimer m_searchPause;
    QWidget *m_tools;
    QLineEdit *m_search;
    QPushButton *m_edit;
    QPushButton *m_optOut;
    QPushButton *m_remove;
    RowTable *m_table;
    EmptyState *m_empty;
    TableStates *m_states;
};

} // namespace gatehouse::ui
