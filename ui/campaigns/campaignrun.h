#pragma once

#include "ui/campaigns/campaigndesks.h"
#include "ui/widgets/pacedquestion.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QPushButton;
class QTableView;

namespace gatehouse::ui {

class CampaignActions;
class ElidedLabel;
class ErrorBanner;
class FigureCell;
class Label;
class LoadingBar;
class ProgressBar;
class ProgressChart;
class RecipientFilter;
class RecipientModel;
class StateDot;

/// A campaign that was started: its counters, its curve against the plan, its ledger, and the ways to hold or stop it.
class CampaignRun final : public QWidget
{
    Q_OBJECT
public:
    CampaignRun(const CampaignDesks &desks, CampaignActions &actions, QWidget *parent = nullptr);

    void show(const Campaign &campaign);
    [[nodiscard]] const Campaign &campaign() const { return m_campaign; }
    void takeChanges(const ChangeSet &changes);
    void showFailure(const Failure &failure);
    void focusFirst();

signals:
    void refreshed(const gatehouse::Campaign &campaign);
    void deadLettersWanted(gatehouse::CampaignId id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *head();
    QWidget *counters();
    QWidget *ledger();
    void showFigures();
    void filter(int cell, bool on);
    void ask();
    void openLog();
    void askCurve();

    CampaignDesks m_desks;
    CampaignActions &m_actions;
    Campaign m_campaign;
    PacedQuestion m_question;
    PacedQuestion m_curveQuestion;
    RecipientModel *m_model;
    RecipientFilter *m_shown;
    ElidedLabel *m_name;
    StateDot *m_state;
    Label *m_finish;
    Label *m_words;
    ProgressBar *m_bar;
    ProgressChart *m_curve;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_cancel;
    QPushButton *m_dead;
    QPushButton *m_log;
    QList<FigureCell *> m_cells;
    QTableView *m_table;
    ErrorBanner *m_error;
    LoadingBar *m_loading;
};

} // namespace gatehouse::ui
