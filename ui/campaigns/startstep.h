#pragma once

#include "ui/campaigns/campaignchecks.h"
#include "ui/campaigns/editorstep.h"

namespace gatehouse::ui {

class CheckList;
class Label;

/// The last word before messages go out: what will happen to how many.
class StartStep final : public EditorStep
{
    Q_OBJECT
public:
    StartStep(const Clock &clock, DraftKeeper &draft, QWidget *parent = nullptr);
    [[nodiscard]] bool isDone() const override { return false; } // then it is no draft any more
    void setSessions(const QList<Session> &sessions);
    [[nodiscard]] bool mayStartNow() const;
    /// "Start now" or "Schedule".
    [[nodiscard]] QString action() const;

signals:
    void followed(gatehouse::ui::CampaignCheck::Leads leads);

private:
    void takeDraft();

    const Clock &m_clock;
    QList<Session> m_sessions;
    bool m_mayStart = false;
    Label *m_title;
    Label *m_words;
    Label *m_later;
    CheckList *m_blocking;
};

} // namespace gatehouse::ui
