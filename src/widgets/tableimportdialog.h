// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/gridmodel.h"
#include "tasks/tableimport.h"

#include <QDialog>
#include <QHash>
#include <QIdentityProxyModel>
#include <QTimer>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class TableImportDialog;
}

namespace fangzhi::widgets {

// Says over each column of a sheet what it was understood to hold, and tints heading and figures.
class GridWords : public QIdentityProxyModel {
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

// Shows a table file with what the program understood of it, to be corrected by clicking a column and by
// answering the questions. Understanding again runs in the background; the last answer counts.
class TableImportDialog : public QDialog {
    Q_OBJECT

public:
    TableImportDialog(const std::shared_ptr<const tasks::TableFile> &file, const tasks::TableOptions &options,
                      const core::IndicatorCatalogue &catalogue, QWidget *parent = nullptr);
    ~TableImportDialog() override;

    // What to import with, once accepted.
    tasks::TableOptions options() const;
    const core::FileReading &reading() const { return m_reading; }
    void chooseColumn(int column);

Q_SIGNALS:
    // What was understood is shown.
    void understood();

protected:
    void changeEvent(QEvent *event) override;

private:
    void understandLater();
    void understand();
    void take(const core::FileReading &reading);
    void showTable();
    void showColumn();
    void showQuestions();
    void showSamples();
    void showSummary();
    void fillChoices();
    void changeColumn();
    void changeTable();
    void answer(const QString &name, const QString &code);
    const core::TableReading *table() const;
    core::TableMapping &mapping();
    core::ColumnMapping &mappingOfColumn();

    std::unique_ptr<Ui::TableImportDialog> m_ui;
    std::shared_ptr<const tasks::TableFile> m_file;
    tasks::TableOptions m_options;
    core::IndicatorCatalogue m_catalogue;
    QHash<QString, core::TableMapping> m_mappings; // a person's, by sheet
    core::FileReading m_reading;
    models::GridModel *m_model;
    GridWords *m_words;
    QTimer m_later;
    int m_generation = 0;
    int m_column = -1;
    bool m_filling = false;
};

// What a column holds, in words.
QString roleWords(core::ColumnRole role);

} // namespace fangzhi::widgets
