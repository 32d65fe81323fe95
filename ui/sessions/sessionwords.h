#pragma once

#include "gateway/session.h"
#include "ui/theme/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace gatehouse::ui {

/// What sessions' values are called on the screen. No state, no widget.
class SessionWords
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::SessionWords)
public:
    /// How a session stands in one word: its state, or "Paused" or "Slowed" where a connected one is that.
    [[nodiscard]] static QString standing(const Session &session);
    [[nodiscard]] static Role standingRole(const Session &session);
    [[nodiscard]] static QString state(SessionState state);
    /// What the state means and what to do, as a sentence; empty where nothing is to be done.
    [[nodiscard]] static QString advice(const Session &session);

    [[nodiscard]] static QString provider(const QString &word);
    /// "1,204 / 2,000", "84 / ∞".
    [[nodiscard]] static QString today(const Session &session);
    /// "593", "593 · 2 in doubt"; the second part alone is doubts().
    [[nodiscard]] static QString queue(const Session &session);
    [[nodiscard]] static QString doubts(const Session &session);
    /// "12 s ago", "4 min ago"; a date beyond a day.
    [[nodiscard]] static QString ago(std::optional<Timestamp> at, Timestamp now);
    /// When the next message goes out and what it waits for: "in 3 s: account protection".
    [[nodiscard]] static QString nextSend(const Session &session, Timestamp now);

    [[nodiscard]] static QString plan(WasenderPlan plan);
    [[nodiscard]] static QString planMeaning(WasenderPlan plan);
    /// What must be said before a number is connected through this kind of provider.
    [[nodiscard]] static QString honesty();

    struct Limit
    {
        QString name;
        QString value;
        QString source;
    };
    /// The limits in force, each with where it comes from.
    [[nodiscard]] static QList<Limit> limits(const Pacing &pacing);

    [[nodiscard]] static QString check(const SessionCheck &check);
    /// More about a step that is not good: what was found, what to do.
    [[nodiscard]] static QString checkDetail(const SessionCheck &check);
    [[nodiscard]] static QString logLine(const SessionLogEntry &entry);
    /// What removing does, a sentence a line.
    [[nodiscard]] static QStringList removal(const SessionRemoval &effect, int sessions);
    /// Where the provider delivers webhooks for the session; empty without a public URL.
    [[nodiscard]] static QString hookUrl(const QUrl &publicUrl, const Session &session);
};

} // namespace gatehouse::ui
