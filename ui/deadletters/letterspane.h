#pragma once

#include "ui/deadletters/causemodel.h"
#include "ui/deadletters/lettersmodel.h"

#include <QtGui/QAction>
#include <QtWidgets/QWidget>

#include <functional>

class QListView;
class QPushButton;
class QSplitter;

namespace gatehouse::ui {

class BulkWork;
class EmptyState;
class ErrorBanner;
class Label;
class LetterDetail;
class RedriveBand;
class RowTable;
class TableStates;

/// Causes · items · one item, with what can be done about them.
class LettersPane final : public QWidget
{
    Q_OBJECT
public:
    /// `actor` tells who works here at the moment a command is given.
    LettersPane(const DeadLetterDesks &desks, std::function<Actor()> actor, QWidget *parent = nullptr);
    void setClient(std::optional<ClientId> client);
    void refresh();
    void focusTable();
    void openLetter(DeadLetterId id);
    /// Only what died of one campaign, or within a span; an empty one shows all again.
    void setFilter(const LettersFilter &filter);
    [[nodiscard]] const LettersFilter &filter() const { return m_filter; }
    /// Esc: from one letter to the list, from a filter to all. False when there was nowhere to go back to.
    bool goBack();
    [[nodiscard]] QList<QAction *> commands() const { return {m_requeue, m_change, m_discard, m_copy, m_selectAll}; }
    [[nodiscard]] QByteArray columnState() const;
    void setColumnState(const QByteArray &state);
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

signals:
    void undoOffered(const QString &sentence, const std::function<void()> &undo);
    void sessionWanted(gatehouse::SessionId session);

private:
    QWidget *causes();
    QWidget *items();
    QWidget *filterBar();
    void showFilter();
    void askGroups();
    void ask();
    void showState();
    void showCurrent();
    void updateActions();
    void choose(int row);
    void selectAll();
    [[nodiscard]] qint64 listedCount() const;
    void askRequeue();
    void askRedrive();
    void requeue(const QList<DeadLetterId> &ids);
    void discard();
    void restore(const QList<DeadLetterId> &ids);
    void work(BulkWork *work, const QString &sentence);
    void workDone();
    void showResult(const Redrive &redrive);
    void taken();
    void showMenu(const QPoint &at);
    [[nodiscard]] QList<DeadLetterId> chosen() const;

    DeadLetterDesks m_desks;
    std::function<Actor()> m_actor;
    CauseModel m_causes;
    LettersModel m_letters;
    std::optional<ClientId> m_client;
    QString m_cause;
    LettersFilter m_filter;
    int m_generation = 0;
    BulkWork *m_work = nullptr; ///< a command on many letters
    QString m_workSentence;
    std::optional<int> m_chooseAt; ///< a command of this desk takes the chosen rows: what follows them is chosen
    QSplitter *m_splitter;
    QListView *m_causeList;
    RowTable *m_table;
    TableStates *m_states;
    EmptyState *m_empty;
    ErrorBanner *m_banner;
    LetterDetail *m_detail;
    RedriveBand *m_redrives;
    Label *m_count;
    Label *m_result;
    QPushButton *m_stop;
    QWidget *m_filterBar = nullptr;
    Label *m_filterWords;
    QPushButton *m_requeueButton;
    QPushButton *m_changeButton;
    QPushButton *m_discardButton;
    QAction *m_requeue;
    QAction *m_change;
    QAction *m_discard;
    QAction *m_copy;
    QAction *m_selectAll;
};

} // namespace gatehouse::ui
