# How Doxygen reads our headers. Every line stays a line, so that its warnings name the right one.
#   "/// Requires    text"   begins a paragraph of that name
#   lines further in than the text above them are formulas and keep their shape
#   a comment speaks for every declaration below it, up to the next blank line
#   plain data members and defaulted comparisons may stand without a comment: their names say it

function indent(line) {
    match(line, /^ */)
    return RLENGTH
}

function spaces(number) { return sprintf("%" number "s", "") }
function is_comment(line) { return line ~ /^ *\/\/\/($|[^<\/])/ }
function is_formula(line) { return line ~ /^ *\/\/\/     +[^ ]/ }

# One line of a comment "///", as one of "/** ... */".
function comment(line, next_line,    text, words, opening) {
    text = substr(line, indent(line) + 4)
    opening = after_comment ? "" : spaces(indent(line)) "/** @brief"
    if (!after_comment) {
        brief = ""
        in_brief = 1
        labelled = 0
    }
    if (text ~ /^ (Problem|Shapes|Units|Applies|Veto|Requires|Ensures|Errors|Complexity|Source)  /) {
        split(text, words, " ")
        sub(/^ [A-Za-z]+ +/, " @heading{" words[1] "} ", text)
        labelled = 1
        in_brief = 0
    } else if (text == "") {
        labelled = in_brief = 0
    } else if (!labelled && is_formula(line)) {
        in_brief = 0
        text = text (is_formula(next_line) ? "" : " @endverbatim")
    }
    brief = brief (in_brief ? text : "")
    if (!labelled && !is_formula(line) && is_formula(next_line)) {
        text = text " @verbatim"
    }
    after_comment = 1
    return opening text (is_comment(next_line) ? "" : " */")
}

# True where a line begins a declaration that no comment stands above or behind.
function is_bare(line) { return complete && !after_comment && line !~ /\/\/\/</ && line ~ /^ *[A-Za-z\[~]/ }

function is_plain(line) {
    return in_class[indent(line)] &&
           (line ~ /^ +[A-Za-z_]([A-Za-z0-9_:<>, *&]*|.*\)>) [a-z_]+( = [^()]+(\(\))?|\{[^()]*\})?;$/ ||
            line ~ /operator.*= default;$/)
}

function code(line) {
    if (line == "") {
        brief = ""
    } else if (is_bare(line) && is_plain(line)) {
        line = line " ///< @plain"
    } else if (is_bare(line) && brief != "" && indent(line) == paragraph) {
        line = spaces(indent(line)) "/** @brief" brief " */ " substr(line, indent(line) + 1)
    }
    if (after_comment) {
        paragraph = indent(line)
    }
    if (line ~ /\{$/) {
        in_class[indent(line) + 4] = line ~ /^ *(struct|class) /
        brief = line ~ /^ *(struct|class|namespace) / ? "" : brief
    }
    complete = line ~ /(^|[;{}:])( *\/\/.*)?$/
    after_comment = 0
    return line
}

function show(line, next_line) { print is_comment(line) ? comment(line, next_line) : code(line) }

NR > 1 { show(held, $0) }
{ held = $0 }
END { show(held, "") }
