#!/bin/sh
# A stand-in for catalina.sh of Tomcat: a real process that unpacks archives as Tomcat does, and answers the stand-in of curl.
set -eu
base=$CATALINA_BASE
port=$(sed -n 's/.*<Connector port="\([0-9]*\)".*/\1/p' "$base/conf/server.xml")
web=$WEB/$port.fifo
case $1 in
  stop)
    if grep -q 'Server port="-1"' "$base/conf/server.xml" || [ ! -e "$WEB/$port.pid" ]; then
      echo 'SEVERE: No shutdown port configured. Shut down server through OS signal. Server not shut down.' && exit 1
    fi
    grep -q deaf "$base/conf/server.xml" || echo stop >"$web"
    exit
    ;;
  run)
    [ "$2" = -config ] && [ "$3" = "$base/conf/server.xml" ] && [ $# -eq 3 ]
    # As the real one, whose java carries the base directory among its arguments whoever started it.
    # shellcheck disable=SC2086 # several options, by design
    exec "$0" serve ${CATALINA_OPTS:-} "-Dcatalina.base=$base" org.apache.catalina.startup.Bootstrap "$2" "$3" start
    ;;
  serve) ;;
  *) echo 'Usage: catalina.sh ( commands ... )' && exit 1 ;;
esac

say() { printf '%s org.apache.catalina.%s\n%s\n' "$(date '+%b %d, %Y %I:%M:%S %p')" "$1" "$2"; }
grep -q '</Server>' "$base/conf/server.xml" || { say 'startup.Catalina load' 'SEVERE: Parse fatal error at line [1]' && exit 1; }
if grep -q deaf "$base/conf/server.xml"; then trap '' TERM; fi
say 'core.StandardEngine startInternal' 'INFO: Starting Servlet engine: [the stand-in of Apache Tomcat]'
mkdir -p "$base/temp" "$base/logs"
: >"$WEB/$port.contexts"
for war in "$base/webapps"/*.war; do
  [ -e "$war" ] || continue
  name=${war##*/} name=${name%.war}
  directory=$base/webapps/$name tracker=$base/webapps/$name/META-INF/war-tracker
  say 'startup.HostConfig deployWAR' "INFO: Deploying web application archive [$war]"
  if [ -e "$tracker" ] && [ "$(stat -c %y "$tracker")" != "$(stat -c %y "$war")" ]; then rm -rf "$directory"; fi
  if [ ! -d "$directory" ]; then
    mkdir -p "$directory/META-INF"
    cp "$war" "$directory/content"
    touch -r "$war" "$directory/content" "$tracker"
  fi
  mkdir -p "$base/work/Catalina/localhost/$name"
  path=/$(printf %s "$name" | tr '#' /)
  [ "$path" != /ROOT ] || path=
  if grep -aq BROKEN "$directory/content"; then
    printf 'SEVERE: Exception sending context initialized event to listener instance of class [Broken]\n' >>"$base/logs/localhost.log"
    printf 'java.lang.IllegalStateException: the pets are not fed\n\tat Broken.contextInitialized(Broken.java:5)\n' >>"$base/logs/localhost.log"
    say 'core.StandardContext startInternal' "SEVERE: Context [$path] startup failed due to previous errors"
  else
    echo "$path" >>"$WEB/$port.contexts"
  fi
done
rm -f "$web"
mkfifo "$web"
exec 3<>"$web"
echo "$$" >"$WEB/$port.part"
mv "$WEB/$port.part" "$WEB/$port.pid"
say 'startup.Catalina start' 'INFO: Server startup in [1] milliseconds'
while :; do
  read -r command <&3 || :
  [ "${command:-}" != stop ] || break
done
say 'core.StandardService stopInternal' 'INFO: Stopping service [Catalina]'
