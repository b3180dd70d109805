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

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool light = themeOf(option.palette) == charts::Theme::Light;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
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

    const QRect box = option.rect.adjusted(Side, Above, -Side, -Above);
    if (!index.data(ArticleListModel::LoadedRole).toBool()) {
        drawPlaceholder(painter, box, colors);
        painter->restore();
        return;
    }
    const QFont bold = titleFont(option.font);
    const QFontMetrics titleMetrics(bold);
    int titleWidth = box.width();
    if (index.data(ArticleListModel::StarredRole).toBool()) {
        constexpr int Star = 14;
        painter->drawPixmap(box.right() - Star, box.top() + (titleMetrics.height() - Star) / 2,
                            iconPixmap(QStringLiteral("star-filled"), colors.accent, Star,
                                       painter->device()->devicePixelRatioF()));
        titleWidth -= Star + 6;
    }
    QString title = index.data(ArticleListModel::TitleRole).toString();
    if (title.isEmpty())
        title = tr("Without title");
    painter->setFont(bold);
    painter->setPen(colors.text);
    painter->drawText(QRect(box.left(), box.top(), titleWidth, titleMetrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      titleMetrics.elidedText(title, Qt::ElideRight, titleWidth));

    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(colors.textSecond);
    const int second = box.top() + titleMetrics.height() + Gap;
    const QString date = index.data(ArticleListModel::PublishedRole).toString();
    const QRect line(box.left(), second, box.width(), smallMetrics.height());
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, date);
    const int sourceWidth = line.width() - (date.isEmpty() ? 0 : smallMetrics.horizontalAdvance(date) + 10);
    const QString source = index.data(ArticleListModel::SourceRole).toString();
    if (source.isEmpty())
        painter->setPen(colors.textThird);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      smallMetrics.elidedText(source.isEmpty() ? tr("Source not given") : source,
                                              Qt::ElideRight, sourceWidth));

    const int third = second + smallMetrics.height() + Gap;
    const int height = chipHeight(option.font);
    const int figures = index.data(ArticleListModel::FiguresRole).toInt();
    const int events = index.data(ArticleListModel::EventsRole).toInt();
    const int waiting = index.data(ArticleListModel::ProposedRole).toInt();
    const QColor fill = chosen ? (light ? colors.card : colors.accentSoft.lighter(125)) : colors.accentSoft;
    int x = box.left();
    if (figures > 0) {
        x = drawChip(painter, {x, third}, height, tr("%n figure(s)", nullptr, figures), fill, colors.accent);
    } else {
        painter->setPen(colors.textThird);
        painter->drawText(QRect(x, third, box.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                          tr("No figures"));
        x += painter->fontMetrics().horizontalAdvance(tr("No figures")) + 10;
    }
    if (events > 0)
        x = drawChip(painter, {x, third}, height, tr("%n event(s)", nullptr, events), fill, colors.accent);
    if (waiting > 0) {
        painter->setPen(colors.textSecond);
        const QRect rest(x + 2, third, box.right() - x - 2, height);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(tr("%n to review", nullptr, waiting),
                                                            Qt::ElideRight, rest.width()));
    }
    painter->restore();
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
