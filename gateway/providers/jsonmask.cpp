#include "gateway/providers/jsonmask.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QList>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

constexpr qsizetype repeatedBytesMin = 16;
constexpr qsizetype repeatedValuesMax = 32;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype skipBlanks(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && isBlank(json[at]))
        ++at;
    return at;
}

// Behind the closing quote of the string that opens at `at`.
qsizetype stringEnd(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '"')
            return at + 1;
        if (json[at] == '\\')
            ++at;
    }
    return json.size();
}

qsizetype valueEnd(const QByteArray &json, qsizetype at)
{
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = stringEnd(json, at);
            if (depth == 0)
                return at;
            continue;
        }
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at; // of the tree around
            if (--depth == 0)
                return at + 1;
        } else if (depth == 0 && (c == ',' || isBlank(c))) {
            return at;
        }
        ++at;
    }
    return json.size();
}

// In lower case, without '_' and '-'. A name may be written with escapes; it is the same name.
class PlainName
{
public:
    explicit PlainName(QByteArrayView written)
    {
        if (written.contains('\\')) {
            const QByteArray whole = "[\"" + written.toByteArray() + "\"]";
            take(QJsonDocument::fromJson(whole).array().first().toString().toUtf8());
        } else {
            take(written);
        }
    }
    [[nodiscard]] QByteArrayView view() const { return {m_name.data(), m_size}; }

private:
    void take(QByteArrayView name)
    {
        for (const char c : name) {
            if (c == '_' || c == '-')
                continue;
            if (m_size == static_cast<qsizetype>(m_name.size())) {
                m_size = 0; // longer than any name of a secret
                return;
            }
            m_name[static_cast<size_t>(m_size++)] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        }
    }

    std::array<char, 32> m_name;
    qsizetype m_size = 0;
};

} // namespace

QByteArray withoutMembers(const QByteArray &json, IsSecretMember isSecret)
{
    QByteArray masked;
    QList<QByteArray> cut;
    qsizetype copied = 0;
    for (qsizetype at = json.indexOf('"'); at >= 0 && at < json.size(); at = json.indexOf('"', at)) {
        const qsizetype end = stringEnd(json, at);
        const qsizetype colon = skipBlanks(json, end);
        const bool named = colon < json.size() && json[colon] == ':';
        if (!named || !isSecret(PlainName(QByteArrayView(json).sliced(at + 1, end - at - 2)).view())) {
            at = end;
            continue;
        }
        const qsizetype from = skipBlanks(json, colon + 1);
        const qsizetype to = valueEnd(json, from);
        masked.append(json.constData() + copied, from - copied).append("\"…\"");
        if (to - from - 2 >= repeatedBytesMin && json[from] == '"')
            cut.append(json.mid(from + 1, to - from - 2));
        copied = to;
        at = to;
    }
    if (copied == 0)
        return {json.constData(), json.size()}; // a copy of its own: `json` may stand on somebody's buffer
    masked.append(json.constData() + copied, json.size() - copied);
    // A value may stand once more where no name gives it away. Each is looked for in the whole body, so only so many
    // are: a body of thousands of secrets is nobody's webhook, and what it holds was cut where it was named.
    std::sort(cut.begin(), cut.end());
    cut.erase(std::unique(cut.begin(), cut.end()), cut.end());
    for (qsizetype i = 0; i < std::min(cut.size(), repeatedValuesMax); ++i)
        masked.replace(cut[i], "…");
    return masked;
}

} // namespace gatehouse
