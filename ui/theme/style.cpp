#include "ui/theme/style.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

namespace gatehouse::ui {

namespace {

constexpr int controlHeight = 30;
constexpr int scrollBarMinimum = 28;

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (static_cast<int>(element)) { // an enum of Qt's that grows: what is not named here is Fusion's
    case PE_PanelButtonCommand:
        return stylepaint::button(painter, option, widget);
    case PE_PanelButtonTool:
        return stylepaint::toolButton(painter, option);
    case PE_FrameDefaultButton:
        return;
    case PE_FrameLineEdit:
        return stylepaint::field(painter, option, false);
    case PE_PanelLineEdit:
        if (const auto *line = qstyleoption_cast<const QStyleOptionFrame *>(option); line && line->lineWidth > 0)
            return stylepaint::field(painter, option, true);
        break;
    case PE_Frame:
        return stylepaint::frame(painter, option);
    case PE_FrameFocusRect:
        return stylepaint::focusFrame(painter, option);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return stylepaint::checkBox(painter, option, false);
    case PE_IndicatorRadioButton:
        return stylepaint::checkBox(painter, option, true);
    case PE_FrameTabBarBase:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case CE_PushButtonBevel:
        // A flat one has no panel to show it on.
        if (const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
            push && push->features.testFlag(QStyleOptionButton::Flat) && option->state.testFlag(State_HasFocus)) {
            QProxyStyle::drawControl(element, option, painter, widget);
            return stylepaint::focusFrame(painter, option);
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
            push && stylepaint::isPrimary(option, widget) && option->state.testFlag(State_Enabled)) {
            QStyleOptionButton own(*push);
            own.palette.setColor(QPalette::ButtonText, color(Role::onAccent, option->palette));
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return stylepaint::headerSection(painter, option);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 own;
            if (const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
                own = *second;
            else
                static_cast<QStyleOptionHeader &>(own) = *header;
            own.palette.setColor(QPalette::ButtonText, color(Role::textSoft, option->palette));
            return QProxyStyle::drawControl(element, &own, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return stylepaint::tab(painter, tab);
        break;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum)
            return stylepaint::progress(painter, bar);
        break;
    case CE_Splitter:
        return stylepaint::splitter(painter, option);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            return stylepaint::comboBox(painter, combo, arrow);
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
            return stylepaint::scrollBar(painter, bar, handle);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        // No arrow buttons: the whole length is the groove.
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int thumb =
            range <= 0 ? length
                       : qBound(qMin(scrollBarMinimum, length),
                                static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep)), length);
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        QRect rect;
        switch (static_cast<int>(subControl)) {
        case SC_ScrollBarGroove:
            rect = bar->rect;
            break;
        case SC_ScrollBarSlider:
            rect = upright ? QRect(0, start, bar->rect.width(), thumb) : QRect(start, 0, thumb, bar->rect.height());
            break;
        case SC_ScrollBarSubPage:
            rect = upright ? QRect(0, 0, bar->rect.width(), start) : QRect(0, 0, start, bar->rect.height());
            break;
        case SC_ScrollBarAddPage:
            rect = upright ? QRect(0, start + thumb, bar->rect.width(), length - start - thumb)
                           : QRect(start + thumb, 0, length - start - thumb, bar->rect.height());
            break;
        default:
            return {};
        }
        return visualRect(bar->direction, bar->rect, rect);
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable)
            return option->direction == Qt::LeftToRight ? rect.adjusted(space::xs, 0, 0, 0)
                                                        : rect.adjusted(0, 0, -space::xs, 0);
    }
    return rect;
}

// Enter presses the button that has the keyboard, as it does in dialogs.
void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *button = qobject_cast<QPushButton *>(widget);
    if (button && !qobject_cast<QDialog *>(button->window()))
        button->setAutoDefault(true);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (static_cast<int>(type)) {
    case CT_PushButton:
        if (widget && widget->property("gatehouseCompact").toBool())
            break;
        result.setHeight(qMax(result.height(), controlHeight));
        result.rwidth() += space::s;
        break;
    case CT_ComboBox:
        result.setHeight(qMax(result.height(), controlHeight));
        result.rwidth() += space::s;
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(qMax(result.height(), controlHeight));
        break;
    case CT_TabBarTab:
        result.setHeight(qMax(result.height(), controlHeight + 4));
        break;
    case CT_MenuItem:
        if (size.height() > 8) // not a separator
            result.rheight() += space::xs;
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(result.height(), controlHeight + 2));
        break;
    default:
        break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (static_cast<int>(metric)) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_FocusFrameHMargin: // also the margin of item texts: room between the columns of tables
        return 6;
    case PM_HeaderMargin:
        return 7;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (static_cast<int>(hint)) {
    case SH_Table_GridLineColor:
        return option ? static_cast<int>(color(Role::line, option->palette).rgba()) : 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace gatehouse::ui
