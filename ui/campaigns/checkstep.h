#pragma once

#include "ui/campaigns/campaignchecks.h"
#include "ui/campaigns/editorstep.h"
#include "ui/widgets/pacedquestion.h"

namespace gatehouse::ui {

class CheckList;
class Label;
class ProgressChart;

/// When it will end, what binds, and what was found.
class CheckStep final : public EditorStep
{
    Q_OBJECT
public:
    CheckStep(const CampaignDesks &desks, DraftKeeper &draft, QWidget *parent = nullptr);
    [[nodiscard]] bool isDone() const override;
    void setSessions(const QList<Session> &sessions);
    [[nodiscard]] const QList<CampaignCheck> &checks() const;

signals:
    void followed(gatehouse::ui::CampaignCheck::Leads leads);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void takeDraft();
    void askCurve();

    CampaignDesks m_desks;
    PacedQuestion m_curve;
    QList<Session> m_sessions;
    Label *m_finish;
    Label *m_binds;
    ProgressChart *m_chart;
    CheckList *m_list;
};

} // namespace gatehouse::ui
