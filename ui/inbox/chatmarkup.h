#pragma once

#include <QtCore/QFlags>
#include <QtCore/QList>
#include <QtCore/QString>

namespace gatehouse::ui {

/// A stretch of one paragraph that looks different from the rest.
struct MarkupSpan
{
    enum Style { plain = 0, bold = 1, italic = 2, strike = 4, code = 8 };
    Q_DECLARE_FLAGS(Styles, Style)
    int start = 0;
    int length = 0;
    Styles styles;
    QString link; ///< http or https address, empty when this is no link
    bool operator==(const MarkupSpan &) const = default;
};

/// One paragraph: its direction follows from its own first strong character, as WhatsApp shows it.
struct MarkupParagraph
{
    QString text; ///< without the marks
    QList<MarkupSpan> spans;
    bool operator==(const MarkupParagraph &) const = default;
};

/// WhatsApp's marks in a message's text: *bold* _italic_ ~strike~ `code` ```code```, and links, which nothing inside
/// can break. What is not closed stays as it was typed.
[[nodiscard]] QList<MarkupParagraph> parseChatMarkup(const QString &text);
/// The same without any style, for one line in a list.
[[nodiscard]] QString plainChatText(const QString &text);

} // namespace gatehouse::ui

Q_DECLARE_OPERATORS_FOR_FLAGS(gatehouse::ui::MarkupSpan::Styles)
