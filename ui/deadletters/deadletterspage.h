#pragma once

#include "ui/deadletters/deadletterdesks.h"
#include "ui/page.h"

class QStackedWidget;

namespace gatehouse::ui {

class DoubtsPane;
class FilterTab;
class LettersPane;
class UndoBar;

/// What failed for good, and what is in doubt: everything that waits for a person's decision.
class DeadLettersPage final : public Page
{
    Q_OBJECT
public:
    explicit DeadLettersPage(const DeadLetterDesks &desks, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void setClient(std::optional<ClientId> client) override;
    void activated() override;
    [[nodiscard]] QList<QAction *> commands() override;
    /// "doubts" or "in_doubt", a letter's id, a campaign's for what died of it, or "FROM/TO" (RFC 3339) for a span.
    void open(const QString &what) override;
    [[nodiscard]] QJsonObject memory() const override;
    void remember(const QJsonObject &memory) override;

private:
    enum Tab { letters, doubts };
    QWidget *bar();
    void showTab(Tab tab);
    void goBack();
    void takeChanges(const ChangeSet &changes);

    DeadLetterDesks m_desks;
    bool m_asked = false;
    std::optional<ClientId> m_client;
    FilterTab *m_tabs[2];
    LettersPane *m_letters;
    DoubtsPane *m_doubts;
    QStackedWidget *m_stack;
    UndoBar *m_undo;
    QAction *m_back;
};

} // namespace gatehouse::ui
