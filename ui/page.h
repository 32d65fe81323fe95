#pragma once

#include "gateway/actor.h"
#include "gateway/ids.h"

#include <QtCore/QJsonObject>
#include <QtGui/QAction>
#include <QtWidgets/QWidget>

#include <optional>

namespace gatehouse::ui {

/// One place of the rail. The shell owns pages, shows one at a time and knows no more of them than this.
/// (The engine's list template is `gatehouse::Page<T>`: write it with its namespace in here.)
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What stands in the page head and under the rail's icon.
    [[nodiscard]] virtual QString title() const = 0;
    /// A name of ui/theme/icons.h, and the page's own stable name: "inbox", "campaigns", "sessions", "contacts",
    /// "insights", "deadletters", "settings".
    [[nodiscard]] virtual QString iconName() const = 0;
    /// The client chosen in the page head; nothing means all.
    virtual void setClient(std::optional<ClientId> client) { Q_UNUSED(client) }
    /// The page came to the front: ask for what may have changed meanwhile, put the focus where work begins.
    virtual void activated() {}
    /// A minute has passed while the page is in front: "4 min" reads otherwise, and the day may be another. Lists are
    /// painted anew by the shell.
    virtual void minutePassed() {}
    /// The page's commands for the command palette, the menus and the keyboard overview. Shortcuts are theirs
    /// (context: Qt::WidgetWithChildrenShortcut). Owned by the page.
    [[nodiscard]] virtual QList<QAction *> commands() { return {}; }
    /// Filters and buttons that stand in the page head beside the client switcher. Made once, owned by the page until
    /// the shell takes it into the head; nullptr when there are none.
    [[nodiscard]] virtual QWidget *headTools() { return nullptr; }
    /// Shows one thing of this page: an id's text such as "cv_…" or a word the page knows ("new").
    virtual void open(const QString &what) { Q_UNUSED(what) }
    /// Splitters, columns, selection: kept over a restart. Called when the window closes.
    [[nodiscard]] virtual QJsonObject memory() const { return {}; }
    /// Called once before the page is first shown, with what memory() gave last time.
    virtual void remember(const QJsonObject &memory) { Q_UNUSED(memory) }

    /// Who works at this desk: goes with every command. The shell keeps it up to date.
    void setActor(const Actor &actor) { m_actor = actor; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }

signals:
    /// Leads to another page ("sessions") and, when not empty, to one thing there (see open()).
    void navigate(const QString &page, const QString &what);
    /// What is to be shown belongs to a client that the page head's choice hides.
    void clientWanted(gatehouse::ClientId client);

private:
    Actor m_actor = Actor::console();
};

} // namespace gatehouse::ui
