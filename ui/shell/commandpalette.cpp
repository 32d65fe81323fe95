#include "ui/shell/commandpalette.h"

#include "gateway/contactdesk.h"
#include "gateway/inboxdesk.h"
#include "ui/async.h"
#include "ui/shell/palettedelegate.h"
#include "ui/shell/palettemodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadingbar.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace gatehouse::ui {

using namespace std::chrono_literals;

namespace {
constexpr int foundMost = 8;
constexpr int paletteWidth = 620;
constexpr int paletteHeight = 420;
} // namespace

CommandPalette::CommandPalette(const Desks &desks, QWidget *window)
    : QFrame(window)
    , m_desks(desks)
    , m_field(new QLineEdit)
    , m_loading(new LoadingBar)
    , m_list(new QListView)
    , m_nothing(new Label(tr("Nothing matches. Try a name, a number or a page."), TextSize::body, Role::textSoft))
    , m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Search"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setPlaceholderText(tr("Search pages, actions, clients, contacts and conversations"));
    m_field->addAction(icon(QStringLiteral("search"), Role::textSoft), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard and moves the choice
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::xs);
    column->addWidget(m_field);
    column->addWidget(m_loading);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::lookUp);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    // Not for a menu of the field or another program's window: those come back.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now->window() == this->window() && !holds(now))
            hide();
    });
    hide();
}

void CommandPalette::open(const QList<PaletteEntry> &local, std::optional<ClientId> client)
{
    m_client = client;
    m_field->clear();
    m_model->setLocal(local);
    typed({});
    const QWidget *window = parentWidget();
    const int width = qMin(paletteWidth, window->width() - 2 * space::xl);
    const int height = qMin(paletteHeight, window->height() - 4 * space::xl);
    setGeometry((window->width() - width) / 2, 2 * space::xl, width, height);
    show();
    raise();
    qApp->installEventFilter(this); // much of a page takes a click and no keyboard
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::typed(const QString &text)
{
    ++m_question;
    m_model->match(text.trimmed());
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_nothing->setVisible(m_model->rowCount() == 0);
    if (text.trimmed().size() >= 2)
        m_pause.start();
    else
        m_pause.stop();
}

void CommandPalette::lookUp()
{
    const QString text = m_field->text().trimmed();
    const int question = m_question;
    m_loading->begin();
    m_loading->begin();
    const auto failed = [this](const Failure &) { m_loading->end(); }; // what is local still answers
    ConversationQuery conversations;
    conversations.client = m_client;
    conversations.text = text;
    conversations.page.limit = foundMost;
    whenDone(
        this, m_desks.inbox.conversations(conversations),
        [this, question](const gatehouse::Page<Conversation> &page) {
            m_loading->end();
            QList<PaletteEntry> entries;
            for (const Conversation &entry : page.items)
                entries +=
                    {tr("Conversation"), isolate(entry.title), isolate(entry.sessionName), QStringLiteral("inbox"),
                     [this, id = entry.id] { emit navigate(QStringLiteral("inbox"), toText(id)); }};
            if (question == m_question)
                found(entries);
        },
        failed);
    ContactQuery contacts;
    contacts.client = m_client;
    contacts.text = text;
    contacts.page.limit = foundMost;
    whenDone(
        this, m_desks.contacts.contacts(contacts),
        [this, question](const gatehouse::Page<Contact> &page) {
            m_loading->end();
            QList<PaletteEntry> entries;
            for (const Contact &entry : page.items)
                entries += {tr("Contact"), entry.name.isEmpty() ? phone(entry.phone) : isolate(entry.name),
                            phone(entry.phone), QStringLiteral("contacts"),
                            [this, id = entry.id] { emit navigate(QStringLiteral("contacts"), toText(id)); }};
            if (question == m_question)
                found(entries);
        },
        failed);
}

void CommandPalette::found(const QList<PaletteEntry> &entries)
{
    m_model->append(entries);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_nothing->setVisible(m_model->rowCount() == 0);
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    hide();
    m_model->run(row);
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(qBound(0, m_list->currentIndex().row() + rows, count - 1), 0));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *pressed = qobject_cast<QWidget *>(watched);
        if (isVisible() && pressed && pressed->window() == window() && !holds(pressed))
            hide();
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        hide();
        parentWidget()->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(8);
        return true;
    case Qt::Key_PageUp:
        step(-8);
        return true;
    default:
        return false;
    }
}

bool CommandPalette::holds(const QWidget *widget) const
{
    return widget == this || isAncestorOf(widget);
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    qApp->removeEventFilter(this);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::textSoft, palette()));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace gatehouse::ui
