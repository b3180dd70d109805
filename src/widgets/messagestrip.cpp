// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messagestrip.h"

#include "ui_messagestrip.h"
#include "widgets/appearance.h"
#include "widgets/icons.h"

#include <QPainter>

namespace fangzhi::widgets {

MessageStrip::MessageStrip(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MessageStrip>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_OpaquePaintEvent); // paintEvent() fills all of it
    m_ui->closeButton->setIcon(icon(QStringLiteral("x")));
    connect(m_ui->closeButton, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_ui->actionButton, &QPushButton::clicked, this, [this] {
        const auto action = m_notice.action;
        hide();
        if (action)
            action();
    });
    hide();
}

MessageStrip::~MessageStrip() = default;

void MessageStrip::setNotifier(Notifier *notifier)
{
    connect(notifier, &Notifier::told, this, &MessageStrip::show);
    connect(notifier, &Notifier::cleared, this, &QWidget::hide);
}

QString MessageStrip::text() const
{
    return isHidden() ? QString() : m_notice.text;
}

void MessageStrip::show(const Notice &notice)
{
    m_notice = notice;
    m_ui->textLabel->setText(notice.text);
    m_ui->actionButton->setText(notice.actionText);
    m_ui->actionButton->setVisible(!notice.actionText.isEmpty());
    setAccessibleDescription(notice.text);
    showIcon();
    update();
    setVisible(true);
}

void MessageStrip::showIcon()
{
    const Colors &colors = colorsOf(palette());
    const bool problem = m_notice.kind == Notice::Kind::Problem;
    const QString name = problem                                      ? QStringLiteral("triangle-alert")
                         : m_notice.kind == Notice::Kind::Information ? QStringLiteral("info")
                                                                      : QStringLiteral("circle-check");
    m_ui->iconLabel->setPixmap(
        iconPixmap(name, problem ? colors.warning : colors.accent, 18, devicePixelRatioF()));
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    const bool problem = m_notice.kind == Notice::Kind::Problem;
    painter.fillRect(rect(),
                     problem ? charts::tintOf(colors.warning, themeOf(palette())) : colors.accentSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

void MessageStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    if (event->type() == QEvent::LanguageChange) {
        m_ui->textLabel->setText(m_notice.text);
        m_ui->actionButton->setText(m_notice.actionText);
    }
}

} // namespace fangzhi::widgets
