#include "app/languages.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace gatehouse::app {

Languages::~Languages()
{
    takeOff();
}

void Languages::speak(const QString &tag)
{
    takeOff();
    const QLocale locale = tag.isEmpty() ? QLocale::system() : QLocale(tag);
    QLocale::setDefault(locale);
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath), locale);
    // English first, for its plurals; the one that is asked for answers before it.
    install(QStringLiteral("gatehouse"), QStringLiteral(":/i18n"), QLocale(QLocale::English));
    if (locale.language() != QLocale::English && locale.language() != QLocale::C)
        install(QStringLiteral("gatehouse"), QStringLiteral(":/i18n"), locale);
}

void Languages::install(const QString &fileBase, const QString &folder, const QLocale &locale)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, fileBase, QStringLiteral("_"), folder))
        return; // no such translation: English
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Languages::takeOff()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace gatehouse::app
