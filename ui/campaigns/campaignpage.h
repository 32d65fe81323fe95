#pragma once

#include "ui/campaigns/campaigndesks.h"
#include "ui/page.h"

class QStackedWidget;
class QToolButton;

namespace gatehouse::ui {

class CampaignActions;
class CampaignEditor;
class CampaignList;
class CampaignRun;
class ElidedLabel;
class UndoBar;

/// Campaigns: the list of all, the editor of a draft, the view of one that runs.
class CampaignPage final : public Page
{
    Q_OBJECT
public:
    explicit CampaignPage(const CampaignDesks &desks, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void setClient(std::optional<ClientId> client) override;
    void activated() override;
    void minutePassed() override;
    [[nodiscard]] QList<QAction *> commands() override { return m_commands; }
    [[nodiscard]] QWidget *headTools() override { return m_tools; }
    /// A campaign's id, or "new".
    void open(const QString &what) override;
    [[nodiscard]] QJsonObject memory() const override;
    void remember(const QJsonObject &memory) override;

private:
    void makeCommands();
    QWidget *tools();
    void begin();
    void showCampaign(const Campaign &campaign);
    void showRun(const Campaign &campaign);
    void goBack();
    void showWhere();
    void takeChange(const Campaign &campaign);
    void takeChanges(const ChangeSet &changes);
    void takeFailure(const Failure &failure);
    void askClients();
    void offerResume(const Campaign &campaign);

    CampaignDesks m_desks;
    std::optional<ClientId> m_client;
    bool m_asked = false;
    QList<QAction *> m_commands;
    CampaignActions *m_actions;
    CampaignList *m_list;
    CampaignEditor *m_editor;
    CampaignRun *m_run;
    QStackedWidget *m_stack;
    UndoBar *m_undo;
    QToolButton *m_back;
    ElidedLabel *m_where;
    QWidget *m_tools;
};

} // namespace gatehouse::ui
