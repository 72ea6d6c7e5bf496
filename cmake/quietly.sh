# quietly WHAT COMMAND...: runs COMMAND, says WHAT it is doing if that takes a while, and shows its output only if it
# fails; the script then ends with the command's exit code.
quietly() {
    local what=$1 log code=0
    shift
    log=$(mktemp)
    if [[ -n $what ]]; then
        # The sleeping child must not hold the caller's pipe open, hence its own /dev/null.
        { sleep 2 </dev/null &>/dev/null; echo "$what"; } &
        local timer=$!
    fi
    "$@" </dev/null &>"$log" || code=$?
    if [[ -n $what ]]; then
        kill "$timer" 2>/dev/null || true
        wait "$timer" 2>/dev/null || true
    fi
    if ((code != 0)); then
        cat "$log" >&2
        echo "failed: $*" >&2
    fi
    rm -f "$log"
    ((code == 0)) || exit "$code"
}
