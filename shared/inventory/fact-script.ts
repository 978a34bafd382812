/**
 * What is to be known of a host besides what `inspect` says, for any POSIX sh. A line each: what it is called, then what
 * was found. The line that nobody can wait for for ever, the room of a file system that does not answer, comes last.
 *   time <seconds> | system <name> | kernel <name> | port <number> … ports known | room <n> <used> <free>, in KiB
 *   room <n> absent | fault time|ports|room <n> <why> | inodes <n> <used> <free> | read-only <n>
 */
export const FACT_SCRIPT = `say() { printf '%s\\n' "$*"; }

if now=$(date +%s 2>&1); then say "time $now"; else say "fault time $now"; fi

name=
for file in /etc/os-release /usr/lib/os-release; do
  [ -r "$file" ] && [ -z "$name" ] || continue
  name=$(. "$file" >/dev/null 2>&1; printf '%s' "\${PRETTY_NAME:-}")
done
kernel=$(uname -sr)
say "system \${name:-$kernel}"
say "kernel $kernel"

open() {
  case $1 in ''|*[!0-9]*) ;; *) say "port $1" ;; esac
}
read_tables() {
  for table in /proc/net/tcp /proc/net/tcp6; do
    [ -r "$table" ] || continue
    while read -r _ address _ state _; do
      [ "$state" = 0A ] && printf 'port %d\\n' "0x\${address##*:}"
    done <"$table"
  done
}
if [ -r /proc/net/tcp ]; then
  read_tables
  say ports known
elif said=$(ss -ltn 2>/dev/null); then
  printf '%s\\n' "$said" | while read -r state _ _ address _; do
    [ "$state" != LISTEN ] || open "\${address##*:}"
  done
  say ports known
elif said=$(netstat -an 2>/dev/null); then
  printf '%s\\n' "$said" | while read -r protocol _ _ address _ state _; do
    case $protocol.$state in tcp*.LISTEN*) open "\${address##*[.:]}" ;; esac
  done
  say ports known
else
  say fault ports there is neither /proc/net/tcp nor ss nor netstat
fi

# From the right: the name of a file system may hold blanks.
b='[[:space:]]\\{1,\\}' n='[0-9]\\{1,\\}'
columns="^.*$b$n$b\\($n\\)$b\\(-\\{0,1\\}$n\\)$b$n%$b\\(.*\\)\\$"
# Where there are none to count, or df knows no inodes, it is silent.
inodes_of() {
  said=$(df -P -i -- "$2" 2>/dev/null) || return 0
  case $said in Filesystem*[Ii]nodes*) ;; *) return 0 ;; esac
  found=$(printf '%s\\n' "$said" | sed -n "\\$s/$columns/\\1 \\2/p")
  [ -z "$found" ] || say "inodes $1 $found"
}
# /proc/mounts writes what would end a word as an octal number; of two mounts on one directory the last is seen.
mount_of() {
  [ -r /proc/mounts ] || return 0
  wanted=$(printf '%s' "$2" | sed 's/\\\\/\\\\134/g; s/ /\\\\040/g; s/\t/\\\\011/g')
  flags=
  while read -r _ point _ options _; do
    [ "$point" != "$wanted" ] || flags=$options
  done </proc/mounts
  case ,$flags, in *,ro,*) say "read-only $1" ;; esac
}

index=1
while [ "$index" -le "$DIRECTORIES" ]; do
  eval "directory=\\$DIRECTORY_$index"
  case $directory in '~/'*) directory=$HOME/\${directory#'~/'} ;; esac
  if [ -e "$directory" ]; then
    if said=$(df -P -k -- "$directory" 2>&1); then
      found=$(printf '%s\\n' "$said" | sed -n "\\$s/$columns/\\1 \\2/p")
      if [ -n "$found" ]; then
        say "room $index $found"
        inodes_of "$index" "$directory"
        mount_of "$index" "$(printf '%s\\n' "$said" | sed -n "\\$s/$columns/\\3/p")"
      else say "fault room $index df says: $(printf '%s\\n' "$said" | sed -n '$p')"
      fi
    else
      say "fault room $index $said"
    fi
  else
    # It is absent only where the nearest directory above it can be looked into.
    above=$directory
    while [ ! -e "$above" ]; do above=$(dirname -- "$above"); done
    if [ -d "$above" ] && [ -x "$above" ]; then
      say "room $index absent"
    else
      say "fault room $index nobody but its owner can look into $above"
    fi
  fi
  index=$((index + 1))
done
`

/** The variables of the script, for directories whose file systems are looked at; `~/` begins one below the home of the user. */
export function factVariables(directories: readonly string[]): Readonly<Record<string, string>> {
  return {
    DIRECTORIES: String(directories.length),
    ...Object.fromEntries(directories.map((directory, index) => [`DIRECTORY_${index + 1}`, directory])),
  }
}
