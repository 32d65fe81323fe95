#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace gatehouse::ui {

class Label;

/// The line over every page: title · client switcher · the page's tools · search.
class PageHead final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// Takes the switcher; call once.
    void setSwitcher(QWidget *switcher);
    /// Shows the tools of the page in front; nullptr shows none. Takes each widget at its first showing.
    void showTools(QWidget *tools);

signals:
    void searchRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSearchSoft();

    Label *m_title;
    QHBoxLayout *m_row;
    QStackedWidget *m_tools;
    QWidget *m_noTools;
    QToolButton *m_search;
};

} // namespace gatehouse::ui
