#pragma once

#include "gateway/session.h"
#include "ui/widgets/rowtable.h"

#include <QtCore/QJsonObject>

namespace gatehouse::ui {

class SessionFilterProxy;
class SessionsModel;

/// The table of sessions. Until a person moves columns about, they fit the room: the least needed ones step back.
class SessionTable final : public RowTable
{
    Q_OBJECT
public:
    SessionTable(SessionsModel &rows, SessionFilterProxy &shown, QWidget *parent = nullptr);

    /// The session of a row of the proxy over the model; nullptr for another model's index.
    [[nodiscard]] static const Session *sessionAt(const QModelIndex &index);
    [[nodiscard]] QList<SessionId> chosen() const;
    [[nodiscard]] const Session *current() const;
    void choose(SessionId id);
    void fitColumns();
    [[nodiscard]] QJsonObject memory() const;
    void remember(const QJsonObject &memory);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void fillColumnMenu(QMenu *menu) override;

private:
    void watchHead();
    [[nodiscard]] QList<int> wantedWidths() const;

    SessionsModel &m_rows;
    SessionFilterProxy &m_shown;
    bool m_fits = true;     ///< no person has set the columns
    bool m_fitting = false; ///< what moves now is our doing
};

} // namespace gatehouse::ui
