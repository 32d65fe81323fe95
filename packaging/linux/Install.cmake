# Desktop file, metainfo, icon and user unit, named so that Wayland finds the window's icon: the desktop file carries the
# name the program gives to QGuiApplication::setDesktopFileName.
configure_file(linux/gatehouse.metainfo.xml.in example.gatehouse.gatehouse.metainfo.xml @ONLY)

install(FILES linux/gatehouse.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/example.gatehouse.gatehouse.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES linux/gatehouse.service DESTINATION lib/systemd/user)
install(FILES "${PROJECT_SOURCE_DIR}/resources/gatehouse.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
