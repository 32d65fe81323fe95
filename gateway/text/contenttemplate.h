#pragma once

#include "gateway/content.h"
#include "gateway/text/messagetemplate.h"

namespace gatehouse {

/// A content with variables in any of its texts: text, URL, caption, file name, place, contact, poll, template
/// components. Made once for a campaign, then rendered for each row. Constant after making, any thread.
class ContentTemplate
{
public:
    /// `columns` are the names the variables may have.
    ContentTemplate(Content content, const QStringList &columns);

    [[nodiscard]] QStringList variables() const; ///< each once, in order of appearance
    [[nodiscard]] QStringList unknown() const;   ///< variables without a column
    /// Variables whose cell in this row is empty and that have no default.
    [[nodiscard]] QStringList emptyIn(const QStringList &row) const;
    /// `row` holds a cell for each of the columns.
    [[nodiscard]] Content render(const QStringList &row) const;

private:
    struct Text
    {
        MessageTemplate text;
        std::vector<int> columns; ///< of each of its variables, -1 when there is none
    };
    [[nodiscard]] QStringList valuesFor(const Text &text, const QStringList &row) const;

    Content m_content;
    std::vector<Text> m_texts; ///< in the order of `forEachText`
};

} // namespace gatehouse
