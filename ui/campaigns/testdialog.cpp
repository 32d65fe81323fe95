#include "ui/campaigns/testdialog.h"

#include "gateway/phonenumber.h"
#include "ui/async.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

namespace {

QString plain(QString text)
{
    static const QRegularExpression marks(QStringLiteral("[\\s().\\-\\x{2066}-\\x{2069}]"));
    return text.remove(marks);
}

} // namespace

TestDialog::TestDialog(CampaignDesk &desk, CampaignId campaign, Actor actor, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_campaign(campaign)
    , m_actor(std::move(actor))
    , m_phone(new QLineEdit)
    , m_hint(new Label({}, TextSize::caption, Role::textSoft))
    , m_error(new ErrorBanner)
{
    setObjectName(QStringLiteral("testDialog"));
    setWindowTitle(tr("Send a test"));
    setMinimumWidth(400);
    auto *label = new Label(tr("&Phone number"));
    label->setBuddy(m_phone);
    m_phone->setObjectName(QStringLiteral("testPhone"));
    m_phone->setAccessibleName(tr("Phone number"));
    m_phone->setPlaceholderText(QStringLiteral("+55 21 99876-5432"));
    m_phone->setLayoutDirection(Qt::LeftToRight);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("testHint"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_send = buttons->addButton(tr("&Send the test"), QDialogButtonBox::ActionRole);
    m_send->setObjectName(QStringLiteral("testSend"));
    m_send->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_error);
    column->addWidget(label);
    column->addWidget(m_phone);
    column->addWidget(m_hint);
    column->addSpacing(space::s);
    column->addWidget(buttons);
    connect(m_phone, &QLineEdit::textChanged, this, &TestDialog::numberChanged);
    connect(m_send, &QPushButton::clicked, this, &TestDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    numberChanged();
}

void TestDialog::numberChanged()
{
    const QString number = plain(m_phone->text());
    const bool valid = isE164(number);
    m_send->setEnabled(valid);
    m_hint->setRole(Role::textSoft);
    m_hint->setText(valid ? tr("The message goes to %1 now, with the values of the first row.").arg(phone(number))
                          : tr("Write the number with + and the country's code. The message goes with the values of "
                               "the first row."));
}

void TestDialog::send()
{
    m_send->setEnabled(false);
    m_error->dismiss();
    const QString number = plain(m_phone->text());
    whenDone(
        this, m_desk.sendTest(m_campaign, number, m_actor),
        [this, number](const Message &) {
            m_hint->setRole(Role::good);
            m_hint->setText(tr("On its way to %1.").arg(phone(number)));
            m_send->setEnabled(true);
        },
        [this](const Failure &failure) {
            m_send->setEnabled(true);
            m_error->showError(sentenceFor(failure), {}, detailsFor(failure));
        });
}

} // namespace gatehouse::ui
