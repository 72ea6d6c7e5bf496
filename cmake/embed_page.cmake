# Writes the templates, styles and the script of the page into a C++ source: cmake -D FOLDER=src/io/page -D OUTPUT=page_files.cpp -P this.
# A browser runs a script, or takes a style, only if its SHA-256 stands in the page's policy, so that is computed here.

set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

# The 256 bits of a SHA-256 in hexadecimal digits as base64: three digits are two letters, the last digit is one and "=".
function(base64_of hexadecimal out)
    set(text "")
    foreach(place RANGE 0 60 3)
        string(SUBSTRING "${hexadecimal}" ${place} 3 digits)
        foreach(sextet IN ITEMS "(0x${digits} >> 6)" "(0x${digits} & 63)")
            math(EXPR letter "${sextet}")
            string(SUBSTRING "${alphabet}" ${letter} 1 letter)
            string(APPEND text "${letter}")
        endforeach()
    endforeach()
    string(SUBSTRING "${hexadecimal}" 63 1 digit)
    math(EXPR letter "0x${digit} << 2")
    string(SUBSTRING "${alphabet}" ${letter} 1 letter)
    set(${out} "${text}${letter}=" PARENT_SCOPE)
endfunction()

set(source "#include \"page/files.hpp\"\n\nnamespace jumpa::io::pages::files {\n\n")

# The text goes into the C++ source under that name; with HASHED, its digest too.
function(embed name text)
    string(APPEND source "const std::string_view ${name} = R\"embedded(${text})embedded\";\n\n")
    if(ARGC GREATER 2)
        string(SHA256 digest "${text}")
        base64_of(${digest} digest)
        string(APPEND source "const std::string_view ${name}_hash = \"sha256-${digest}\";\n\n")
    endif()
    set(source "${source}" PARENT_SCOPE)
endfunction()

# Each template by its name; all styles are one, page.css first.
file(GLOB templates RELATIVE ${FOLDER} ${FOLDER}/*.mustache)
foreach(file IN LISTS templates)
    string(REPLACE "." "_" name ${file})
    file(READ ${FOLDER}/${file} content)
    embed(${name} "${content}")
endforeach()
file(READ ${FOLDER}/page.css style)
file(GLOB parts RELATIVE ${FOLDER} ${FOLDER}/*.css)
list(REMOVE_ITEM parts page.css)
foreach(file IN LISTS parts)
    file(READ ${FOLDER}/${file} content)
    string(APPEND style "\n${content}")
endforeach()
embed(page_css "${style}" HASHED)
file(READ ${FOLDER}/page.js script)
embed(page_js "${script}" HASHED)
file(WRITE ${OUTPUT} "${source}} // namespace jumpa::io::pages::files\n")
