#pragma once

#include "gateway/ids.h"
#include "ui/desks.h"
#include "ui/shell/paletteentry.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

class QLineEdit;
class QListView;

namespace gatehouse::ui {

class Label;
class LoadingBar;
class PaletteModel;

/// Ctrl+K: pages, actions and clients as one types, contacts and conversations a moment later from the desks. Lies over
/// the window's upper part; Esc, a click elsewhere or a choice closes it.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(const Desks &desks, QWidget *window);
    /// Shows it with these local entries; contacts and conversations are looked for within `client`.
    void open(const QList<PaletteEntry> &local, std::optional<ClientId> client);

signals:
    void navigate(const QString &page, const QString &what);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void typed(const QString &text);
    void lookUp();
    void found(const QList<PaletteEntry> &entries);
    void runCurrent();
    void step(int rows);
    [[nodiscard]] bool holds(const QWidget *widget) const;

    Desks m_desks;
    std::optional<ClientId> m_client;
    QLineEdit *m_field;
    LoadingBar *m_loading;
    QListView *m_list;
    Label *m_nothing;
    PaletteModel *m_model;
    QTimer m_pause;
    int m_question = 0; ///< number of the latest look-up: older answers are of no use
};

} // namespace gatehouse::ui
