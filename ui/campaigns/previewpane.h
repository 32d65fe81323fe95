#pragma once

#include "ui/campaigns/draftkeeper.h"

#include <QtWidgets/QWidget>

class QToolButton;

namespace gatehouse::ui {

class Label;
class PhonePreview;

/// The message of one real row, always that of what is written now.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    PreviewPane(CampaignDesk &desk, DraftKeeper &draft, QWidget *parent = nullptr);
    /// Whose name stands over the message.
    void setSender(const QString &name);
    void step(int by);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void takeDraft();
    void ask();
    void show(const CampaignPreview &preview);
    void showDraft();
    [[nodiscard]] QString attachment() const;

    CampaignDesk &m_desk;
    DraftKeeper &m_draft;
    qint64 m_index = 0;
    qint64 m_rows = 0;
    int m_round = 0;
    QString m_sender;
    QString m_text;
    std::optional<Content> m_asked;
    QStringList m_askedColumns;
    qint64 m_askedRows = -1;
    QTimer m_pause;
    Label *m_title;
    QToolButton *m_back;
    QToolButton *m_on;
    PhonePreview *m_phone;
    Label *m_note;
};

} // namespace gatehouse::ui
