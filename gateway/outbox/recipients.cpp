#include "gateway/outbox/recipients.h"

#include "gateway/text/phonenumbers.h"

#include <QtCore/QRegularExpression>

namespace gatehouse {

Result<Recipient> recipientFrom(const PhoneNumbers &phones, const QString &text)
{
    static const QRegularExpression group(QStringLiteral("^\\d{5,25}(-\\d{5,15})?@g\\.us$"));
    static const QRegularExpression channel(QStringLiteral("^\\d{5,25}@newsletter$"));
    static const QRegularExpression hidden(QStringLiteral("^\\d{6,20}@lid$"));
    static const QRegularExpression userName(QStringLiteral("^@[A-Za-z0-9_.]{3,64}$"));
    const QString address = text.trimmed();
    if (userName.match(address).hasMatch())
        return Recipient{address, ConversationKind::person};
    if (group.match(address).hasMatch())
        return Recipient{address, ConversationKind::group};
    if (channel.match(address).hasMatch())
        return Recipient{address, ConversationKind::channel};
    if (hidden.match(address).hasMatch())
        return Recipient{address, ConversationKind::person};
    const ParsedPhone phone = phones.parse(address);
    if (phone)
        return Recipient{phone.e164, ConversationKind::person};
    return Failure::invalid(QStringLiteral("/to"), phoneDefectName(phone.defect),
                            QStringLiteral("The recipient must be a phone number in E.164 form (+ and digits), a group"
                                           " id, a channel id or a user name (@name)."));
}

} // namespace gatehouse
