#pragma once

#include "gateway/timestamp.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QString>

#include <functional>

namespace gatehouse::simulation {

/// What happened, line by line. Always digested, so that two runs of one seed can be compared; told when asked.
class Story
{
public:
    explicit Story(bool told) : m_told(told) {}
    void tell(std::chrono::nanoseconds at, const QString &line);
    [[nodiscard]] QByteArray digest() const { return m_digest.result().toHex().left(16); }

private:
    bool m_told;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
};

} // namespace gatehouse::simulation
