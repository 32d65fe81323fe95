#include "ui/widgets/optoutreason.h"

#include <QtWidgets/QLineEdit>

namespace gatehouse::ui {

namespace {

constexpr int unitsMax = 200;

} // namespace

OptOutReason::OptOutReason(QWidget *parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("optOutReason"));
    setAccessibleName(tr("Reason"));
    setEditable(true);
    setInsertPolicy(NoInsert);
    addItems({tr("Asked by phone or in person"), tr("Asked by e-mail"), tr("Complained"),
              tr("The number belongs to somebody else")});
    setCurrentIndex(-1);
    lineEdit()->setMaxLength(unitsMax);
    lineEdit()->setPlaceholderText(tr("Optional: why?"));
}

QString OptOutReason::reason() const
{
    const QString said = currentText().simplified();
    return said.isEmpty() ? QStringLiteral("manual") : said;
}

QString OptOutReason::words(const QString &reason)
{
    if (reason == QLatin1String("opt_out"))
        return tr("The customer asked for it");
    if (reason == QLatin1String("manual"))
        return tr("Added by hand");
    if (reason == QLatin1String("invalid"))
        return tr("The number does not work");
    return reason;
}

} // namespace gatehouse::ui
