#pragma once

#include "ui/campaigns/campaignchecks.h"
#include "ui/campaigns/draftkeeper.h"
#include "ui/widgets/pacedquestion.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace gatehouse::ui {

class AudienceStep;
class CheckStep;
class EditorStep;
class ErrorBanner;
class LoadingBar;
class MessageStep;
class PreviewPane;
class ScheduleStep;
class StartStep;
class StepButton;

/// A campaign before it starts: steps · the step's work · a real row as its reader will see it.
class CampaignEditor final : public QWidget
{
    Q_OBJECT
public:
    enum Step { Audience, Message, Schedule, Check, Start, StepCount };

    CampaignEditor(const CampaignDesks &desks, std::function<Actor()> actor, QWidget *parent = nullptr);

    void begin(std::optional<ClientId> client);
    void edit(const Campaign &campaign);
    [[nodiscard]] DraftKeeper &draft() { return *m_draft; }
    void go(int step);
    [[nodiscard]] int step() const;
    void takeChanges(const ChangeSet &changes);
    void sendTest();
    void stepRow(int by);
    [[nodiscard]] QByteArray panes() const;
    void setPanes(const QByteArray &state);

signals:
    void started(const gatehouse::Campaign &campaign);
    /// Somebody started it elsewhere.
    void left(const gatehouse::Campaign &campaign);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *stepColumn();
    QWidget *work();
    QWidget *footer();
    void follow(CampaignCheck::Leads leads);
    void takeDraft();
    void askClients();
    void askSessions();
    void askState();
    void askForClient();
    void takeSaving();
    void start();
    void showFailure(const Failure &failure);

    CampaignDesks m_desks;
    std::function<Actor()> m_actor;
    DraftKeeper *m_draft;
    QList<Client> m_clients;
    ClientId m_sessionsOf;
    QList<StepButton *> m_steps;
    AudienceStep *m_audience;
    MessageStep *m_message;
    ScheduleStep *m_schedule;
    CheckStep *m_check;
    StartStep *m_start;
    QList<EditorStep *> m_pages;
    PreviewPane *m_preview;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    ErrorBanner *m_error;
    LoadingBar *m_loading;
    QPushButton *m_back;
    QPushButton *m_test;
    QPushButton *m_next;
    bool m_starting = false;
    bool m_draftRefused = false; ///< what the banner says is of a save
    PacedQuestion m_sessionsQuestion;
    PacedQuestion m_stateQuestion;
};

} // namespace gatehouse::ui
