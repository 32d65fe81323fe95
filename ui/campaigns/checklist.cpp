#include "ui/campaigns/checklist.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace gatehouse::ui {

namespace {

/// The mark as a shape in its colour, with the word for who cannot see it.
class CheckMark final : public QWidget
{
public:
    explicit CheckMark(CampaignCheck::Mark mark) : m_mark(mark) { setFixedSize(18, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        switch (m_mark) {
        case CampaignCheck::Mark::good:
            return paintIcon(&painter, rect(), QStringLiteral("check"), color(Role::good, palette()));
        case CampaignCheck::Mark::warn:
            return paintIcon(&painter, rect(), QStringLiteral("warning"), color(Role::warn, palette()));
        case CampaignCheck::Mark::bad:
            return paintIcon(&painter, rect(), QStringLiteral("close"), color(Role::bad, palette()));
        }
    }

private:
    CampaignCheck::Mark m_mark;
};

} // namespace

CheckList::CheckList(QWidget *parent) : QFrame(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("checkList"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void CheckList::show(const QList<CampaignCheck> &checks)
{
    const auto same = [](const CampaignCheck &a, const CampaignCheck &b) {
        return a.mark == b.mark && a.title == b.title && a.caption == b.caption;
    };
    if (std::equal(checks.cbegin(), checks.cend(), m_checks.cbegin(), m_checks.cend(), same))
        return; // a link that has the keyboard keeps it
    m_checks = checks;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // Not at once: this may run within a click on one of its links.
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < m_checks.size(); ++i)
        m_rows->addWidget(row(m_checks.at(i), i));
}

QWidget *CheckList::row(const CampaignCheck &check, int index)
{
    auto *holder = new QWidget;
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    line->setSpacing(space::s);
    const QString word = check.mark == CampaignCheck::Mark::good   ? tr("In order")
                         : check.mark == CampaignCheck::Mark::warn ? tr("Worth a look")
                                                                   : tr("Prevents the start");
    auto *mark = new CheckMark(check.mark);
    mark->setAccessibleName(word);
    mark->setToolTip(word);
    line->addWidget(mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *title = new Label(check.title, TextSize::body, Role::text, QFont::Medium);
    title->setObjectName(QStringLiteral("checkTitle%1").arg(index));
    title->setAccessibleName(tr("%1: %2", "mark, what was found").arg(word, check.title));
    title->setWordWrap(true);
    auto *caption = new Label(check.caption, TextSize::caption, Role::textSoft);
    caption->setObjectName(QStringLiteral("checkCaption%1").arg(index));
    caption->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(caption);
    line->addLayout(words, 1);
    if (check.leads != CampaignCheck::Leads::nowhere) {
        auto *link = new QPushButton(check.link);
        link->setObjectName(QStringLiteral("checkLink%1").arg(index));
        link->setFlat(true);
        link->setAccessibleName(tr("%1: %2", "action, what it is about").arg(check.link, check.title));
        QPalette own = link->palette();
        own.setColor(QPalette::ButtonText, color(Role::accent, palette()));
        link->setPalette(own);
        connect(link, &QPushButton::clicked, this, [this, leads = check.leads] { emit followed(leads); });
        line->addWidget(link);
    }
    return holder;
}

void CheckList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::line, palette()));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 1; i < m_rows->count(); ++i)
        painter.fillRect(1, m_rows->itemAt(i)->geometry().y(), width() - 2, 1, color(Role::line, palette()));
}

} // namespace gatehouse::ui
