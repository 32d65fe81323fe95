#pragma once

#include "gateway/result.h"
#include "ui/desks.h"
#include "ui/settings/uisettings.h"
#include "ui/setup.h"

#include <QtCore/QObject>
#include <QtCore/QVariant>

#include <memory>

class QApplication;

namespace gatehouse::ui {
class Appearance;
class MainWindow;
} // namespace gatehouse::ui

namespace gatehouse::app {

class Languages;

/// The window and what stands around it: settings, appearance, language. Another language makes the window anew, so
/// that every text is taken from it at once.
class Console final : public QObject
{
    Q_OBJECT
public:
    /// `language`: from the command line, holds for this run; empty: the person's setting.
    Console(QApplication &application, const ui::Desks &desks, const ui::Setup &setup, const QString &language,
            QObject *parent = nullptr);
    ~Console() override;
    void show();
    /// Said in the window, which may be the only place that a person sees.
    void showPracticeFailure(const Failure &failure);
    void showPracticeGap(const QStringList &names, const Failure &last);

private:
    void makeWindow();
    void changeLanguage(const QVariant &before);
    void speak();

    ui::Desks m_desks;
    ui::Setup m_setup;
    QString m_language;
    ui::UiSettings m_settings;
    std::unique_ptr<Languages> m_languages;
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<ui::MainWindow> m_window;
    QVariant m_languageBefore; ///< offered to go back to
};

} // namespace gatehouse::app
