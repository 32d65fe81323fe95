#include "ui/inbox/suppressionlookup.h"

#include "ui/async.h"

namespace gatehouse::ui {

namespace {

constexpr int pageRows = 1000;
constexpr int pagesMax = 20;

struct Search
{
    QObject *context;
    ContactDesk &desk;
    ClientId client;
    QString phone;
    std::function<void(const Suppression &)> found;
    std::function<void(const Failure &)> failed;
};

void look(const Search &search, const QString &cursor, int pagesLeft)
{
    whenDone(
        search.context, search.desk.suppressions({search.client, {}, {}, {pageRows, cursor}}),
        [search, pagesLeft](const gatehouse::Page<Suppression> &page) {
            for (const Suppression &suppression : page.items) {
                if (suppression.phone == search.phone)
                    return search.found(suppression);
            }
            if (!page.nextCursor.isEmpty() && pagesLeft > 1)
                return look(search, page.nextCursor, pagesLeft - 1);
            search.failed(Failure{Fault::notFound, QStringLiteral("suppression"), {}, {}});
        },
        search.failed);
}

} // namespace

void findSuppression(QObject *context, ContactDesk &desk, ClientId client, const QString &phone,
                     const std::function<void(const Suppression &)> &found,
                     const std::function<void(const Failure &)> &failed)
{
    look({context, desk, client, phone, found, failed}, {}, pagesMax);
}

} // namespace gatehouse::ui
