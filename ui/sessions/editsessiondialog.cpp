#include "ui/sessions/editsessiondialog.h"

#include "ui/async.h"
#include "ui/sessions/sessionform.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

namespace gatehouse::ui {

EditSessionDialog::EditSessionDialog(const SessionDesks &desks, const Session &session, Actor actor, QWidget *parent)
    : QDialog(parent)
    , m_desks(desks)
    , m_session(session)
    , m_actor(std::move(actor))
    , m_error(new ErrorBanner)
    , m_form(new SessionForm(SessionForm::Purpose::edit))
    , m_perMinute(new QDoubleSpinBox)
    , m_perDay(new QSpinBox)
    , m_gap(new QDoubleSpinBox)
{
    setObjectName(QStringLiteral("editSessionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edit %1").arg(isolate(session.name)));
    resize(500, 640);
    m_form->fill(session);
    auto *inner = new QWidget;
    auto *fields = new QVBoxLayout(inner);
    fields->setContentsMargins(space::l, space::m, space::l, space::m);
    fields->setSpacing(space::m);
    fields->addWidget(m_form);
    fields->addWidget(limits());
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("editScroll"));
    scroll->setAccessibleName(tr("Fields of the session"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveSession"));
    makePrimary(m_save);
    m_save->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::m);
    column->addWidget(m_error);
    column->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, 0, space::l, 0);
    foot->addWidget(buttons);
    column->addLayout(foot);
    connect(buttons, &QDialogButtonBox::accepted, this, &EditSessionDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

EditSessionDialog::~EditSessionDialog()
{
    m_form->forgetSecrets();
}

QWidget *EditSessionDialog::limits()
{
    auto *block = new QWidget;
    auto *grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::xs);
    grid->addWidget(new Label(tr("Own limits"), TextSize::body, Role::text, QFont::DemiBold), 0, 0, 1, 2);
    auto *help = new Label(tr("They replace the provider's rule. What is faster than the provider allows is refused "
                              "there."),
                           TextSize::caption, Role::textSoft);
    help->setWordWrap(true);
    grid->addWidget(help, 1, 0, 1, 2);
    const auto add = [grid](int row, const QString &label, QAbstractSpinBox *field, const char *name) {
        auto *words = new Label(label);
        words->setBuddy(field);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString(label).remove(u'&'));
        field->setSpecialValueText(tr("provider's rule"));
        grid->addWidget(words, row, 0);
        grid->addWidget(field, row, 1);
    };
    m_perMinute->setRange(0, 6000);
    m_perDay->setRange(0, 1'000'000);
    m_gap->setRange(0, 3600);
    m_gap->setSuffix(tr(" s"));
    add(2, tr("Messages a &minute"), m_perMinute, "limitPerMinute");
    add(3, tr("Messages a da&y"), m_perDay, "limitPerDay");
    add(4, tr("Pause &between two"), m_gap, "limitGap");
    m_perMinute->setValue(m_session.overrides.perMinute.value_or(0));
    m_perDay->setValue(m_session.overrides.perDay.value_or(0));
    m_gap->setValue(m_session.overrides.minGapMs.value_or(0) / 1000.0);
    return block;
}

PacingOverrides EditSessionDialog::overrides() const
{
    PacingOverrides overrides = m_session.overrides; // those without a field here stay
    overrides.perMinute = m_perMinute->value() > 0 ? std::optional(m_perMinute->value()) : std::nullopt;
    overrides.perDay = m_perDay->value() > 0 ? std::optional(m_perDay->value()) : std::nullopt;
    overrides.minGapMs = m_gap->value() > 0 ? std::optional(int(std::lround(m_gap->value() * 1000))) : std::nullopt;
    return overrides;
}

void EditSessionDialog::save()
{
    m_error->dismiss();
    if (!m_form->check())
        return;
    SessionChange change = m_form->change();
    if (overrides() != m_session.overrides)
        change.pacing = overrides();
    m_save->setEnabled(false);
    whenDone(
        this, m_desks.sessions.change(m_session.id, change, m_actor),
        [this](const Session &session) {
            m_form->forgetSecrets();
            emit saved(session);
            accept();
        },
        [this](const Failure &failure) {
            m_save->setEnabled(true);
            if (!m_form->showProblems(failure))
                m_error->showFailure(failure);
        });
}

} // namespace gatehouse::ui
