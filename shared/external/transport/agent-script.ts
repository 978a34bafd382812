import { HAND_SCRIPT, TELL_SCRIPT } from './hand-script'
import { LOCK_SCRIPT } from './lock-script'
import { quote } from './quote'
import { WATCH_SCRIPT } from './watch-script'

/**
 * What the agent, one long-lived `sh` on the host, is fed before anything else. It works with dash, bash and BusyBox,
 * and forks as little as it can: whatever a builtin can do is done by one.
 *
 * The agent reads commands from its standard input all the time, also while a step runs: its hand runs the step. The end
 * of its input (the runner died, the connection was cut) ends the step, with all it started, and frees the lock.
 *
 * On standard output and standard error it talks in marks, `RS nonce : text LF`; everything else is output.
 *   stdout  B, text, O            the session is open, or was asked something; the text is the answer
 *           B, text, F reason     refused; the text says why
 *           E number status how   a step ended: by itself (0, 1), over its time (2), cancelled (3); after 1 and 2 the
 *                                 next step needs a new hand. Standard error carries an E of its own
 */
export const AGENT_SCRIPT = `
${TELL_SCRIPT}
ec_refuse() {
  ec_mark B
  printf '%s' "$2"
  ec_mark "F $1"
}

ec_fail() {
  ec_refuse "$@"
  exit 1
}

# state, relative directory, PATH of the steps, the command that starts a shell for the hand
ec_open() {
  trap '' HUP PIPE
  PATH=\${3:+$3:}\${PATH:+$PATH:}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  ec_path=\${3:-$PATH}
  ec_shell=$4
  ec_hand= ec_guard=
  [ -n "$USER" ] || USER=$(id -un)
  cd "$HOME" 2>/dev/null || cd /
  unset OLDPWD
  for ec_tool in setsid sleep mkfifo sh; do
    command -v "$ec_tool" >/dev/null || ec_fail tool-missing "$ec_tool"
  done
  ec_sh=$(command -v sh)
  # What a shell starts in the background ignores interrupts, and a shell cannot undo that: GNU timeout does.
  ec_lead=setsid
  case $(timeout --version 2>/dev/null) in *GNU*) ec_lead='timeout 0' ;; esac
  case $1 in /*) ec_state=$1 ;; *) ec_state=$HOME/$1 ;; esac
  ec_dir=$ec_state/$2
  ec_journal=$ec_dir/journal
  ec_room=$ec_dir/.agent.$$
  [ ! -e "$ec_room" ] || rm -rf "$ec_room"
  ec_why=$(umask 077; exec mkdir -p "$ec_room" 2>&1) || ec_fail host-refused "$ec_why"
  ec_break=
  [ ! -s "$ec_journal" ] || ec_break='\\n'
}

# Once the lock is held.
ec_begin() {
  ec_why=$(umask 077; exec mkfifo "$ec_room/orders" "$ec_room/left" 2>&1) || ec_fail host-refused "$ec_why"
  : >"$ec_room/now"
  ec_birth $$
  ec_own=$ec_born
  ec_hire
  ec_watch &
  ec_guard=$!
  ec_mark B
  printf %s "$ec_dir"
  ec_mark O
}

# Starts a hand. What the one before has not read is lost with the pipe.
ec_hire() {
  [ -z "$ec_hand" ] || wait "$ec_hand" 2>/dev/null
  exec 5>&-
  (
    trap - EXIT HUP PIPE
    exec $ec_lead $ec_shell -s "$ec_room" "$ec_journal" "$ec_path" "$ec_sh" <"$ec_room/orders" 4>&-
  ) &
  ec_hand=$!
  exec 5>"$ec_room/orders"
  printf '%s\\n' "ec_nonce=$ec_nonce" "$ec_trade" >&5
}

# number, seconds, journal line at the start, journal line at the end but for its status, the status for which that is
# not written, what the hand does
ec_step() {
  if ! ec_holds; then
    ec_refuse lock-lost "$ec_mine"
    return
  fi
  ec_renew
  ! ec_gone "$ec_hand" || ec_hire
  if ! printf '%s\\n' "$1 $2 $ec_hand" "$4" "$5" 2>/dev/null >"$ec_room/now"; then
    ec_why=$({ echo | cat >"$ec_room/now"; } 2>&1)
    : >"$ec_room/now"
    ec_refuse step-failed "$ec_why"
  elif ! ec_note "$3"; then
    : >"$ec_room/now"
    ec_refuse step-failed "$ec_why"
  else
    printf '%s\\n' "$6" >&5
  fi
}

# The number of a step that is to be cancelled; where it has ended by itself, nobody listens to what is said of it.
ec_halt() {
  ec_dismiss
  ec_report "$1" "$ec_status" 3
  ec_hire
}

# Ends the hand with its step, and writes what became of it.
ec_dismiss() {
  ec_busy
  : >"$ec_room/now"
  if ! ec_end "$ec_hand"; then
    # It is not a group yet, or became one just now.
    kill -KILL "$ec_hand" 2>/dev/null
    kill -KILL "-$ec_hand" 2>/dev/null
  fi
  wait "$ec_hand" 2>/dev/null
  ec_status=$?
  ec_finish "$ec_status"
}

ec_tell_journal() {
  ec_mark B
  if [ ! -e "$ec_journal" ] || cat "$ec_journal" 2>/dev/null; then ec_mark O; else ec_mark 'F unread'; fi
}

ec_leave() {
  [ -z "$ec_guard" ] || kill "$ec_guard" 2>/dev/null
  if [ -n "$ec_hand" ] && ec_busy; then
    ec_dismiss
    ec_report "$ec_number" "$ec_status" 3
  fi
  exec 5>&-
  ec_release
}
${WATCH_SCRIPT}
${LOCK_SCRIPT}
ec_trade=${quote(HAND_SCRIPT)}
`
