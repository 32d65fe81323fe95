#pragma once

#include "gateway/message.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace gatehouse::ui {

/// The steps of a message's life, each a dot with its word, its time and what was said.
class TimelineList final : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineList(QWidget *parent = nullptr);
    void setEntries(const QList<TimelineEntry> &entries);

private:
    QVBoxLayout *m_rows;
    QList<TimelineEntry> m_entries;
    QWidget *m_shown = nullptr;
};

} // namespace gatehouse::ui
