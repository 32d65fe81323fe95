#pragma once

#include "gateway/session.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QTableView>

namespace gatehouse::ui {

class SessionFilterProxy;
class SessionsModel;

/// The table of sessions. Until a person moves columns about, they fit the room: the least needed ones step back.
class SessionTable final : public QTableView
{
    Q_OBJECT
public:
    SessionTable(SessionsModel &rows, SessionFilterProxy &shown, QWidget *parent = nullptr);

    /// The session of a row of the proxy over the model; nullptr for another model's index.
    [[nodiscard]] static const Session *sessionAt(const QModelIndex &index);
    [[nodiscard]] QList<SessionId> chosen() const;
    [[nodiscard]] const Session *current() const;
    void choose(SessionId id);
    void chooseRow(int row);
    void fitColumns();
    [[nodiscard]] QJsonObject memory() const;
    void remember(const QJsonObject &memory);

signals:
    void chosenChanged();
    void opened();
    void discarded();
    void menuRequested(const QPoint &at);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void copyRows();
    void showColumnMenu(const QPoint &at);
    [[nodiscard]] QList<int> wantedWidths() const;

    SessionsModel &m_rows;
    SessionFilterProxy &m_shown;
    bool m_fits = true;     ///< no person has set the columns
    bool m_fitting = false; ///< what moves now is our doing
};

} // namespace gatehouse::ui
