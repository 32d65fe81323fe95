#include "tests/simulation/story.h"

#include <cstdio>

namespace gatehouse::simulation {

void Story::tell(std::chrono::nanoseconds at, const QString &line)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::milliseconds>(at).count() % 864'000'000;
    const QByteArray text = QStringLiteral("%1:%2:%3.%4 %5\n")
                                .arg(seconds / 3'600'000, 2, 10, QLatin1Char('0'))
                                .arg(seconds / 60'000 % 60, 2, 10, QLatin1Char('0'))
                                .arg(seconds / 1'000 % 60, 2, 10, QLatin1Char('0'))
                                .arg(seconds % 1'000, 3, 10, QLatin1Char('0'))
                                .arg(line)
                                .toUtf8();
    m_digest.addData(text);
    if (m_told)
        std::fputs(text.constData(), stdout);
}

} // namespace gatehouse::simulation
