#pragma once

#include "gateway/clock.h"
#include "ui/insights/insightcard.h"
#include "ui/insights/ratesmodel.h"
#include "ui/page.h"

#include <QtCore/QTimer>

class QGridLayout;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace gatehouse::ui {

class LoadingBar;
class RowTable;
class FilterTab;
class TableStates;

/// Live charts for whoever manages: queue, messages, webhooks, delivery. Asks only while it is seen.
class InsightsPage final : public Page
{
    Q_OBJECT
public:
    InsightsPage(InsightDesk &desk, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void setClient(std::optional<ClientId> client) override;
    /// The name of a series: its card at full size.
    void open(const QString &what) override;
    [[nodiscard]] QList<QAction *> commands() override { return m_commands; }
    [[nodiscard]] QWidget *headTools() override { return m_tools; }
    [[nodiscard]] QJsonObject memory() const override;
    void remember(const QJsonObject &memory) override;
    void setRange(TimeRange range);
    /// The card that stands at full size, or nullptr.
    [[nodiscard]] InsightCard *fullCard() const { return m_full; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *grid();
    QWidget *fullView();
    QWidget *ratesCard();
    void place(InsightCard *card);
    void openCard(InsightCard *card);
    void closeCard();
    void showBehind(const QString &behind, Timestamp from, Timestamp to);
    InsightCard *addCard(const InsightSpec &spec);
    void makeRanges();
    void refresh();
    void askCards();
    void askFigures();
    void askRates();
    void showFigures(const Snapshot &now);
    void showRates(const QList<SessionRates> &rates);
    void askRatesBefore(Timestamp from, Timestamp to, const SessionRates &present);

    InsightDesk &m_desk;
    const Clock &m_clock;
    TimeRange m_range = TimeRange::hour;
    std::optional<ClientId> m_client;
    int m_generation = 0;
    RatesModel m_rates;
    QTimer m_timer;
    QList<QAction *> m_commands;
    QWidget *m_tools;
    QList<FilterTab *> m_tabs;
    QList<InsightCard *> m_cards;
    InsightCard *m_queue = nullptr;
    InsightCard *m_ack = nullptr;
    InsightCard *m_messages = nullptr;
    InsightCard *m_delivered = nullptr;
    InsightCard *m_read = nullptr;
    InsightCard *m_full = nullptr;
    QGridLayout *m_grid = nullptr;
    QVBoxLayout *m_fullRoom = nullptr;
    Label *m_fullHint = nullptr;
    LoadingBar *m_loading;
    QScrollArea *m_scroll;
    QStackedWidget *m_stack;
    RowTable *m_ratesTable = nullptr;
    TableStates *m_ratesStates = nullptr;
};

} // namespace gatehouse::ui
