// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"
#include "core/indicator.h"
#include "tasks/librarysession.h"
#include "widgets/card.h"

#include <memory>
#include <optional>

class QActionGroup;
class QMenu;

namespace Ui {
class ChartCard;
}

namespace fangzhi::widgets {

class ChartView;

// The figures of an article as charts, one a comparable group, the one with most figures first.
class ChartCard : public Card {
    Q_OBJECT

public:
    explicit ChartCard(QWidget *parent = nullptr);
    ~ChartCard() override;

    // `sameArticle` keeps the group that is shown.
    void setArticle(const tasks::ArticleView &view, const core::IndicatorCatalogue &catalogue,
                    bool sameArticle);
    void clear();
    // Lights the figure's mark, in the group that holds it.
    void showFigure(qint64 figure);
    void stepGroup(int direction);
    int groupCount() const { return int(m_groups.size()); }
    int group() const { return m_group; }

    // What is shown now; nothing where there are no figures.
    std::optional<charts::ChartTable> table() const;
    ChartView *view() const;
    // The first figure of the first chart; 0 where there is none.
    qint64 firstFigure() const;

Q_SIGNALS:
    void figureActivated(qint64 figure);
    void exportWanted();
    void copyWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpMenus();
    void showGroup(int group);
    void showWords();
    void showEmpty();
    charts::ChartTable tableOf(int group) const;

    std::unique_ptr<Ui::ChartCard> m_ui;
    QMenu *m_kindMenu;
    QMenu *m_exportMenu;
    QActionGroup *m_kinds;
    QActionGroup *m_orders;
    tasks::ArticleView m_view;
    core::IndicatorCatalogue m_catalogue;
    QList<QList<core::Figure>> m_groups;
    charts::ChartKind m_kind = charts::ChartKind::Bars;
    charts::ChartOrder m_order = charts::ChartOrder::AsInText;
    int m_group = 0;
    qint64 m_figure = 0;
};

} // namespace fangzhi::widgets
