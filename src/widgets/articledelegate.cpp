// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/articledelegate.h"

#include "models/articlelistmodel.h"
#include "widgets/appearance.h"
#include "widgets/icons.h"
#include "widgets/words.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace fangzhi::widgets {

using models::ArticleListModel;

namespace {

constexpr int Side = 14;
constexpr int Above = 10;
constexpr int Gap = 4;

QFont smaller(QFont font)
{
    font.setPixelSize(font.pixelSize() - 1);
    return font;
}

QFont titleFont(QFont font)
{
    font.setWeight(QFont::Bold);
    font.setPixelSize(font.pixelSize() + 1);
    return font;
}

int chipHeight(const QFont &font)
{
    return QFontMetrics(smaller(font)).height() + 2;
}

// Where the next chip goes.
int drawChip(QPainter *painter, QPoint at, int height, const QString &text, const QColor &fill,
             const QColor &ink)
{
    const int width = painter->fontMetrics().horizontalAdvance(text) + 14;
    const QRect rect(at, QSize(width, height));
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, height / 2.0, height / 2.0);
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignCenter, text);
    return rect.right() + 6;
}

// A row whose page has not come yet: bars where words will be.
void drawPlaceholder(QPainter *painter, const QRect &box, const Colors &colors)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.line);
    painter->drawRoundedRect(box.left(), box.top() + 4, box.width() * 2 / 3, 10, 4, 4);
    painter->drawRoundedRect(box.left(), box.top() + 26, box.width() / 3, 8, 4, 4);
}

QRect lineOf(const QRect &box, int top, int height)
{
    return {box.left(), top, box.width(), height};
}

void drawGround(QPainter *painter, const QStyleOptionViewItem &option, const Colors &colors)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen) {
        painter->fillRect(option.rect, colors.chosenRow);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        QColor hover = colors.chosenRow;
        hover.setAlphaF(0.45f);
        painter->fillRect(option.rect, hover);
    }
    if (chosen && option.state.testFlag(QStyle::State_HasFocus))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          colors.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
}

void drawTitle(QPainter *painter, const QRect &line, const QString &title, bool starred, const Colors &colors)
{
    int width = line.width();
    if (starred) {
        constexpr int Star = 14;
        painter->drawPixmap(line.right() - Star, line.top() + (line.height() - Star) / 2,
                            iconPixmap(QStringLiteral("star-filled"), colors.accent, Star,
                                       painter->device()->devicePixelRatioF()));
        width -= Star + 6;
    }
    painter->setPen(colors.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, width));
}

// Where both do not fit, the date stands alone.
void drawSource(QPainter *painter, const QRect &line, const QString &source, const QString &date,
                const Colors &colors, const QString &unknown)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int dateWidth = metrics.horizontalAdvance(date);
    const int room = line.width() - (date.isEmpty() ? 0 : dateWidth + 10);
    const QString words = metrics.elidedText(source.isEmpty() ? unknown : source, Qt::ElideRight, room);
    painter->setPen(colors.textSecond);
    const bool alone = room < metrics.horizontalAdvance(QStringLiteral("国国…"));
    painter->drawText(line, int(alone ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                      metrics.elidedText(date, Qt::ElideRight, line.width()));
    if (source.isEmpty())
        painter->setPen(colors.textThird);
    if (!alone || date.isEmpty())
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words);
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawGround(painter, option, colors);
    const QRect box = option.rect.adjusted(Side, Above, -Side, -Above);
    if (!index.data(ArticleListModel::LoadedRole).toBool()) {
        drawPlaceholder(painter, box, colors);
        painter->restore();
        return;
    }
    const QString title = index.data(ArticleListModel::TitleRole).toString();
    painter->setFont(titleFont(option.font));
    const QRect first = lineOf(box, box.top(), painter->fontMetrics().height());
    drawTitle(painter, first, title.isEmpty() ? tr("Without title") : title,
              index.data(ArticleListModel::StarredRole).toBool(), colors);
    painter->setFont(smaller(option.font));
    const QRect second = lineOf(box, first.top() + first.height() + Gap, painter->fontMetrics().height());
    drawSource(painter, second, index.data(ArticleListModel::SourceRole).toString(),
               index.data(ArticleListModel::PublishedRole).toString(), colors, tr("Source not given"));
    const QRect third = lineOf(box, second.top() + second.height() + Gap, chipHeight(option.font));
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool light = themeOf(option.palette) == charts::Theme::Light;
    drawCounts(painter, third, index,
               chosen ? (light ? colors.card : colors.accentSoft.lighter(125)) : colors.accentSoft, colors);
    painter->restore();
}

// What was found, as chips; what waits for a person, beside them.
void ArticleDelegate::drawCounts(QPainter *painter, const QRect &line, const QModelIndex &index,
                                 const QColor &fill, const charts::Palette &colors)
{
    const int figures = index.data(ArticleListModel::FiguresRole).toInt();
    const int events = index.data(ArticleListModel::EventsRole).toInt();
    const int waiting = index.data(ArticleListModel::ProposedRole).toInt();
    int x = line.left();
    const auto chip = [&](const QString &words) {
        x = drawChip(painter, {x, line.top()}, line.height(), words, fill, colors.accent);
    };
    if (figures > 0) {
        chip(tr("%n figure(s)", nullptr, figures));
    } else {
        painter->setPen(colors.textThird);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("No figures"));
        x += painter->fontMetrics().horizontalAdvance(tr("No figures")) + 10;
    }
    if (events > 0)
        chip(tr("%n event(s)", nullptr, events));
    if (waiting > 0) {
        painter->setPen(colors.textSecond);
        const QRect rest(x + 2, line.top(), line.right() - x - 2, line.height());
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(tr("%n to review", nullptr, waiting),
                                                            Qt::ElideRight, rest.width()));
    }
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text
        = QFontMetrics(titleFont(option.font)).height() + QFontMetrics(smaller(option.font)).height();
    return {120, 2 * Above + 2 * Gap + text + chipHeight(option.font)};
}

// A title that is cut is shown whole when the mouse rests on it.
bool ArticleDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString title = index.data(ArticleListModel::TitleRole).toString();
    const int width = QFontMetrics(titleFont(view->font())).horizontalAdvance(title);
    if (width > option.rect.width() - 2 * Side)
        QToolTip::showText(event->globalPos(), toolTipOf(title), view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace fangzhi::widgets
