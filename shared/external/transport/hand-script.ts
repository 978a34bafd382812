/** How the agent and its hand speak to the runner and write the journal; both are fed this. */
export const TELL_SCRIPT = `
ec_mark() { printf '\\036%s:%s\\n' "$ec_nonce" "$1"; }

# Disk full is found out here, with the words of the host, before the step could run. A torn line is closed first.
ec_note() {
  [ -n "$1" ] || return 0
  if printf "$ec_break%s\\n" "$1" 2>/dev/null >>"$ec_journal"; then
    ec_break=
    return 0
  fi
  ec_break='\\n'
  ec_why=$({ echo | cat >>"$ec_journal"; } 2>&1)
  return 1
}
`

/**
 * What the hand is fed, a shell that leads a process group of its own and whose children are the steps, one after the
 * other: so that a step costs one process and can be ended with all it started, and the agent is free to listen.
 * Arguments: the directory of the agent, the journal, the PATH of the steps, their shell.
 *
 * Asked to end (by TERM, or because nothing is to run any more), it leaves with the status of its step and tells nothing:
 * the agent does. A step that leaves a process behind keeps its group: the hand finds that out by the reading end of a
 * pipe that every step holds, says so, and leaves the group, so that whatever ends a later step does not reach what an
 * earlier one has started. What closes every file that it did not open and stays in the group is not found out.
 */
export const HAND_SCRIPT = `
ec_room=$1 ec_journal=$2 ec_path=$3 ec_sh=$4 ec_break= ec_asked= ec_works=
trap : HUP PIPE
trap 'ec_asked=1; [ -n "$ec_works" ] || exit 0' TERM
exec 6>&2 2>/dev/null 8<>"$ec_room/left" 9>"$ec_room/left" 8<&-
${TELL_SCRIPT}
# status, number of the step, its journal line but for the status, the status for which that is not written
ec_done() {
  [ -z "$ec_asked" ] && [ -s "$ec_room/now" ] || exit "$1"
  [ -z "$3" ] || [ "$1" = "$4" ] || ec_note "$3	$1	." || printf '%s\\n' "the journal could not be written: $ec_why" >&6
  : >"$ec_room/now"
  ec_works=
  if printf . >&9; then ec_left=1; else ec_left=0; fi
  ec_mark "E $2" >&6
  ec_mark "E $2 $1 $ec_left"
  [ "$ec_left$ec_asked" = 0 ] || exit 0
}
`
