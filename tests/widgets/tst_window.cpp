// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartscene.h"
#include "models/articlelistmodel.h"
#include "models/figuretablemodel.h"
#include "widgets/chartview.h"
#include "widgets/exportdialog.h"
#include "widgets/messagestrip.h"
#include "widgets/readerview.h"
#include "widgets/windowfixture.h"

#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace fangzhi;
using test::WindowFixture;
using widgets::ChartView;
using widgets::ReaderView;

namespace {

ChartView *chartOf(const WindowFixture &fixture)
{
    return fixture.window->findChild<QWidget *>(QStringLiteral("chartCard"))->findChild<ChartView *>();
}

qint64 chosenRow(const WindowFixture &fixture)
{
    return fixture.child<QTableView>("table")
        ->currentIndex()
        .data(models::FigureTableModel::IdRole)
        .toLongLong();
}

core::FigureState stateOf(const WindowFixture &fixture, qint64 id)
{
    for (const core::Figure &figure : fixture.page().view().figures) {
        if (figure.id == id)
            return figure.state;
    }
    return core::FigureState::Edited;
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A mark of the context that another article says leads there.
    void theContextLeadsToOtherArticles()
    {
        WindowFixture fixture;
        QVERIFY(fixture.makeLibrary());
        for (const int year : {2017, 2018, 2019})
            fixture.questions.files.append(fixture.writeFile(
                QStringLiteral("%1.txt").arg(year),
                QStringLiteral("遂宁市%1年经济运行情况\n时间：%2-01-20\n\n"
                               "　　%1年，遂宁市%4地区生产总值增长%3%。\n")
                    .arg(year)
                    .arg(year + 1)
                    .arg(year - 2010)
                    .arg(year == 2019 ? QStringLiteral("外贸进出口总额增长1.5%，") : QString())));
        fixture.trigger("importAction");
        auto *card = fixture.window->findChild<QWidget *>(QStringLiteral("contextCard"));
        auto *context = card->findChild<ChartView *>();
        QTRY_VERIFY_WITH_TIMEOUT(context->chartScene() && context->chartScene()->marks().size() == 3, 10000);
        const qint64 here = fixture.page().article();
        const QList<qint64> marks = context->chartScene()->marks();
        // Of this article's figures one has a background: it is shown though another stands first.
        QCOMPARE(fixture.page().view().figures.size(), 2);
        const qint64 own = fixture.page().view().figures.last().id;
        const qint64 elsewhere = marks.first() == own ? marks.last() : marks.first();
        QTest::mouseClick(context->viewport(), Qt::LeftButton, {}, context->markRect(elsewhere).center());
        QTRY_COMPARE(fixture.page().figure(), elsewhere);
        QVERIFY(fixture.page().article() != here);
        QCOMPARE(fixture.child<ReaderView>("reader")->shownFigure(), elsewhere);
    }

    // The article that is read is marked in the list, however long that is: what came in last, what was
    // found by a search that is over, what was read in the last session. From there one goes on.
    void theListGoesWithTheArticle()
    {
        WindowFixture fixture;
        QVERIFY(fixture.makeLibrary());
        QString table = QStringLiteral("title,date,content\n");
        for (int i = 0; i < 400; ++i) {
            const QDate day = QDate(2018, 1, 1).addDays(i);
            table += QStringLiteral("第%1篇,%2,青溪县第%1篇简报。%3\n")
                         .arg(i)
                         .arg(day.toString(Qt::ISODate), i == 30 ? QStringLiteral("柠檬丰收。") : QString());
        }
        fixture.questions.files = {fixture.writeFile(QStringLiteral("a.csv"), table)};
        fixture.trigger("importAction");
        auto *list = fixture.child<QListView>("list");
        const auto marked
            = [&] { return list->currentIndex().data(models::ArticleListModel::IdRole).toLongLong(); };
        const auto isMarked = [&] {
            return marked() != 0 && marked() == fixture.page().article()
                   && list->selectionModel()->isSelected(list->currentIndex())
                   && list->viewport()->rect().intersects(list->visualRect(list->currentIndex()));
        };
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 400, 20000);
        QTRY_VERIFY(fixture.page().article() != 0 && isMarked());

        auto *search = fixture.child<QLineEdit>("searchField");
        search->setText(QStringLiteral("柠檬"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(list->model()->index(0, 0).data(models::ArticleListModel::LoadedRole).toBool());
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_COMPARE(fixture.page().view().article.title, QStringLiteral("第30篇"));
        search->clear();
        QTRY_COMPARE(list->model()->rowCount(), 400);
        QTRY_VERIFY(isMarked());
        QCOMPARE(list->currentIndex().row(), 369);
        fixture.trigger("nextArticleAction");
        QTRY_COMPARE(fixture.page().view().article.title, QStringLiteral("第29篇"));

        const QString path = fixture.window->library().session()->path();
        const qint64 read = fixture.page().article();
        fixture.openWindow();
        QVERIFY(fixture.window->library().open(path, read));
        list = fixture.child<QListView>("list");
        QTRY_COMPARE(list->model()->rowCount(), 400);
        QTRY_VERIFY(isMarked());
        QCOMPARE(fixture.page().article(), read);
    }

    // Whoever closes the window during an import is asked; so is who opens another library.
    void anImportIsNotBrokenOffUnasked()
    {
        WindowFixture fixture;
        QVERIFY(fixture.makeLibrary());
        QString table = QStringLiteral("title,date,content\n");
        for (int i = 0; i < 600; ++i)
            table += QStringLiteral("第%1篇,2019-01-05,青溪县第%1篇简报。地区生产总值增长8.1%。\n").arg(i);
        fixture.questions.agrees = false;
        fixture.window->importer().importFiles({fixture.writeFile(QStringLiteral("a.csv"), table)});
        QVERIFY(!fixture.window->close());
        QCOMPARE(fixture.questions.asked.size(), 1);
        fixture.questions.library = fixture.folder.filePath(QStringLiteral("b.fangzhi"));
        fixture.trigger("newAction");
        QCOMPARE(fixture.questions.asked.size(), 2);
        QCOMPARE(fixture.window->library().session()->name(), QStringLiteral("青溪"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.window->importer().isRunning(), 20000);
        QCOMPARE(fixture.window->library().session()->counts().result()->articles, 600);
        QVERIFY(fixture.window->close());
        QCOMPARE(fixture.questions.asked.size(), 2);
    }

    // What is there already is shown too, not only told of.
    void whatIsKnownIsShown()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        const qint64 known = fixture.page().article();
        fixture.window->importer().importText(QStringLiteral("另一篇简报\n\n　　花开了。\n"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.page().article() != known, 10000);
        fixture.trigger("importAction");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.page().article(), known, 10000);
    }

    // A place of no list is asked about once; slips of one character are offered.
    void aPlaceOfNoListIsAskedAbout()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        fixture.trigger("detailsAction");
        auto *region = fixture.child<QLineEdit>("regionField");
        auto *problem = fixture.child<QLabel>("problemLabel");
        region->setText(QStringLiteral("绵羊市"));
        QTest::keyClick(region, Qt::Key_Return);
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("绵羊市")));
        QVERIFY(problem->text().contains(QStringLiteral("四川省 · 绵阳市")));
        Q_EMIT problem->linkActivated(QStringLiteral("四川省 · 绵阳市"));
        QVERIFY(!problem->isVisible());
        QTest::keyClick(region, Qt::Key_Return);
        QTRY_COMPARE(fixture.page().view().article.region.code, QStringLiteral("510700"));
        fixture.trigger("detailsAction");
        region->setText(QStringLiteral("火星市"));
        QTest::keyClick(region, Qt::Key_Return);
        QVERIFY(problem->isVisible());
        QTest::keyClick(region, Qt::Key_Return);
        QTRY_COMPARE(fixture.page().view().article.region.name, QStringLiteral("火星市"));
    }

    void firstStep()
    {
        const WindowFixture fixture;
        QVERIFY(fixture.child<QPushButton>("newButton")->isVisible());
        QVERIFY(!fixture.child<QAction>("importAction")->isEnabled());
        QVERIFY(!fixture.child<QAction>("exportAction")->isEnabled());
    }

    void anEmptyLibrarySaysWhatToDo()
    {
        WindowFixture fixture;
        QVERIFY(fixture.makeLibrary());
        auto *list = fixture.window->findChild<QWidget *>(QStringLiteral("articleList"));
        auto *button = list->findChild<QPushButton *>(QStringLiteral("emptyButton"));
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("导入文件…"));
        fixture.questions.files = {fixture.writeFile(QStringLiteral("a.txt"), test::bulletin())};
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.page().article() != 0, 10000);
    }

    void theLinkWorksInBothDirections()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        auto *reader = fixture.child<ReaderView>("reader");
        ChartView *chart = chartOf(fixture);
        QVERIFY(chart->chartScene());
        const QList<qint64> marks = chart->chartScene()->marks();
        QVERIFY2(marks.size() >= 3, qPrintable(QString::number(marks.size())));

        // A bar: its sentence is in view and lit, and its row too.
        const qint64 first = marks.at(1);
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->markRect(first).center());
        QCOMPARE(reader->shownFigure(), first);
        QVERIFY(reader->isInView(first));
        QCOMPARE(chosenRow(fixture), first);
        QCOMPARE(chart->chartScene()->highlighted(), first);

        // A figure of the text: its bar and its row.
        const qint64 second = marks.at(2);
        reader->grab();
        QTest::mouseClick(reader->viewport(), Qt::LeftButton, {}, reader->markRect(second).center());
        QCOMPARE(chart->chartScene()->highlighted(), second);
        QCOMPARE(chosenRow(fixture), second);

        // A row: bar and sentence.
        auto *table = fixture.child<QTableView>("table");
        const QModelIndex row = table->model()->index(0, 0);
        table->setCurrentIndex(row);
        QCOMPARE(reader->shownFigure(), row.data(models::FigureTableModel::IdRole).toLongLong());

        // And by keyboard.
        const qint64 before = fixture.page().figure();
        QTest::keyClick(fixture.window.get(), Qt::Key_F8);
        QVERIFY(fixture.page().figure() != before);
        QTest::keyClick(fixture.window.get(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(fixture.page().figure(), before);
    }

    void acceptRejectUndoRedo()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        const qint64 figure = chartOf(fixture)->chartScene()->marks().first();
        fixture.page().selectFigure(figure);
        const core::FigureState before = stateOf(fixture, figure);
        const QString group = fixture.page().chart()->subtitle;

        QTest::keyClick(fixture.window.get(), Qt::Key_R);
        QTRY_COMPARE(stateOf(fixture, figure), core::FigureState::Rejected);
        QTRY_VERIFY(!chartOf(fixture)->chartScene()->marks().contains(figure));
        QCOMPARE(fixture.page().chart()->subtitle, group);
        auto *undo = fixture.child<QAction>("undoAction");
        QTRY_VERIFY(undo->text().contains(fixture.window->library().session()->undoName()));
        QVERIFY(!fixture.window->library().session()->undoName().isEmpty());

        QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stateOf(fixture, figure), before);
        QTRY_VERIFY(fixture.child<QAction>("redoAction")->isEnabled());
        QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(stateOf(fixture, figure), core::FigureState::Rejected);

        fixture.page().selectFigure(figure);
        QTest::keyClick(fixture.window.get(), Qt::Key_A);
        QTRY_COMPARE(stateOf(fixture, figure), core::FigureState::Accepted);
        QTRY_VERIFY(chartOf(fixture)->chartScene()->marks().contains(figure));
    }

    void theChartIsWritten()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        fixture.questions.picture = fixture.folder.filePath(QStringLiteral("图.png"));
        QTest::keyClick(fixture.window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = fixture.window->findChild<widgets::ExportDialog *>();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("coverButton")), Qt::LeftButton);
        QCOMPARE(dialog->options().pixels, QSize(900, 383));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("exportButton")), Qt::LeftButton);
        const QImage picture(fixture.questions.picture);
        QCOMPARE(picture.size(), QSize(900, 383));
        QCOMPARE(qRound(picture.dotsPerMeterX() * 0.0254), 96);
        QVERIFY(fixture.questions.suggestedName.endsWith(QStringLiteral(".png")));
        auto *strip = fixture.child<widgets::MessageStrip>("messageStrip");
        QVERIFY(strip->text().contains(QStringLiteral("图.png")));
    }

    void theChartIsCopied()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        QTest::keyClick(fixture.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->data(QStringLiteral("image/png")).startsWith("\x89PNG"));
        QVERIFY(data->text().contains(u'\t'));
    }

    void languageAndThemeSwitchLive()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        auto *fileMenu = fixture.child<QMenu>("fileMenu");
        QCOMPARE(fileMenu->title(), QStringLiteral("文件(&F)"));
        const auto title = [&] { return fixture.page().chart()->title; };
        const QString chinese = title();
        fixture.trigger("languageEnglishAction");
        QTRY_COMPARE(fileMenu->title(), QStringLiteral("&File"));
        QVERIFY(title() != chinese);
        auto *table = fixture.child<QTableView>("table");
        QCOMPARE(table->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Indicator"));
        fixture.trigger("languageChineseAction");
        QTRY_COMPARE(fileMenu->title(), QStringLiteral("文件(&F)"));
        QCOMPARE(table->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("指标"));

        const auto isDark
            = [&] { return fixture.window->palette().color(QPalette::Window).lightness() < 128; };
        QVERIFY(!isDark());
        fixture.trigger("themeDarkAction");
        QTRY_VERIFY(isDark());
        QCOMPARE(chartOf(fixture)->chartScene()->look().theme, charts::Theme::Dark);
        fixture.trigger("themeLightAction");
        QTRY_VERIFY(!isDark());
        QCOMPARE(fixture.settings.theme(), widgets::ThemeChoice::Light);
    }

    void pasteAndSearch()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        auto *list = fixture.window->findChild<QListView *>(QStringLiteral("list"));
        QGuiApplication::clipboard()->setText(test::shortNews(7));
        QTest::keyClick(fixture.window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 10000);

        auto *field = fixture.child<QLineEdit>("searchField");
        QTest::keyClick(fixture.window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(field->hasFocus());
        // Letters that are keys elsewhere are letters in a field.
        QTest::keyClicks(field, QStringLiteral("ar"));
        QCOMPARE(field->text(), QStringLiteral("ar"));
        QTest::keyClick(field, Qt::Key_E, Qt::ControlModifier);
        auto *dialog = fixture.window->findChild<widgets::ExportDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        field->setText(QStringLiteral("快讯"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        field->setText(QStringLiteral("没有这样的词"));
        QTRY_COMPARE(list->model()->rowCount(), 0);
        auto *panel = fixture.window->findChild<QWidget *>(QStringLiteral("articleList"));
        auto *button = panel->findChild<QPushButton *>(QStringLiteral("emptyButton"));
        QTRY_COMPARE(button->text(), QStringLiteral("清除搜索"));
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    void aFileDroppedOnTheWindowComesIn()
    {
        WindowFixture fixture;
        QVERIFY(fixture.makeLibrary());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fixture.writeFile(QStringLiteral("b.txt"), test::shortNews(3)))});
        QDragEnterEvent enter({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(fixture.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(fixture.window.get(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.page().article() != 0, 10000);
    }

    void anErrorIsToldInTheStrip()
    {
        WindowFixture fixture;
        fixture.questions.library
            = fixture.writeFile(QStringLiteral("no.fangzhi"), QStringLiteral("not a library"));
        fixture.trigger("openAction");
        auto *strip = fixture.child<widgets::MessageStrip>("messageStrip");
        QTRY_VERIFY(!strip->text().isEmpty());
        QVERIFY(!fixture.window->library().session());
    }

    void aCorrectedHeaderPlacesFiguresInTime()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        fixture.trigger("detailsAction");
        auto *written = fixture.child<QLineEdit>("writtenField");
        QTRY_VERIFY(written->isVisible());
        written->setText(QStringLiteral("昨天"));
        QTest::keyClick(written, Qt::Key_Return);
        QVERIFY(fixture.child<QLabel>("problemLabel")->isVisible());
        written->setText(QStringLiteral("2020-02"));
        QTest::keyClick(written, Qt::Key_Return);
        QTRY_COMPARE(fixture.page().view().article.written, core::PartialDate(2020, 2));
    }

    void theSessionIsRestored()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        const qint64 article = fixture.page().article();
        fixture.window->resize(1200, 760);
        fixture.window->close();
        fixture.openWindow();
        fixture.window->library().openLast();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.page().article(), article, 10000);
    }

    void backAndForward()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        const qint64 first = fixture.page().article();
        fixture.window->importer().importText(test::shortNews(4));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.page().article() != first && fixture.page().article() != 0, 10000);
        const qint64 second = fixture.page().article();
        QTest::keyClick(fixture.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(fixture.page().article(), first);
        QTest::keyClick(fixture.window.get(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(fixture.page().article(), second);
    }

    void removingIsTakenBack()
    {
        WindowFixture fixture;
        QVERIFY(fixture.openBulletin());
        auto *list = fixture.window->findChild<QListView *>(QStringLiteral("list"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        fixture.trigger("removeAction");
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_COMPARE(fixture.page().article(), 0);
        fixture.trigger("undoAction");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(fixture.page().article() != 0);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
