// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"
#include "core/rows.h"
#include "tasks/librarysession.h"
#include "widgets/notifier.h"
#include "widgets/settings.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class ReadPage;
}

namespace fangzhi::widgets {

// The list of articles, the chosen article and its charts. A figure that is chosen in one of them is
// lit in all: in the text with its sentence, on the chart, in the table.
class ReadPage : public QWidget {
    Q_OBJECT

public:
    explicit ReadPage(QWidget *parent = nullptr);
    ~ReadPage() override;

    void setNotifier(Notifier *notifier) { m_notifier = notifier; }
    // `article` is opened where it is not 0, else the first one of the list.
    void setSession(tasks::LibrarySession *session, qint64 article);
    void setFilter(const core::ArticleFilter &filter, const QString &words);
    const core::ArticleFilter &filter() const;
    void setTextScale(double scale);

    void openArticle(qint64 article);
    // Goes to the article that says the figure, and lights it there.
    void openFigure(qint64 figure, qint64 article);
    // What is shown; 0 before anything is.
    qint64 article() const { return m_view.article.id; }
    const tasks::ArticleView &view() const { return m_view; }
    qint64 figure() const { return m_figure; }
    void selectFigure(qint64 figure);

    void stepArticle(int direction);
    void stepFigure(int direction);
    void stepGroup(int direction);
    // Of the rows chosen in the table.
    void setFigureState(core::FigureState state);
    bool canDecide() const;
    void setStarred(bool starred);
    void extractAgain();
    void openFind();
    void openSearch();
    void toggleDetails();
    void copy();
    void selectAll();
    std::optional<charts::ChartTable> chart() const;
    void setChartsVisible(bool visible);

    void saveState(Settings &settings) const;
    void restoreState(const Settings &settings);

Q_SIGNALS:
    void articleShown(qint64 article);
    void importWanted();
    void exportWanted();
    void copyChartWanted();
    void filterCleared();
    void removeWanted(qint64 article);
    void textScaleStepped(int direction);
    void decisionsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void connectPanels();
    void reload();
    void show(const tasks::ArticleView &view);
    void showNone();
    void showContextOf(qint64 figure);
    void showAnyContext();
    // Tells of a failure of an edit; what it changed comes by LibrarySession::changed().
    void follow(const tasks::Answer<void> &edit);

    std::unique_ptr<Ui::ReadPage> m_ui;
    QPointer<tasks::LibrarySession> m_session;
    Notifier *m_notifier = nullptr;
    tasks::ArticleView m_view;
    qint64 m_wanted = 0; // asked for; answers for another are late
    qint64 m_wantedFigure = 0; // to be lit once its article is there
    qint64 m_figure = 0;
};

} // namespace fangzhi::widgets
