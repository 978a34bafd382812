/**
 * How what runs is looked at and ended. The guard is a process of the agent that looks at the step once a second: it
 * keeps the time limit also where the link has died half-open and nobody is left to ask, and it ends the step of an
 * agent that was killed.
 */
export const WATCH_SCRIPT = `
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

# Reads what runs: its number, its limit in seconds, its hand, its journal line, the status for which that is not written.
ec_busy() {
  ec_number= ec_seconds= ec_its= ec_line= ec_pass=
  { read -r ec_number ec_seconds ec_its; IFS= read -r ec_line; read -r ec_pass; } 2>/dev/null <"$ec_room/now"
  [ -n "$ec_its" ]
}

# Writes the end of the step that was read unless it is written, by whoever ran it; never under a lock that was lost.
ec_finish() {
  if [ -z "$ec_line" ] || [ "$1" = "$ec_pass" ] || ! ec_holds; then return; fi
  ec_last= ec_read=
  while IFS= read -r ec_read; do ec_last=$ec_read; done 2>/dev/null <"$ec_journal"
  ec_break=\${ec_read:+\\\\n}
  case $ec_last in finished*) ;; *) ec_note "$ec_line	$1	." ;; esac
}

# number, status, how
ec_report() {
  ec_mark "E $1" >&2
  ec_mark "E $1 $2 $3"
}

ec_gone() {
  kill -0 "$1" 2>/dev/null || return 0
  { read -r ec_stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  case \${ec_stat##*) } in [ZX]*) return 0 ;; esac
  return 1
}

ec_watch() {
  trap - EXIT
  exec </dev/null 4>&- 5>&-
  ec_seen= ec_ticks=0
  while sleep 1 >/dev/null 2>&1; do
    ec_birth $$
    if [ "$ec_born" != "$ec_own" ] || ec_gone $$; then
      ec_busy && ec_end "$ec_its"
      exit
    fi
    ec_busy || continue
    [ "$ec_number" = "$ec_seen" ] || ec_ticks=0
    ec_seen=$ec_number ec_ticks=$((ec_ticks + 1))
    if [ "$ec_ticks" -gt "$ec_seconds" ]; then
      ec_how=2
    elif ec_gone "$ec_its"; then
      ec_how=1
    else
      continue
    fi
    : >"$ec_room/now"
    kill -KILL "-$ec_its" 2>/dev/null
    ec_finish 137
    ec_report "$ec_number" 137 "$ec_how"
  done
}
`
