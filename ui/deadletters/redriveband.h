#pragma once

#include "ui/deadletters/deadletterdesks.h"
#include "ui/widgets/pacedquestion.h"

#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace gatehouse::ui {

class ErrorBanner;
class RedriveRow;

/// The redrives that are not through: how far they are, and what can be done about each. Hidden when there is none.
class RedriveBand final : public QWidget
{
    Q_OBJECT
public:
    RedriveBand(const DeadLetterDesks &desks, std::function<Actor()> actor, QWidget *parent = nullptr);
    void setClient(std::optional<ClientId> client);
    void refresh() { m_question.want(); }

private:
    void ask();
    void show(const QList<Redrive> &redrives);
    void give(const Reply<Redrive> &reply);

    DeadLetterDesks m_desks;
    std::function<Actor()> m_actor;
    std::optional<ClientId> m_client;
    PacedQuestion m_question;
    ErrorBanner *m_banner;
    QVBoxLayout *m_column;
    QList<RedriveRow *> m_rows;
};

} // namespace gatehouse::ui
