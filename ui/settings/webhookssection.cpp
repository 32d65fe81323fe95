#include "ui/settings/webhookssection.h"

#include "ui/setup.h"

namespace gatehouse::ui {

WebhooksSection::WebhooksSection(const Setup &setup, QWidget *parent)
    : SettingsSection(QStringLiteral("public-url"), tr("Webhooks"), parent)
{
    if (setup.practice) {
        addParagraph(
            tr("In the practice set-up the simulated provider reaches this machine by itself. Nothing is to be done."));
    } else if (setup.publicUrl.isEmpty()) {
        addParagraph(tr("Providers cannot reach this machine yet, so answers and delivery receipts do not arrive. "
                        "Three steps change that:"));
        addParagraph(tr("1. Set up a tunnel or a reverse proxy that leads from a public https address to the listener "
                        "below, and to "
                        "nothing else on this machine."));
        addParagraph(tr("2. Start Gatehouse with that address: gatehouse --public-url https://hooks.example.com"));
        addParagraph(
            tr("3. Open each session and choose “Register webhook”, or enter its webhook address at the provider."));
    } else {
        addParagraph(tr("Providers reach this machine under the public address; the way from there to the listener is "
                        "your tunnel or "
                        "reverse proxy."));
        addFact(QStringLiteral("copyPublicUrl"), tr("Public address"), setup.publicUrl.toString());
    }
    addFact(QStringLiteral("copyHooksUrl"), tr("Listener for webhooks"), setup.hooksUrl.toString());
}

} // namespace gatehouse::ui
