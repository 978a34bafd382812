const DIGEST = `
digest() {
  if command -v openssl >/dev/null; then set -- "$(openssl dgst -sha256 -r <"$1")"
  elif command -v sha256sum >/dev/null; then set -- "$(sha256sum <"$1")"
  elif command -v shasum >/dev/null; then set -- "$(shasum -a 256 <"$1")"
  else echo "no openssl, sha256sum or shasum on this host" >&2; exit 1
  fi
  printf '%s' "\${1%% *}"
}
`

/**
 * Says `there` where the package is already in place, else makes its directory and room for it. Gets TO, SIZE (bytes)
 * and SHA256.
 */
export const PREPARE = `${DIGEST}
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
`

/** Proves the digest of what was stored, prints it, and gives it its name. Gets TO and SHA256. */
export const SETTLE = `${DIGEST}
stored=$(digest "$TO.part") || exit 1
echo "$stored"
[ "$stored" = "$SHA256" ] || { rm -f "$TO.part"; exit 1; }
mv -f "$TO.part" "$TO"
`

/** Takes back what was half stored; its status is that of the transfer. */
export const ABANDON = 'rm -f "$TO.part"; exit 1'
