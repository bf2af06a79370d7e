# What tests/install/CMakeLists.txt says, step by step, from nothing.
file(REMOVE_RECURSE ${FOLDER}/prefix ${FOLDER}/consumer)
set(flags "")
if(SANITIZE)
  set(flags "-fsanitize=address,undefined")
endif()

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${code}\n${output}")
  endif()
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER}/prefix --component language)
run(${CMAKE_COMMAND} -S ${PROJECT} -B ${FOLDER}/consumer -G ${GENERATOR} -D CMAKE_PREFIX_PATH=${FOLDER}/prefix
    -D CMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=${flags}")
run(${CMAKE_COMMAND} --build ${FOLDER}/consumer)
run(${FOLDER}/consumer/count_words ${FOLDER}/prefix/share/entente/english.pack)
