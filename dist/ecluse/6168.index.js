"use strict";
exports.id = 6168;
exports.ids = [6168];
exports.modules = {

/***/ 86737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ whenAborted),
/* harmony export */   n: () => (/* binding */ cancellable)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62327);


/** What `task` gives; whatever it fails with once `signal` was aborted is told as a cancellation. */
async function cancellable(place, signal, task) {
    try {
        signal.throwIfAborted();
        return await task();
    }
    catch (cause) {
        throw signal.aborted ? new _failure__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('cancelled', `Connecting to ${place} was cancelled.`, { cause }) : cause;
    }
}
/**
 * Does `action` when `signal` is aborted; the result ends that. All hosts of a deployment share one signal, which is
 * no leak, so Node's warning of more than ten listeners is turned off for it.
 */
function whenAborted(signal, action) {
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    signal.addEventListener('abort', action);
    return () => signal.removeEventListener('abort', action);
}


/***/ }),

/***/ 56168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ localTransport)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _cancellable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86737);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(295);




/**
 * The runner itself as a host. It speaks to an agent like any other, over pipes that close when the runner dies: that
 * is what `@actions/exec` cannot offer, since it ends standard input at once. Nothing of the runner's environment but
 * HOME, USER and PATH reaches a step. `shell` is the POSIX shell of the agent.
 */
function localTransport(options = {}) {
    const { username, homedir } = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)();
    const env = {
        HOME: options.home ?? homedir,
        USER: username,
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    };
    return {
        connect: (host, work, signal) => (0,_cancellable__WEBPACK_IMPORTED_MODULE_2__/* .cancellable */ .n)(`${host.name} (local)`, signal, () => (0,_session__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .f)(localWire(host.name, env), host, work, signal, options.shell ?? 'sh')),
    };
}
function localWire(name, env) {
    const channels = [];
    return {
        place: `${name} (local)`,
        exec: (command) => {
            const channel = started(command, env);
            channels.push(channel);
            return Promise.resolve(channel);
        },
        close: () => {
            for (const channel of channels)
                channel.destroy();
            return Promise.resolve();
        },
    };
}
/** In a session of its own: a signal to the group of the runner must not end it before it has cleaned up. */
function started(command, env) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('/bin/sh', ['-c', command], { env, detached: true, cwd: '/', stdio: 'pipe' });
    const ended = new Promise((resolve) => {
        child.on('error', (error) => resolve({ status: undefined, cause: error.message }));
        child.on('exit', (status, signal) => {
            resolve({ status: status ?? undefined, cause: signal ? `its shell was ended by ${signal}` : 'its shell ended' });
        });
    });
    return {
        stdin: child.stdin,
        stdout: child.stdout,
        stderr: child.stderr,
        ended,
        destroy: () => {
            child.stdin.destroy();
            child.stdout.destroy();
            child.stderr.destroy();
        },
    };
}


/***/ }),

/***/ 295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/plan/secret.js
var secret = __webpack_require__(74141);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./shared/external/transport/hand-script.js
/** How the agent and its hand speak to the runner and write the journal; both are fed this. */
const TELL_SCRIPT = `
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
`;
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
const HAND_SCRIPT = `
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
`;

;// CONCATENATED MODULE: ./shared/external/transport/lock-script.js
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
const LOCK_SCRIPT = `
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
`;

;// CONCATENATED MODULE: ./shared/external/transport/quote.js

/**
 * A value as one word of a POSIX shell: the only place that quotes. A NUL byte is refused (`input-invalid`), since no
 * shell can hold one.
 */
function quote(value) {
    if (value.includes('\0')) {
        throw new failure/* UserError */.y('input-invalid', 'A value holds a NUL byte, which no shell variable can hold: take it out.');
    }
    return `'${value.replaceAll("'", "'\\''")}'`;
}
/** Assignments in front of a command, each with a space behind it. A name that is not one is a bug of the caller. */
function assigned(values) {
    return Object.entries(values)
        .map(([name, value]) => {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            throw new Error(`${JSON.stringify(name)} is no name of a variable`);
        return `${name}=${quote(value)} `;
    })
        .join('');
}

;// CONCATENATED MODULE: ./shared/external/transport/watch-script.js
/**
 * How what runs is looked at and ended. The guard is a process of the agent that looks at the step once a second: it
 * keeps the time limit also where the link has died half-open and nobody is left to ask, and it ends the step of an
 * agent that was killed.
 */
const WATCH_SCRIPT = `
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
`;

;// CONCATENATED MODULE: ./shared/external/transport/agent-script.js




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
const AGENT_SCRIPT = `
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
`;

// EXTERNAL MODULE: ./shared/external/transport/cancellable.js
var cancellable = __webpack_require__(86737);
;// CONCATENATED MODULE: ./shared/external/transport/decoding.js
/** Passes bytes on as text; a character that is cut is kept until its rest is there. */
function decoding(output) {
    const decoders = new Map();
    const pass = (stream, text) => {
        if (text !== '')
            output(stream, text);
    };
    return {
        write: (stream, bytes) => {
            const decoder = decoders.get(stream) ?? new TextDecoder();
            decoders.set(stream, decoder);
            pass(stream, decoder.decode(bytes, { stream: true }));
        },
        end: () => {
            for (const [stream, decoder] of decoders)
                pass(stream, decoder.decode());
        },
    };
}

;// CONCATENATED MODULE: ./shared/external/transport/marks.js
const RECORD_SEPARATOR = 0x1e;
const LINE_FEED = 0x0a;
const LONGEST = 4096;
/**
 * Takes the marks of one nonce out of a stream that arrives in arbitrary chunks. Bytes that might be the beginning of a
 * mark are held back until more is known, so at most one mark's length is ever kept.
 */
class MarkReader {
    #head;
    #held = Buffer.alloc(0);
    constructor(nonce) {
        this.#head = Buffer.from(`${String.fromCharCode(RECORD_SEPARATOR)}${nonce}:`, 'latin1');
    }
    /** The pieces that are certain once `chunk` has been seen. */
    *read(chunk) {
        let rest = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        this.#held = Buffer.alloc(0);
        for (;;) {
            const start = rest.indexOf(this.#head);
            if (start < 0)
                break;
            const end = rest.indexOf(LINE_FEED, start);
            if (end < 0 && rest.length - start < LONGEST) {
                if (start > 0)
                    yield { kind: 'bytes', bytes: rest.subarray(0, start) };
                this.#held = Buffer.from(rest.subarray(start));
                return;
            }
            const until = end < 0 ? rest.length : end;
            if (start > 0)
                yield { kind: 'bytes', bytes: rest.subarray(0, start) };
            yield { kind: 'mark', text: rest.toString('utf8', start + this.#head.length, until) };
            rest = rest.subarray(until + 1);
        }
        const certain = rest.length - this.#beginning(rest);
        if (certain > 0)
            yield { kind: 'bytes', bytes: rest.subarray(0, certain) };
        this.#held = Buffer.from(rest.subarray(certain));
    }
    /** How many of the last bytes may be the beginning of a mark. */
    #beginning(bytes) {
        const from = Math.max(0, bytes.length - this.#head.length + 1);
        for (let at = bytes.indexOf(RECORD_SEPARATOR, from); at >= 0; at = bytes.indexOf(RECORD_SEPARATOR, at + 1)) {
            if (this.#head.subarray(0, bytes.length - at).equals(bytes.subarray(at)))
                return bytes.length - at;
        }
        return 0;
    }
}

;// CONCATENATED MODULE: ./shared/external/transport/order.js

/** Longest script, in bytes, that goes into the environment of its shell: Linux takes 128 KiB in one piece. */
const order_LONGEST = 100_000;
/**
 * A step that was cancelled between the fork and the exec of its shell has not got the signal: it finds out here. The
 * agent forgets what runs before it ends it.
 */
const UNLESS_CANCELLED = '[ -s "$1" ] || exit 143; ';
/**
 * A shell runs what its environment holds, which only its user can read, and forgets it there: no file has to be made,
 * and the lines that its messages name are those of the script.
 */
const START = `${UNLESS_CANCELLED}set -- "$ECLUSE_STEP"; unset ECLUSE_STEP; eval "set --; $1"`;
const START_FILE = `${UNLESS_CANCELLED}exec "$0" "$2"`;
/** What the agent is told for its step of that number, and the limit of it in seconds. */
function orderOf(step, number) {
    const seconds = Math.max(1, Math.ceil(step.timeout / 1000));
    const last = step.failuresOnly ? '0' : '';
    const done = `ec_done $? ${[number, step.finished, last].map(quote).join(' ')}`;
    const words = [number, String(seconds), step.started, step.finished, last, `ec_works=1\n${running(step)}\n${done}`];
    return { seconds, command: `ec_step ${words.map(quote).join(' ')}\n` };
}
/** The streams of a step are those of the agent; of the hand's own it gets the one that shows that it is there. */
function running({ text, env, name }) {
    const values = `LANG=C.UTF-8 PATH="$ec_path" ${assigned(env)}`;
    const streams = '</dev/null 2>&6 6>&- 8<"$ec_room/left" 9>&-';
    if (Buffer.byteLength(text) <= order_LONGEST) {
        return `${values}ECLUSE_STEP=${quote(text)} "$ec_sh" -c ${quote(START)} ${quote(name)} "$ec_room/now" ${streams}`;
    }
    const written = `{ printf '%s' ${quote(text)} >"$ec_room/${name}"; } 2>&6`;
    const words = `"$ec_sh" "$ec_room/now" "$ec_room/${name}"`;
    return `${written} && ${values}"$ec_sh" -c ${quote(START_FILE)} ${words} ${streams}`;
}

;// CONCATENATED MODULE: ./shared/external/transport/refusal.js

/** What the agent on a host refused: a word, and the words of the host. */
class Refusal extends Error {
    word;
    text;
    constructor(word, text) {
        super(text);
        this.word = word;
        this.text = text;
        this.name = 'Refusal';
    }
}
/** A refusal as a person reads it; anything else stays what it is. `now` is the time of the runner. */
function explained(cause, place, now) {
    if (!(cause instanceof Refusal))
        return cause;
    const text = cause.text.trim();
    switch (cause.word) {
        case 'locked':
            return new failure/* UserError */.y('locked', lockedMessage(place, cause.text, now), { cause });
        case 'lock-lost':
            return new failure/* UserError */.y('locked', `The lock of ${place} is no longer ours: its lease ran out while nothing renewed it, and another deployment took it. Nothing more was run there; look at what that deployment does, then resume.`, { cause });
        case 'tool-missing':
            return new failure/* UserError */.y('tool-missing', `${place} has no command ${text}, without which no step can be run safely: install it (util-linux has setsid, coreutils has sleep and mkfifo), or name its directory in the host's path in cmdb.yml.`, { cause });
        case 'step-failed':
            return new failure/* UserError */.y('step-failed', `${place} could not write what it needs to run a step, so it was not run: ${text}. Make room in the state directory of the host, then resume.`, { cause });
        default:
            return new failure/* UserError */.y('host-refused', `${place} could not make its state directory: ${text}. Give the user the right to write there, or set the host's state in cmdb.yml.`, { cause });
    }
}
/** The five lines of a holder: lease and age in seconds, since, deployment, owner. */
function lockedMessage(place, text, now) {
    const [lease = '0', age = '0', since = '-', deployment = '-', ...owner] = text.split('\n');
    const until = new Date(now.getTime() + (Number(lease) - Number(age)) * 1000).toISOString();
    return (`${place} is locked by ${owner.join(' ')} (deployment ${deployment}) since ${since}. ` +
        `The lock ends with that deployment, or by itself at ${until} if nobody renews it: wait, or cancel that deployment.`);
}

;// CONCATENATED MODULE: ./shared/external/transport/agent.js











/** How long the limits of the runner are, in milliseconds, beyond those of the host. */
const GRACE = { drain: 250, guard: 15_000, cancel: 3_000, close: 3_000, open: 20_000 };
/** What of a login shell is shown, in characters. */
const WORDS = 300;
/** The runner's end of one agent: one step at a time, each ended by a mark on both streams. */
class Agent {
    #channel;
    #place;
    #nonce = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    #listener = () => undefined;
    #number = 0;
    #needsHand = false;
    /** Whether the agent has said anything; what comes before is of the login shell, and may be without end. */
    #begun = false;
    #heard = '';
    #busy = Promise.resolve();
    #lost;
    #onLost = () => undefined;
    constructor(channel, place) {
        this.#channel = channel;
        this.#place = place;
        for (const stream of ['stdout', 'stderr']) {
            const reader = new MarkReader(this.#nonce);
            channel[stream].on('data', (chunk) => {
                for (const piece of reader.read(chunk))
                    this.#listener(stream, piece);
            });
            channel[stream].on('error', () => undefined);
        }
        channel.stdin.on('error', () => undefined);
        void drained(channel).then(({ cause }) => {
            this.#lose(this.#begun
                ? `The connection to ${place} ended: ${cause}. What was running may have done anything: look at its journal.`
                : `${place} ended the session before anything was begun: ${cause}. ${this.#shellWords()}`);
        });
    }
    /** Opens the session; resolves with its directory, rejects with a Refusal or an Outage. */
    async open(opening) {
        const { state, directory, path, shell, lock } = opening;
        const call = (name, words) => [name, ...words.map(quote)].join(' ');
        const commands = [
            `ec_nonce=${this.#nonce}`,
            call('ec_open', [state, directory, path, shell]),
            call('ec_take', lock),
            'ec_begin',
        ];
        return this.#answer(`${AGENT_SCRIPT}${commands.join('\n')}\n`, 'did not open a session');
    }
    /** The text of the journal, once what was asked for before is done; rejects with a Refusal or an Outage. */
    journal() {
        return this.#inTurn(() => this.#answer('ec_tell_journal\n', 'did not show its journal'));
    }
    /** Runs one step after those that were asked for before; rejects with a Refusal or an Outage. */
    run(step, output, signal) {
        return this.#inTurn(() => this.#run(step, output, signal));
    }
    #inTurn(task) {
        const result = this.#busy.then(task);
        this.#busy = result.catch(() => undefined);
        return result;
    }
    /** What the agent answers to a command. */
    async #answer(command, failing) {
        const said = [];
        let told = false;
        const answered = this.#until(GRACE.open, failing, (finish) => (stream, piece) => {
            if (!this.#begun && piece.kind === 'bytes')
                this.#heard = `${this.#heard}${piece.bytes.subarray(-WORDS).toString()}`.slice(-WORDS);
            if (stream === 'stderr')
                return;
            const text = () => Buffer.concat(said).toString();
            if (piece.kind === 'bytes') {
                if (told)
                    said.push(piece.bytes);
            }
            else if (piece.text === 'B')
                this.#begun = told = true;
            else if (piece.text === 'O')
                finish(text());
            else if (piece.text.startsWith('F'))
                finish(refusalOf(piece.text, text()));
        });
        this.#channel.stdin.write(command);
        return answered;
    }
    async #run(step, output, signal) {
        if (signal.aborted)
            return { kind: 'cancelled' };
        const number = String((this.#number += 1));
        const { seconds, command } = orderOf(step, number);
        const decoded = decoding(output);
        let ended;
        let quiet = false;
        let refused;
        let cancelled;
        const running = this.#until(seconds * 1000 + GRACE.guard, 'did not end a step', (finish) => (stream, piece) => {
            if (piece.kind === 'bytes') {
                if (refused !== undefined)
                    refused += stream === 'stdout' ? piece.bytes.toString() : '';
                else if (stream === 'stderr' ? !quiet : !ended)
                    decoded.write(stream, piece.bytes);
                return;
            }
            const [word, which, status, how] = piece.text.split(' ');
            if (word === 'B')
                refused = '';
            else if (word === 'F')
                finish(refusalOf(piece.text, refused ?? ''));
            else if (which !== number)
                return;
            else if (stream === 'stderr')
                quiet = true;
            else {
                ended = outcomeOf(Number(status), how, seconds);
                this.#needsHand = how === '1' || how === '2';
            }
            if (ended && quiet)
                finish(ended);
        });
        const settled = (0,cancellable/* whenAborted */.e)(signal, () => {
            if (cancelled)
                return;
            this.#channel.stdin.write(`ec_halt ${number}\n`);
            cancelled = setTimeout(() => {
                this.#lose(`${this.#place} did not confirm within ${GRACE.cancel / 1000} s that the step was ended.`);
            }, GRACE.cancel);
        });
        this.#channel.stdin.write(this.#needsHand ? `ec_hire\n${command}` : command);
        this.#needsHand = false;
        try {
            return await running;
        }
        finally {
            settled();
            clearTimeout(cancelled);
            decoded.end();
        }
    }
    /** Extends the lock. */
    renew() {
        if (!this.#lost)
            this.#channel.stdin.write('ec_renew\n');
    }
    /** Ends the agent and what it runs, and frees its lock. Never rejects. */
    async close() {
        this.#channel.stdin.end();
        const late = setTimeout(() => this.#channel.destroy(), GRACE.close);
        // A host that runs something else than the agent may never tell its end: that of the connection is what ends it.
        let silent;
        const given = new Promise((resolve) => (silent = setTimeout(resolve, 2 * GRACE.close)));
        await Promise.race([this.#channel.ended, given]);
        clearTimeout(late);
        clearTimeout(silent);
        // What a step left behind may keep the streams open for ever.
        this.#channel.destroy();
    }
    /** What the login shell said instead of starting the agent. */
    #shellWords() {
        const said = this.#heard.trim();
        return said === '' ? 'Look at the login shell of its user.' : `It said: ${said}`;
    }
    #lose(message) {
        if (this.#lost)
            return;
        this.#lost = new failure/* Outage */.a('host-unreachable', message);
        this.#onLost(this.#lost);
        this.#channel.destroy();
    }
    /** What `listen` finishes with, or an Outage after `limit` milliseconds or when the agent is gone. */
    async #until(limit, what, listen) {
        if (this.#lost)
            throw this.#lost;
        let late;
        try {
            return await new Promise((resolve, reject) => {
                this.#onLost = reject;
                this.#listener = listen((result) => {
                    if (result instanceof Refusal)
                        reject(result);
                    else
                        resolve(result);
                });
                late = setTimeout(() => this.#lose(`${this.#place} ${what} within ${limit / 1000} s; it may be done or not.`), limit);
            });
        }
        finally {
            clearTimeout(late);
            this.#listener = () => undefined;
            this.#onLost = () => undefined;
        }
    }
}
/** How a channel ended, once its last words have been read: they may arrive after the news of its end. */
async function drained(channel) {
    const read = (0,promises_.finished)(channel.stdout).catch(() => undefined);
    const ending = await channel.ended;
    await Promise.race([read, (0,external_node_timers_promises_.setTimeout)(GRACE.drain, undefined, { ref: false })]);
    return ending;
}
const refusalOf = (mark, text) => new Refusal(mark.slice(2), text);
function outcomeOf(status, how, limit) {
    if (how === '3')
        return { kind: 'cancelled' };
    if (how === '2')
        return { kind: 'timed-out', after: limit * 1000 };
    return { kind: 'exited', status };
}

// EXTERNAL MODULE: ./shared/plan/operation.js
var operation = __webpack_require__(74244);
;// CONCATENATED MODULE: ./shared/external/transport/journal-lines.js

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0' };
const PLAIN = { '\\': '\\', t: '\t', n: '\n', r: '\r', '0': '\0' };
const escaped = (text) => text.replace(/[\\\t\n\r\0]/g, (character) => ESCAPES[character] ?? character);
const plain = (text) => text.replace(/\\(.)/g, (_, character) => PLAIN[character] ?? character);
function named(event, host, entry) {
    const { run, kind, step, domain, operation, technical } = entry.id;
    return [event, run, kind, step, domain, operation, technical, host, entry.name].map(String).map(escaped).join('\t');
}
/** The whole line that a host writes before a technical step. A line ends with a full stop, so that a torn one shows. */
function startedLine(host, entry) {
    return `${named('started', host, entry)}\t${escaped(entry.at)}\t.`;
}
/** The line that it writes after it, up to the exit status, which the host adds. */
function finishedPrefix(host, entry) {
    return named('finished', host, entry);
}
/** What a host's journal says; lines that are torn or not a journal's are left out. */
function readJournal(text) {
    return text.split('\n').flatMap((line) => {
        const entry = entryOf(line.split('\t').map(plain));
        return entry ? [entry] : [];
    });
}
function entryOf(fields) {
    const [event, run, kind, step, domain, operation, technical, host, name, last, stop, ...more] = fields;
    if (stop !== '.' || more.length > 0)
        return undefined;
    if (domain === undefined || host === undefined || name === undefined || last === undefined)
        return undefined;
    if ((kind !== 'deploy' && kind !== 'rollback') || !isOperation(operation))
        return undefined;
    const id = {
        run: Number(run),
        kind,
        step: Number(step),
        domain,
        operation,
        technical: Number(technical),
    };
    if (event === 'started')
        return { ...id, host, name, event, at: last };
    if (event === 'finished')
        return { ...id, host, name, event, status: Number(last) };
    return undefined;
}
function isOperation(word) {
    return operation/* OPERATIONS */.x.some((operation) => operation === word);
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./shared/external/transport/shared-reading.js
var _a;

/** Bytes of a piece, and how many are kept for those who come a little later: 16 MiB. */
const SIZE = 256 * 1024;
const KEPT = 64;
/**
 * One reading of a file for any number of readers, each at its own pace: it is read and hashed once, at the pace of the
 * fastest. Whoever falls behind what is kept goes on with a reading apart, from the same digest of what it had so far.
 */
class SharedReading {
    #hash;
    #kept = [];
    #readers = new Set();
    #spare = [];
    #end;
    #first = 0;
    #coming;
    #digest;
    constructor(start = 0, hash = (0,external_node_crypto_.createHash)('sha256')) {
        this.#end = start;
        this.#hash = hash;
    }
    /** Whether who comes now still finds the beginning. */
    get isJoinable() {
        return this.#first === 0;
    }
    /** A reader from the beginning of what is kept; `source` stays open until it has left. */
    join(source) {
        const reader = new Reader(this, source);
        this.#readers.add(reader);
        return reader;
    }
    /** The last one to leave takes all memory along. */
    leave(reader) {
        this.#readers.delete(reader);
        if (this.#readers.size > 0)
            return;
        this.#first += this.#kept.length + 1;
        for (const array of [this.#kept, this.#spare])
            array.length = 0;
    }
    /** The digest of the whole, once it was read. */
    get digest() {
        return this.#digest;
    }
    /** The piece of that number, undefined after the last. The one behind it is on its way when this resolves. */
    async piece(number, source) {
        if (number === this.#first + this.#kept.length)
            await this.#next(source);
        const piece = this.#kept[number - this.#first];
        if (!piece)
            return undefined;
        piece.hold();
        // Where it fails, whoever asks for the next piece is told.
        if (number === this.#first + this.#kept.length - 1)
            this.#next(source).catch(() => undefined);
        return piece;
    }
    #next(source) {
        this.#coming ??= this.#read(source).finally(() => (this.#coming = undefined));
        return this.#coming;
    }
    async #read(source) {
        if (this.#digest !== undefined)
            return;
        const buffer = this.#spare.pop() ?? Buffer.allocUnsafeSlow(SIZE);
        const { bytesRead } = await source.read(buffer, 0, SIZE, this.#end);
        if (bytesRead === 0) {
            this.#digest = this.#hash.digest('hex');
            return;
        }
        this.#keep(buffer, bytesRead);
    }
    #keep(buffer, length) {
        const bytes = buffer.subarray(0, length);
        let holders = 1;
        const hold = () => void (holders += 1);
        const release = () => {
            holders -= 1;
            if (holders === 0)
                this.#spare.push(buffer);
        };
        this.#kept.push({ bytes, start: this.#end, before: this.#hash.copy(), hold, release });
        this.#hash.update(bytes);
        this.#end += length;
        if (this.#kept.length > KEPT)
            this.#forget();
    }
    #forget() {
        const oldest = this.#kept.shift();
        if (!oldest)
            return;
        const apart = new _a(oldest.start, oldest.before);
        for (const reader of this.#readers) {
            if (reader.number > this.#first)
                continue;
            this.#readers.delete(reader);
            apart.#readers.add(reader);
            reader.goOn(apart);
        }
        this.#first += 1;
        oldest.release();
    }
}
_a = SharedReading;
/** One way through a shared reading, from its first piece to its last. */
class Reader {
    #source;
    #reading;
    #number = 0;
    constructor(reading, source) {
        this.#reading = reading;
        this.#source = source;
    }
    /** The number of the piece that comes next, in the reading that it is part of. */
    get number() {
        return this.#number;
    }
    /** Goes on with another reading, whose first piece is the one that comes next. */
    goOn(reading) {
        this.#reading = reading;
        this.#number = 0;
    }
    /** The next piece, to be released after use; undefined at the end. */
    async next() {
        const piece = await this.#reading.piece(this.#number, this.#source);
        if (piece)
            this.#number += 1;
        return piece;
    }
    /** The digest of all pieces, after the last. */
    get digest() {
        return this.#reading.digest;
    }
    leave() {
        this.#reading.leave(this);
    }
}
const readings = new WeakMap();
/** A reader of a package: together with all who read it now, where they have not got far yet. */
function readerOf(file, source) {
    const known = readings.get(file);
    if (known?.isJoinable)
        return known.join(source);
    const reading = new SharedReading();
    readings.set(file, reading);
    return reading.join(source);
}

;// CONCATENATED MODULE: ./shared/external/transport/upload.js




/** How many pieces may be on their way to a host at once. */
const PIECES = 8;
/** For how long the host may take not a single byte, in milliseconds. */
const IDLE = 120_000;
/**
 * Feeds a file to a command on a host and waits for its end; the bytes are hashed as they are read, once for all hosts
 * that get them at the same time. Rejects with
 * UserError `package-changed` where they are not those of the manifest, `step-failed` where the host could not store
 * them, `cancelled`; with an Outage where the connection ended.
 */
async function upload(channel, file, place, signal) {
    const complaint = (0,consumers_.text)(channel.stderr).catch(() => '');
    channel.stdout.resume();
    channel.stdin.on('error', () => undefined);
    const over = new AbortController();
    const ended = channel.ended.finally(() => over.abort());
    const late = new AbortController();
    const idle = setTimeout(() => late.abort(), IDLE);
    try {
        const digest = await pump(channel, file, AbortSignal.any([signal, over.signal, late.signal]), () => idle.refresh());
        if (signal.aborted)
            throw new failure/* UserError */.y('cancelled', `The transfer of ${file.name} to ${place} was cancelled.`);
        if (late.signal.aborted)
            throw broken(file, place, `it took nothing for ${IDLE / 1000} s`);
        const { status, cause } = await ended;
        if (status === undefined)
            throw broken(file, place, cause);
        if (status !== 0)
            throw unstored(file, place, (await complaint).trim() || `exit status ${status}`);
        if (digest !== file.sha256)
            throw changed(file, digest ?? 'of a part of it');
    }
    finally {
        clearTimeout(idle);
        channel.destroy();
    }
}
/** The digest of what was written, or undefined where `stopped` ended it before its end. */
async function pump(channel, file, stopped, progress) {
    let underWay = 0;
    let wake = () => undefined;
    stopped.addEventListener('abort', () => wake());
    const source = await (0,external_node_fs_promises_.open)(file.path).catch((cause) => {
        throw new failure/* UserError */.y('package-missing', `${file.name} cannot be read at ${file.path} on the runner.`, { cause });
    });
    const reader = readerOf(file, source);
    try {
        while (!stopped.aborted) {
            if (underWay === PIECES) {
                await new Promise((resolve) => (wake = resolve));
                continue;
            }
            const piece = await reader.next();
            if (!piece) {
                channel.stdin.end();
                return reader.digest;
            }
            underWay += 1;
            channel.stdin.write(piece.bytes, () => {
                piece.release();
                underWay -= 1;
                progress();
                wake();
            });
        }
        return undefined;
    }
    finally {
        reader.leave();
        await source.close();
    }
}
const broken = (file, place, why) => new failure/* Outage */.a('host-unreachable', `The transfer of ${file.name} to ${place} broke off: ${why}. Only a .part file is left there; run it again.`);
const unstored = (file, place, why) => new failure/* UserError */.y('step-failed', `${file.name} could not be stored on ${place}: ${why}. Put that right on the host, then resume.`);
const changed = (file, digest) => new failure/* UserError */.y('package-changed', `${file.name} on the runner has sha256 ${digest}, and ${file.sha256} was expected: it changed after it was taken out of the vault. Nothing was put in place; run the deployment again.`);

;// CONCATENATED MODULE: ./shared/external/transport/transfer-scripts.js
const DIGEST = `
digest() {
  if command -v openssl >/dev/null; then set -- "$(openssl dgst -sha256 -r <"$1")"
  elif command -v sha256sum >/dev/null; then set -- "$(sha256sum <"$1")"
  elif command -v shasum >/dev/null; then set -- "$(shasum -a 256 <"$1")"
  else echo "no openssl, sha256sum or shasum on this host" >&2; exit 1
  fi
  printf '%s' "\${1%% *}"
}
`;
/**
 * Says `there` where the package is already in place, else makes its directory and room for it. Gets TO, SIZE (bytes)
 * and SHA256.
 */
const PREPARE = `${DIGEST}
if [ -f "$TO" ] && [ "$(wc -c <"$TO")" -eq "$SIZE" ] && [ "$(digest "$TO")" = "$SHA256" ]; then
  echo there
  exit 0
fi
directory=\${TO%/*}
mkdir -p "\${directory:-/}" || exit 1
df -Pk "\${directory:-/}" 2>/dev/null | {
  read -r heading
  read -r line || exit 0
  set -- $line
  while [ $# -gt 6 ] && [ "\${5%?}%" != "$5" ]; do shift; done
  case $4 in '' | *[!0-9]*) exit 0 ;; esac
  need=$((SIZE / 1024 + 1024))
  [ "$4" -ge "$need" ] && exit 0
  echo "needs $need KiB, has $4 KiB on $6" >&2
  exit 1
}
`;
/** Proves the digest of what was stored, prints it, and gives it its name. Gets TO and SHA256. */
const SETTLE = `${DIGEST}
stored=$(digest "$TO.part") || exit 1
echo "$stored"
[ "$stored" = "$SHA256" ] || { rm -f "$TO.part"; exit 1; }
mv -f "$TO.part" "$TO"
`;
/** Takes back what was half stored; its status is that of the transfer. */
const ABANDON = 'rm -f "$TO.part"; exit 1';

;// CONCATENATED MODULE: ./shared/external/transport/transfer.js




const PATIENCE = 3_600_000;
/**
 * Stores `file` at `to` on the host: room, bytes into `<to>.part`, digest of what was stored, rename. Rejects with
 * UserError (`package-changed`, `step-failed`, `cancelled`) or Outage.
 */
async function deliver(wire, file, to, signal, steps) {
    const env = { TO: to, SIZE: String(file.size), SHA256: file.sha256 };
    const place = `${to} on ${wire.place}`;
    const play = (text, part, over = signal) => played(steps, { text, env, timeout: PATIENCE }, part, over, file, place);
    const prepared = await play(PREPARE, { started: true, finished: 'on-failure' });
    if (prepared.trim() === 'there') {
        await play(':', { started: false, finished: 'always' });
        return { kind: 'already-there', sha256: file.sha256 };
    }
    try {
        const channel = await wire.exec(`exec cat >${quote(`${to}.part`)}`);
        await upload(channel, file, wire.place, signal);
    }
    catch (cause) {
        if (!(cause instanceof failure/* Outage */.a)) {
            const unstoppable = new AbortController().signal;
            await steps({ text: ABANDON, env, timeout: PATIENCE }, { started: false, finished: 'always' }, () => undefined, unstoppable);
        }
        throw cause;
    }
    const stored = await play(SETTLE, { started: false, finished: 'always' });
    return { kind: 'delivered', sha256: stored.trim() };
}
async function played(steps, script, part, signal, file, place) {
    const said = { stdout: '', stderr: '' };
    const outcome = await steps(script, part, (stream, text) => void (said[stream] += text), signal);
    if (outcome.kind === 'cancelled')
        throw new failure/* UserError */.y('cancelled', `The transfer of ${file.name} to ${place} was cancelled.`);
    if (outcome.kind === 'exited' && outcome.status === 0)
        return said.stdout;
    const stored = said.stdout.trim();
    if (script.text === SETTLE && /^[0-9a-f]{64}$/.test(stored) && stored !== file.sha256) {
        throw new failure/* UserError */.y('package-changed', `${file.name} arrived as ${place} with sha256 ${stored}, and ${file.sha256} was expected: it changed on the way or on the disk. Nothing was put in place; look at the disk of the host, then resume.`);
    }
    const why = said.stderr.trim() || (outcome.kind === 'timed-out' ? 'it took over an hour' : `exit status ${outcome.status}`);
    throw new failure/* UserError */.y('step-failed', `${file.name} could not be stored at ${place}: ${why}. Put that right on the host, then resume.`);
}

;// CONCATENATED MODULE: ./shared/external/transport/session.js








/** Tells this process from any other, so that two names of one machine may share its lock, and two runners may not. */
const PROCESS = (0,external_node_crypto_.randomBytes)(16).toString('hex');
const ALL = { started: true, finished: 'always' };
/**
 * Starts the agent over a wire and takes the lock of the host. The command holds no value: what the host expands is its
 * own, so it means the same in every login shell.
 */
async function openSession(wire, host, work, signal, shell) {
    const settled = (0,cancellable/* whenAborted */.e)(signal, () => void wire.close());
    try {
        const opening = openingOf(host, work, shell);
        const channel = await wire.exec(`exec env -i HOME="$HOME" USER="$USER" PATH="$PATH" ${shell}`);
        const agent = new Agent(channel, wire.place);
        try {
            return new AgentSession(host, await agent.open(opening), wire, agent, work.lease);
        }
        catch (cause) {
            await agent.close();
            throw cause;
        }
    }
    catch (cause) {
        await wire.close();
        throw explained(cause, wire.place, new Date());
    }
    finally {
        settled();
    }
}
function openingOf(host, work, shell) {
    const { application, stage, deployment, owner, lease } = work;
    const token = (0,external_node_crypto_.createHash)('sha256').update(`${PROCESS}\n${deployment}`).digest('hex').slice(0, 24);
    return {
        state: host.state ?? '.ecluse',
        directory: [application, stage, deployment, host.name].map(component).join('/'),
        path: host.path ?? '',
        shell,
        lock: [token, String(Math.ceil(lease / 1000)), new Date().toISOString(), oneLine(deployment), oneLine(owner)],
    };
}
class AgentSession {
    host;
    directory;
    #wire;
    #agent;
    #renewal;
    constructor(host, directory, wire, agent, lease) {
        this.host = host;
        this.directory = directory;
        this.#wire = wire;
        this.#agent = agent;
        this.#renewal = setInterval(() => agent.renew(), lease / 3).unref();
    }
    async run(script, entry, output, signal) {
        return this.#step(script, entry, output, signal, ALL);
    }
    async send(file, to, entry, signal) {
        return deliver(this.#wire, file, to, signal, (script, part, output, until) => this.#step(script, entry, output, until, part));
    }
    async journal() {
        try {
            return readJournal(await this.#agent.journal());
        }
        catch (cause) {
            if (!(cause instanceof Refusal))
                throw cause;
            const path = `${this.directory}/journal`;
            throw new failure/* UserError */.y('host-refused', `${this.#wire.place} could not read its journal ${path}.`, { cause });
        }
    }
    async close() {
        clearInterval(this.#renewal);
        await this.#agent.close();
        await this.#wire.close();
    }
    async #step(script, entry, output, signal, part) {
        const step = {
            text: script.text,
            env: Object.fromEntries(Object.entries(script.env).map(([name, value]) => [name, revealed(value)])),
            timeout: script.timeout,
            name: nameOf(entry),
            started: entry && part.started ? startedLine(this.host.name, entry) : '',
            finished: entry ? finishedPrefix(this.host.name, entry) : '',
            failuresOnly: part.finished === 'on-failure',
        };
        try {
            return await this.#agent.run(step, output, signal);
        }
        catch (cause) {
            throw explained(cause, this.#wire.place, new Date());
        }
    }
}
const revealed = (value) => (value instanceof secret/* Secret */.z ? value.reveal() : value);
const oneLine = (text) => text.replace(/\s+/g, ' ');
function nameOf(entry) {
    if (!entry)
        return 'unnamed';
    const { run, step, domain, operation, technical } = entry.id;
    return [run, step, domain, operation, technical].join('-').replace(/[^\w.-]/g, '_');
}
/** One component of the session's directory; what could leave it is refused. */
function component(name) {
    if (/^(\.{0,2}|.*[/\0\n].*)$/s.test(name)) {
        throw new failure/* UserError */.y('input-invalid', `${JSON.stringify(name)} cannot be the name of a directory on a host: use letters, digits, - and _.`);
    }
    return name;
}


/***/ })

};
;