// SPDX-FileCopyrightText: 2026 The Fangzhi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fangzhistyle.h"

#include "widgets/appearance.h"
#include "widgets/icons.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>

namespace fangzhi::widgets {

namespace {

constexpr qreal ControlRadius = 6;
constexpr int MenuChevron = 10;

bool has(const QStyleOption *option, QStyle::StateFlag state)
{
    return option->state.testFlag(state);
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QPen &line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line);
    const qreal half = line.style() == Qt::NoPen ? 0 : line.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), ControlRadius, ControlRadius);
    painter->restore();
}

// A field or a button: hairline, accent while it has the focus.
void drawField(QPainter *painter, const QStyleOption *option, bool focus)
{
    const Colors &colors = colorsOf(option->palette);
    drawBox(painter, option->rect, has(option, QStyle::State_Enabled) ? colors.card : colors.page,
            focus ? QPen(colors.accent, 1.5) : QPen(colors.line, 1));
}

void drawButton(QPainter *painter, const QStyleOptionButton *option)
{
    const Colors &colors = colorsOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    const bool focus = has(option, QStyle::State_HasFocus);
    if (option->features.testFlag(QStyleOptionButton::DefaultButton) && enabled) {
        const QColor fill = pressed   ? colors.accent.darker(115)
                            : hovered ? colors.accent.lighter(110)
                                      : colors.accent;
        drawBox(painter, option->rect, fill, focus ? QPen(colors.text, 1.5) : QPen(Qt::NoPen));
        return;
    }
    if (option->features.testFlag(QStyleOptionButton::Flat)) {
        drawBox(painter, option->rect, pressed || hovered ? colors.accentSoft : QColor(Qt::transparent),
                focus ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
        return;
    }
    const QColor fill = pressed   ? colors.accentSoft
                        : hovered ? colors.page
                        : enabled ? colors.card
                                  : colors.page;
    drawBox(painter, option->rect, fill,
            focus || has(option, QStyle::State_On) ? QPen(colors.accent, 1.5) : QPen(colors.line, 1));
}

void drawToolPanel(QPainter *painter, const QStyleOption *option)
{
    const Colors &colors = colorsOf(option->palette);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_Sunken);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (on || hovered)
        drawBox(painter, option->rect, on ? colors.accentSoft : colors.chosenRow, QPen(Qt::NoPen));
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawBox(painter, option->rect, Qt::transparent, QPen(colors.accent, 1.5));
}

void drawChevron(QPainter *painter, const QRectF &rect, const QColor &color, bool up)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const QPointF middle = rect.center();
    const qreal down = up ? -1.8 : 1.8;
    painter->drawPolyline(
        QPolygonF({middle + QPointF(-3.5, -down), middle + QPointF(0, down), middle + QPointF(3.5, -down)}));
    painter->restore();
}

// A button that opens a menu: its text or its icon, and a chevron.
void drawMenuButton(QPainter *painter, const QStyleOptionToolButton *option)
{
    const Colors &colors = colorsOf(option->palette);
    const bool open = has(option, QStyle::State_Sunken);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool focus = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    drawBox(painter, option->rect,
            open      ? colors.accentSoft
            : hovered ? colors.page
                      : colors.card,
            focus ? QPen(colors.accent, 1.5) : QPen(colors.line, 1));
    const QRect box = option->rect.adjusted(9, 0, -8, 0);
    drawChevron(painter, QRect(box.right() - MenuChevron, box.top(), MenuChevron, box.height()),
                colors.textSecond, false);
    if (option->toolButtonStyle == Qt::ToolButtonIconOnly) {
        option->icon.paint(painter, QRect(box.left(), box.top(), 16, box.height()));
        return;
    }
    painter->setPen(colors.text);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, option->text);
}

void drawCheck(QPainter *painter, const QStyleOption *option)
{
    const Colors &colors = colorsOf(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(on && enabled ? colors.accent : colors.card);
    painter->setPen(QPen(on && enabled                         ? colors.accent
                         : has(option, QStyle::State_HasFocus) ? colors.accent
                                                               : colors.textThird,
                         has(option, QStyle::State_HasFocus) ? 1.6 : 1));
    painter->drawRoundedRect(box, 3, 3);
    if (on) {
        painter->setPen(QPen(enabled ? colors.accentText : colors.textThird, 1.7, Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        const qreal w = box.width();
        painter->drawPolyline(QPolygonF({box.topLeft() + QPointF(w * 0.24, w * 0.52),
                                         box.topLeft() + QPointF(w * 0.43, w * 0.70),
                                         box.topLeft() + QPointF(w * 0.77, w * 0.31)}));
    }
    painter->restore();
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle)
{
    const Colors &colors = colorsOf(option->palette);
    if (option->maximum <= option->minimum)
        return;
    const bool active = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
                        && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    QColor color = colors.textThird;
    color.setAlphaF(active ? 0.9f : 0.45f);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    QRectF bar = handle;
    const bool vertical = option->orientation == Qt::Vertical;
    const qreal slim = active ? 7 : 5;
    if (vertical)
        bar = QRectF(bar.right() - slim - 1.5, bar.top() + 2, slim, bar.height() - 4);
    else
        bar = QRectF(bar.left() + 2, bar.bottom() - slim - 1.5, bar.width() - 4, slim);
    painter->drawRoundedRect(bar, slim / 2, slim / 2);
    painter->restore();
}

} // namespace

FangzhiStyle::FangzhiStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void FangzhiStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void FangzhiStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButton(painter, button);
        break;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        return drawToolPanel(painter, option);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(painter, option, has(option, State_HasFocus));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(painter, option);
    case PE_FrameFocusRect:
        if (has(option, State_KeyboardFocusChange)) {
            QPen pen(colorsOf(option->palette).accent, 1.5);
            drawBox(painter, option->rect, Qt::transparent, pen);
        }
        return;
    case PE_IndicatorArrowDown:
        return drawChevron(painter, option->rect, colorsOf(option->palette).textSecond, false);
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FangzhiStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Colors &colors = colorsOf(option->palette);
    switch (element) {
    case CE_Splitter: {
        const bool vertical = has(option, State_Horizontal); // the line stands when widgets lie side by side
        const QRect &rect = option->rect;
        // Between cards there is room enough; a line would be one too many.
        const bool gap = (vertical ? rect.width() : rect.height()) > 2;
        if (gap && !has(option, State_MouseOver))
            return;
        painter->fillRect(vertical ? QRect(rect.left(), rect.top(), 1, rect.height())
                                   : QRect(rect.left(), rect.top(), rect.width(), 1),
                          has(option, State_MouseOver) ? colors.accent : colors.line);
        return;
    }
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colors.side);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(item->rect, colors.side);
            if (has(item, State_Selected) || has(item, State_Sunken))
                drawBox(painter, item->rect.adjusted(1, 2, -1, -2), colors.chosenRow, QPen(Qt::NoPen));
            drawItemText(painter, item->rect,
                         Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextDontClip | Qt::TextSingleLine,
                         item->palette, has(item, State_Enabled), item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const bool accent
                = copy.features.testFlag(QStyleOptionButton::DefaultButton) && has(&copy, State_Enabled);
            if (accent)
                copy.palette.setColor(QPalette::ButtonText, colors.accentText);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        painter->fillRect(option->rect, colors.card);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colors.line);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // In line with the cells below.
            constexpr int Padding = 8;
            if (header->rect.width() < header->fontMetrics.horizontalAdvance(header->text))
                return; // a column of signs says nothing rather than half a word
            painter->setPen(colors.textSecond);
            painter->drawText(header->rect.adjusted(Padding - 2, 0, 2 - Padding, 0),
                              int(header->textAlignment), header->text);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colors.card);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            combo && !combo->editable) {
            const QRect text = combo->rect.adjusted(9, 0, -24, 0);
            drawItemText(painter, text, Qt::AlignLeft | Qt::AlignVCenter, combo->palette,
                         has(combo, State_Enabled),
                         combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, text.width()),
                         QPalette::ButtonText);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FangzhiStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const Colors &colors = colorsOf(option->palette);
    switch (control) {
    case CC_ComboBox: {
        drawField(painter, option, has(option, State_HasFocus));
        const QRect arrow(option->rect.right() - 22, option->rect.top(), 18, option->rect.height());
        drawChevron(painter, arrow, colors.textSecond, false);
        return;
    }
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawField(painter, option, has(option, State_HasFocus));
            if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
                return;
            drawChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), colors.textSecond,
                        true);
            drawChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), colors.textSecond,
                        false);
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            tool && tool->features.testFlag(QStyleOptionToolButton::HasMenu))
            return drawMenuButton(painter, tool);
        break;
    case CC_ScrollBar:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(painter, slider,
                                 subControlRect(control, option, SC_ScrollBarSlider, widget));
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FangzhiStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrows: the groove is the whole bar.
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider && part != SC_ScrollBarGroove) {
            const bool vertical = slider->orientation == Qt::Vertical;
            const int length = vertical ? slider->rect.height() : slider->rect.width();
            const qint64 range = qint64(slider->maximum) - slider->minimum;
            int handle = length;
            if (range > 0)
                handle = std::max(28, int(qint64(length) * slider->pageStep / (range + slider->pageStep)));
            handle = std::min(handle, length);
            const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                   length - handle, slider->upsideDown);
            const auto piece = [&](int from, int size) {
                return vertical ? QRect(slider->rect.left(), from, slider->rect.width(), size)
                                : QRect(from, slider->rect.top(), size, slider->rect.height());
            };
            if (part == SC_ScrollBarSlider)
                return piece(at, handle);
            if (part == SC_ScrollBarSubPage)
                return piece(0, at);
            if (part == SC_ScrollBarAddPage)
                return piece(at + handle, length - at - handle);
            return {};
        }
        if (slider)
            return slider->rect;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect FangzhiStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(5, 0, -4, 0);
    return rect;
}

int FangzhiStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1; // Qt makes it wider for the mouse
    case PM_ScrollBarExtent:
        return 11;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FangzhiStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize FangzhiStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int text = option ? option->fontMetrics.height() : 18;
    switch (type) {
    case CT_PushButton:
        return {std::max(result.width(), size.width() + 24), std::max(text + 10, size.height())};
    case CT_ToolButton:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            tool && tool->features.testFlag(QStyleOptionToolButton::HasMenu)) {
            const int label = tool->toolButtonStyle == Qt::ToolButtonIconOnly
                                  ? 16
                                  : tool->fontMetrics.horizontalAdvance(tool->text);
            return {label + MenuChevron + 9 + 8 + 5, text + 8};
        }
        return result;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {result.width() + 4, text + 10};
    case CT_MenuBarItem:
        return {size.width() + 14, text + 9};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return result;
        return {result.width() + 8, std::max(result.height(), text + 9)};
    default:
        return result;
    }
}

// The base style would search the desktop's icon themes first, which takes longer than all else of a field.
QIcon FangzhiStyle::standardIcon(StandardPixmap name, const QStyleOption *option, const QWidget *widget) const
{
    switch (name) {
    case SP_LineEditClearButton:
        return icon(QStringLiteral("x"));
    case SP_ToolBarHorizontalExtensionButton: // of a menu bar that is too narrow
        return icon(QStringLiteral("chevron-right"));
    default:
        break;
    }
    return QProxyStyle::standardIcon(name, option, widget);
}

} // namespace fangzhi::widgets
