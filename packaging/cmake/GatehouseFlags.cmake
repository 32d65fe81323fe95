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
if(GATEHOUSE_SANITIZE)
    string(REPLACE ";" "," gatehouse_sanitizers "${GATEHOUSE_SANITIZE}")
    target_compile_options(gatehouse-flags INTERFACE -fsanitize=${gatehouse_sanitizers} -fno-omit-frame-pointer)
    target_link_options(gatehouse-flags INTERFACE -fsanitize=${gatehouse_sanitizers})
    if("thread" IN_LIST GATEHOUSE_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Asio's fences, which the thread sanitizer does not follow; a queue's mutex stands beside each of them.
        target_compile_options(gatehouse-flags INTERFACE -Wno-tsan)
    endif()
endif()

# A faster linker where there is one: the test programs are many and link the whole engine.
find_program(GATEHOUSE_MOLD mold)
if(GATEHOUSE_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT GATEHOUSE_SANITIZE)
    target_link_options(gatehouse-flags INTERFACE -fuse-ld=mold)
endif()
