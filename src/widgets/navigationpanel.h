// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "models/navigationmodel.h"
#include "tasks/librarysession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class NavigationPanel;
}

namespace fangzhi::widgets {

// The pages, the regions of the library and its tags. Choosing a region or a tag filters every page.
class NavigationPanel : public QWidget {
    Q_OBJECT

public:
    explicit NavigationPanel(QWidget *parent = nullptr);
    ~NavigationPanel() override;

    // Follows the library's regions, tags and counts.
    void setSession(tasks::LibrarySession *session);
    models::NavigationModel *model() const { return m_model; }
    // Marks what the filter chose, without telling of it.
    void showFilter(const core::ArticleFilter &filter);

Q_SIGNALS:
    void pageChosen(fangzhi::models::Page page);
    void filterChosen(const fangzhi::core::ArticleFilter &filter);
    void counted(const fangzhi::core::LibraryCounts &counts);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void choose(const QModelIndex &index);
    void applyColors();

    std::unique_ptr<Ui::NavigationPanel> m_ui;
    models::NavigationModel *m_model;
    core::ArticleFilter m_filter;
    QPointer<tasks::LibrarySession> m_session;
    QTimer m_asking;
};

// What a filter is called above the list: the region, the tag; empty where nothing is filtered.
QString filterWords(const core::ArticleFilter &filter);

} // namespace fangzhi::widgets
