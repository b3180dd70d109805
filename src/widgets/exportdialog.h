// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttable.h"
#include "widgets/notifier.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QMimeData;

namespace Ui {
class ExportDialog;
}

namespace fangzhi::widgets {

class Questions;

// Writes a chart as a picture, of any size and resolution, with a preview of exactly that picture.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    // `questions` and `notifier` outlive the dialog.
    ExportDialog(const charts::ChartTable &table, charts::Theme theme, Questions &questions,
                 Notifier &notifier, QWidget *parent = nullptr);
    ~ExportDialog() override;

    charts::PngOptions options() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpPresets();
    void showPreview();
    void copy();
    void write();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    charts::ChartTable m_table;
    Questions &m_questions;
    Notifier &m_notifier;
    QTimer m_drawing;
};

// A chart for the clipboard: the picture as PNG and its data tab-separated. Null where it failed.
core::Result<QMimeData *> chartMimeData(const charts::ChartTable &table, const charts::PngOptions &options);

} // namespace fangzhi::widgets
