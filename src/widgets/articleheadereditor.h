// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ArticleHeaderEditor;
}

namespace fangzhi::widgets {

// Corrects an article's title, source, dates and region, in a panel above its text.
class ArticleHeaderEditor : public QWidget {
    Q_OBJECT

public:
    explicit ArticleHeaderEditor(QWidget *parent = nullptr);
    ~ArticleHeaderEditor() override;

    void open(const tasks::ArticleHeader &header);

Q_SIGNALS:
    void saved(const fangzhi::tasks::ArticleHeader &header);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void save();
    void shut();
    bool isMeant(const core::RegionRef &region);
    void tellProblem(const QString &text, QWidget *field);

    std::unique_ptr<Ui::ArticleHeaderEditor> m_ui;
    tasks::ArticleHeader m_header;
    QString m_meant; // a place of no list that was asked about already
};

// The region that a person means by a name: of the catalogue where there is one of that name (the path
// 四川省 · 遂宁市 tells namesakes apart), else a region of the user's own below the `near` one.
core::RegionRef regionNamed(const QString &name, const core::RegionRef &near);

// The paths of up to three official regions that a name which none of them has was perhaps to be: one
// character is another one.
QStringList regionsLike(const QString &name);

} // namespace fangzhi::widgets
