#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace gatehouse {

enum class VaultKind { keychain, file };

/// How one run of the program is set up: the command line, checked.
struct Settings
{
    QString dataDir;
    QString database; ///< empty: SQLite in dataDir
    QString apiHost = QStringLiteral("127.0.0.1");
    quint16 apiPort = 8480; ///< 0 takes a free one
    QString hooksHost = QStringLiteral("127.0.0.1");
    quint16 hooksPort = 8481;
    QUrl publicUrl;
    VaultKind vault = VaultKind::keychain;
    bool demo = false;
};

} // namespace gatehouse
