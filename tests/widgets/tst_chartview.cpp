// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartscene.h"
#include "widgets/chartview.h"

#include <QScrollBar>
#include <QtTest>

using namespace fangzhi;
using widgets::ChartView;

namespace {

charts::ChartTable barsOf(int count)
{
    charts::ChartTable table;
    table.kind = charts::ChartKind::HorizontalBars;
    table.percent = true;
    charts::ChartSeries series;
    for (int i = 1; i <= count; ++i) {
        charts::ChartRow row;
        row.figure = i;
        row.label = QStringLiteral("第%1项指标").arg(i);
        row.value = core::Decimal(i % 13 + 1, 0);
        row.valueText = QStringLiteral("%1%").arg(i % 13 + 1);
        series.rows.append(row);
    }
    table.series.append(series);
    return table;
}

} // namespace

class TestChartView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // After a chart that had to scroll, a small one fits again.
    void aSmallChartAfterATallOne()
    {
        ChartView view;
        view.resize(400, 260);
        view.show();
        view.setChart(barsOf(200), true);
        QCoreApplication::processEvents();
        QVERIFY(view.verticalScrollBar()->maximum() > 0);
        view.setChart(barsOf(3), true);
        QCoreApplication::processEvents();
        QCOMPARE(view.sceneRect(), view.chartScene()->sceneRect());
        QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    }
};

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
