#include "gateway/text/contenttemplate.h"

#include <functional>

namespace gatehouse {

namespace {

using Change = std::function<QString(const QString &)>;

// The texts inside a value of JSON; numbers and names of members stay.
QJsonValue changedJson(const QJsonValue &value, const Change &change)
{
    if (value.isString())
        return change(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(changedJson(item, change));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = changedJson(it.value(), change);
        return object;
    }
    return value;
}

// Passes every text of a body through `change`, always in the same order.
struct ForEachText
{
    const Change &change;

    void operator()(TextContent &text) const { text.text = change(text.text); }
    void operator()(MediaContent &media) const
    {
        media.url = change(media.url);
        media.caption = change(media.caption);
        media.fileName = change(media.fileName);
    }
    void operator()(LocationContent &location) const
    {
        location.name = change(location.name);
        location.address = change(location.address);
    }
    void operator()(ContactContent &contact) const
    {
        contact.name = change(contact.name);
        contact.phone = change(contact.phone);
    }
    void operator()(PollContent &poll) const
    {
        poll.question = change(poll.question);
        for (QString &option : poll.options)
            option = change(option);
    }
    void operator()(TemplateContent &content) const
    {
        content.components = changedJson(content.components, change).toArray();
    }
    void operator()(UnsupportedContent &) const {}
};

void addMissing(QStringList &list, const QString &name)
{
    if (!list.contains(name, Qt::CaseInsensitive))
        list += name;
}

} // namespace

ContentTemplate::ContentTemplate(Content content, const QStringList &columns) : m_content(std::move(content))
{
    const Change gather = [&](const QString &text) {
        Text part{MessageTemplate(text), {}};
        for (const QString &name : part.text.variables()) {
            int column = int(columns.size()) - 1;
            while (column >= 0 && columns[column].simplified().compare(name, Qt::CaseInsensitive) != 0)
                --column;
            part.columns.push_back(column);
        }
        m_texts.push_back(std::move(part));
        return text;
    };
    std::visit(ForEachText{gather}, m_content.body);
}

QStringList ContentTemplate::variables() const
{
    QStringList names;
    for (const Text &text : m_texts) {
        for (const QString &name : text.text.variables())
            addMissing(names, name);
    }
    return names;
}

QStringList ContentTemplate::unknown() const
{
    QStringList names;
    for (const Text &text : m_texts) {
        for (size_t i = 0; i < text.columns.size(); ++i) {
            if (text.columns[i] < 0)
                addMissing(names, text.text.variables()[qsizetype(i)]);
        }
    }
    return names;
}

QStringList ContentTemplate::valuesFor(const Text &text, const QStringList &row) const
{
    QStringList values;
    values.reserve(qsizetype(text.columns.size()));
    for (const int column : text.columns)
        values += row.value(column);
    return values;
}

QStringList ContentTemplate::emptyIn(const QStringList &row) const
{
    QStringList names;
    for (const Text &text : m_texts) {
        const QStringList values = valuesFor(text, row);
        const QStringList needed = text.text.variablesWithoutDefault();
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (text.columns[size_t(i)] >= 0 && values[i].trimmed().isEmpty()
                && needed.contains(text.text.variables()[i]))
                addMissing(names, text.text.variables()[i]);
        }
    }
    return names;
}

Content ContentTemplate::render(const QStringList &row) const
{
    Content content = m_content;
    size_t at = 0;
    const Change fill = [&](const QString &) {
        const Text &text = m_texts[at++];
        return text.text.variables().isEmpty() ? text.text.render({}) // also turns "{{{{" into "{{"
                                               : text.text.render(valuesFor(text, row));
    };
    std::visit(ForEachText{fill}, content.body);
    return content;
}

} // namespace gatehouse
