#include "ui/sessions/testmessagedialog.h"

#include "ui/async.h"
#include "ui/sessions/phonefield.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

TestMessageDialog::TestMessageDialog(const SessionDesks &desks, const Session &session, Actor actor, QWidget *parent)
    : QDialog(parent)
    , m_desks(desks)
    , m_session(session.id)
    , m_actor(std::move(actor))
    , m_error(new ErrorBanner)
    , m_to(new PhoneField)
    , m_text(new QPlainTextEdit(tr("Test message from Gatehouse")))
{
    setObjectName(QStringLiteral("testMessageDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Test message through %1").arg(isolate(session.name)));
    setMinimumWidth(420);
    auto *toLabel = new Label(tr("&To"));
    toLabel->setBuddy(m_to->field());
    m_to->field()->setObjectName(QStringLiteral("testTo"));
    m_to->field()->setAccessibleName(tr("To: a phone number"));
    auto *textLabel = new Label(tr("Te&xt"));
    textLabel->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("testText"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(84);
    auto *hint = new Label(tr("It waits its turn like any other message, and counts towards the day's limit."),
                           TextSize::caption, Role::textSoft);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_send = buttons->addButton(tr("Send"), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(QStringLiteral("testSend"));
    makePrimary(m_send);
    m_send->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::s);
    column->addWidget(m_error);
    column->addWidget(toLabel);
    column->addWidget(m_to);
    column->addWidget(textLabel);
    column->addWidget(m_text);
    column->addWidget(hint);
    column->addWidget(buttons);
    connect(m_to, &PhoneField::changed, this, &TestMessageDialog::updateSend);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TestMessageDialog::updateSend);
    connect(buttons, &QDialogButtonBox::accepted, this, &TestMessageDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateSend();
}

void TestMessageDialog::updateSend()
{
    m_send->setEnabled(m_to->isComplete() && !m_text->toPlainText().trimmed().isEmpty());
}

void TestMessageDialog::send()
{
    m_send->setEnabled(false);
    m_error->dismiss();
    Draft draft;
    draft.session = m_session;
    draft.to = m_to->number();
    draft.content.body = TextContent{m_text->toPlainText()};
    draft.lane = Lane::transactional;
    whenDone(
        this, m_desks.messages.send(draft, m_actor),
        [this](const Message &) {
            emit sent();
            accept();
        },
        [this](const Failure &failure) {
            updateSend();
            m_error->showFailure(failure);
        });
}

} // namespace gatehouse::ui
