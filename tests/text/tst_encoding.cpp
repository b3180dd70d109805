// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/encoding.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace fangzhi;
using namespace Qt::StringLiterals;

namespace {

const QString Sample = u"前三季度，全市地区生产总值增长6.5%，固定资产投资增长8.2%。"_s;

// The sample in GBK, made elsewhere.
QByteArray gbkSample()
{
    return QByteArray::fromHex("c7b0c8fdbcbeb6c8a3acc8abcad0b5d8c7f8c9fab2fad7dcd6b5");
}

QByteArray encoded(QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(Sample);
}

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("UTF-8 with mark") << encoded(QStringConverter::Utf8, true) << u"UTF-8"_s;
        QTest::newRow("UTF-8 without") << encoded(QStringConverter::Utf8, false) << u"UTF-8"_s;
        QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, true) << u"UTF-16LE"_s;
        QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, true) << u"UTF-16BE"_s;
        QTest::newRow("UTF-32LE") << encoded(QStringConverter::Utf32LE, true) << u"UTF-32LE"_s;
        QTest::newRow("UTF-32BE") << encoded(QStringConverter::Utf32BE, true) << u"UTF-32BE"_s;
    }

    void marks()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const text::Decoded decoded = text::decode(bytes);
        QCOMPARE(decoded.text, Sample);
        QCOMPARE(decoded.encoding, encoding);
        QVERIFY(!decoded.replaced);
        QCOMPARE(text::detectEncoding(bytes), encoding);
    }

    void gb18030()
    {
        const text::Decoded decoded = text::decode(gbkSample());
        QCOMPARE(decoded.encoding, u"GB18030"_s);
        QVERIFY(!decoded.replaced);
        QVERIFY(decoded.text.startsWith(u"前三季度，全市地区生产总值"));
        // Four bytes: U+3400.
        QCOMPARE(text::decode(gbkSample() + QByteArray::fromHex("8139ee39")).text.back(), QChar(0x3400));
    }

    void empty()
    {
        QCOMPARE(text::decode({}).text, QString());
        QVERIFY(!text::decode({}).replaced);
        QCOMPARE(text::decode(QByteArray("\xEF\xBB\xBF")).text, QString());
    }

    // A file cut inside a character, or with a byte broken, is still UTF-8 and not Chinese of another kind.
    void damagedUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = Sample.repeated(3).toUtf8();
        QTest::newRow("one byte short") << whole.chopped(1);
        QTest::newRow("two bytes short") << whole.chopped(2);
        QByteArray broken = whole;
        broken[30] = '\xFF';
        QTest::newRow("a byte broken") << broken;
        QByteArray even = u"全市地区生产总值"_s.toUtf8();
        QTest::newRow("would be GB18030 too") << even.chopped(2);
    }

    void damagedUtf8()
    {
        QFETCH(QByteArray, bytes);
        const text::Decoded decoded = text::decode(bytes);
        QCOMPARE(decoded.encoding, u"UTF-8"_s);
        QVERIFY(decoded.replaced);
        QVERIFY(decoded.text.contains(u"地区生产"));
    }

    void otherEncodings()
    {
        // Windows-1252 is neither UTF-8 nor GB18030.
        const QByteArray bytes
            = QByteArray("Les chiffres d'\xE9t\xE9 ont \xE9t\xE9 publi\xE9s \xE0 l'automne ").repeated(8)
              + QByteArray("\xE9");
        const text::Decoded decoded = text::decode(bytes);
        QVERIFY2(decoded.encoding != u"UTF-8"_s && decoded.encoding != u"GB18030"_s,
                 qPrintable(decoded.encoding));
        QVERIFY(decoded.text.contains(u"été"));
    }

    void strictly()
    {
        QCOMPARE(text::decodeStrictly(Sample.toUtf8(), u"UTF-8"_s).value_or(QString()), Sample);
        QVERIFY(!text::decodeStrictly(gbkSample(), u"UTF-8"_s));
        QVERIFY(text::decodeStrictly(gbkSample(), u"GB18030"_s).has_value());
        QVERIFY(!text::decodeStrictly(QByteArray("abc\x80\xFF"), u"GB18030"_s));
        QVERIFY(!text::decodeStrictly(QByteArray("abc"), u"no-such-encoding"_s));
    }

    // Every sequence of bytes has a text, and none takes long.
    void anyBytes()
    {
        quint32 state = 12345;
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes;
            for (int i = 0; i < round; ++i) {
                state = state * 1664525 + 1013904223;
                bytes.append(char(state >> 24));
            }
            const text::Decoded decoded = text::decode(bytes);
            QVERIFY(bytes.isEmpty() || !decoded.encoding.isEmpty());
            QVERIFY(decoded.text.size() <= bytes.size() * 2 + 2);
        }
        QElapsedTimer timer;
        timer.start();
        const text::Decoded decoded = text::decode(QByteArray(20'000'000, '\xE9'));
        QVERIFY(decoded.text.size() > 0);
        QVERIFY2(timer.elapsed() < 10'000, "linear");
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
