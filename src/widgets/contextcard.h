// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"
#include "core/indicator.h"
#include "tasks/librarysession.h"
#include "widgets/card.h"

#include <QPointer>

#include <memory>

namespace Ui {
class ContextCard;
}

namespace fangzhi::widgets {

class ChartView;

// A figure in its context: the same indicator over time, its parent region beside it, events across it.
class ContextCard : public Card {
    Q_OBJECT

public:
    explicit ContextCard(QWidget *parent = nullptr);
    ~ContextCard() override;

    void setSession(tasks::LibrarySession *session);
    // Where it stands alone in its library, the first of `others` that does not is shown instead.
    void setFigure(const core::Figure &figure, const QList<core::Figure> &others = {});
    void clear();
    ChartView *view() const;

Q_SIGNALS:
    // A mark, and the article that says it.
    void figureActivated(qint64 figure, qint64 article);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool standsAlone() const;
    void showContext();
    void activate(qint64 figure);
    void showHint(const QString &hint);

    std::unique_ptr<Ui::ContextCard> m_ui;
    QPointer<tasks::LibrarySession> m_session;
    core::Figure m_figure;
    tasks::FigureContext m_context;
    bool m_answered = false;
};

} // namespace fangzhi::widgets
