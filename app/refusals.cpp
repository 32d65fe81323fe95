#include "app/refusals.h"

namespace gatehouse::app {

namespace {

// What the program ends with, and the one line on stderr that says what to do.
struct Refusal
{
    int exitCode;
    QString line;
};

Refusal refusalOf(const Failure &failure, const Settings &settings)
{
    const QString &folder = settings.dataDir;
    const QString why = failure.detail.simplified();
    switch (failure.fault) {
    case Fault::dataInUse:
        return {exitData,
                QStringLiteral("%1 is in use by another gatehouse: close that one, or choose another --data-dir")
                    .arg(folder)};
    case Fault::dataDamaged:
        return {exitData,
                QStringLiteral("the database in %1 is damaged (%2) and was left untouched: see with gatehouse --check"
                               " --data-dir \"%1\", and restore a backup with --restore latest")
                    .arg(folder, why)};
    case Fault::dataNewer:
        return {exitData,
                QStringLiteral("the data in %1 was written by a newer version: install that version to open it")
                    .arg(folder)};
    case Fault::dataReadOnly:
        return {
            exitData,
            QStringLiteral("%1 cannot be written: change its permissions, or choose another --data-dir").arg(folder)};
    case Fault::diskFull:
        return {exitData, QStringLiteral("the disk of %1 is full: free some space and start again").arg(folder)};
    case Fault::addressInUse:
        return {exitAddress,
                QStringLiteral(
                    "an address is in use (%1): close the other program, or choose others with --api and --hooks")
                    .arg(why)};
    case Fault::addressRefused:
        return {exitAddress,
                QStringLiteral("an address cannot be used on this machine (%1): choose others with --api and --hooks")
                    .arg(why)};
    case Fault::vaultUnreachable:
    case Fault::vaultMissing:
        return {
            exitVault,
            settings.vault == VaultKind::keychain
                ? QStringLiteral("the desktop's keychain cannot be reached (%1): unlock it, or start with --vault file")
                      .arg(why)
                : QStringLiteral(
                      "the sealed vault cannot be opened (%1): set GATEHOUSE_VAULT_KEY, or put back %2/vault.key")
                      .arg(why, folder)};
    case Fault::validationFailed:
        return {exitUsage, QStringLiteral("%1. See gatehouse --help").arg(why)};
    case Fault::storageFailed:
    case Fault::notFound:
    case Fault::unauthorized:
    case Fault::forbidden:
    case Fault::conflict:
    case Fault::idempotencyMismatch:
    case Fault::payloadTooLarge:
    case Fault::rateLimited:
    case Fault::unavailable:
    case Fault::unreadable:
    case Fault::cancelled:
    case Fault::providerUnreachable:
    case Fault::providerUnknown:
    case Fault::providerRefused:
    case Fault::providerUnauthorized:
    case Fault::internal:
        return {exitData, QStringLiteral(
                              "the data in %1 could not be opened (%2): start again with --log-level debug to see more")
                              .arg(folder, why)};
    }
    Q_UNREACHABLE();
}

} // namespace

int exitCodeFor(Fault fault)
{
    return refusalOf({fault, {}, {}, {}}, {}).exitCode;
}

QString refusalLine(const Failure &failure, const Settings &settings)
{
    return refusalOf(failure, settings).line;
}

} // namespace gatehouse::app
