import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalPackage } from '../../shared/automaton/transport'
import type { Comparison } from './compare'
import { runOurs, type Place } from './place'
import { timed } from './processes'

/** A version into the vault, against the two commands that a person would use. */
export function vaultComparison(place: Place, file: LocalPackage): Comparison {
  const root = join(place.directory, 'vault')
  const copy = join(place.directory, 'copy')
  const shell = async (text: string): Promise<{ ms: number }> => {
    rmSync(copy, { force: true })
    const { ms } = await timed({ file: 'sh', args: ['-c', text], env: { FILE: file.path, COPY: copy } })
    rmSync(copy)
    return { ms }
  }
  return {
    name: 'vault',
    title: '1 GB into the vault',
    ours: {
      name: 'Écluse',
      run: async (round) => {
        const figure = await runOurs(place, { kind: 'vault', root, path: file.path, version: `1.0.${round}` })
        rmSync(root, { recursive: true })
        return figure
      },
    },
    peers: [
      {
        name: '`sha256sum`, then `cp`',
        run: () => shell('sha256sum "$FILE" && cp "$FILE" "$COPY"'),
        wanted: { kind: 'share', of: 0.8 },
      },
      {
        name: '`sha256sum`, `cp`, then `sync`: on the disk, as ours is',
        run: () => shell('sha256sum "$FILE" && cp "$FILE" "$COPY" && sync "$COPY"'),
      },
    ],
  }
}

/** Later actions of a job start faster, with what Node compiled for the first. */
const FIRST_OF_A_JOB = { GITHUB_ACTIONS: 'true', NODE_DISABLE_COMPILE_CACHE: '1' }

/** An entry that finds its inputs wrong, against Node that does nothing. */
export function startComparison(place: Place): Comparison {
  const entry = join(place.actions, 'execute-plan', 'index.js')
  return {
    name: 'start',
    title: 'Start of `execute-plan`, to the refusal of its inputs, as the first action of a job',
    ours: {
      name: 'Écluse',
      run: () => timed({ file: process.execPath, args: [entry], status: 1, env: FIRST_OF_A_JOB }),
    },
    peers: [
      {
        name: '`node -e 0`',
        run: () => timed({ file: process.execPath, args: ['-e', '0'] }),
      },
    ],
    limits: ({ ours, peers }) =>
      peers.map(({ spread }) => ({
        what: 'over `node -e 0`',
        seen: ours.median - spread.median,
        bound: 150,
        unit: 'ms',
      })),
  }
}
