#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

/// The pieces that Style draws itself, one function each, all in roles.
namespace gatehouse::ui::stylepaint {

[[nodiscard]] bool isPrimary(const QStyleOption *option, const QWidget *widget);
void button(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void toolButton(QPainter *painter, const QStyleOption *option);
void field(QPainter *painter, const QStyleOption *option, bool filled);
void frame(QPainter *painter, const QStyleOption *option);
void focusFrame(QPainter *painter, const QStyleOption *option);
void checkBox(QPainter *painter, const QStyleOption *option, bool round);
void headerSection(QPainter *painter, const QStyleOption *option);
void tab(QPainter *painter, const QStyleOptionTab *option);
void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QRect &arrow);
void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle);
void progress(QPainter *painter, const QStyleOptionProgressBar *option);
void splitter(QPainter *painter, const QStyleOption *option);

} // namespace gatehouse::ui::stylepaint
