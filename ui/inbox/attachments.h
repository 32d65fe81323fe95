#pragma once

#include "gateway/content.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace gatehouse::ui {

class ElidedLabel;
class Label;

/// The files that go out with the next answer, each as a chip that can be taken away.
class Attachments final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int filesMax = 30;

    explicit Attachments(QWidget *parent = nullptr);
    void setPaths(const QStringList &paths);
    void add(const QStringList &paths);
    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    /// Every file was looked into: before, how they go out is not known.
    [[nodiscard]] bool isReady() const;
    /// How a file of these goes out: kind from its type, the engine uploads it.
    [[nodiscard]] MediaContent contentOf(const QString &path) const;

signals:
    void changed();

private:
    struct Facts
    {
        MediaKind kind = MediaKind::document;
        qint64 bytes = 0;
    };
    struct Chip
    {
        QLabel *picture;
        ElidedLabel *name;
    };
    [[nodiscard]] static Facts lookInto(const QString &path);
    void look(const QString &path);
    void show(const QString &path);
    void fill(const QString &path);
    void rebuild();

    QStringList m_paths;
    QHash<QString, Facts> m_facts; ///< read by a thread of the pool: a file may lie on a slow disk
    QSet<QString> m_looking;
    QHash<QString, Chip> m_chips;
    QScrollArea *m_strip; ///< many files scroll: the composer keeps its width and height
    QHBoxLayout *m_row;
    Label *m_leftOut;
};

} // namespace gatehouse::ui
