// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/readerdocument.h"
#include "widgets/readerview.h"

#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace fangzhi;
using widgets::MarkKind;
using widgets::ReaderDocument;
using widgets::ReaderView;

namespace {

// An article of paragraphs, one figure in each that says a growth.
tasks::ArticleView articleOf(const QStringList &paragraphs)
{
    tasks::ArticleView view;
    view.article.id = 1;
    view.article.title = QStringLiteral("青山市一年回顾");
    QString text;
    for (const QString &paragraph : paragraphs) {
        core::Block block;
        block.start = text.size();
        text += paragraph;
        block.end = text.size();
        view.article.blocks.append(block);
        text += u'\n';
    }
    view.article.text = text;
    return view;
}

core::Figure figureAt(const tasks::ArticleView &view, qint64 id, const QString &surface,
                      const QString &number, qsizetype from = 0)
{
    const QString &text = view.article.text;
    core::Figure figure;
    figure.id = id;
    figure.indicator = QStringLiteral("gdp");
    figure.indicatorSurface = surface;
    const qsizetype start = text.indexOf(number, from);
    const qsizetype sentenceStart = text.lastIndexOf(u'\n', start) + 1;
    const qsizetype sentenceEnd = text.indexOf(u'\n', start);
    core::Evidence evidence;
    evidence.article = 1;
    evidence.anchor = core::makeAnchor(text, start, start + number.size(), {});
    evidence.sentence = core::makeAnchor(text, sentenceStart, sentenceEnd, {});
    figure.evidence = {evidence};
    return figure;
}

const QString Growth = QStringLiteral("全年地区生产总值增长8.1%，快于全省。");

} // namespace

class TestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksThePhraseOrTheNumber()
    {
        tasks::ArticleView view = articleOf({Growth, QStringLiteral("地区生产总值较快，增长9.7%。")});
        view.figures = {figureAt(view, 1, QStringLiteral("地区生产总值"), QStringLiteral("8.1%")),
                        figureAt(view, 2, QStringLiteral("地区生产总值"), QStringLiteral("9.7%"))};
        const ReaderDocument document(view);
        QCOMPARE(document.textOf(document.markOf(1)), QStringLiteral("地区生产总值增长8.1%"));
        // In another clause the name is not part of it.
        QCOMPARE(document.textOf(document.markOf(2)), QStringLiteral("9.7%"));
        QCOMPARE(document.textOf(document.sentenceOf(1)), Growth);
        QCOMPARE(document.figures(), QList<qint64>({1, 2}));
    }

    void kindsOfMarks()
    {
        tasks::ArticleView view = articleOf({QStringLiteral("增长1.1%，增长2.2%，增长3.3%，增长4.4%。")});
        core::Figure accepted = figureAt(view, 1, {}, QStringLiteral("1.1%"));
        accepted.state = core::FigureState::Accepted;
        core::Figure compared = figureAt(view, 3, {}, QStringLiteral("3.3%"));
        compared.isComparison = true;
        core::Figure rejected = figureAt(view, 4, {}, QStringLiteral("4.4%"));
        rejected.state = core::FigureState::Rejected;
        view.figures = {accepted, figureAt(view, 2, {}, QStringLiteral("2.2%")), compared, rejected};
        const ReaderDocument document(view);
        const auto &marks = document.pieces().at(2).marks;
        QCOMPARE(marks.size(), 3);
        QCOMPARE(marks.at(0).kind, MarkKind::Accepted);
        QCOMPARE(marks.at(1).kind, MarkKind::Waiting);
        QCOMPARE(marks.at(2).kind, MarkKind::Comparison);
    }

    void neighboursDoNotOverlap()
    {
        tasks::ArticleView view = articleOf({QStringLiteral("投资和消费分别增长1.5%和2.5%。")});
        view.figures = {figureAt(view, 1, QStringLiteral("投资"), QStringLiteral("1.5%")),
                        figureAt(view, 2, QStringLiteral("消费"), QStringLiteral("2.5%"))};
        const ReaderDocument document(view);
        const auto &marks = document.pieces().at(2).marks;
        QCOMPARE(marks.size(), 2);
        QVERIFY(marks.at(0).end <= marks.at(1).start);
    }

    void charactersBeyondTheBasicPlane()
    {
        tasks::ArticleView view = articleOf({QStringLiteral("𠮷𠮷镇增长8.1%。")});
        core::Figure figure = figureAt(view, 1, {}, QStringLiteral("8.1%"));
        // Kept offsets count code points: two fewer than UTF-16 units here.
        figure.evidence.first().anchor.start -= 2;
        figure.evidence.first().anchor.end -= 2;
        view.figures = {figure};
        const ReaderDocument document(view);
        QCOMPARE(document.textOf(document.markOf(1)), QStringLiteral("8.1%"));
    }

    void longBlocksAreCutAtSentences()
    {
        const tasks::ArticleView view = articleOf({Growth.repeated(500)});
        const ReaderDocument document(view);
        QString joined;
        for (qsizetype i = 2; i < document.pieces().size(); ++i) {
            const auto &piece = document.pieces().at(i);
            QVERIFY(piece.text.size() <= ReaderDocument::LongestPiece);
            QVERIFY(piece.text.endsWith(u'。'));
            QCOMPARE(piece.continued, i > 2);
            joined += piece.text;
        }
        QCOMPARE(joined, Growth.repeated(500));
    }

    void titleIsNotSetTwice()
    {
        tasks::ArticleView view = articleOf({QStringLiteral("青山市一年回顾"), Growth});
        view.article.blocks.first().kind = core::BlockKind::Heading;
        const ReaderDocument document(view);
        QCOMPARE(document.pieces().size(), 3);
        QCOMPARE(document.pieces().at(2).text, Growth);
    }

    // The work is that of what is seen, not that of the text's length.
    void veryLongTextIsLaidOutPieceByPiece()
    {
        constexpr int Paragraphs = 12000;
        QStringList paragraphs(Paragraphs, Growth.repeated(3));
        tasks::ArticleView view = articleOf(paragraphs);
        QVERIFY(view.article.text.size() > 600000);
        constexpr qint64 Last = 7;
        view.figures = {figureAt(view, Last, QStringLiteral("地区生产总值"), QStringLiteral("8.1%"),
                                 view.article.text.size() - Growth.size() - 2)};
        ReaderView reader;
        reader.resize(600, 800);
        reader.setDocument(ReaderDocument(view), {}, true);
        reader.show();
        reader.grab();
        constexpr qint64 Budget = 60; // pieces on two screens, and some
        QVERIFY2(reader.layoutsMade() > 0, "nothing was laid out");
        QVERIFY2(reader.layoutsMade() < Budget, qPrintable(QString::number(reader.layoutsMade())));

        reader.showFigure(Last);
        reader.grab();
        QVERIFY(reader.isInView(Last));
        QVERIFY2(reader.layoutsMade() < 2 * Budget, qPrintable(QString::number(reader.layoutsMade())));

        reader.verticalScrollBar()->setValue(reader.verticalScrollBar()->maximum() / 2);
        reader.grab();
        reader.verticalScrollBar()->setValue(0);
        reader.grab();
        QVERIFY2(reader.layoutsMade() < 4 * Budget, qPrintable(QString::number(reader.layoutsMade())));
    }

    void whatIsAtTheTopStaysWhenHeightsBecomeKnown()
    {
        // Lines of one word are much shorter than their estimate would be if it were by characters.
        QStringList paragraphs;
        for (int i = 0; i < 400; ++i)
            paragraphs << (i % 2 ? QStringLiteral("短句。")
                                 : QStringLiteral("gross regional product ").repeated(20));
        const tasks::ArticleView view = articleOf(paragraphs);
        ReaderView reader;
        reader.resize(600, 700);
        reader.setDocument(ReaderDocument(view), {}, true);
        reader.show();
        reader.verticalScrollBar()->setValue(reader.verticalScrollBar()->maximum() / 2);
        reader.grab();
        const int settled = reader.verticalScrollBar()->value();
        reader.grab();
        QCOMPARE(reader.verticalScrollBar()->value(), settled);
    }

    void clickOnAMark()
    {
        tasks::ArticleView view = articleOf({Growth});
        view.figures = {figureAt(view, 5, QStringLiteral("地区生产总值"), QStringLiteral("8.1%"))};
        ReaderView reader;
        reader.resize(600, 500);
        reader.setDocument(ReaderDocument(view), {}, true);
        reader.show();
        reader.grab();
        QSignalSpy activated(&reader, &ReaderView::figureActivated);
        QTest::mouseClick(reader.viewport(), Qt::LeftButton, {}, reader.markRect(5).center());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toLongLong(), 5);
        QTest::mouseClick(reader.viewport(), Qt::LeftButton, {}, QPoint(5, 490));
        QCOMPARE(activated.count(), 1);
    }

    void arrowsWalkFromFigureToFigure()
    {
        tasks::ArticleView view = articleOf({Growth, Growth});
        view.figures = {figureAt(view, 1, {}, QStringLiteral("8.1%")),
                        figureAt(view, 2, {}, QStringLiteral("8.1%"), Growth.size() + 1)};
        ReaderView reader;
        reader.resize(600, 500);
        reader.setDocument(ReaderDocument(view), {}, true);
        connect(&reader, &ReaderView::figureActivated, &reader, &ReaderView::showFigure);
        reader.show();
        QTest::keyClick(&reader, Qt::Key_Right);
        QCOMPARE(reader.shownFigure(), 1);
        QTest::keyClick(&reader, Qt::Key_Right);
        QCOMPARE(reader.shownFigure(), 2);
        QTest::keyClick(&reader, Qt::Key_Right);
        QCOMPARE(reader.shownFigure(), 2);
        QTest::keyClick(&reader, Qt::Key_Left);
        QCOMPARE(reader.shownFigure(), 1);
    }

    void selectionByMouseAndKeyboard()
    {
        const tasks::ArticleView view = articleOf({QStringLiteral("甲乙丙丁"), QStringLiteral("戊己庚辛")});
        ReaderView reader;
        reader.resize(600, 500);
        reader.setDocument(ReaderDocument(view), {}, true);
        reader.show();
        reader.grab();
        reader.selectAll();
        QVERIFY(reader.selectedText().endsWith(QStringLiteral("甲乙丙丁\n戊己庚辛")));
        QTest::keyClick(&reader, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), reader.selectedText());

        QVERIFY(reader.find(QStringLiteral("丙"), false, true));
        QCOMPARE(reader.selectedText(), QStringLiteral("丙"));
        QTest::keyClick(&reader, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(reader.selectedText(), QStringLiteral("丙丁"));
        QTest::keyClick(&reader, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(reader.selectedText(), QStringLiteral("丙"));
        QTest::keyClick(&reader, Qt::Key_Escape);
        QVERIFY(reader.selectedText().isEmpty());
    }

    void findsAroundTheEnd()
    {
        const tasks::ArticleView view = articleOf({QStringLiteral("投资增长"), QStringLiteral("消费增长")});
        ReaderView reader;
        reader.resize(600, 500);
        reader.setDocument(ReaderDocument(view), {}, true);
        QVERIFY(reader.find(QStringLiteral("增长"), false, true));
        const QString first = reader.selectedText();
        QVERIFY(reader.find(QStringLiteral("消费"), false, false));
        QVERIFY(reader.find(QStringLiteral("投资"), false, false));
        QCOMPARE(first, QStringLiteral("增长"));
        QVERIFY(!reader.find(QStringLiteral("出口"), false, false));
    }

    // What looks like markup is text.
    void foreignTextIsNeverMarkup()
    {
        const QString hostile = QStringLiteral("<img src=\"file:///etc/passwd\"><style>@import 'x';</style>");
        const ReaderDocument document(articleOf({hostile}));
        QCOMPARE(document.pieces().at(2).text, hostile);
        ReaderView reader;
        reader.resize(600, 300);
        reader.setDocument(document, {}, true);
        reader.show();
        reader.grab();
        reader.selectAll();
        QVERIFY(reader.selectedText().contains(hostile));
    }
};

QTEST_MAIN(TestReader)
#include "tst_reader.moc"
