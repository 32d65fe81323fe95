#include "tests/unit/layering/sourcefile.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace gatehouse::test {

QString withoutComments(const QString &text)
{
    // What may hold a comment's beginning without being one comes first: raw strings, strings, characters.
    static const QRegularExpression piece(QStringLiteral(R"re(R"([^\s()\\]{0,16})\(.*?\)\1")re"
                                                         R"re(|"(?:[^"\\\n]|\\.)*")re"
                                                         R"re(|'(?:[^'\\\n]|\\.){1,10}')re"
                                                         R"re(|(?<comment>//[^\n]*|/\*.*?\*/))re"),
                                          QRegularExpression::DotMatchesEverythingOption);
    QString out;
    qsizetype done = 0;
    for (auto found = piece.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString comment = match.captured(QStringLiteral("comment"));
        if (comment.isEmpty())
            continue;
        out += QStringView(text).mid(done, match.capturedStart() - done);
        out += QString(comment.count(QLatin1Char('\n')), QLatin1Char('\n'));
        done = match.capturedEnd();
    }
    out += QStringView(text).mid(done);
    return out;
}

QList<SourceFile> readSources(const QString &root, const QStringList &folders)
{
    QList<SourceFile> sources;
    const QDir base(root);
    for (const QString &folder : folders) {
        QDirIterator files(base.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            sources.append({base.relativeFilePath(file.fileName()),
                            withoutComments(QString::fromUtf8(file.readAll())).split(QLatin1Char('\n'))});
        }
    }
    std::sort(sources.begin(), sources.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return sources;
}

} // namespace gatehouse::test
