#pragma once

#include "ui/campaigns/campaignlistmodel.h"

#include <QtWidgets/QWidget>

class QAction;
class QButtonGroup;
class QStackedWidget;

namespace gatehouse::ui {

class CampaignActions;
class EmptyState;
class ErrorBanner;
class LoadingBar;
class RowTable;

/// All campaigns: filter by state, the table, and what can be done with the selected one.
class CampaignList final : public QWidget
{
    Q_OBJECT
public:
    CampaignList(CampaignDesk &desk, CampaignActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] CampaignListModel &model() { return m_model; }
    void setClient(std::optional<ClientId> client);
    void setFilter(int state); ///< a CampaignState's number, or -1 for all
    [[nodiscard]] int filter() const;
    void focusList();
    void showFailure(const Failure &failure);

    [[nodiscard]] QJsonObject memory() const;
    void remember(const QJsonObject &memory);

signals:
    void newWanted();
    void opened(const gatehouse::Campaign &campaign);

private:
    QWidget *bar();
    QWidget *table();
    QAction *addAction(const QString &name, const QString &text, const QString &iconName,
                       void (CampaignList::*run)(const Campaign &));
    [[nodiscard]] const Campaign *current() const;
    void openCurrent(const Campaign &campaign) { emit opened(campaign); }
    void pause(const Campaign &campaign);
    void resume(const Campaign &campaign);
    void cancel(const Campaign &campaign);
    void remove(const Campaign &campaign);
    void takeCurrent();
    void takeState();
    void showState();
    void showMenu(const QPoint &at);

    CampaignListModel m_model;
    CampaignActions &m_actions;
    std::optional<ClientId> m_client;
    QList<QAction *> m_commands;
    QButtonGroup *m_filters;
    RowTable *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ErrorBanner *m_error;
    LoadingBar *m_loading;
    bool m_isLoading = false;
};

} // namespace gatehouse::ui
