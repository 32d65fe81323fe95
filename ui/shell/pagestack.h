#pragma once

#include "gateway/actor.h"
#include "gateway/ids.h"
#include "ui/shell/place.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QTimer>
#include <QtWidgets/QStackedWidget>

#include <optional>

namespace gatehouse::ui {

/// The pages, each made when it is first shown, one in front.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    PageStack(QList<Place> places, QJsonObject memory, QWidget *parent = nullptr);
    /// Brings it to the front; false when there is no such place.
    bool showPage(const QString &name);
    [[nodiscard]] Page *front() const;
    [[nodiscard]] QString frontName() const { return m_front; }
    [[nodiscard]] const QList<Place> &places() const { return m_places; }
    /// Handed to every page, also to those made later.
    void setClient(std::optional<ClientId> client);
    /// Handed to every page likewise.
    void setActor(const Actor &actor);
    /// What pages remember, including those that were not shown this time.
    [[nodiscard]] QJsonObject memory() const;

signals:
    void frontChanged(gatehouse::ui::Page *page);
    void navigate(const QString &page, const QString &what);
    void clientWanted(gatehouse::ClientId client);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void passMinute();
    Page *make(const Place &place);

    QList<Place> m_places;
    QJsonObject m_memory;
    QHash<QString, Page *> m_pages;
    QString m_front;
    QTimer m_minute{this};
    std::optional<ClientId> m_client;
    Actor m_actor = Actor::console();
};

} // namespace gatehouse::ui
