#!/bin/sh
# A stand-in for jboss-cli.sh of WildFly: the arguments and commands that a deployment needs, over the real files; others are refused.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
[ "${JBOSS_HOME:-$home}" = "$home" ] || echo 'WARNING JBOSS_HOME may be pointing to a different installation - unpredictable results may occur.'
base=$home/standalone
connect=no controller=localhost:9990 command='' file='' config='' pid=''
refuse() { printf '%s\n' "$*" >&2 && exit 1; }
for argument; do
  case $argument in
    --connect | -c) connect=yes ;;
    --controller=?*) controller=${argument#*=} ;;
    --command=?*) [ -z "$command$file" ] || refuse "'$argument' is assumed to be a command(s) but the commands to execute have been specified"; command=${argument#*=} ;;
    --file=?*) [ -z "$command$file" ] || refuse "Duplicate argument '--file'."; file=${argument#*=} ;;
    --timeout=*[!0-9]* | --timeout=) refuse "The timeout must be a valid positive integer: '${argument#*=}'" ;;
    --timeout=*) ;;
    -Djboss.server.base.dir=*) base=${argument#*=} ;;
    -Dwildfly.config.url=file:*) [ -r "${argument#*file:}" ] || refuse "WFLYPRT0053: ${argument#*=} cannot be read" ;;
    --user=* | --password=* | -u=* | -p=*) refuse 'A password on a command line is shown to everybody: this stand-in refuses it' ;;
    *) refuse "'$argument' is not an argument that is known here" ;;
  esac
done
[ -z "$file" ] || [ -f "$file" ] || refuse "File $PWD/$file doesn't exist."

if [ "$connect" = yes ]; then
  for known in "$home"/*/tmp/management."${controller##*:}".pid "$base/tmp/management.${controller##*:}.pid"; do
    [ -f "$known" ] && read -r pid base <"$known" && grep -qszxF -e "-Djboss.server.base.dir=$base" "/proc/$pid/cmdline" && break
    pid=''
  done
  [ -n "$pid" ] || {
    echo "Failed to connect to the controller: The controller is not available at $controller: java.net.ConnectException: WFLYPRT0053: Could not connect to remote+http://$controller. The connection failed: WFLYPRT0053: Could not connect to remote+http://$controller. The connection failed: Connection refused"
    exit 1
  }
fi

succeed() { printf '{\n    "outcome" => "success",\n    "result" => "%s"\n}\n' "$1"; }
failure() { printf '{\n    "outcome" => "failed",\n    "failure-description" => "%s",\n    "rolled-back" => true\n}\n' "$1" && exit 1; }
connected() { [ -n "$pid" ] || refuse "The command is not available in the current context (e.g. required subsystems or connection to the controller might be unavailable)."; }

# Stores the content under its sha1 and gives it to the deployment in the configuration, as the server's repository does.
store() {
  sha1=$(sha1sum <"$1" | cut -c1-40)
  to=$base/data/content/$(printf %s "$sha1" | cut -c1-2)/$(printf %s "$sha1" | cut -c3-)
  mkdir -p "$to"
  cp "$1" "$to/content.part"
  mv "$to/content.part" "$to/content"
  xml=$base/configuration/$config
  grep -q '<deployments>' "$xml" || sed -e 's|^</server>|    <deployments>\n    </deployments>\n</server>|' "$xml" >"$xml.part"
  [ ! -e "$xml.part" ] || mv "$xml.part" "$xml"
  old=$(sed -n "/<deployment name=\"$2\"/,/<\/deployment>/s/.*sha1=\"\([0-9a-f]*\)\".*/\1/p" "$xml")
  sed -e "/<deployment name=\"$2\"/,/<\/deployment>/d" -e "s|^    </deployments>|        <deployment name=\"$2\" runtime-name=\"$3\">\n            <content sha1=\"$sha1\"/>\n        </deployment>\n&|" "$xml" >"$xml.tmp"
  mv "$xml.tmp" "$xml"
  [ -z "$old" ] || grep -q "sha1=\"$old\"" "$xml" || {
    rm -rf "$base/data/content/$(printf %s "$old" | cut -c1-2)/$(printf %s "$old" | cut -c3-)"
    rmdir "$base/data/content/$(printf %s "$old" | cut -c1-2)" 2>/dev/null || :
  }
}

deploy() {
  path='' name='' runtime='' force=no
  for word; do
    case $word in
      --name=?*) name=${word#*=} ;;
      --runtime-name=?*) runtime=${word#*=} ;;
      --force) force=yes ;;
      --*) refuse "Unrecognized arguments: [$word]" ;;
      *) path=$word ;;
    esac
  done
  [ -f "$path" ] || refuse "Path $PWD/$path doesn't exist."
  name=${name:-${path##*/}}
  [ "$force" = yes ] || ! grep -q "<deployment name=\"$name\"" "$base/configuration/$config" || refuse "'$name' already exists in the deployment repository (use --force to replace the existing content in the repository)."
  if [ -n "$pid" ]; then
    ! grep -aqE 'BROKEN|fail-on-start' "$path" || failure "WFLYCTRL0080: Failed services: jboss.deployment.unit.$name"
    echo OK >"$base/tmp/status/$name"
  fi
  store "$path" "$name" "${runtime:-$name}"
}

obey() {
  case $1 in
    ':read-attribute(name=server-state)') connected && succeed running ;;
    '/core-service=server-environment:read-attribute(name=base-dir)') connected && succeed "$base" ;;
    ':shutdown(timeout='*')')
      connected
      echo shutdown >"$base/tmp/management.${controller##*:}"
      printf '{"outcome" => "success"}\n'
      ;;
    /deployment=*':read-attribute(name=status)')
      connected
      name=${1#/deployment=} name=${name%%:*}
      [ -f "$base/tmp/status/$name" ] || failure "WFLYCTRL0216: Management resource '[(\\\"deployment\\\" => \\\"$name\\\")]' not found"
      succeed "$(cat "$base/tmp/status/$name")"
      ;;
    'embed-server --server-config='?*)
      [ -z "$pid$config" ] || refuse 'The command is not available in the current context'
      config=${1#*=}
      [ -f "$base/configuration/$config" ] || refuse "Cannot start embedded server: WFLYEMB: $base/configuration/$config does not exist"
      ;;
    'deploy '?*)
      if [ -n "$pid" ]; then config=standalone.xml; elif [ -z "$config" ]; then connected; fi
      set -f
      # shellcheck disable=SC2086 # the command's own words
      set -- $1
      shift
      deploy "$@"
      ;;
    stop-embedded-server) [ -n "$config" ] && config='' ;;
    *) refuse "Unexpected command '$1'" ;;
  esac
}

if [ -n "$file" ]; then
  while IFS= read -r line; do
    [ -z "$line" ] || obey "$line"
  done <"$file"
elif [ -n "$command" ]; then
  obey "$command"
else
  refuse 'This stand-in is not interactive'
fi
