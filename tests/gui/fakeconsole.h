#pragma once

#include "tests/support/fakedesks.h"
#include "tests/support/virtualtime.h"
#include "ui/places.h"
#include "ui/settings/uisettings.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QTemporaryDir>

namespace gatehouse::test {

/// A console over the fake desks: what the window tests and the preview share.
struct FakeConsole
{
    explicit FakeConsole(bool filled = true)
    {
        if (filled)
            fillWithPractice(desks, time.now());
        setup.apiUrl = QUrl(QStringLiteral("http://127.0.0.1:8480"));
        setup.hooksUrl = QUrl(QStringLiteral("http://127.0.0.1:8481"));
        setup.dataDir = folder.path();
        setup.startPractice = [this] {
            ++practiceStarts;
            return practiceCanStart;
        };
    }

    [[nodiscard]] ui::Desks refs()
    {
        return {desks.clients,
                desks.sessions,
                desks.messages,
                desks.inbox,
                desks.campaigns,
                desks.contacts,
                desks.deadLetters,
                desks.insights,
                desks.rules,
                desks.changes,
                time};
    }
    /// The places as the program has them.
    [[nodiscard]] QList<ui::Place> places() { return ui::allPlaces(refs(), settings, setup); }

    QTemporaryDir folder;
    VirtualTime time;
    FakeDesks desks;
    ui::UiSettings settings{folder.filePath(QStringLiteral("console.ini"))};
    ui::Setup setup;
    int practiceStarts = 0;
    bool practiceCanStart = true;
};

} // namespace gatehouse::test
