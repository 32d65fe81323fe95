#pragma once

#include "tests/support/fakedesks.h"
#include "tests/support/virtualtime.h"
#include "ui/sessions/sessionspage.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>

#include <memory>

namespace gatehouse::test {

/// The sessions page over the fake desks: eight sessions as an agency has them, more of the same kind on demand.
struct SessionPractice
{
    explicit SessionPractice(int count = 8)
    {
        using namespace std::chrono_literals;
        fillWithPractice(desks, time.now());
        QList<Session> &list = desks.sessions.list;
        list[1].inDoubt = 2;
        list[3].nextSendAt = time.now() + 41s;
        list[7].state = SessionState::connected;
        list[7].pausedBy = QStringLiteral("Ana");
        for (Session &session : list) {
            session.canManage = true;
            session.pacing.sources = {{QStringLiteral("per_minute"), QStringLiteral("provider")}};
            if (session.plan == WasenderPlan::accountProtection) {
                session.pacing.perMinute = 12;
                session.pacing.minGapMs = 5000;
                for (const char *member : {"per_minute", "min_gap_ms"})
                    session.pacing.sources.insert(QLatin1String(member), QStringLiteral("account_protection"));
            }
        }
        const QList<Session> first = list;
        for (int i = int(list.size()); i < count; ++i) {
            Session session = first.at(i % first.size());
            session.id = SessionId{1000 + i};
            session.name += QStringLiteral(" %1").arg(i);
            session.lastWebhookAt = time.now() - 37s * i;
            list += session;
        }
        while (list.size() > count)
            list.removeLast();
        desks.sessions.code = {QStringLiteral("2@Qm9ndXNRclBheWxvYWQ,aGVsbG8=,d29ybGQ=,cHJhY3RpY2U="),
                               time.now() + 31s};
        desks.sessions.checks = {{QStringLiteral("token"), SessionCheck::State::good, {}},
                                 {QStringLiteral("number"), SessionCheck::State::open, {}},
                                 {QStringLiteral("webhook"), SessionCheck::State::good, {}},
                                 {QStringLiteral("webhook_back"), SessionCheck::State::open, {}}};
        desks.sessions.removal = {14, 2, 1, 31};
        desks.sessions.logEntries = {{time.now() - 4min, QStringLiteral("state"), QStringLiteral("needs_scan"),
                                      QStringLiteral("engine:sessions")},
                                     {time.now() - 3h, QStringLiteral("created"), {}, QStringLiteral("console:Ana")}};
        desks.sessions.account = {{QStringLiteral("71"),
                                   QStringLiteral("Front desk"),
                                   QStringLiteral("+12025550143"),
                                   SessionState::connected,
                                   WasenderPlan::accountProtection,
                                   {},
                                   {}},
                                  {QStringLiteral("72"),
                                   QStringLiteral("Orders"),
                                   QStringLiteral("+12025550144"),
                                   SessionState::needsScan,
                                   WasenderPlan::paid,
                                   {},
                                   {}},
                                  {QStringLiteral("73"),
                                   QStringLiteral("Loja Azul"),
                                   QStringLiteral("+5521990001122"),
                                   SessionState::connected,
                                   WasenderPlan::paid,
                                   {},
                                   SessionId{101}}};
        page = std::make_unique<ui::SessionsPage>(ui::SessionDesks{desks.sessions, desks.clients, desks.messages,
                                                                   desks.changes, time,
                                                                   QUrl(QStringLiteral("https://hooks.example.net"))});
        page->resize(1208, 722);
    }

    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QDialog *dialog(const char *name) const { return find<QDialog>(name); }
    void changed(SessionId id)
    {
        ChangeSet changes;
        changes.sessions.insert(id);
        emit desks.changes.changed(changes);
    }

    VirtualTime time;
    FakeDesks desks;
    std::unique_ptr<ui::SessionsPage> page;
};

} // namespace gatehouse::test
