#pragma once

#include "tests/gui/campaignpractice.h"
#include "tests/support/virtualtime.h"
#include "ui/campaigns/audiencestep.h"
#include "ui/campaigns/campaigneditor.h"
#include "ui/campaigns/campaignpage.h"
#include "ui/campaigns/figurecell.h"

#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include <memory>

namespace gatehouse::test {

using namespace ui;

/// The page on the practice set-up.
struct Campaigns
{
    explicit Campaigns(bool filled = true)
    {
        if (filled)
            fillWithCampaigns(desks, time.now());
        page = std::make_unique<CampaignPage>(
            CampaignDesks{desks.campaigns, desks.clients, desks.sessions, desks.changes, time});
        page->resize(1280, 760);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            QFAIL("the window does not become active");
    }
    /// The list as it stands when the page is shown.
    void start(std::optional<ClientId> client = {})
    {
        page->setClient(client);
        page->activated();
        QTRY_VERIFY(desks.answers.count(QStringLiteral("campaigns")) > 0);
        QTRY_VERIFY(table()->model()->rowCount() > 0 || desks.campaigns.list.isEmpty());
    }
    void beginNew()
    {
        page->open(QStringLiteral("new"));
        QTRY_VERIFY(find<QComboBox>("campaignClient")->count() == desks.clients.list.size());
    }
    void import()
    {
        page->findChild<AudienceStep *>()->takeFile(QStringLiteral("/somewhere/people.csv"));
        QTRY_VERIFY(find<QPushButton>("csvImport")->isEnabled());
        find<QPushButton>("csvImport")->click();
        QTRY_COMPARE(find<FigureCell>("audienceFigure1")->value(), 48'212);
    }
    /// A draft that may start.
    void prepare(const QString &text)
    {
        start(ClientId{1});
        beginNew();
        import();
        editor()->go(CampaignEditor::Message);
        find<QPlainTextEdit>("campaignText")->setPlainText(text);
        editor()->go(CampaignEditor::Schedule);
        QTRY_VERIFY(page->findChild<QCheckBox *>(session(101)));
        page->findChild<QCheckBox *>(session(101))->setChecked(true);
        QTRY_COMPARE(desks.campaigns.list.first().sessions.size(), 1);
    }
    void openRun(CampaignId id)
    {
        start();
        page->open(toText(id));
        QTRY_VERIFY(find<QTableView>("ledger")->isVisible());
        QTRY_VERIFY(find<QTableView>("ledger")->model()->rowCount() > 0);
    }
    void answer(const char *dialog, const char *button)
    {
        QDialog *question = nullptr;
        QTRY_VERIFY((question = page->findChild<QDialog *>(QLatin1String(dialog))));
        QTRY_VERIFY(question->isVisible());
        question->findChild<QPushButton *>(QLatin1String(button))->click();
    }
    Campaign *campaign(qint64 id) { return findById(desks.campaigns.list, CampaignId{id}); }
    static QString session(qint64 id) { return QStringLiteral("session:") + toText(SessionId{id}); }
    QTableView *table() const { return find<QTableView>("campaignTable"); }
    CampaignEditor *editor() const { return page->findChild<CampaignEditor *>(); }
    QString label(const char *name) const { return find<QLabel>(name)->text(); }
    QString check(int row) const { return label(qPrintable(QStringLiteral("checkTitle%1").arg(row))); }
    template <typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }

    VirtualTime time;
    FakeDesks desks;
    std::unique_ptr<CampaignPage> page;
};

} // namespace gatehouse::test
