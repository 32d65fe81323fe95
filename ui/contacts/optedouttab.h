#pragma once

#include "gateway/client.h"
#include "ui/contacts/suppressionsmodel.h"

#include <QtWidgets/QWidget>

#include <functional>

class QPushButton;

namespace gatehouse::ui {

class EmptyState;
class RowTable;
class TableStates;

/// Whom not to write to, why and since when; and the way back.
class OptedOutTab final : public QWidget
{
    Q_OBJECT
public:
    explicit OptedOutTab(const ContactDesks &desks, QWidget *parent = nullptr);

    void setClient(std::optional<ClientId> client);
    void setClients(const QList<Client> &clients);
    void refresh() { m_rows.refresh(); }
    void add();
    void focusTable();
    /// Its buttons: they stand in the page's bar while this tab shows.
    [[nodiscard]] QWidget *tools() { return m_tools; }
    [[nodiscard]] bool isLoading() const { return m_rows.state() == TableState::loading; }
    [[nodiscard]] QByteArray columnState() const;
    void setColumnState(const QByteArray &state);

signals:
    void loadingChanged();
    void refused(const gatehouse::Failure &failure);
    void undoOffered(const QString &sentence, std::function<void()> undo);
    /// Somebody was opted out or allowed again: contacts show that too.
    void changed();

private:
    void makeTools();
    void showState();
    void allowAgain();
    void putBack(const QList<Suppression> &lifted);
    void takeChange();
    void showMenu(const QPoint &at);

    ContactDesks m_desks;
    SuppressionsModel m_rows;
    QList<Client> m_clients;
    std::optional<ClientId> m_client;
    QWidget *m_tools;
    QPushButton *m_allow;
    RowTable *m_table;
    EmptyState *m_empty;
    TableStates *m_states;
};

} // namespace gatehouse::ui
