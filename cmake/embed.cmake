# yaad_embed(TARGET NAME FILES...): puts files into the program byte for byte, by the assembler (GCC 12 has no #embed),
# and makes <NAME>.h with a table of (path, bytes). A path is what stands after BASE.
function(yaad_embed target name)
  cmake_parse_arguments(arg "" "BASE" "FILES" ${ARGN})
  set(asm ${CMAKE_CURRENT_BINARY_DIR}/${name}_embed.S)
  set(cpp ${CMAKE_CURRENT_BINARY_DIR}/${name}_embed.cpp)
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/embed)
  file(MAKE_DIRECTORY ${dir})
  set(asm_text ".section .rodata\n")
  set(decls "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS arg_FILES)
    file(RELATIVE_PATH path ${arg_BASE} ${file})
    set(symbol yaad_embed_${name}_${index})
    string(APPEND asm_text ".global ${symbol}\n.global ${symbol}_end\n${symbol}:\n.incbin \"${file}\"\n${symbol}_end:\n.byte 0\n")
    string(APPEND decls "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "    {\"${path}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND asm_text ".section .note.GNU-stack,\"\",@progbits\n")
  file(GENERATE OUTPUT ${asm} CONTENT "${asm_text}")
  file(GENERATE OUTPUT ${dir}/${name}.h CONTENT
"#pragma once
#include <span>
#include <string_view>
#include <utility>
namespace yaad::embedded {
/// The files of '${name}', by path, as they were when the program was built.
std::span<const std::pair<std::string_view, std::string_view>> ${name}();
}  // namespace yaad::embedded
")
  file(GENERATE OUTPUT ${cpp} CONTENT
"#include \"${name}.h\"
${decls}
namespace yaad::embedded {
std::span<const std::pair<std::string_view, std::string_view>> ${name}() {
  static const std::pair<std::string_view, std::string_view> files[] = {
${rows}    {}};  // An array may not be empty; a set of files may.
  return {files, ${index}};
}
}  // namespace yaad::embedded
")
  target_sources(${target} PRIVATE ${asm} ${cpp})
  set_source_files_properties(${cpp} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  set_source_files_properties(${asm} PROPERTIES OBJECT_DEPENDS "${arg_FILES}")
  target_include_directories(${target} PRIVATE ${dir})
endfunction()
