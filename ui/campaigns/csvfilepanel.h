#pragma once

#include "gateway/campaigndesk.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace gatehouse::ui {

class CsvSampleModel;
class ElidedLabel;
class Label;

/// The file of an audience: chosen or dropped, looked at, and how it is to be read. What was detected is shown in the
/// controls and can be changed; each change that matters has the file looked at again.
class CsvFilePanel final : public QWidget
{
    Q_OBJECT
public:
    CsvFilePanel(CampaignDesk &desk, CsvSampleModel &sample, QWidget *parent = nullptr);
    void reset();
    void takeFile(const QString &path);
    [[nodiscard]] QString path() const { return m_path; }
    /// A file is chosen, readable, and has a phone column.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] CsvMapping mapping() const;
    void focusFirst();

signals:
    void changed();
    void failed(const gatehouse::Failure &failure);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *fileRow();
    QWidget *readingRow();
    void choose();
    void inspect();
    void show(const CsvInspection &file);
    void showColumns(const CsvInspection &file);

    CampaignDesk &m_desk;
    CsvSampleModel &m_sample;
    QString m_path;
    CsvMapping m_wanted; ///< what the person changed; the rest is detected
    bool m_known = false;
    bool m_filling = false;
    int m_round = 0;
    ElidedLabel *m_file;
    Label *m_hint;
    QPushButton *m_choose;
    QWidget *m_reading;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QCheckBox *m_header;
    QComboBox *m_phone;
    QComboBox *m_name;
    QComboBox *m_country;
};

} // namespace gatehouse::ui
