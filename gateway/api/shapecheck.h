#pragma once

#include "gateway/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>

namespace gatehouse {

/// Checks a value against its schema before a handler sees it, and says with JSON pointers what is wrong. The schemas
/// are those of the OpenAPI document, so a request is refused exactly as documented. Knows: $ref, anyOf with null,
/// type, enum, properties, required, additionalProperties false, items, minItems, maxItems, minLength, maxLength,
/// minimum, maximum, pattern, format date-time, and x-id-kind. Goes only as deep as the schema does, however deep the
/// value is.
class ShapeCheck
{
public:
    /// `components` are the named schemas that $ref points to; kept by reference.
    explicit ShapeCheck(const QJsonObject &components) : m_components(components) {}
    /// Everything that is wrong with `value`, at most 100 problems.
    [[nodiscard]] QList<Problem> problems(const QJsonValue &value, const QJsonObject &schema,
                                          const QString &pointer = {}) const;

private:
    void check(const QJsonValue &value, const QJsonObject &schema, const QString &pointer,
               QList<Problem> &problems) const;
    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &pointer,
                     QList<Problem> &problems) const;
    void checkList(const QJsonArray &list, const QJsonObject &schema, const QString &pointer,
                   QList<Problem> &problems) const;
    [[nodiscard]] QJsonObject resolved(const QJsonObject &schema) const;

    const QJsonObject &m_components;
};

/// `name` as one step of a JSON pointer (RFC 6901), shortened when it is long.
[[nodiscard]] QString pointerStep(const QString &name);

} // namespace gatehouse
