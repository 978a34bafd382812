#!/bin/sh
# A stand-in for standalone.sh of WildFly: a real process that serves nothing, and answers the stand-in of jboss-cli.sh.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
base=$home/standalone
config=standalone.xml
offset=0
named=no
for argument; do
  case $argument in
    --server-config=*) config=${argument#*=} ;;
    -Djboss.server.base.dir=*) base=$(readlink -m "${argument#*=}") named=yes ;;
    -Djboss.socket.binding.port-offset=*) offset=${argument#*=} ;;
    -b | -b=* | 0.0.0.0 | 127.0.0.1 | -D*) ;;
    *) echo "WFLYSRV0072: Value expected for option $argument" && exit 1 ;;
  esac
done
# As the real one, whose java carries the base directory among its arguments whoever started it.
[ "$named" = yes ] || exec "$0" "$@" "-Djboss.server.base.dir=$base"

log=$base/log/server.log
say() { printf '%s %s\n' "$(date '+%F %T,000')" "$*" | tee -a "$log"; }
mkdir -p "$base/log" "$base/tmp" "$base/data/content"
say 'INFO  [org.jboss.as] (MSC service thread 1-1) WFLYSRV0049: WildFly stand-in starting'
grep -q '</server>' "$base/configuration/$config" || {
  say 'ERROR [org.jboss.as.server] (Controller Boot Thread) WFLYSRV0055: Caught exception during boot: WFLYCTRL0085: Failed to parse configuration'
  say 'FATAL [org.jboss.as.server] (Controller Boot Thread) WFLYSRV0056: Server boot has failed in an unrecoverable manner; exiting.'
  exit 1
}
rm -rf "$base/tmp/status"
mkdir "$base/tmp/status"
tr '<' '\n' <"$base/configuration/$config" | sed -n -e 's/^deployment name="\([^"]*\)".*/\1/p' -e 's/^content sha1="\([^"]*\)".*/\1/p' |
  while read -r name && read -r sha1; do
    content=$base/data/content/$(printf %s "$sha1" | cut -c1-2)/$(printf %s "$sha1" | cut -c3-)/content
    if grep -aqE 'BROKEN|fail-on-start' "$content"; then
      say "ERROR [org.jboss.msc.service.fail] (MSC service thread 1-2) MSC000001: Failed to start service jboss.deployment.unit.\"$name\".undertow-deployment"
      echo FAILED >"$base/tmp/status/$name"
    else
      say "INFO  [org.jboss.as.server] (ServerService Thread Pool -- 1) WFLYSRV0010: Deployed \"$name\" (runtime-name : \"$name\")"
      echo OK >"$base/tmp/status/$name"
    fi
  done

channel=$base/tmp/management.$((9990 + offset))
rm -f "$channel" "$channel.pid"
mkfifo "$channel"
exec 3<>"$channel"
echo "$$ $base" >"$channel.part"
mv "$channel.part" "$channel.pid"
say 'INFO  [org.jboss.as] (Controller Boot Thread) WFLYSRV0025: WildFly stand-in started'
read -r command <&3
rm -f "$channel" "$channel.pid"
say "INFO  [org.jboss.as] (MSC service thread 1-1) WFLYSRV0050: WildFly stand-in stopped ($command)"
