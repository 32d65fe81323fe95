#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace gatehouse {
struct Snapshot;
}

namespace gatehouse::ui {

struct Setup;

/// The line below every page. Each item is a button that leads to what it speaks of.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(const Setup &setup, QWidget *parent = nullptr);
    void show(const Snapshot &now);

signals:
    void navigate(const QString &page, const QString &what);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addItem(const QString &name, const QString &page, const QString &what);
    void drawDot();

    QPushButton *m_sessions;
    QPushButton *m_queue;
    QPushButton *m_webhooks;
    QPushButton *m_doubts;
    QPushButton *m_publicUrl;
    QPushButton *m_practice;
    bool m_allConnected = false;
    bool m_anySession = false;
};

} // namespace gatehouse::ui
