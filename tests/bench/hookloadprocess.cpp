#include "tests/bench/hookload.h"

#include <QtCore/QJsonDocument>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

void HookLoad::start(QProcess &process) const
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(GATEHOUSE_HOOKLOAD),
                  QStringList{QString::number(port), QString::number(connections), QString::number(warmSeconds),
                              QString::number(seconds), QString::number(perSecond), QString::number(people)}
                      + targets);
}

QJsonObject HookLoad::result(QProcess &process)
{
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QStringList HookLoad::targetsOf(const QList<Session> &sessions, const QList<Credentials> &tokens)
{
    QStringList targets;
    for (qsizetype i = 0; i < sessions.size(); ++i)
        targets += sessions.at(i).hookPath + u'=' + QString::fromLatin1(tokens.at(i).webhookSecret);
    return targets;
}

QList<Credentials> HookLoad::madeUpTokens(int count)
{
    QList<Credentials> tokens;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(4, '0');
        tokens.append({"practice-key-" + number, "practice-secret-" + number, {}, {}});
    }
    return tokens;
}

} // namespace gatehouse::test
