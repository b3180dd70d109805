// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/indicator.h"
#include "tasks/librarysession.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ReaderPanel;
}

namespace fangzhi::widgets {

class ReaderView;

// An article with the tools above it.
class ReaderPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReaderPanel(QWidget *parent = nullptr);
    ~ReaderPanel() override;
    QSize minimumSizeHint() const override;

    // `sameArticle`: the one shown already, after a change.
    void showArticle(const tasks::ArticleView &view, const core::IndicatorCatalogue &catalogue,
                     bool sameArticle);
    void showNone(bool libraryIsEmpty);
    void showFigure(qint64 figure);
    void setTextScale(double scale);
    void setEditable(bool editable);
    ReaderView *reader() const;

    void openFind();
    void toggleDetails();

Q_SIGNALS:
    void figureActivated(qint64 figure);
    void articleStepped(int direction);
    void figureStepped(int direction);
    void textScaleStepped(int direction);
    void starToggled(bool starred);
    void headerEdited(const fangzhi::tasks::ArticleHeader &header);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpTools();
    void setUpText();
    void showFigurePlace();
    void showEmpty();
    void applyColors();

    std::unique_ptr<Ui::ReaderPanel> m_ui;
    tasks::ArticleView m_view;
    core::IndicatorCatalogue m_catalogue;
    bool m_libraryIsEmpty = false;
};

} // namespace fangzhi::widgets
