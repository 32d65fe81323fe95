#include "ui/widgets/optoutdialog.h"

#include "ui/async.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optoutreason.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

OptOutDialog::OptOutDialog(ContactDesk &desk, const QList<Person> &people, Actor actor, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_people(people)
    , m_actor(std::move(actor))
    , m_banner(new ErrorBanner)
    , m_reason(new OptOutReason)
{
    setObjectName(QStringLiteral("optOutBox"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Opt out"));
    setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    const Person &first = people.first();
    const QString name = isolate(phone(first.name.isEmpty() ? first.phone : first.name));
    auto *question = new Label(people.size() == 1 ? tr("Stop writing to %1?").arg(name)
                                                  : tr("Stop writing to %n contact(s)?", nullptr, int(people.size())),
                               TextSize::title, Role::text, QFont::DemiBold);
    question->setWordWrap(true);
    auto *words = new Label(effect(), TextSize::body, Role::textSoft);
    words->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Reason"), m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_confirm = buttons->addButton(tr("Opt out"), QDialogButtonBox::AcceptRole);
    m_confirm->setObjectName(QStringLiteral("confirmOptOut"));
    m_confirm->setDefault(true);
    column->addWidget(m_banner);
    column->addWidget(question);
    column->addWidget(words);
    column->addLayout(form);
    column->addSpacing(space::s);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &OptOutDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
}

QString OptOutDialog::effect()
{
    return tr("Campaign and automatic messages that wait are cancelled, and no new ones go out. Answering by hand "
              "stays possible.");
}

void OptOutDialog::save()
{
    m_confirm->setEnabled(false);
    m_banner->dismiss();
    saveNext();
}

void OptOutDialog::saveNext()
{
    if (m_people.isEmpty()) {
        emit done();
        return accept();
    }
    const Person &next = m_people.first();
    whenDone(
        this, m_desk.suppress({next.client, next.phone, m_reason->reason()}, m_actor),
        [this](const Suppression &) {
            m_people.removeFirst();
            saveNext();
        },
        [this](const Failure &failure) {
            m_confirm->setEnabled(true);
            m_banner->showFailure(failure);
        });
}

} // namespace gatehouse::ui
