#pragma once

#include "tests/gui/sessionpractice.h"
#include "ui/sessions/sessiontable.h"
#include "ui/widgets/errorbanner.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>

namespace gatehouse::test {

using namespace gatehouse::ui;

inline QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// The sessions page, shown.
struct Sessions : SessionPractice
{
    explicit Sessions(int count = 8) : SessionPractice(count)
    {
        page->show();
        page->activateWindow();
    }
    void start()
    {
        page->activated();
        QTRY_COMPARE(table()->model()->rowCount(), int(desks.sessions.list.size()));
    }
    void choose(int row)
    {
        table()->choose(desks.sessions.list.at(row).id);
        QTRY_COMPARE(find<QLabel>("detailName")->text().remove(u'\u2068').remove(u'\u2069'),
                     desks.sessions.list.at(row).name);
    }
    SessionTable *table() const { return page->findChild<SessionTable *>(); }
    SessionsModel *model() const
    {
        return static_cast<SessionsModel *>(static_cast<SessionFilterProxy *>(table()->model())->sourceModel());
    }
};

constexpr int cafeNorte = 4; // needs a scan

} // namespace gatehouse::test
