// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/startpage.h"

#include "ui_startpage.h"
#include "widgets/card.h"

#include <QEvent>

namespace fangzhi::widgets {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    setAsTitle(m_ui->titleLabel);
    connect(m_ui->newButton, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_ui->demoButton, &QPushButton::clicked, this, &StartPage::demoWanted);
}

StartPage::~StartPage() = default;

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace fangzhi::widgets
