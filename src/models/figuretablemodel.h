// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/figure.h"

#include <QAbstractTableModel>

namespace fangzhi::models {

// The figures of an article, one a row, in the order of the text. It gives values: codes, labels and
// decimals. Words and colours are a proxy's.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Indicator, Value, Period, Region, State, Sureness, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1,
        FigureRole, // core::Figure
        IndicatorRole, // code
        StateRole, // core::FigureState
        SurenessRole, // core::Sureness
        ComparisonRole, // quoted only to compare with
    };

    explicit FigureTableModel(QObject *parent = nullptr);

    // Keeps rows, and with them what is chosen, where the figures are the same ones as before.
    void setFigures(const QList<core::Figure> &figures);
    const QList<core::Figure> &figures() const { return m_figures; }
    const core::Figure *byId(qint64 figure) const;
    QModelIndex indexOf(qint64 figure) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    bool sameRows(const QList<core::Figure> &figures) const;

    QList<core::Figure> m_figures;
};

} // namespace fangzhi::models

Q_DECLARE_METATYPE(fangzhi::core::Figure)
