// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rows.h"
#include "tasks/librarysession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class ArticleListPanel;
}

namespace fangzhi::models {
class ArticleListModel;
}

namespace fangzhi::widgets {

// The articles of the library with a field to search them.
class ArticleListPanel : public QWidget {
    Q_OBJECT

public:
    explicit ArticleListPanel(QWidget *parent = nullptr);
    ~ArticleListPanel() override;

    void setSession(tasks::LibrarySession *session);
    // Region, tag and star; the words of the search field come on top. `words` name it for people.
    void setFilter(const core::ArticleFilter &filter, const QString &words);
    const core::ArticleFilter &filter() const { return m_filter; }

    // Marks an article and brings its row in sight; among what a search found only if it is near.
    void showArticle(qint64 article);
    // Opens the first article as soon as the list has one, unless another is opened before.
    void chooseFirst();
    void step(int rows);
    void focusSearch();
    models::ArticleListModel *model() const { return m_model; }

Q_SIGNALS:
    void articleChosen(qint64 article);
    void importWanted();
    void filterCleared();
    void removeWanted(qint64 article);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void ask();
    void showState();
    void markCurrent();
    void seekCurrent();
    void applyColors();
    void nextStep();

    std::unique_ptr<Ui::ArticleListPanel> m_ui;
    models::ArticleListModel *m_model;
    QPointer<tasks::LibrarySession> m_session;
    core::ArticleFilter m_filter;
    QTimer m_typing;
    qint64 m_article = 0;
    bool m_chooseFirst = false;
};

} // namespace fangzhi::widgets
