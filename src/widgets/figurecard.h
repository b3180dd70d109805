// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"
#include "core/indicator.h"
#include "widgets/card.h"

#include <memory>

namespace Ui {
class FigureCard;
}

namespace fangzhi::models {
class FigureTableModel;
}

namespace fangzhi::widgets {

class FigureWords;

// The figures of an article as a table, with their state, to accept and reject.
class FigureCard : public Card {
    Q_OBJECT

public:
    explicit FigureCard(QWidget *parent = nullptr);
    ~FigureCard() override;

    void setFigures(const QList<core::Figure> &figures, const core::IndicatorCatalogue &catalogue,
                    bool hasArticle);
    void setEditable(bool editable);
    void showFigure(qint64 figure);
    // The figures whose rows are chosen.
    QList<qint64> chosen() const;
    models::FigureTableModel *model() const { return m_model; }

Q_SIGNALS:
    void figureActivated(qint64 figure);
    void stateWanted(const QList<qint64> &figures, fangzhi::core::FigureState state);
    void chosenChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTable(); // when the first figures come: until then there is nothing to head
    void fitColumns();
    void showWords();
    void showButtons();
    void openMenu(const QPoint &at);
    void want(core::FigureState state);

    std::unique_ptr<Ui::FigureCard> m_ui;
    models::FigureTableModel *m_model;
    FigureWords *m_words;
    bool m_hasArticle = false;
    bool m_editable = true;
    bool m_showing = false;
};

} // namespace fangzhi::widgets
