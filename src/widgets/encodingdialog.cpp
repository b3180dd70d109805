// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/encodingdialog.h"

#include "ui_encodingdialog.h"

#include <QHeaderView>

namespace fangzhi::widgets {

EncodingDialog::EncodingDialog(tasks::LibrarySession *session, qint64 article, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::EncodingDialog>())
    , m_task(session ? session->encodingPreviews(article) : nullptr)
{
    m_ui->setupUi(this);
    resize(760, 460);
    m_ui->encodings->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_ui->useButton->setEnabled(false);
    m_ui->statusLabel->setText(tr("Reading the text in each encoding…"));
    connect(m_ui->encodings, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_ui->useButton->setEnabled(item && !item->text(1).isEmpty());
    });
    connect(m_ui->encodings, &QTreeWidget::itemActivated, m_ui->useButton, &QPushButton::click);
    connect(m_ui->useButton, &QPushButton::clicked, this, [this] {
        const QString encoding = m_ui->encodings->currentItem()->text(0);
        accept();
        Q_EMIT chosen(encoding);
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    if (!m_task)
        return;
    connect(m_task.get(), &tasks::TaskBase::finished, this, &EncodingDialog::showPreviews);
    m_task->start();
}

EncodingDialog::~EncodingDialog() = default;

void EncodingDialog::showPreviews()
{
    const auto &previews = m_task->result();
    m_ui->statusLabel->setText(previews ? QString() : previews.error().message);
    if (!previews)
        return;
    for (const tasks::EncodingPreview &preview : *previews) {
        QString words = preview.beginning;
        if (words.isEmpty())
            words = tr("cannot be read so");
        else if (preview.current)
            words = tr("as it is now: %1").arg(words);
        auto *item = new QTreeWidgetItem(m_ui->encodings, {preview.encoding, words});
        // What cannot be cannot be chosen.
        item->setDisabled(preview.beginning.isEmpty());
        if (preview.current && !m_ui->encodings->currentItem())
            m_ui->encodings->setCurrentItem(item);
    }
    m_ui->encodings->setFocus();
}

} // namespace fangzhi::widgets
