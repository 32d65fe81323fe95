#include "ui/campaigns/messagestep.h"

#include "ui/campaigns/flowlayout.h"
#include "ui/campaigns/messagevariables.h"
#include "ui/campaigns/variablehighlighter.h"
#include "ui/inbox/messagewords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/label.h"

#include <QtCore/QUrl>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse::ui {

namespace {

constexpr int textMax = 4096;
constexpr int captionMax = 1024;
constexpr int noAttachment = -1;

} // namespace

MessageStep::MessageStep(DraftKeeper &keeper, QWidget *parent)
    : EditorStep(keeper, parent)
    , m_text(new QPlainTextEdit)
    , m_highlighter(new VariableHighlighter(m_text->document()))
    , m_chips(new QWidget)
    , m_count(new Label({}, TextSize::caption, Role::textSoft))
    , m_problem(new Label({}, TextSize::caption, Role::bad))
    , m_kind(new QComboBox)
    , m_url(new QLineEdit)
    , m_choose(new QPushButton(tr("Choose &file…")))
{
    setObjectName(QStringLiteral("messageStep"));
    auto *label = new Label(tr("Te&xt of the message"), TextSize::caption, Role::textSoft);
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("campaignText"));
    m_text->setAccessibleName(tr("Text of the message"));
    m_text->setPlaceholderText(tr("Hello {{name}}, …"));
    m_text->setTabChangesFocus(true);
    m_problem->setObjectName(QStringLiteral("textProblem"));
    m_problem->setWordWrap(true);
    m_count->setObjectName(QStringLiteral("textCount"));
    new FlowLayout(space::xs, m_chips);
    auto *hint = new Label(tr("Click a column to insert its value. {{column|default}} writes the default where a row "
                              "has no value."),
                           TextSize::caption, Role::textSoft);
    hint->setWordWrap(true);
    auto *below = new QHBoxLayout;
    below->addWidget(m_problem, 1);
    below->addWidget(m_count, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addLayout(below);
    column->addWidget(m_chips);
    column->addWidget(hint);
    column->addWidget(attachment());
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessageStep::edited);
    connect(&draft(), &DraftKeeper::loaded, this, &MessageStep::takeDraft);
    connect(&draft(), &DraftKeeper::changed, this, [this] { showColumns(draft().campaign().columns); });
    takeDraft();
}

QWidget *MessageStep::attachment()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, space::s, 0, 0);
    auto *label = new Label(tr("A&ttached"));
    label->setBuddy(m_kind);
    m_kind->setObjectName(QStringLiteral("mediaKind"));
    m_kind->setAccessibleName(tr("What is attached"));
    m_kind->addItem(tr("Nothing"), noAttachment);
    m_kind->addItem(tr("Photo"), int(MediaKind::image));
    m_kind->addItem(tr("Video"), int(MediaKind::video));
    m_kind->addItem(tr("Audio"), int(MediaKind::audio));
    m_kind->addItem(tr("Document"), int(MediaKind::document));
    m_url->setObjectName(QStringLiteral("mediaUrl"));
    m_url->setAccessibleName(tr("Address or file of the attachment"));
    m_url->setPlaceholderText(tr("https://… or a file"));
    m_choose->setObjectName(QStringLiteral("mediaChoose"));
    row->addWidget(label);
    row->addWidget(m_kind);
    row->addWidget(m_url, 1);
    row->addWidget(m_choose);
    row->addStretch(0);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MessageStep::edited);
    connect(m_url, &QLineEdit::textEdited, this, &MessageStep::edited);
    connect(m_choose, &QPushButton::clicked, this, &MessageStep::chooseFile);
    return holder;
}

void MessageStep::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose what to attach"));
    dialog->setObjectName(QStringLiteral("mediaDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_url->setText(QUrl::fromLocalFile(path).toString());
        edited();
    });
    dialog->open();
}

void MessageStep::takeDraft()
{
    m_filling = true;
    const Content &content = draft().campaign().content;
    if (const auto *media = std::get_if<MediaContent>(&content.body)) {
        m_text->setPlainText(media->caption);
        m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(media->kind))));
        m_url->setText(media->url);
    } else {
        const auto *text = std::get_if<TextContent>(&content.body);
        m_text->setPlainText(text ? text->text : QString());
        m_kind->setCurrentIndex(0);
        m_url->clear();
    }
    m_filling = false;
    showColumns(draft().campaign().columns);
    showState();
}

void MessageStep::showColumns(const QStringList &columns)
{
    m_highlighter->setColumns(columns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget *chip : m_chips->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        delete chip;
    for (const QString &name : columns) {
        auto *chip = new QPushButton(QString(name).replace(u'&', QLatin1String("&&")));
        chip->setObjectName(QStringLiteral("variable:") + name);
        chip->setAccessibleName(tr("Insert %1").arg(name));
        chip->setProperty("gatehouseCompact", true);
        chip->setCursor(Qt::PointingHandCursor);
        connect(chip, &QPushButton::clicked, this, [this, name] {
            m_text->insertPlainText(QStringLiteral("{{%1}}").arg(name));
            m_text->setFocus();
        });
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!columns.isEmpty());
    showState();
}

void MessageStep::edited()
{
    if (m_filling)
        return;
    Content content = draft().campaign().content;
    const int kind = m_kind->currentData().toInt();
    if (kind == noAttachment) {
        content.body = TextContent{m_text->toPlainText()};
    } else {
        MediaContent media;
        media.kind = static_cast<MediaKind>(kind);
        media.url = m_url->text().trimmed();
        media.caption = m_text->toPlainText();
        const QUrl url(media.url);
        if (media.kind == MediaKind::document)
            media.fileName = url.fileName();
        content.body = media;
    }
    draft().setContent(content);
    showState();
}

void MessageStep::showState()
{
    const bool attached = m_kind->currentData().toInt() != noAttachment;
    m_url->setVisible(attached);
    m_choose->setVisible(attached);
    const QString text = m_text->toPlainText();
    const int most = attached ? captionMax : textMax;
    m_count->setText(tr("%1 of %2 characters").arg(number(text.size()), number(most)));
    m_count->setRole(text.size() > most ? Role::bad : Role::textSoft);
    const QStringList unknown = unknownVariables(text, m_columns);
    QStringList lines;
    if (m_columns.isEmpty() && !unknown.isEmpty()) {
        lines += tr("Import a file first: the variables are its columns.");
    } else {
        for (const QString &name : unknown)
            lines += tr("The file has no column “%1”.").arg(isolate(name));
    }
    if (text.size() > most)
        lines += tr("The text is longer than WhatsApp takes. Shorten it.");
    m_problem->setText(lines.join(u'\n'));
}

bool MessageStep::isDone() const
{
    const Content &content = draft().campaign().content;
    const auto *media = std::get_if<MediaContent>(&content.body);
    const auto *text = std::get_if<TextContent>(&content.body);
    const QString &words = media ? media->caption : text ? text->text : QString();
    if (media ? media->url.isEmpty() || words.size() > captionMax : words.trimmed().isEmpty() || words.size() > textMax)
        return false;
    return unknownVariables(words, draft().campaign().columns).isEmpty();
}

void MessageStep::activated()
{
    m_text->setFocus();
}

} // namespace gatehouse::ui
