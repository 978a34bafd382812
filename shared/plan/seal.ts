import type { RunStep } from './technology'

const LIMITS = { kind: 'run', timeout: 60 * 60_000, retries: 0, repeatable: true, nothingDone: 'fails' } as const

const DIGESTS = `
digests() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi
}
seal=\${BACKUP%/}.sha256
`

/** Writes the digest of every file of a complete backup beside it, so that a changed one is never restored. */
export const SEAL_BACKUP: RunStep = {
  ...LIMITS,
  name: 'Seal the backup',
  script: `set -eu
${DIGESTS}
cd -- "$BACKUP"
again=
if [ -f "$seal" ]; then
  # A rehearsal backs up a second time. What its deployment has written here meanwhile is no part of the backup.
  again=yes
  sed -e 's/^[^ ]* [ *]//' "$seal" >"$seal.names"
  while IFS= read -r file; do [ -f "$file" ] || again=; done <"$seal.names"
fi
[ -n "$again" ] || find . -type f ! -name .part >"$seal.names"
LC_ALL=C sort "$seal.names" >"$seal.sorted"
: >"$seal.part"
while IFS= read -r file; do digests "$file"; done <"$seal.sorted" >>"$seal.part"
mv -f -- "$seal.part" "$seal"
rm -f -- "$seal.names" "$seal.sorted"
`,
}

/** Refuses to restore from a backup that is missing or is not, bit for bit, what was sealed. */
export const VERIFY_BACKUP: RunStep = {
  ...LIMITS,
  name: 'Verify the backup',
  reason: 'backup-changed',
  script: `set -eu
${DIGESTS}
if [ ! -f "$seal" ]; then
  echo "No sealed backup of $DOMAIN on $HOST: expected $seal. Nothing was restored; bring the backup back and roll back again." >&2
  exit 1
fi
cd -- "$BACKUP"
changed=0
while IFS= read -r line; do
  file=\${line#*  }
  name=\${file#./}
  if [ ! -f "$file" ]; then
    echo "The backup of $DOMAIN on $HOST misses $name. Nothing was restored." >&2
    changed=1
  elif [ "$(digests "$file")" != "$line" ]; then
    echo "The backup of $DOMAIN on $HOST was changed: $name is not the file that was sealed. Nothing was restored." >&2
    changed=1
  fi
done <"$seal"
exit "$changed"
`,
}
