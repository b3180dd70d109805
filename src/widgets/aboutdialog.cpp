// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/aboutdialog.h"

#include "ui_aboutdialog.h"
#include "widgets/card.h"

namespace fangzhi::widgets {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    setAsTitle(m_ui->nameLabel);
    setAsSecond(m_ui->versionLabel);
    setAsSecond(m_ui->licenceLabel);
    constexpr int Icon = 56;
    m_ui->iconLabel->setPixmap(windowIcon().pixmap(Icon));
    m_ui->nameLabel->setText(tr("Fangzhi"));
    m_ui->versionLabel->setText(tr("Version %1").arg(QStringLiteral(FANGZHI_VERSION)));
    setMaximumWidth(460);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

AboutDialog::~AboutDialog() = default;

} // namespace fangzhi::widgets
