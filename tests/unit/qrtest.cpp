#include "gateway/qrpicture.h"

#include <QtGui/QImage>
#include <QtTest/QtTest>

using namespace gatehouse;

class QrTest : public QObject
{
    Q_OBJECT
private slots:
    void pictureShowsTheModulesInsideAQuietZone_data();
    void pictureShowsTheModulesInsideAQuietZone();
    void hasTheThreeFinders();
    void refusesWhatNoCodeCanHold();
};

void QrTest::pictureShowsTheModulesInsideAQuietZone_data()
{
    QTest::addColumn<int>("modulePixels");
    QTest::newRow("1") << 1;
    QTest::newRow("3") << 3;
    QTest::newRow("8") << 8;
}

void QrTest::pictureShowsTheModulesInsideAQuietZone()
{
    QFETCH(int, modulePixels);
    // The form of a real pairing payload: reference, then keys in base 64, with commas between.
    const auto matrix = qrMatrix("2@" + QByteArray(64, 'q').toBase64() + ',' + QByteArray(32, 'k').toBase64() + ','
                                 + QByteArray(32, 'i').toBase64() + ',' + QByteArray(32, 's').toBase64());
    QVERIFY(matrix);
    QImage image;
    QVERIFY(image.loadFromData(qrPng(*matrix, modulePixels), "PNG"));
    const int side = (matrix->size + 8) * modulePixels;
    QCOMPARE(image.size(), QSize(side, side));
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int column = x / modulePixels - 4;
            const int row = y / modulePixels - 4;
            const bool inside = column >= 0 && row >= 0 && column < matrix->size && row < matrix->size;
            const QRgb expected = inside && matrix->dark(column, row) ? qRgb(0, 0, 0) : qRgb(255, 255, 255);
            QCOMPARE(image.pixel(x, y), expected);
        }
    }
}

void QrTest::hasTheThreeFinders()
{
    const auto matrix = qrMatrix("hello");
    QVERIFY(matrix);
    const int far = matrix->size - 7;
    for (const auto &[left, top] : {std::pair(0, 0), std::pair(far, 0), std::pair(0, far)}) {
        for (int i = 0; i < 7; ++i) {
            QVERIFY(matrix->dark(left + i, top));
            QVERIFY(matrix->dark(left, top + i));
        }
        QVERIFY(!matrix->dark(left + 1, top + 1));
        QVERIFY(matrix->dark(left + 3, top + 3));
    }
}

void QrTest::refusesWhatNoCodeCanHold()
{
    QVERIFY(!qrMatrix({}));
    QVERIFY(!qrMatrix(QByteArray(4000, 'x')));
    QVERIFY(qrMatrix(QByteArray(2000, 'x')));
    QVERIFY(qrMatrix(QByteArray("a\0b", 3)));
}

QTEST_APPLESS_MAIN(QrTest)
#include "qrtest.moc"
