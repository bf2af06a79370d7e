# The one way to say what a folder builds.

add_library(entente_options INTERFACE)
target_compile_features(entente_options INTERFACE cxx_std_20)
target_compile_options(entente_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
if(ENTENTE_WERROR)
  target_compile_options(entente_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_BUILD_TYPE STREQUAL Release)
  # GCC 12 warns of its own std::string where it inlines it (GCC bug 105651); the sanitized build, which does not, keeps these.
  target_compile_options(entente_options INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
endif()
if(ENTENTE_SANITIZE)
  # GCC 12 takes parts of std::function and std::regex for uninitialised once they are instrumented.
  target_compile_options(entente_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -Wno-maybe-uninitialized)
  target_link_options(entente_options INTERFACE -fsanitize=address,undefined)
endif()
if(ENTENTE_FUZZ)
  target_compile_options(entente_options INTERFACE -O1 -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(entente_options INTERFACE -fsanitize=address,undefined)
endif()

# entente_precompile(TARGET HEADERS ...): these and what most sources include are read once for the target. The option
# ENTENTE_PCH turns it off, so that each source has to name all that it needs.
function(entente_precompile target)
  if(NOT ENTENTE_PCH)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <span>
    <string> <string_view> <unordered_map> <utility> <vector> ${ARGN})
endfunction()

# entente_library(NAME LINKS ... [PRIVATE_LINKS ...] [PRECOMPILE ...]): the library `entente_NAME` (`entente::NAME`) of all
# .cpp files of this folder. LINKS are what its headers show, PRIVATE_LINKS what only its sources use; PRECOMPILE are large
# headers of others that most of them include. Sanitized, libraries are optimised and the rest is not, which is quicker.
function(entente_library name)
  cmake_parse_arguments(ARG "" "" "LINKS;PRIVATE_LINKS;PRECOMPILE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(entente_${name} STATIC ${sources})
  add_library(entente::${name} ALIAS entente_${name})
  set_target_properties(entente_${name} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  target_include_directories(entente_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:include>)
  target_link_libraries(entente_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS} $<BUILD_INTERFACE:entente_options>)
  if(ENTENTE_SANITIZE)
    target_compile_options(entente_${name} PRIVATE -O1)
  endif()
  entente_precompile(entente_${name} ${ARG_PRECOMPILE})
endfunction()

# entente_test(NAME LINKS ...): one GoogleTest program of all .cpp files of this folder (tests/NAME), every case a CTest.
function(entente_test name)
  cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE ${ARG_LINKS} GTest::gtest_main GTest::gmock entente_options)
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  if(ENTENTE_PCH)
    target_precompile_headers(test_${name} REUSE_FROM entente_test_headers)
  endif()
  target_compile_definitions(test_${name} PRIVATE ENTENTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  # Without pretty values: rows print as bytes, addresses among them, and a test's name would differ from build to build.
  gtest_discover_tests(test_${name} TEST_PREFIX ${name}. NO_PRETTY_VALUES DISCOVERY_TIMEOUT 60 DISCOVERY_MODE PRE_TEST)
endfunction()

# entente_embed(LIBRARY FOLDER): puts every file of data/FOLDER into the library; `detail::embedded_FOLDER("states.tsv")`
# gives its bytes (empty view where there is no such file), `detail::embedded_names_FOLDER()` the names, sorted.
function(entente_embed library folder)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/${folder}/*)
  list(SORT files)
  set(assembly ".section .rodata\n")
  set(rows "")
  set(externs "")
  set(number 0)
  foreach(file IN LISTS files)
    get_filename_component(file_name ${file} NAME)
    set(symbol "entente_data_${folder}_${number}")
    string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n.balign 64\n${symbol}:\n.incbin \"${file}\"\n${symbol}_end:\n.byte 0\n")
    string(APPEND externs "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "    if (name == \"${file_name}\") return {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})};\n")
    list(APPEND name_rows "\"${file_name}\"")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
  list(JOIN name_rows ", " name_list)
  set(base ${CMAKE_CURRENT_BINARY_DIR}/data_${folder})
  file(CONFIGURE OUTPUT ${base}.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${base}.h CONTENT "#pragma once\n#include <string_view>\n#include <vector>\nnamespace entente::detail {\nstd::string_view embedded_${folder}(std::string_view name);\nstd::vector<std::string_view> embedded_names_${folder}();\n}  // namespace entente::detail\n" @ONLY)
  file(CONFIGURE OUTPUT ${base}.cpp CONTENT "#include \"data_${folder}.h\"\n${externs}namespace entente::detail {\nstd::string_view embedded_${folder}(std::string_view name) {\n${rows}    return {};\n}\nstd::vector<std::string_view> embedded_names_${folder}() { return {${name_list}}; }\n}  // namespace entente::detail\n" @ONLY)
  set_source_files_properties(${base}.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(entente_${library} PRIVATE ${base}.S ${base}.cpp)
  target_include_directories(entente_${library} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
