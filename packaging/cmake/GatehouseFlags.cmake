# Compiler flags as one interface target, so that no target depends on global state.
add_library(gatehouse-flags INTERFACE)
target_compile_features(gatehouse-flags INTERFACE cxx_std_20)
target_include_directories(gatehouse-flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(gatehouse-flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    GATEHOUSE_VERSION="${PROJECT_VERSION}")
if(MSVC)
    target_compile_options(gatehouse-flags INTERFACE /W4 /WX /permissive- /utf-8)
else()
    target_compile_options(gatehouse-flags INTERFACE
        -Wall -Wextra -Wpedantic -Werror -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wimplicit-fallthrough)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees overflows in the library's own std::string + "literal" (its bug 105329); from 13 on it is right.
    target_compile_options(gatehouse-flags INTERFACE
        "$<$<NOT:$<CONFIG:Debug>>:-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread>")
endif()
if(GATEHOUSE_SANITIZE)
    string(REPLACE ";" "," gatehouse_sanitizers "${GATEHOUSE_SANITIZE}")
    target_compile_options(gatehouse-flags INTERFACE -fsanitize=${gatehouse_sanitizers} -fno-omit-frame-pointer)
    target_link_options(gatehouse-flags INTERFACE -fsanitize=${gatehouse_sanitizers})
    if("thread" IN_LIST GATEHOUSE_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Asio's fences, which the thread sanitizer does not follow; a queue's mutex stands beside each of them.
        target_compile_options(gatehouse-flags INTERFACE -Wno-tsan)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC's manual: with sanitizers these see what is not there, in std::optional, std::variant and std::string.
        target_compile_options(gatehouse-flags INTERFACE -Wno-maybe-uninitialized -Wno-array-bounds -Wno-restrict
            -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
endif()

# A faster linker where there is one: the test programs are many and link the whole engine.
find_program(GATEHOUSE_MOLD mold)
if(GATEHOUSE_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT GATEHOUSE_SANITIZE)
    target_link_options(gatehouse-flags INTERFACE -fuse-ld=mold)
endif()

# Two thirds of a file's compile time went into reading Qt's headers. What nearly every file reads is read once; the option
# is there because a file must also build by its own includes (the dev and tidy presets do without).
option(GATEHOUSE_PRECOMPILE "Precompile Qt's headers" ON)
set(gatehouse_core_headers <algorithm> <chrono> <functional> <memory> <optional> <string> <variant> <vector>
    <QtCore/QByteArray> <QtCore/QDateTime> <QtCore/QFuture> <QtCore/QHash> <QtCore/QJsonArray> <QtCore/QJsonDocument>
    <QtCore/QJsonObject> <QtCore/QPromise> <QtCore/QObject> <QtCore/QRegularExpression> <QtCore/QSet> <QtCore/QString>
    <QtCore/QStringList> <QtCore/QTimer> <QtCore/QUrl>)
set(gatehouse_widget_headers ${gatehouse_core_headers}
    <QtCore/QAbstractTableModel> <QtGui/QGuiApplication> <QtGui/QPainter> <QtWidgets/QApplication> <QtWidgets/QComboBox>
    <QtWidgets/QDialog> <QtWidgets/QDialogButtonBox> <QtWidgets/QHBoxLayout> <QtWidgets/QLabel> <QtWidgets/QLineEdit>
    <QtWidgets/QMenu> <QtWidgets/QPushButton> <QtWidgets/QStackedWidget> <QtWidgets/QStyledItemDelegate>
    <QtWidgets/QTableView> <QtWidgets/QToolButton> <QtWidgets/QVBoxLayout> <QtWidgets/QWidget>)

# gatehouse_precompile(target header…): the headers read once for a library of many files.
function(gatehouse_precompile target)
    if(GATEHOUSE_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
