#include "app/console.h"

#include "app/languages.h"
#include "ui/places.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>

namespace gatehouse::app {

Console::Console(QApplication &application, const ui::Desks &desks, const ui::Setup &setup, const QString &language,
                 QObject *parent)
    : QObject(parent)
    , m_desks(desks)
    , m_setup(setup)
    , m_language(language)
    , m_settings(QDir(setup.dataDir).filePath(QStringLiteral("console.ini")))
    , m_languages(std::make_unique<Languages>())
{
    speak();
    m_appearance = std::make_unique<ui::Appearance>(application, m_settings);
    connect(&m_settings, &ui::UiSettings::changed, this, [this](ui::Setting setting, const QVariant &before) {
        if (setting != ui::Setting::language)
            return;
        m_language.clear(); // what is chosen now is newer than the command line
        // Queued: the control that was changed stands in the window that goes.
        QMetaObject::invokeMethod(
            this, [this, before] { changeLanguage(before); }, Qt::QueuedConnection);
    });
    makeWindow();
}

Console::~Console() = default;

void Console::show()
{
    m_window->show();
}

void Console::showPracticeFailure(const Failure &failure)
{
    m_window->showPracticeFailure(failure);
}

void Console::showPracticeGap(const QStringList &names, const Failure &last)
{
    m_window->showPracticeGap(names, last);
}

void Console::makeWindow()
{
    // The one before goes only when the next one stands: without any window the program would end.
    const std::unique_ptr<ui::MainWindow> before = std::move(m_window);
    if (before) {
        before->keepMemory();
        speak();
    }
    m_window =
        std::make_unique<ui::MainWindow>(m_desks, m_settings, m_setup, ui::allPlaces(m_desks, m_settings, m_setup));
    if (before)
        show();
}

void Console::changeLanguage(const QVariant &before)
{
    makeWindow();
    // The bar of the window that went is gone with it. Taking the offer is no change to be offered back.
    const bool wentBack = m_languageBefore.isValid() && m_languageBefore == m_settings.value(ui::Setting::language);
    m_languageBefore = wentBack ? QVariant() : before;
    if (!wentBack)
        m_window->offerLanguageBack(before);
}

void Console::speak()
{
    m_languages->speak(m_language.isEmpty() ? m_settings.text(ui::Setting::language) : m_language);
}

} // namespace gatehouse::app
