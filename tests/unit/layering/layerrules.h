#pragma once

#include "tests/unit/layering/sourcefile.h"

#include <QtCore/QRegularExpression>

namespace gatehouse::test {

/// A file a rule does not hold for. The path is a whole file, or a folder when it ends with '/'.
struct Exemption
{
    QString path;
    QString reason;
};

/// A line matching `forbidden`, in a file below one of `folders`, is a breach.
struct LayerRule
{
    const char *name;
    const char *why;
    QStringList folders;
    QRegularExpression forbidden;
    QList<Exemption> exemptions;
    QStringList caught; ///< lines the rule must catch: the proof that it can fail
    QStringList free;   ///< lines beside them that it must leave alone
};

/// The rules of the tree, each with its reason. Exempting another file means adding it here with its reason.
[[nodiscard]] QList<LayerRule> layerRules();

[[nodiscard]] bool concerns(const LayerRule &rule, const QString &path);
[[nodiscard]] const Exemption *exemptionFor(const LayerRule &rule, const QString &path);

/// "path:line: text" for each breach, exempted files left out.
[[nodiscard]] QStringList breaches(const LayerRule &rule, const QList<SourceFile> &sources);

} // namespace gatehouse::test
