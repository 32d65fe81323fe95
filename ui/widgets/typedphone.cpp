#include "ui/widgets/typedphone.h"

namespace gatehouse::ui {

QString typedPhone(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(char16_t(u'0' + c.digitValue()));
        else if (c == u'+' && digits.isEmpty())
            digits += c;
    }
    return digits;
}

} // namespace gatehouse::ui
