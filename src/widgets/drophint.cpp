// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/drophint.h"

#include "tasks/librarysession.h"
#include "widgets/appearance.h"
#include "widgets/icons.h"
#include "widgets/importer.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPainter>

namespace fangzhi::widgets {

DropHint::Deed DropHint::deedOf(const QMimeData &data, const tasks::LibrarySession *session)
{
    if (!Importer::canImport(&data))
        return Deed::None;
    if (!Importer::libraryIn(data).isEmpty())
        return Deed::Open;
    return session && !session->isReadOnly() ? Deed::Import : Deed::Refuse;
}

DropHint::DropHint(QWidget *parent)
    : QWidget(parent)
{
    hide();
}

void DropHint::tell(const QMimeData &data, const tasks::LibrarySession *session, const QString &libraryName)
{
    m_deed = deedOf(data, session);
    const QStringList files = Importer::filesIn(data);
    const QString first = files.isEmpty() ? QString() : QFileInfo(files.first()).fileName();
    m_detail.clear();
    if (m_deed == Deed::Open) {
        m_title = tr("Let go to open “%1”").arg(QFileInfo(Importer::libraryIn(data)).completeBaseName());
        m_detail = tr("The library that is open now is closed; all of it is saved.");
    } else if (m_deed == Deed::Refuse) {
        m_title = tr("Nothing can come in here");
        m_detail = Importer::refusal(session);
    } else {
        m_title = files.isEmpty() ? tr("Let go to bring this text in as an article")
                  : files.size() == 1
                      ? tr("Let go to bring in “%1”").arg(first)
                      : tr("Let go to bring in %n file(s) or folder(s)", nullptr, int(files.size()));
        m_detail = tr("Into the library “%1”").arg(libraryName);
    }
    if (m_deed == Deed::Open && !session)
        m_detail.clear();
    setAccessibleName(m_title);
    setAccessibleDescription(m_detail);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropHint::paintEvent(QPaintEvent *)
{
    constexpr int Inset = 16;
    constexpr int IconSize = 32;
    const Colors &colors = colorsOf(palette());
    const QColor color = m_deed == Deed::Refuse ? colors.warning : colors.accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colors.page;
    veil.setAlphaF(0.78f);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(color, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(Inset, Inset, -Inset, -Inset), 12, 12);

    QFont titleFont = font();
    titleFont.setPixelSize(InterfaceTextSize + 3);
    titleFont.setWeight(QFont::Bold);
    const QFontMetrics title(titleFont);
    const QFontMetrics detail(font());
    const int wanted = std::max(title.horizontalAdvance(m_title), detail.horizontalAdvance(m_detail)) + 72;
    const int width = std::min(wanted, this->width() - 6 * Inset);
    const int height
        = 24 + IconSize + 12 + title.height() + (m_detail.isEmpty() ? 0 : 6 + detail.height()) + 24;
    const QRect card((this->width() - width) / 2, (this->height() - height) / 2, width, height);
    painter.setPen(colors.line);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);

    const QString name = m_deed == Deed::Refuse ? QStringLiteral("triangle-alert")
                         : m_deed == Deed::Open ? QStringLiteral("book-open")
                                                : QStringLiteral("download");
    painter.drawPixmap(card.center().x() - IconSize / 2, card.top() + 24,
                       iconPixmap(name, color, IconSize, devicePixelRatioF()));
    QRect line(card.left() + 24, card.top() + 24 + IconSize + 12, width - 48, title.height());
    painter.setFont(titleFont);
    painter.setPen(colors.text);
    painter.drawText(line, Qt::AlignCenter, title.elidedText(m_title, Qt::ElideMiddle, line.width()));
    line.translate(0, title.height() + 6);
    painter.setFont(font());
    painter.setPen(colors.textSecond);
    painter.drawText(line, Qt::AlignCenter, detail.elidedText(m_detail, Qt::ElideRight, line.width()));
}

} // namespace fangzhi::widgets
