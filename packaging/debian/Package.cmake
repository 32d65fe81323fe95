# The .deb: libraries are found by dpkg-shlibdeps, the rest is said here.
configure_file(debian/changelog.in changelog.Debian @ONLY)
find_program(GATEHOUSE_GZIP gzip)
if(GATEHOUSE_GZIP)
    # Debian wants its changelogs compressed, without a time stamp inside.
    configure_file("${PROJECT_SOURCE_DIR}/CHANGELOG.md" changelog COPYONLY)
    execute_process(COMMAND "${GATEHOUSE_GZIP}" -9 -n -k -f changelog changelog.Debian
        WORKING_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" COMMAND_ERROR_IS_FATAL ANY)
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz" "${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/gatehouse")
endif()
install(FILES debian/copyright "${PROJECT_SOURCE_DIR}/README.md" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/gatehouse")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gatehouse)
set(CPACK_PACKAGE_VENDOR "The Gatehouse authors")
set(CPACK_PACKAGE_CONTACT "The Gatehouse authors <gatehouse@gatehouse.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
"Gatehouse runs on an office machine and serves many WhatsApp numbers: a shared
inbox, campaigns, queue and delivery charts, and a place for what could not be
delivered. An accepted message is never lost, and never sent twice without
telling you.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${PROJECT_HOMEPAGE_URL}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Not linked, but missed where absent: Qt's own texts in the user's language, a font, the Wayland window, a keychain.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-translations-l10n, fonts-dejavu-core | fonts-noto-core, qt6-wayland, libsecret-1-0, gnome-keyring | kwalletmanager, ca-certificates")
include(CPack)
