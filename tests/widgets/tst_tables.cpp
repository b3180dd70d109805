// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/datapage.h"
#include "widgets/tableimportdialog.h"
#include "widgets/windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>

using namespace fangzhi;
using test::WindowFixture;
using widgets::DataPage;
using widgets::TableImportDialog;

namespace {

const QString Table = QStringLiteral("地区,2018年,2019年\n四川省,10,20\n鼓楼区,3,4\n重庆市,30,40\n");

TableImportDialog *dialogOf(const WindowFixture &fixture)
{
    TableImportDialog *dialog = nullptr;
    if (!QTest::qWaitFor(
            [&] { return (dialog = fixture.window->findChild<TableImportDialog *>()) != nullptr; }, 10000))
        return nullptr;
    QSignalSpy understood(dialog, &TableImportDialog::understood);
    if (dialog->reading().tables.isEmpty())
        understood.wait(10000);
    return dialog;
}

template <typename T> T *in(const QWidget *widget, const char *name)
{
    return widget->findChild<T *>(QString::fromLatin1(name));
}

QStringList rowsOf(const DataPage &page)
{
    auto *view = in<QTableView>(&page, "allFigures");
    QStringList rows;
    for (int r = 0; r < view->model()->rowCount(); ++r) {
        const auto cell = [&](int column) { return view->model()->index(r, column); };
        (void)QTest::qWaitFor([&] { return cell(0).data().isValid(); });
        rows.append(QStringList{cell(1).data().toString(), cell(2).data().toString(),
                                cell(4).data().toString(), cell(5).data().toString()}
                        .join(u'|'));
    }
    return rows;
}

} // namespace

class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableIsCorrectedAndComesIn();
    void cellsArePasted();
    void allFiguresAreFilteredAndSorted();
    void aTableIsRemovedAndComesBack();
};

void TestTables::aTableIsCorrectedAndComesIn()
{
    WindowFixture fixture;
    QVERIFY(fixture.makeLibrary());
    fixture.questions.table = fixture.writeFile(QStringLiteral("消费.csv"), Table);
    fixture.trigger("importTableAction");
    TableImportDialog *dialog = dialogOf(fixture);
    QVERIFY(dialog);
    QCOMPARE(dialog->reading().figures(), 6);
    QVERIFY(dialog->reading().tables[0].questions.size() >= 3); // indicator, unit, a region
    QVERIFY(in<QTreeWidget>(dialog, "questions")->topLevelItemCount() >= 3);

    // A click on a heading, then what the column holds.
    QSignalSpy understood(dialog, &TableImportDialog::understood);
    dialog->chooseColumn(1);
    auto *indicator = in<QComboBox>(dialog, "indicatorBox");
    indicator->setCurrentIndex(indicator->findData(QStringLiteral("retail")));
    QVERIFY(understood.wait(10000));
    // The years beside it are of the same.
    dialog->chooseColumn(2);
    QCOMPARE(indicator->currentData().toString(), QStringLiteral("retail"));
    auto *unit = in<QLineEdit>(dialog, "tableUnitEdit");
    unit->setText(QStringLiteral("亿元"));
    Q_EMIT unit->textEdited(unit->text());
    QVERIFY(understood.wait(10000));
    for (const core::TableFigure &cell : dialog->reading().tables[0].samples) {
        QCOMPARE(cell.figure.indicator, QStringLiteral("retail"));
        QCOMPARE(cell.figure.unit, QStringLiteral("亿元"));
    }
    // The district of several that share its name.
    auto *answer = dialog->findChild<QComboBox *>(QStringLiteral("answer"));
    QVERIFY(answer);
    answer->setCurrentIndex(answer->findData(QStringLiteral("350102")));
    Q_EMIT answer->activated(answer->currentIndex());
    QVERIFY(understood.wait(10000));
    QVERIFY(dialog->reading().tables[0].questions.isEmpty());
    QTest::mouseClick(in<QPushButton>(dialog, "importButton"), Qt::LeftButton);

    auto *page = fixture.child<DataPage>("dataPage");
    QTRY_VERIFY_WITH_TIMEOUT(page->isVisible(), 10000);
    QTRY_COMPARE(page->model()->rowCount(), 6);
    QVERIFY(rowsOf(*page).contains(QStringLiteral("鼓楼区|2019年|4|亿元")));
}

void TestTables::cellsArePasted()
{
    WindowFixture fixture;
    QVERIFY(fixture.makeLibrary());
    QGuiApplication::clipboard()->setText(
        QStringLiteral("地区\t2019年GDP(亿元)\n四川省\t46615.8\n重庆市\t23605.8\n"));
    fixture.trigger("pasteArticleAction");
    TableImportDialog *dialog = dialogOf(fixture);
    QVERIFY(dialog);
    QCOMPARE(dialog->reading().figures(), 2);
    dialog->accept();
    auto *page = fixture.child<DataPage>("dataPage");
    QTRY_COMPARE_WITH_TIMEOUT(page->model()->rowCount(), 2, 10000);
    QMimeData text;
    text.setText(QStringLiteral("一段话。\n又一段话。"));
    QVERIFY(!widgets::TableImporter::holdsTable(text));
}

void TestTables::allFiguresAreFilteredAndSorted()
{
    WindowFixture fixture;
    QVERIFY(fixture.makeLibrary());
    fixture.questions.table = fixture.writeFile(
        QStringLiteral("a.csv"),
        QStringLiteral("地区,2018年GDP(亿元),2019年GDP(亿元)\n四川省,10,20\n重庆市,30,5\n"));
    fixture.trigger("importTableAction");
    TableImportDialog *dialog = dialogOf(fixture);
    QVERIFY(dialog);
    dialog->accept();
    auto *page = fixture.child<DataPage>("dataPage");
    QTRY_COMPARE_WITH_TIMEOUT(page->model()->rowCount(), 4, 10000);
    auto *header = in<QTableView>(page, "allFigures")->horizontalHeader();
    Q_EMIT header->sectionClicked(models::FigureListModel::Value);
    QTRY_COMPARE(page->model()->rowCount(), 4);
    QCOMPARE(rowsOf(*page).first(), QStringLiteral("重庆市|2019年|5|亿元"));
    Q_EMIT header->sectionClicked(models::FigureListModel::Value);
    QTRY_COMPARE(page->model()->rowCount(), 4);
    QCOMPARE(rowsOf(*page).first(), QStringLiteral("重庆市|2018年|30|亿元"));
    fixture.window->applyFilter({{}, QStringLiteral("510000"), {}, false});
    QTRY_COMPARE(page->model()->rowCount(), 2);
    auto *measures = in<QComboBox>(page, "measureBox");
    measures->setCurrentIndex(measures->findData(QStringLiteral("rank")));
    QTRY_COMPARE(page->model()->rowCount(), 0);
    fixture.trigger("readPageAction");
    QVERIFY(!page->isVisible());
    fixture.trigger("dataPageAction");
    QVERIFY(page->isVisible());
}

void TestTables::aTableIsRemovedAndComesBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.makeLibrary());
    fixture.questions.files = {
        fixture.writeFile(QStringLiteral("年报.csv"), QStringLiteral("地区,2019年GDP(亿元)\n四川省,20\n"))};
    fixture.trigger("importAction"); // a table of figures is told from one of articles
    TableImportDialog *dialog = dialogOf(fixture);
    QVERIFY(dialog);
    dialog->accept();
    auto *page = fixture.child<DataPage>("dataPage");
    QTRY_COMPARE_WITH_TIMEOUT(page->model()->rowCount(), 1, 10000);
    auto *sources = in<QComboBox>(page, "sourceBox");
    QTRY_COMPARE(sources->count(), 3);
    sources->setCurrentIndex(2);
    auto *remove = in<QPushButton>(page, "removeButton");
    QTRY_VERIFY(remove->isVisible());
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_COMPARE(sources->count(), 2);
    QTRY_COMPARE(page->model()->rowCount(), 0);
    fixture.trigger("undoAction");
    QTRY_COMPARE(page->model()->rowCount(), 1);
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
