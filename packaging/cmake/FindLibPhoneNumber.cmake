# libphonenumber ships no CMake package on Debian 12: header and library are looked for by name.
find_path(LibPhoneNumber_INCLUDE_DIR phonenumbers/phonenumberutil.h)
find_library(LibPhoneNumber_LIBRARY phonenumber)
find_library(LibPhoneNumber_GEOCODING_LIBRARY geocoding)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibPhoneNumber REQUIRED_VARS LibPhoneNumber_LIBRARY LibPhoneNumber_INCLUDE_DIR)
if(LibPhoneNumber_FOUND AND NOT TARGET LibPhoneNumber::phonenumber)
    add_library(LibPhoneNumber::phonenumber UNKNOWN IMPORTED)
    set_target_properties(LibPhoneNumber::phonenumber PROPERTIES
        IMPORTED_LOCATION "${LibPhoneNumber_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${LibPhoneNumber_INCLUDE_DIR}")
endif()
