#pragma once

#include "gateway/content.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QScrollArea;

namespace gatehouse::ui {

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
    /// How a local file goes out: kind from its type, the engine uploads it.
    [[nodiscard]] static MediaContent contentOf(const QString &path);

signals:
    void changed();

private:
    void show(const QString &path);
    void rebuild();

    QStringList m_paths;
    QScrollArea *m_strip; ///< many files scroll: the composer keeps its width and height
    QHBoxLayout *m_row;
    Label *m_leftOut;
};

} // namespace gatehouse::ui
