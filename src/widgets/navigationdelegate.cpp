// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/navigationdelegate.h"

#include "models/navigationmodel.h"
#include "widgets/appearance.h"
#include "widgets/languages.h"
#include "widgets/words.h"

#include <QPainter>

namespace fangzhi::widgets {

using models::NavigationModel;

QVariant NavigationWords::data(const QModelIndex &index, int role) const
{
    const QVariant value = QIdentityProxyModel::data(index, role);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return value;
    const QString name = QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    QString words = name;
    switch (QIdentityProxyModel::data(index, NavigationModel::KindRole).toInt()) {
    case NavigationModel::PageItem:
        words = QIdentityProxyModel::data(index, NavigationModel::KeyRole).toInt() == int(models::Page::Data)
                    ? tr("Data")
                    : tr("Read");
        break;
    case NavigationModel::RegionSection:
        words = tr("Regions");
        break;
    case NavigationModel::TagSection:
        words = tr("Tags");
        break;
    case NavigationModel::StarredItem:
        words = tr("Starred");
        break;
    case NavigationModel::RegionItem:
        words = core::regionName(
            {QIdentityProxyModel::data(index, NavigationModel::KeyRole).toString(), name, {}},
            interfaceLanguage());
        break;
    default:
        break;
    }
    if (role == Qt::DisplayRole)
        return words;
    const QVariant count = QIdentityProxyModel::data(index, NavigationModel::CountRole);
    if (words == tr("Data") && count.isValid())
        return tr("%1, %n figure(s)", nullptr, count.toInt()).arg(words);
    return count.isValid() ? tr("%1, %n article(s)", nullptr, count.toInt()).arg(words) : words;
}

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.palette);
    const int kind = index.data(NavigationModel::KindRole).toInt();
    const QString name = index.data(Qt::DisplayRole).toString();
    const bool section = kind == NavigationModel::RegionSection || kind == NavigationModel::TagSection;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    // The whole width belongs to a line, however deep it hangs.
    QRect row = option.rect;
    row.setLeft(0);
    row = row.adjusted(8, 1, -8, -1);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    QColor text = colors.text;
    QColor count = colors.textThird;
    if (!section && (chosen || hovered)) {
        const bool page = kind == NavigationModel::PageItem;
        const bool light = themeOf(option.palette) == charts::Theme::Light;
        QColor fill = chosen ? (page && light ? colors.accent : colors.accentSoft) : colors.chosenRow;
        if (chosen && !page)
            fill = colors.chosenRow.darker(light ? 104 : 90);
        if (!chosen)
            fill.setAlphaF(0.6f);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(row, 6, 6);
        if (chosen) {
            text = page && light ? colors.accentText : colors.accent;
            count = text;
        }
        if (chosen && option.state.testFlag(QStyle::State_HasFocus)
            && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter->setPen(QPen(page && light ? colors.text : colors.accent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
    }
    QFont font = option.font;
    if (section) {
        font.setPixelSize(font.pixelSize() - 1);
        text = colors.textSecond;
    }
    const bool indented = kind == NavigationModel::RegionItem || kind == NavigationModel::TagItem
                          || kind == NavigationModel::StarredItem;
    // Below their section, the first level stands flush with the pages.
    const int left = option.rect.left() + 18 - (indented ? 16 : 0);
    QRect words(left, row.top(), row.right() - left - 10, row.height());
    if (section)
        words.setTop(row.bottom() - QFontMetrics(font).height() - 5);
    const QVariant number = index.data(NavigationModel::CountRole);
    if (number.isValid()) {
        const QString digits = numberWords(number.toLongLong());
        QFont small = option.font;
        small.setPixelSize(small.pixelSize() - 1);
        painter->setFont(small);
        painter->setPen(count);
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, digits);
        words.setRight(words.right() - QFontMetrics(small).horizontalAdvance(digits) - 8);
    }
    painter->setFont(font);
    painter->setPen(text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int kind = index.data(NavigationModel::KindRole).toInt();
    const bool section = kind == NavigationModel::RegionSection || kind == NavigationModel::TagSection;
    const int line = option.fontMetrics.height();
    return {60, section ? line + 20 : line + 11};
}

} // namespace fangzhi::widgets
