#pragma once

#include <QtCore/QObject>
#include <QtCore/QTranslator>

#include <memory>
#include <vector>

namespace gatehouse::app {

/// The language of the console: our texts and Qt's own. Numbers and dates follow it too.
class Languages final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Languages() override;
    /// Takes off the language before. An empty tag means the desktop's; one without a translation of ours speaks
    /// English, with its own numbers and dates.
    void speak(const QString &tag);

private:
    void install(const QString &fileBase, const QString &folder, const QLocale &locale);
    void takeOff();

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace gatehouse::app
