#include "ui/widgets/faulttext.h"

#include "ui/widgets/problemtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::FaultText)
};

constexpr QLatin1String rowPointer("/audience/rows/");

// How many rows, the first of them by number, and what is wrong with the first.
QString rowsSentence(const Failure &failure, qint64 count)
{
    constexpr qsizetype namedMax = 5;
    QStringList rows;
    QString why;
    for (const Problem &problem : failure.problems) {
        if (!problem.pointer.startsWith(rowPointer))
            continue;
        if (rows.isEmpty())
            why = sentenceFor(problem);
        if (rows.size() < namedMax)
            rows += problem.pointer.mid(rowPointer.size());
    }
    if (rows.size() < count)
        rows += QStringLiteral("…");
    return Text::tr("%Ln row(s) of the file make a message that cannot be sent: %1.", nullptr, int(count))
               .arg(rows.join(QStringLiteral(", ")))
           + u'\n' + why;
}

QString problems(const Failure &failure)
{
    QStringList lines;
    for (const Problem &problem : failure.problems) {
        if (problem.code == QLatin1String("rows_refused"))
            lines += rowsSentence(failure, problem.detail.toLongLong());
        else if (!problem.pointer.startsWith(rowPointer))
            lines += sentenceFor(problem);
    }
    lines.removeDuplicates();
    return lines.isEmpty() ? Text::tr("Something in the input is not right. Check it and try again.")
                           : lines.join(u'\n');
}

QString rateLimited(const Failure &failure)
{
    if (!failure.retryAfter)
        return Text::tr("There were too many requests. Wait a little and try again.");
    return Text::tr("There were too many requests. Try again in %n second(s).", nullptr,
                    static_cast<int>(failure.retryAfter->count()));
}

} // namespace

QString sentenceFor(const Failure &failure)
{
    // What exactly was refused says more than the kind of refusal.
    if (!failure.problems.isEmpty())
        return problems(failure);
    switch (failure.fault) {
    case Fault::validationFailed:
        return problems(failure);
    case Fault::notFound:
        return Text::tr("This is no longer here: somebody removed it. Refresh the list.");
    case Fault::unauthorized:
        return Text::tr("The API key is not valid. Use one that is listed in Settings.");
    case Fault::forbidden:
        return Text::tr("This API key may not do that. Use a key with a wider scope.");
    case Fault::conflict:
        return Text::tr("The present state does not allow this. Refresh to see what changed.");
    case Fault::idempotencyMismatch:
        return Text::tr("The same request came with other content before. Send it as a new one.");
    case Fault::payloadTooLarge:
        return Text::tr("This is larger than allowed. Use a smaller file or a shorter text.");
    case Fault::rateLimited:
        return rateLimited(failure);
    case Fault::unavailable:
        return Text::tr("Gatehouse is busy or stopping. Try again in a moment.");
    case Fault::unreadable:
        return Text::tr("The file could not be read: it is not what its name says. Choose another file.");
    case Fault::cancelled:
        return Text::tr("This was stopped before it was done. Start it again if you still want it.");
    case Fault::dataInUse:
        return Text::tr("Another program holds the database. Close it, then try again; nothing was changed.");
    case Fault::dataDamaged:
        return Text::tr("The database is damaged. Close Gatehouse and run gatehouse --check: it says what to do.");
    case Fault::dataNewer:
        return Text::tr("A newer version of Gatehouse wrote this data. Install that version to open it.");
    case Fault::dataReadOnly:
        return Text::tr("The data folder cannot be written. Change its permissions or choose another folder.");
    case Fault::diskFull:
        return Text::tr("The disk is full. Free some space, then try again.");
    case Fault::storageFailed:
        return Text::tr("The database refused this. Try again; if it persists, copy the details for support.");
    case Fault::addressInUse:
        return Text::tr("Another program uses this address. Choose another port or close that program.");
    case Fault::addressRefused:
        return Text::tr("This machine does not have this address. Choose another one.");
    case Fault::vaultUnreachable:
        return Text::tr("The store of secrets cannot be opened. Unlock the keychain and try again.");
    case Fault::vaultMissing:
        return Text::tr("The tokens of this session are missing. Enter them again in the session's settings.");
    case Fault::providerUnreachable:
        return Text::tr("The provider could not be reached; nothing was sent. Check the network and try again.");
    case Fault::providerUnknown:
        return Text::tr("The provider gave no readable answer, so the result is not known. Look at the state "
                        "before you try again.");
    case Fault::providerRefused:
        return Text::tr("The provider refused this. Its answer is in the details.");
    case Fault::providerUnauthorized:
        return Text::tr("The provider does not accept the token. Enter a new one in the session's settings.");
    case Fault::internal:
        return Text::tr("Something went wrong inside Gatehouse. Copy the details for a report.");
    }
    Q_UNREACHABLE();
}

QString detailsFor(const Failure &failure)
{
    QStringList lines{QStringLiteral("fault %1: %2").arg(static_cast<int>(failure.fault)).arg(failure.detail)};
    for (const Problem &problem : failure.problems)
        lines += QStringLiteral("%1 %2: %3").arg(problem.pointer, problem.code, problem.detail);
    return lines.join(u'\n');
}

} // namespace gatehouse::ui
