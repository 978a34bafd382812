import { LOCK_SCRIPT } from './lock-script'

/**
 * What the agent, one long-lived `sh` on the host, is fed before anything else. It works with dash, bash and BusyBox,
 * and forks as little as it can: whatever a builtin can do is done by one.
 *
 * Standard input is both the script of the agent and its lifeline. While a step runs, a second process reads it: a line
 * `: :` or its end (the runner died, the connection was cut) ends the process group of the step. Control lines are
 * no-ops of the shell, so one that arrives too late does nothing.
 *
 * On standard output and standard error the agent talks in marks, `RS nonce : text LF`; everything else is output.
 *   stdout  B, text, O            the session is open; the text is its directory
 *           B, text, F reason     refused; the text says why
 *           R                     what follows is output of the step
 *           S                     the step is watched: control lines may be sent
 *           E status cancelled    it ended; standard error carries an E of its own
 */
export const AGENT_SCRIPT = `
ec_mark() { printf '\\036%s:%s\\n' "$ec_nonce" "$1"; }

ec_refuse() {
  ec_mark B
  printf '%s' "$2"
  ec_mark "F $1"
}

ec_fail() {
  ec_refuse "$@"
  exit 1
}

# state, relative directory, PATH of the steps
ec_open() {
  trap '' HUP PIPE
  PATH=\${3:+$3:}\${PATH:+$PATH:}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  ec_path=\${3:-$PATH}
  export LANG=C.UTF-8
  [ -n "$USER" ] || USER=$(id -un)
  cd "$HOME" 2>/dev/null || cd /
  unset OLDPWD
  for ec_tool in setsid timeout sh; do
    command -v "$ec_tool" >/dev/null || ec_fail tool-missing "$ec_tool"
  done
  ec_setsid=$(command -v setsid) ec_timeout=$(command -v timeout) ec_sh=$(command -v sh)
  # GNU timeout makes a process group of its own by itself; that spares every step a process image.
  case $("$ec_timeout" --version 2>/dev/null) in *GNU*) ec_setsid= ;; esac
  case $1 in /*) ec_state=$1 ;; *) ec_state=$HOME/$1 ;; esac
  ec_dir=$ec_state/$2
  ec_journal=$ec_dir/journal
  ec_why=$(umask 077; exec mkdir -p "$ec_dir/scripts" 2>&1) || ec_fail host-refused "$ec_why"
  ec_break=
  [ ! -s "$ec_journal" ] || ec_break='\\n'
}

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

# Whether the process group ec_group holds nothing but zombies, which a slow or missing init leaves there.
ec_only_zombies() {
  [ -r /proc/self/stat ] || return 1
  for ec_stat in /proc/[0-9]*/stat; do
    { read -r ec_stat <"$ec_stat"; } 2>/dev/null || continue
    set -- \${ec_stat##*) }
    case $3$1 in "$ec_group"[!ZX]) return 1 ;; esac
  done
}

# Asks a process group to end, and ends it after a second and a half; fails where there is no such group.
# "kill -TERM -<group>" is the one form that dash, bash and BusyBox all know.
ec_end() {
  ec_group=$1
  kill -TERM "-$ec_group" 2>/dev/null || return 1
  ec_left=15
  while [ "$ec_left" -gt 0 ] && kill -0 "-$ec_group" 2>/dev/null; do
    case $ec_left in 7 | 14) ec_only_zombies && break ;; esac
    sleep 0.1 2>/dev/null || sleep 1
    ec_left=$((ec_left - 1))
  done
  kill -KILL "-$ec_group" 2>/dev/null
  return 0
}

ec_watch() {
  trap - EXIT
  while read -r ec_line; do
    case $ec_line in ': :') break ;; ': : :') ec_renew ;; esac
  done
  trap '' TERM
  if ! ec_end "$ec_pid"; then
    # Cancelled before it was a group, or as it became one.
    kill -KILL "$ec_pid" 2>/dev/null
    kill -KILL "-$ec_pid" 2>/dev/null
  fi
  exit 3
}

# seconds, name of the script's file, journal line at the start, journal line at the end but for its status, the status
# for which it is not written, script
ec_step() {
  if ! ec_holds; then
    ec_refuse lock-lost "$ec_mine"
    return
  fi
  ec_renew
  ec_file=$ec_dir/scripts/$2.sh
  if ! printf '%s' "$6" 2>/dev/null >"$ec_file"; then
    ec_refuse step-failed "$({ echo | cat >"$ec_file"; } 2>&1)"
    return
  fi
  if ! ec_note "$3"; then
    ec_refuse step-failed "$ec_why"
    return
  fi
  ec_mark R
  {
    trap - EXIT HUP PIPE
    set -- \${ec_setsid:+"$ec_setsid"} "$ec_timeout" -s KILL "$1" "$ec_sh" "$ec_file"
    export PATH="$ec_path"
    ec_env
    exec "$@" 3<&- 4>&- </dev/null
  } &
  ec_pid=$!
  ec_watch <&3 &
  ec_watcher=$!
  ec_mark S
  wait "$ec_pid" 2>/dev/null
  ec_status=$?
  kill "$ec_watcher" 2>/dev/null
  wait "$ec_watcher" 2>/dev/null
  ec_cancelled=$?
  [ "$ec_status" != 137 ] || kill -KILL "-$ec_pid" 2>/dev/null
  [ -z "$4" ] || [ "$ec_status" = "$5" ] || ec_note "$4	$ec_status	." || printf '%s\\n' "the journal could not be written: $ec_why" >&2
  ec_mark E >&2
  ec_mark "E $ec_status $ec_cancelled"
}
${LOCK_SCRIPT}
exec 3<&0
`
