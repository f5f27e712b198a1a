# Warnings are errors; sanitizers and the linker are chosen here, once for every target.
add_library(yaad_options INTERFACE)
target_compile_options(yaad_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                       -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Wno-missing-field-initializers
                       -Werror -fno-omit-frame-pointer)
# Parts of Boost 1.81 that GCC 12 misreads at -O2; they are not ours to mend.
target_compile_options(yaad_options INTERFACE -Wno-error=maybe-uninitialized -Wno-error=stringop-overflow
                       -Wno-error=array-bounds -Wno-error=restrict -Wno-error=dangling-pointer)
target_compile_definitions(yaad_options INTERFACE BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_SEPARATE_COMPILATION
                           BOOST_BEAST_SEPARATE_COMPILATION BOOST_BEAST_USE_STD_STRING_VIEW)

if(YAAD_SANITIZE)
  target_compile_options(yaad_options INTERFACE -fsanitize=${YAAD_SANITIZE} -fno-sanitize-recover=all)
  target_link_options(yaad_options INTERFACE -fsanitize=${YAAD_SANITIZE})
endif()

if(YAAD_FUZZ)
  # Clang warns of other things than GCC does; the builds with GCC hold the line.
  target_compile_options(yaad_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
                         -Wno-error)
  target_link_options(yaad_options INTERFACE -fsanitize=address,undefined)
endif()

find_program(YAAD_MOLD mold)
if(YAAD_MOLD)
  target_link_options(yaad_options INTERFACE -fuse-ld=mold)
endif()

find_program(YAAD_CCACHE ccache)
if(YAAD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${YAAD_CCACHE})
endif()
