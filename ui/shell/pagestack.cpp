#include "ui/shell/pagestack.h"

#include "ui/page.h"

#include <QtWidgets/QAbstractItemView>

#include <algorithm>
#include <chrono>

namespace gatehouse::ui {

using namespace std::chrono_literals;

PageStack::PageStack(QList<Place> places, QJsonObject memory, QWidget *parent)
    : QStackedWidget(parent), m_places(std::move(places)), m_memory(std::move(memory))
{
    setObjectName(QStringLiteral("pageStack"));
    m_minute.setObjectName(QStringLiteral("minute"));
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &PageStack::passMinute);
}

void PageStack::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    m_minute.start();
}

void PageStack::hideEvent(QHideEvent *event)
{
    QStackedWidget::hideEvent(event);
    m_minute.stop();
}

// Ages are worded while a row is painted; without this "4 min" would stand until something else changes.
void PageStack::passMinute()
{
    Page *page = front();
    if (!page)
        return;
    page->minutePassed();
    for (auto *view : page->findChildren<QAbstractItemView *>()) {
        if (view->isVisible())
            view->viewport()->update();
    }
}

bool PageStack::showPage(const QString &name)
{
    Page *page = m_pages.value(name);
    if (!page) {
        const auto place = std::find_if(m_places.begin(), m_places.end(),
                                        [&name](const Place &candidate) { return candidate.name == name; });
        if (place == m_places.end())
            return false;
        page = make(*place);
    }
    m_front = name;
    setCurrentWidget(page);
    emit frontChanged(page);
    page->activated();
    return true;
}

Page *PageStack::front() const
{
    return m_pages.value(m_front);
}

void PageStack::setClient(std::optional<ClientId> client)
{
    m_client = client;
    for (Page *page : std::as_const(m_pages))
        page->setClient(client);
}

void PageStack::setActor(const Actor &actor)
{
    m_actor = actor;
    for (Page *page : std::as_const(m_pages))
        page->setActor(actor);
}

QJsonObject PageStack::memory() const
{
    QJsonObject all = m_memory;
    for (auto it = m_pages.begin(); it != m_pages.end(); ++it)
        all.insert(it.key(), it.value()->memory());
    return all;
}

Page *PageStack::make(const Place &place)
{
    Page *page = place.make();
    m_pages.insert(place.name, page);
    addWidget(page);
    connect(page, &Page::navigate, this, &PageStack::navigate);
    connect(page, &Page::clientWanted, this, &PageStack::clientWanted);
    page->remember(m_memory.value(place.name).toObject());
    page->setActor(m_actor);
    page->setClient(m_client);
    return page;
}

} // namespace gatehouse::ui
