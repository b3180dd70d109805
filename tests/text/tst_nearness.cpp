// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/nearness.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace fangzhi;

namespace {

QString invented(QRandomGenerator &random, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += i % 23 == 22 ? QChar(u'，') : QChar(0x4E00 + random.bounded(3000));
    return text;
}

bool share(const QString &a, const QString &b)
{
    const QList<qint64> first = text::nearBands(a);
    const QList<qint64> second = text::nearBands(b);
    return std::any_of(first.begin(), first.end(), [&](qint64 band) { return second.contains(band); });
}

} // namespace

class TestNearness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortTextsHaveNone()
    {
        QVERIFY(text::nearBands(QStringLiteral("青溪市2019年经济运行情况")).isEmpty());
        QVERIFY(text::nearBands({}).isEmpty());
        QCOMPARE(text::likeness({}, {}), 0.0);
    }

    void settingAndPointsDoNotCount()
    {
        QRandomGenerator random(1);
        const QString text = invented(random, 500);
        QString other = text;
        other.replace(u'，', QStringLiteral("。\n　　"));
        QCOMPARE(text::nearBands(other), text::nearBands(text));
        QCOMPARE(text::likeness(text, other), 1.0);
    }

    // Texts that are nearly the same are found, others hardly ever.
    void theSameAreFound()
    {
        QRandomGenerator random(2);
        int found = 0;
        int wrong = 0;
        double least = 1;
        for (int i = 0; i < 500; ++i) {
            const QString text = invented(random, random.bounded(200, 1500));
            QString other = text;
            for (qsizetype n = text.size() / 200; n > 0; --n)
                other[random.bounded(int(other.size()))] = QChar(0x4E00 + random.bounded(3000));
            least = std::min(least, text::likeness(text, other));
            found += share(text, other);
            wrong += share(text, invented(random, 800));
        }
        QVERIFY2(least >= text::NearlySame, qPrintable(QString::number(least)));
        QVERIFY2(found >= 498, qPrintable(QString::number(found)));
        QCOMPARE(wrong, 0);
    }

    void likenessIsTheShareOfCommonPieces()
    {
        QRandomGenerator random(3);
        const QString a = invented(random, 600);
        const QString b = invented(random, 600);
        QVERIFY(text::likeness(a, b) < 0.01);
        const double half = text::likeness(a, a + b);
        QVERIFY2(half > 0.45 && half < 0.55, qPrintable(QString::number(half)));
        QCOMPARE(text::likeness(a, b), text::likeness(b, a));
    }
};

QTEST_GUILESS_MAIN(TestNearness)
#include "tst_nearness.moc"
