#include "ui/deadletters/redrivedialog.h"

#include "ui/async.h"
#include "ui/deadletters/redrivewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int typingPauseMs = 300;
constexpr int textPixels = 72;
constexpr int examplePixels = 132;
constexpr int slowlyFrom = 10; ///< with fewer there is little to try out first

QPlainTextEdit *dataField(const char *name, const QString &accessible, bool readOnly)
{
    auto *field = new QPlainTextEdit;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessible);
    field->setTabChangesFocus(true);
    field->setReadOnly(readOnly);
    field->setLayoutDirection(Qt::LeftToRight); // it is data, written from left to right
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return field;
}

Label *soft(const QString &text)
{
    auto *label = new Label(text, TextSize::caption, Role::textSoft);
    label->setWordWrap(true);
    return label;
}

QString shown(const QJsonObject &payload)
{
    return QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace

RedriveDialog::RedriveDialog(const DeadLetterDesks &desks, Subject subject, Actor actor, std::optional<ClientId> client,
                             QWidget *parent)
    : QDialog(parent)
    , m_desks(desks)
    , m_subject(std::move(subject))
    , m_actor(std::move(actor))
    , m_client(client)
    , m_banner(new ErrorBanner)
    , m_chosen(new QRadioButton(tr("The %Ln chosen letter(s)", nullptr, int(m_subject.chosen.size()))))
    , m_listed(new QRadioButton(tr("All %Ln letter(s) of the list", nullptr, int(m_subject.listedCount))))
    , m_text(new QPlainTextEdit)
    , m_patch(dataField("redrivePatch", tr("Changes as JSON"), false))
    , m_patchProblem(new Label({}, TextSize::caption, Role::bad))
    , m_slowly(new QCheckBox(tr("Send a few first")))
    , m_first(new QSpinBox)
    , m_perSecond(new QDoubleSpinBox)
    , m_verdict(new Label({}, TextSize::body, Role::text, QFont::DemiBold))
    , m_refusals(new Label({}, TextSize::body, Role::warn))
    , m_before(dataField("redriveBefore", tr("Example before"), true))
    , m_after(dataField("redriveAfter", tr("Example after"), true))
{
    setObjectName(QStringLiteral("redriveDialog"));
    setWindowTitle(tr("Requeue with changes"));
    setMinimumWidth(640);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->addWidget(m_banner);
    column->addWidget(whichLetters());
    column->addWidget(changes());
    column->addWidget(canary());
    column->addWidget(preview(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(tr("Requeue"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("startRedrive"));
    m_start->setEnabled(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RedriveDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RedriveDialog::rehearse);
    changed();
    rehearse();
}

QWidget *RedriveDialog::whichLetters()
{
    auto *holder = new QWidget;
    auto *row = new QVBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    m_chosen->setObjectName(QStringLiteral("redriveChosen"));
    m_listed->setObjectName(QStringLiteral("redriveListed"));
    m_chosen->setChecked(true);
    row->addWidget(m_chosen);
    row->addWidget(m_listed);
    holder->setVisible(m_subject.listedCount > m_subject.chosen.size());
    connect(m_listed, &QRadioButton::toggled, this, [this](bool all) {
        m_slowly->setChecked((all ? m_subject.listedCount : m_subject.chosen.size()) >= slowlyFrom);
        changed();
    });
    return holder;
}

QWidget *RedriveDialog::changes()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_text->setObjectName(QStringLiteral("redriveText"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textPixels);
    m_text->setPlainText(m_subject.text.value_or(QString()));
    auto *textLabel = new Label(tr("Text"), TextSize::caption, Role::textSoft);
    column->addWidget(textLabel);
    column->addWidget(m_text);
    if (m_subject.text)
        column->addSpacing(space::s);
    textLabel->setVisible(m_subject.text.has_value());
    m_text->setVisible(m_subject.text.has_value());
    m_patch->setFixedHeight(textPixels);
    m_patch->setPlaceholderText(QStringLiteral("{ \"session_id\": \"ses_…\" }"));
    m_patchProblem->setObjectName(QStringLiteral("redrivePatchProblem"));
    m_patchProblem->setWordWrap(true);
    column->addWidget(new Label(tr("Changes as JSON"), TextSize::caption, Role::textSoft));
    column->addWidget(m_patch);
    column->addWidget(m_patchProblem);
    column->addSpacing(space::xs);
    column->addWidget(soft(tr("What is named here takes the place of the same in each message; null takes it away. "
                              "A message with changes goes out as a new one, and the old one keeps what it said.")));
    connect(m_text, &QPlainTextEdit::textChanged, this, &RedriveDialog::changed);
    connect(m_patch, &QPlainTextEdit::textChanged, this, &RedriveDialog::changed);
    return holder;
}

QWidget *RedriveDialog::canary()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_slowly->setObjectName(QStringLiteral("redriveSlowly"));
    m_slowly->setChecked(m_subject.chosen.size() >= slowlyFrom);
    m_first->setObjectName(QStringLiteral("redriveFirst"));
    m_first->setAccessibleName(tr("How many go first"));
    m_first->setRange(1, 1000);
    m_first->setValue(5);
    m_perSecond->setObjectName(QStringLiteral("redrivePerSecond"));
    m_perSecond->setAccessibleName(tr("How many a second"));
    m_perSecond->setRange(0.1, 100);
    m_perSecond->setDecimals(1);
    m_perSecond->setValue(1);
    m_perSecond->setSuffix(tr(" a second"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_slowly);
    row->addWidget(m_first);
    row->addWidget(m_perSecond);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(soft(tr("The others follow when these were accepted, and faster bit by bit. When the same cause "
                              "comes back, it stops by itself.")));
    const auto enable = [this] {
        m_first->setEnabled(m_slowly->isChecked());
        m_perSecond->setEnabled(m_slowly->isChecked());
    };
    connect(m_slowly, &QCheckBox::toggled, this, enable);
    enable();
    return holder;
}

QWidget *RedriveDialog::preview()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_verdict->setObjectName(QStringLiteral("redriveVerdict"));
    m_refusals->setObjectName(QStringLiteral("redriveRefusals"));
    m_refusals->setWordWrap(true);
    m_refusals->hide();
    column->addWidget(m_verdict);
    column->addWidget(m_refusals);
    auto *examples = new QHBoxLayout;
    examples->setSpacing(space::m);
    for (QPlainTextEdit *field : {m_before, m_after}) {
        auto *one = new QVBoxLayout;
        one->setSpacing(space::xs);
        one->addWidget(new Label(field->accessibleName(), TextSize::caption, Role::textSoft));
        field->setMinimumHeight(examplePixels);
        one->addWidget(field, 1);
        examples->addLayout(one, 1);
    }
    column->addLayout(examples, 1);
    return holder;
}

void RedriveDialog::changed()
{
    ++m_generation; // an answer that is on its way is of another choice
    m_start->setEnabled(false);
    if (!order()) {
        m_pause.stop();
        m_verdict->clear();
        m_refusals->hide();
        return;
    }
    m_verdict->setText(tr("Looks what would happen…"));
    m_pause.start();
}

std::optional<RedriveOrder> RedriveDialog::order()
{
    RedriveOrder order;
    if (m_listed->isChecked())
        order.letters.filter = m_subject.listed;
    else
        order.letters.ids = m_subject.chosen;
    const QByteArray typed = m_patch->toPlainText().trimmed().toUtf8();
    QString problem;
    if (!typed.isEmpty()) {
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(typed, &error);
        if (error.error != QJsonParseError::NoError) {
            const int at = int(QString::fromUtf8(typed.first(std::min<qsizetype>(error.offset, typed.size()))).size());
            problem = tr("This is not JSON yet, from character %1 on.").arg(QLocale().toString(at + 1));
        } else if (!json.isObject()) {
            problem = tr("Write an object in braces: { … }");
        } else {
            order.patch = json.object();
        }
    }
    m_patchProblem->setText(problem);
    m_patchProblem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return std::nullopt;
    const bool single = m_subject.text && !m_listed->isChecked();
    if (single && m_text->toPlainText() != *m_subject.text && !order.patch.contains(QLatin1String("text")))
        order.patch.insert(QStringLiteral("text"), m_text->toPlainText());
    if (m_slowly->isChecked())
        order.canary = RedriveCanary{m_first->value(), m_perSecond->value()};
    return order;
}

void RedriveDialog::rehearse()
{
    const auto wanted = order();
    if (!wanted)
        return;
    m_pause.stop();
    const int generation = ++m_generation;
    whenDone(
        this, m_desks.letters.rehearseRedrive(*wanted, m_client),
        [this, generation](const RedriveRehearsal &rehearsal) {
            if (generation == m_generation)
                showRehearsal(rehearsal);
        },
        [this, generation](const Failure &failure) {
            if (generation != m_generation)
                return;
            m_verdict->clear();
            m_banner->showFailure(failure);
        });
}

void RedriveDialog::showRehearsal(const RedriveRehearsal &rehearsal)
{
    m_banner->dismiss();
    const QLocale locale;
    m_verdict->setText(rehearsal.cannot == 0
                           ? tr("%Ln letter(s) would go.", nullptr, int(rehearsal.wouldGo))
                           : tr("%1 of %2 letters would go.")
                                 .arg(locale.toString(rehearsal.wouldGo), locale.toString(rehearsal.count)));
    QStringList reasons;
    for (const RedriveRefusals &refusals : rehearsal.refusals)
        reasons += refusalSentence(refusals);
    m_refusals->setText(reasons.join(u'\n'));
    m_refusals->setVisible(!reasons.isEmpty());
    m_before->setPlainText(shown(rehearsal.before));
    m_after->setPlainText(shown(rehearsal.after));
    m_start->setEnabled(rehearsal.wouldGo > 0);
}

void RedriveDialog::start()
{
    const auto wanted = order();
    if (!wanted || !m_start->isEnabled())
        return;
    m_start->setEnabled(false); // twice is not meant twice
    whenDone(
        this, m_desks.letters.startRedrive(*wanted, m_actor, m_client),
        [this](const Redrive &redrive) {
            emit started(redrive);
            accept();
        },
        [this](const Failure &failure) {
            m_start->setEnabled(true);
            m_banner->showFailure(failure);
        });
}

} // namespace gatehouse::ui
