#include "ui/campaigns/csvfilepanel.h"

#include "ui/async.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/csvsamplemodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"

#include <QtCore/QCollator>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace gatehouse::ui {

namespace {

void fillCountries(QComboBox *box)
{
    QList<std::pair<QString, QString>> countries;
    for (int i = int(QLocale::AnyTerritory) + 1; i <= int(QLocale::LastTerritory); ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2 && code.at(0).isLetter())
            countries += {QLocale::territoryToString(territory), code};
    }
    std::sort(countries.begin(), countries.end(),
              [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[name, code] : std::as_const(countries))
        box->addItem(name, code);
}

QString localFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

CsvFilePanel::CsvFilePanel(CampaignDesk &desk, CsvSampleModel &sample, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sample(sample)
    , m_file(new ElidedLabel(tr("Drop a CSV file here"), TextSize::body, Role::text, QFont::Medium))
    , m_hint(
          new Label(tr("One row for each person, with a column of phone numbers."), TextSize::caption, Role::textSoft))
    , m_choose(new QPushButton(icon(QStringLiteral("upload")), tr("Choose &file…")))
    , m_reading(new QWidget)
    , m_encoding(new QComboBox)
    , m_separator(new QComboBox)
    , m_header(new QCheckBox(tr("First row holds &names")))
    , m_phone(new QComboBox)
    , m_name(new QComboBox)
    , m_country(new QComboBox)
{
    setObjectName(QStringLiteral("csvFilePanel"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    column->addWidget(fileRow());
    column->addWidget(readingRow());
    m_reading->hide();
}

QWidget *CsvFilePanel::fileRow()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_file);
    words->addWidget(m_hint);
    row->addLayout(words, 1);
    m_choose->setObjectName(QStringLiteral("csvChoose"));
    connect(m_choose, &QPushButton::clicked, this, &CsvFilePanel::choose);
    row->addWidget(m_choose);
    return holder;
}

QWidget *CsvFilePanel::readingRow()
{
    auto *grid = new QGridLayout(m_reading);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    const auto add = [grid](int line, int at, const QString &text, QComboBox *box, const char *name) {
        auto *label = new Label(text, TextSize::caption, Role::textSoft);
        label->setBuddy(box);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(QString(text).remove(u'&'));
        box->setMinimumContentsLength(9);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        grid->addWidget(label, line, at);
        grid->addWidget(box, line + 1, at);
        grid->setColumnStretch(at, 1);
    };
    for (const char *encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
        m_encoding->addItem(QLatin1String(encoding), QLatin1String(encoding));
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')})
        m_separator->addItem(CampaignWords::separatorName(separator), separator);
    m_country->addItem(tr("None: numbers begin with +"), QString());
    fillCountries(m_country);
    add(0, 0, tr("&Phone column"), m_phone, "csvPhone");
    add(0, 1, tr("Name colu&mn"), m_name, "csvName");
    add(0, 2, tr("Default coun&try"), m_country, "csvCountry");
    add(2, 0, tr("Encod&ing"), m_encoding, "csvEncoding");
    add(2, 1, tr("Sep&arator"), m_separator, "csvSeparator");
    m_header->setObjectName(QStringLiteral("csvHeader"));
    grid->addWidget(m_header, 3, 2);

    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_wanted.encoding = m_encoding->currentData().toString();
        inspect();
    });
    connect(m_separator, &QComboBox::activated, this, [this] {
        m_wanted.separator = m_separator->currentData().toChar();
        inspect();
    });
    connect(m_header, &QCheckBox::clicked, this, [this](bool checked) {
        m_wanted.hasHeader = checked;
        inspect();
    });
    connect(m_phone, &QComboBox::currentIndexChanged, this, [this] {
        m_sample.setPhoneColumn(m_phone->currentData().toInt());
        if (!m_filling)
            emit changed();
    });
    connect(m_name, &QComboBox::currentIndexChanged, this, [this] {
        m_sample.setNameColumn(m_name->currentData().toInt());
        if (!m_filling)
            emit changed();
    });
    connect(m_country, &QComboBox::currentIndexChanged, this, &CsvFilePanel::changed);
    return m_reading;
}

void CsvFilePanel::reset()
{
    ++m_round;
    m_path.clear();
    m_known = false;
    m_wanted = {};
    m_file->setText(tr("Drop a CSV file here"));
    m_hint->setText(tr("One row for each person, with a column of phone numbers."));
    m_choose->setText(tr("Choose &file…"));
    m_reading->hide();
    m_sample.show({});
    emit changed();
}

void CsvFilePanel::focusFirst()
{
    m_choose->setFocus();
}

void CsvFilePanel::choose()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose the audience"), {}, tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(QStringLiteral("csvDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CsvFilePanel::takeFile);
    dialog->open();
}

void CsvFilePanel::takeFile(const QString &path)
{
    m_path = path;
    m_wanted = {};
    m_known = false;
    m_file->setText(QFileInfo(path).fileName());
    emit changed();
    inspect();
}

void CsvFilePanel::inspect()
{
    if (m_path.isEmpty())
        return;
    whenDone(
        this, m_desk.inspect(m_path, m_wanted),
        [this, round = ++m_round](const CsvInspection &file) {
            if (round == m_round)
                show(file);
        },
        [this, round = m_round](const Failure &failure) {
            if (round != m_round)
                return;
            reset();
            emit failed(failure);
        });
}

void CsvFilePanel::show(const CsvInspection &file)
{
    m_filling = true;
    m_known = true;
    m_hint->setText(
        tr("%1 · %2 · %n column(s)", "size, encoding", int(file.columns.size()))
            .arg(QLocale().formattedDataSize(file.bytes, 1, QLocale::DataSizeTraditionalFormat), file.encoding));
    m_choose->setText(tr("Choose another &file…"));
    if (m_encoding->findData(file.encoding) < 0)
        m_encoding->addItem(file.encoding, file.encoding);
    m_encoding->setCurrentIndex(m_encoding->findData(file.encoding));
    if (m_separator->findData(file.separator) < 0)
        m_separator->addItem(CampaignWords::separatorName(file.separator), file.separator);
    m_separator->setCurrentIndex(m_separator->findData(file.separator));
    m_header->setChecked(file.hasHeader);
    m_sample.show(file);
    showColumns(file);
    m_reading->show();
    m_filling = false;
    emit changed();
}

void CsvFilePanel::showColumns(const CsvInspection &file)
{
    m_phone->clear();
    m_name->clear();
    if (file.phoneColumn < 0)
        m_phone->addItem(tr("Choose…"), -1);
    m_name->addItem(tr("None"), -1);
    for (int i = 0; i < file.columns.size(); ++i) {
        m_phone->addItem(file.columns.at(i), i);
        m_name->addItem(file.columns.at(i), i);
    }
    m_phone->setCurrentIndex(m_phone->findData(file.phoneColumn));
    m_name->setCurrentIndex(m_name->findData(file.nameColumn));
    m_sample.setPhoneColumn(file.phoneColumn);
    m_sample.setNameColumn(file.nameColumn);
}

bool CsvFilePanel::isReady() const
{
    return m_known && m_phone->currentData().toInt() >= 0;
}

CsvMapping CsvFilePanel::mapping() const
{
    CsvMapping mapping;
    mapping.encoding = m_encoding->currentData().toString();
    mapping.separator = m_separator->currentData().toChar();
    mapping.hasHeader = m_header->isChecked();
    mapping.phoneColumn = m_phone->currentData().toInt();
    mapping.nameColumn = m_name->currentData().toInt();
    mapping.defaultCountry = m_country->currentData().toString();
    return mapping;
}

void CsvFilePanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CsvFilePanel::dropEvent(QDropEvent *event)
{
    const QString path = localFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    takeFile(path);
}

void CsvFilePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(m_known ? Role::line : Role::textSoft, palette()), 1,
                        m_known ? Qt::SolidLine : Qt::DashLine)); // dashed: something can be dropped here
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace gatehouse::ui
