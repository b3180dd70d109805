// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/librarysession.h"

#include <QDialog>

#include <memory>

namespace Ui {
class EncodingDialog;
}

namespace fangzhi::widgets {

// How an article's bytes read in each encoding, for a person to choose the one that makes sense.
class EncodingDialog : public QDialog {
    Q_OBJECT

public:
    EncodingDialog(tasks::LibrarySession *session, qint64 article, QWidget *parent = nullptr);
    ~EncodingDialog() override;

Q_SIGNALS:
    void chosen(const QString &encoding);

private:
    void showPreviews();

    std::unique_ptr<Ui::EncodingDialog> m_ui;
    std::unique_ptr<tasks::Task<QList<tasks::EncodingPreview>>> m_task;
};

} // namespace fangzhi::widgets
