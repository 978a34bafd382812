/**
 * The lock of a host: a directory that only one can make, with one file for each of its holders.
 *
 * The name of that file says who holds it (`holder.<token>.<pid>.<start>.<boot>`: deployment, agent and boot), so that
 * taking over a dead holder's lock is one rename, which succeeds for one of many. Its time of change is when the lock
 * was last renewed, by the clock of the host. It holds lease (seconds), since, deployment, owner and the directory of the
 * session, a line each.
 *
 * A link may die without either end being told. Whoever takes the lock from an agent that still lives ends the step that
 * it still runs, and the agent itself where this is the same session, opened again.
 */
export const LOCK_SCRIPT = `
# Field 22 of /proc/<pid>/stat: when the process started; nothing where there is none.
ec_birth() {
  ec_born=-
  { read -r ec_stat <"/proc/$1/stat"; } 2>/dev/null || return 0
  set -- \${ec_stat##*) }
  shift 19
  ec_born=$1
}

# Whether the processes of that holder can be seen from here: same boot, same process namespace.
ec_near() {
  ec_id=\${1##*/holder.}
  ec_id=\${ec_id#*.}
  ec_their_pid=\${ec_id%%.*}
  ec_id=\${ec_id#*.}
  ec_their_birth=\${ec_id%%.*}
  [ "\${ec_id#*.}" = "$ec_boot" ] && [ "$ec_boot" != - ] && [ -d /proc/1 ]
}

# Whether the agent of that holder is provably gone.
ec_dead() {
  ec_near "$1" || return 1
  ec_birth "$ec_their_pid"
  [ "$ec_born" != "$ec_their_birth" ]
}

# Ends the step that the agent of that holder still runs: the one child that leads a process group of its own.
ec_oust() {
  ec_near "$1" || return 0
  ec_birth "$ec_their_pid"
  [ "$ec_born" = "$ec_their_birth" ] || return 0
  for ec_stat in /proc/[0-9]*/stat; do
    { read -r ec_stat <"$ec_stat"; } 2>/dev/null || continue
    ec_child=\${ec_stat%% *}
    set -- \${ec_stat##*) }
    [ "$2.$3" = "$ec_their_pid.$ec_child" ] || continue
    ec_end "$ec_child"
  done
}

# Ends the session of that holder, which this one replaces.
ec_replace() {
  ec_oust "$1"
  ec_near "$1" && ! ec_dead "$1" && kill -KILL "$ec_their_pid" 2>/dev/null
  rm -rf "$1" "$ec_dir/.agent.$ec_their_pid"
}

# Reads a holder; ec_age is in seconds. An unreadable clock never makes a lock old.
ec_read_holder() {
  ec_lease=0 ec_since=- ec_deployment=- ec_owner=- ec_session=-
  { read -r ec_lease; read -r ec_since; read -r ec_deployment; read -r ec_owner; read -r ec_session; } 2>/dev/null <"$1"
  printf . >"$ec_state/clock.$$"
  set -- $(stat -c %Y "$ec_state/clock.$$" "$1" 2>/dev/null || stat -f %m "$ec_state/clock.$$" "$1" 2>/dev/null)
  rm -f "$ec_state/clock.$$"
  ec_age=0
  [ $# != 2 ] || ec_age=$(($1 - $2))
}

ec_stale() {
  ec_dead "$1" && return 0
  ec_read_holder "$1"
  [ "\${ec_lease:-0}" -gt 0 ] && [ "$ec_age" -gt "$ec_lease" ]
}

ec_locked() {
  ec_read_holder "$1"
  ec_fail locked "$ec_lease
$ec_age
$ec_since
$ec_deployment
$ec_owner"
}

ec_release() {
  rm -rf "$ec_mine" "$ec_room"
  rmdir "$ec_lock" 2>/dev/null
}

ec_holds() { [ -f "$ec_mine" ]; }

# Through the open file, so that a holder that was taken over is not made anew.
ec_renew() { printf . >&4; } 2>/dev/null

# token of the deployment, then the four lines of the holder
ec_take() {
  ec_boot=-
  { read -r ec_boot </proc/sys/kernel/random/boot_id; } 2>/dev/null
  ec_space=$(readlink /proc/self/ns/pid 2>/dev/null)
  ec_space=\${ec_space##*[}
  [ "$ec_boot" = - ] || ec_boot=$ec_boot.\${ec_space%]}
  ec_birth $$
  ec_lock=$ec_state/lock
  ec_mine=$ec_lock/holder.$1.$$.$ec_born.$ec_boot
  ec_tries=0
  until ec_why=$(mkdir "$ec_lock" 2>&1); do
    [ -d "$ec_lock" ] || [ "$ec_tries" -lt 3 ] || ec_fail host-refused "$ec_why"
    ec_joins= ec_old=
    for ec_holder in "$ec_lock"/holder.*; do
      [ -f "$ec_holder" ] || continue
      case $ec_holder in
        "$ec_lock/holder.$1."*) ec_joins=1 ;;
        *) if ec_stale "$ec_holder"; then ec_old=$ec_holder; elif [ -f "$ec_holder" ]; then ec_locked "$ec_holder"; fi ;;
      esac
    done
    [ -z "$ec_joins" ] || break
    if [ -n "$ec_old" ]; then
      touch -c "$ec_old" 2>/dev/null
      mv "$ec_old" "$ec_mine" 2>/dev/null && { ec_oust "$ec_old"; break; }
    fi
    # Nobody in it: its maker is about to write its name, or died before it could.
    ec_tries=$((ec_tries + 1))
    [ "$ec_tries" -lt 10 ] || rmdir "$ec_lock" 2>/dev/null
    [ "$ec_tries" -lt 50 ] || ec_fail locked "0
0
-
-
nobody: remove the directory $ec_lock"
    sleep 0.1 2>/dev/null || sleep 1
  done
  trap ec_leave EXIT
  if ! printf '%s\\n' "$2" "$3" "$4" "$5" "$ec_dir" 2>/dev/null >"$ec_mine"; then
    ec_fail host-refused "$({ echo | cat >"$ec_mine"; } 2>&1)"
  fi
  exec 4>>"$ec_mine"
  for ec_holder in "$ec_lock"/holder.*; do
    case $ec_holder in
      "$ec_mine") continue ;;
      "$ec_lock/holder.$1."*)
        ec_read_holder "$ec_holder"
        [ "$ec_session" != "$ec_dir" ] || ec_replace "$ec_holder"
        continue
        ;;
    esac
    if ec_stale "$ec_holder"; then
      ec_oust "$ec_holder"
      rm -f "$ec_holder"
    elif [ -f "$ec_holder" ]; then
      ec_locked "$ec_holder"
    fi
  done
}
`
