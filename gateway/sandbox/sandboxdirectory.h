#pragma once

#include "gateway/sandbox/sandboxoptions.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace gatehouse {

/// Somebody who has WhatsApp in the practice world.
struct SandboxCustomer
{
    QString digits; ///< E.164 without "+"
    QString name;
    QString language; ///< "pt"; empty: by the number's country
    QString username; ///< without "@"; empty: none
};

/// Where a message goes.
struct SandboxRecipient
{
    enum class Kind { person, group, channel };
    Kind kind = Kind::person;
    QString jid;
    QString digits; ///< of a person
};

/// Who is on WhatsApp, under which number, LID and username.
class SandboxDirectory
{
public:
    explicit SandboxDirectory(const SandboxOptions &options, quint64 seed);

    void add(const SandboxCustomer &customer);
    [[nodiscard]] const QList<QString> &customers() const { return m_order; }
    [[nodiscard]] QString nameOf(const QString &digits) const;     ///< made up for strangers
    [[nodiscard]] QString languageOf(const QString &digits) const; ///< two letters
    [[nodiscard]] QString usernameOf(const QString &digits) const;
    /// The digits of the LID, always the same for a number; from then on known the other way round.
    [[nodiscard]] QString lidOf(const QString &digits);
    /// Nothing when no such LID was ever handed out.
    [[nodiscard]] std::optional<QString> numberOfLid(const QString &lidDigits) const;
    /// Whether the number is on WhatsApp; `unknownShare` of all numbers are not.
    [[nodiscard]] bool exists(const QString &digits, double unknownShare) const;
    /// Reads `to`: E.164 with or without "+", user, group or channel JID, LID, "@username". Nothing when it names
    /// nobody, which includes numbers written with blanks or dashes and the bare digits of a LID.
    [[nodiscard]] std::optional<SandboxRecipient> resolve(const QString &to, double unknownShare) const;

private:
    const SandboxOptions &m_options;
    const quint64 m_seed;
    QList<QString> m_order;
    QHash<QString, SandboxCustomer> m_byDigits;
    QHash<QString, QString> m_byUsername;
    QHash<QString, QString> m_byLid;
};

} // namespace gatehouse
