#include "ui/settings/programsection.h"

#include "ui/setup.h"

namespace gatehouse::ui {

ProgramSection::ProgramSection(const Setup &setup, QWidget *parent)
    : SettingsSection(QStringLiteral("about"), tr("About Gatehouse"), parent)
{
    addParagraph(
        tr("A desktop console with a WhatsApp gateway inside. An accepted message is never lost, and never sent twice "
           "without telling you."));
    addFact(QStringLiteral("copyVersion"), tr("Version"), QStringLiteral(GATEHOUSE_VERSION));
    addFact(QStringLiteral("copyQtVersion"), tr("Qt"), QString::fromLatin1(qVersion()));
    addFact(QStringLiteral("copyDataDir"), tr("Data folder"), setup.dataDir);
    addParagraph(tr("Free software under the GNU General Public License, version 3 or later. Not affiliated with "
                    "WhatsApp or Meta."));
}

} // namespace gatehouse::ui
