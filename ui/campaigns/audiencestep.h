#pragma once

#include "ui/campaigns/editorstep.h"

#include <QtCore/QTimer>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace gatehouse::ui {

class AudienceProblemModel;
class CsvFilePanel;
class CsvSampleModel;
class FigureCell;
class FilterTab;
class Label;

/// Who gets the campaign: its name and client, the file, what became of its rows.
class AudienceStep final : public EditorStep
{
    Q_OBJECT
public:
    AudienceStep(const CampaignDesks &desks, std::function<Actor()> actor, DraftKeeper &draft,
                 QWidget *parent = nullptr);
    [[nodiscard]] bool isDone() const override;
    void activated() override;
    void setClients(const QList<Client> &clients);
    void takeFile(const QString &path);
    /// Shows the rows that were left out.
    void showProblems();
    /// Nothing is kept before it is known whose campaign this is.
    void focusClient();

private:
    QWidget *head();
    QWidget *importRow();
    QWidget *figures();
    QWidget *tables();
    void showTable(int which);
    void takeDraft();
    void startAnew();
    void import();
    void run();
    void finish();
    void showProgress();
    void showReport();
    void exportProblems();

    CampaignDesks m_desks;
    std::function<Actor()> m_actor;
    QList<Client> m_clients;
    CsvSampleModel *m_sample;
    AudienceProblemModel *m_problems;
    CampaignId m_problemsOf; ///< whose problems are asked for
    std::shared_ptr<ImportProgress> m_progress;
    QTimer m_poll;
    QLineEdit *m_name;
    QComboBox *m_client;
    CsvFilePanel *m_file;
    QPushButton *m_import;
    QPushButton *m_stop;
    QProgressBar *m_bar;
    Label *m_rows;
    QWidget *m_figures;
    QList<FigureCell *> m_cells;
    QWidget *m_tables;
    FilterTab *m_sampleTab;
    FilterTab *m_problemsTab;
    QPushButton *m_export;
    QStackedWidget *m_stack;
};

} // namespace gatehouse::ui
