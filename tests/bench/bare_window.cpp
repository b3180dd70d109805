// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least program with the parts that Fangzhi stands on: a window with a chart, and a database opened
// and asked once. What starting costs at all; bench_start measures Fangzhi against it. With a text as second
// argument the text stands in its title row: a program whose people read Chinese has to find and open a
// Chinese font, which the program without a text never does.

#include <QApplication>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QMainWindow>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>
#include <QVBoxLayout>

#include <cstdio>

namespace {

// Painted last, so that its first painting is the window's.
class PaintedView : public QChartView {
public:
    using QChartView::QChartView;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QChartView::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::puts("shown");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    }
};

qint64 countArticles(const QString &library)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    database.setDatabaseName(library);
    if (!database.open())
        return -1;
    QSqlQuery query(QStringLiteral("SELECT max(id) FROM article"), database);
    return query.next() ? query.value(0).toLongLong() : -1;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc < 2 || countArticles(QString::fromLocal8Bit(argv[1])) < 0)
        return 1;

    auto *bars = new QBarSet(QStringLiteral("%"));
    *bars << 8.1 << 11.8 << 9.7 << 9.9;
    auto *series = new QBarSeries;
    series->append(bars);
    auto *chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();

    QMainWindow window;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    if (argc > 2)
        column->addWidget(new QLabel(QString::fromUtf8(argv[2])));
    column->addWidget(new PaintedView(chart), 1);
    window.setCentralWidget(page);
    window.resize(1440, 900);
    window.show();
    return application.exec();
}
