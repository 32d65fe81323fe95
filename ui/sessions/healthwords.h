#pragma once

#include "gateway/session.h"
#include "ui/theme/theme.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

/// A session's health in words.
class HealthWords
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::HealthWords)
public:
    /// "75 of 100, slowed".
    [[nodiscard]] static QString summary(const SessionHealth &health);
    /// The same for a narrow column: "100", "75, slowed".
    [[nodiscard]] static QString brief(const SessionHealth &health);
    [[nodiscard]] static QString level(HealthLevel level);
    [[nodiscard]] static Role role(HealthLevel level);
    /// What follows for campaigns.
    [[nodiscard]] static QString effect(const Session &session);
    [[nodiscard]] static QString sign(const HealthSign &sign);
    /// A line of the session's log: the level, and the signs' words after it.
    [[nodiscard]] static QString logDetail(const QString &detail);
};

} // namespace gatehouse::ui
