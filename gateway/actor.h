#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace gatehouse {

/// Who gave a command: kept with what the command changed. Every command that a person or program gives carries one.
struct Actor
{
    enum class Kind { console, apiKey, engine };
    Kind kind = Kind::engine;
    QString name; ///< person's name at the console, the key's id for the HTTP interface, the part of the engine
    /// Set when the command came with an Idempotency-Key: opaque. What creates something writes this down with the new
    /// ids in the same transaction, so that a repeat after a crash finds what the first one made.
    QByteArray idempotency = {};

    [[nodiscard]] static Actor console(QString person = {}) { return {Kind::console, std::move(person)}; }
    [[nodiscard]] static Actor engine(QString part) { return {Kind::engine, std::move(part)}; }
    /// "console:Ana", "api-key:ak_…", "engine:opt-out": how it is stored.
    [[nodiscard]] QString text() const;
};

} // namespace gatehouse
