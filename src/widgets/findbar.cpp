// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/findbar.h"

#include "ui_findbar.h"
#include "widgets/icons.h"

#include <QKeyEvent>

namespace fangzhi::widgets {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    m_ui->previousButton->setIcon(icon(QStringLiteral("chevron-up")));
    m_ui->nextButton->setIcon(icon(QStringLiteral("chevron-down")));
    m_ui->closeButton->setIcon(icon(QStringLiteral("x")));
    const auto go = [this](bool backwards, bool fromStart) {
        Q_EMIT findWanted(m_ui->field->text(), backwards, fromStart);
    };
    connect(m_ui->field, &QLineEdit::textChanged, this, [go] { go(false, true); });
    connect(m_ui->field, &QLineEdit::returnPressed, this, [go] { go(false, false); });
    connect(m_ui->previousButton, &QToolButton::clicked, this, [go] { go(true, false); });
    connect(m_ui->nextButton, &QToolButton::clicked, this, [go] { go(false, false); });
    connect(m_ui->closeButton, &QToolButton::clicked, this, &FindBar::shut);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::open()
{
    show();
    m_ui->field->setFocus(Qt::ShortcutFocusReason);
    m_ui->field->selectAll();
}

void FindBar::showResult(bool found)
{
    m_ui->resultLabel->setText(found || m_ui->field->text().isEmpty() ? QString() : tr("Not found"));
}

void FindBar::shut()
{
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return shut();
    QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

} // namespace fangzhi::widgets
