#pragma once

#include "ui/campaigns/campaigndesks.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace gatehouse::ui {

class ErrorBanner;
class Label;

/// Sends the message, as the first row gets it, to one number.
class TestDialog final : public QDialog
{
    Q_OBJECT
public:
    TestDialog(CampaignDesk &desk, CampaignId campaign, Actor actor, QWidget *parent);

private:
    void send();
    void numberChanged();

    CampaignDesk &m_desk;
    CampaignId m_campaign;
    Actor m_actor;
    QLineEdit *m_phone;
    Label *m_hint;
    ErrorBanner *m_error;
    QPushButton *m_send;
};

} // namespace gatehouse::ui
