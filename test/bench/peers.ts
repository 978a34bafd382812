import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figures'
import type { Hosts } from './hosts'
import { timed } from './processes'

/** What is asked of a peer: on the first `count` hosts, a file first where there is one, then `steps` times the script. */
export type Request = Readonly<{
  hosts: Hosts
  count: number
  steps: number
  script: string
  file?: Readonly<{ path: string; sha256: string }>
  /** A directory of its own for each run. */
  directory: string
}>

const namesOf = ({ hosts, count }: Request): readonly string[] => hosts.hosts.slice(0, count).map(({ name }) => name)

/** A shell script that does `lines` for each host, all hosts at once, and fails where one of them did. */
function forEachHost(request: Request, lines: readonly string[]): string {
  return eachHost(request, lines, '& pids="$pids $!"')
}

/** The same, one host after the other. */
function hostByHost(request: Request, lines: readonly string[]): string {
  return eachHost(request, lines, '|| exit 1')
}

function eachHost(request: Request, lines: readonly string[], then: string): string {
  return [
    `for host in ${namesOf(request).join(' ')}; do`,
    '  (',
    '    set -e',
    ...lines.map((line) => `    ${line}`),
    `  ) ${then}`,
    'done',
    'for pid in $pids; do wait "$pid" || exit 1; done',
  ].join('\n')
}

async function shell(request: Request, text: string): Promise<Figure> {
  mkdirSync(request.directory, { recursive: true })
  const { hosts, directory, script } = request
  const env = { CONFIG: hosts.sshConfig, HOMES: hosts.homes, DIRECTORY: directory, SCRIPT: script }
  const given = request.file ? { FILE: request.file.path, SHA256: request.file.sha256 } : {}
  const { ms } = await timed({ file: 'sh', args: ['-c', text], env: { ...env, ...given } })
  return { ms }
}

const REPEATED = (steps: number, command: string): readonly string[] => [
  `step=0; while [ "$step" -lt ${steps} ]; do ${command} "$SCRIPT" </dev/null; step=$((step + 1)); done`,
]

/** OpenSSH over one master connection a host, opened by the first command and closed after the last. */
export async function controlMaster(request: Request): Promise<Figure> {
  const ssh = 'ssh -F "$CONFIG" -o ControlMaster=auto -o ControlPersist=60 -o ControlPath="$DIRECTORY/%n"'
  return shell(
    request,
    forEachHost(request, [...REPEATED(request.steps, `${ssh} "$host"`), `${ssh} -O exit "$host" 2>/dev/null`]),
  )
}

const UPLOAD = [
  'scp -q -F "$CONFIG" "$FILE" "$host:$HOMES/$host/home/package"',
  'ssh -F "$CONFIG" "$host" \'sha256sum "$HOME/package"\' </dev/null | grep -q "^$SHA256"',
]

/** `scp` and the digest on the host, in a loop over the hosts, as one writes it by hand. */
export async function loopedSsh(request: Request): Promise<Figure> {
  return shell(request, hostByHost(request, UPLOAD))
}

/** `scp`, the digest on the host where there is a file, and a connection for each command, on all hosts at once. */
export async function coldSsh(request: Request): Promise<Figure> {
  return shell(
    request,
    forEachHost(request, [
      ...(request.file ? UPLOAD : []),
      ...(request.steps > 0 ? REPEATED(request.steps, 'ssh -F "$CONFIG" "$host"') : []),
    ]),
  )
}

/** One stream into `tee` and `sha256sum`, with the cipher that ours takes. */
export async function pipedSsh(request: Request): Promise<Figure> {
  const ssh = `ssh -F "$CONFIG" -c aes128-gcm@openssh.com "$host" 'tee "$HOME/package" | sha256sum'`
  return shell(request, forEachHost(request, [`cat "$FILE" | ${ssh} | grep -q "^$SHA256"`]))
}

/** Ansible as it is set up for speed: pipelining, a fork for each host, connections kept for the whole playbook. */
export async function ansible(request: Request, module: 'raw' | 'shell'): Promise<Figure> {
  const { directory, hosts, file, steps, script } = request
  mkdirSync(directory, { recursive: true })
  const sockets = join(directory, 'cp')
  const copy = file ? [{ copy: { src: file.path, dest: `${hosts.homes}/{{ inventory_hostname }}/home/package` } }] : []
  const play = {
    hosts: namesOf(request).join(','),
    gather_facts: false,
    tasks: [...copy, ...Array.from({ length: steps }, () => ({ [module]: script }))],
  }
  const playbook = join(directory, 'play.json')
  writeFileSync(playbook, JSON.stringify([play]))
  const kept = `-F ${hosts.sshConfig} -o ControlMaster=auto -o ControlPersist=60s`
  const env = {
    ANSIBLE_PIPELINING: 'True',
    ANSIBLE_FORKS: '20',
    ANSIBLE_SSH_ARGS: kept,
    ANSIBLE_SSH_CONTROL_PATH_DIR: sockets,
    ANSIBLE_SSH_CONTROL_PATH: '%(directory)s/%%n',
    ANSIBLE_STDOUT_CALLBACK: 'minimal',
    ANSIBLE_RETRY_FILES_ENABLED: 'False',
    ANSIBLE_LOCAL_TEMP: join(directory, 'local'),
    LC_ALL: 'C.UTF-8',
  }
  try {
    const { ms } = await timed({ file: 'ansible-playbook', args: ['-i', hosts.inventory, playbook], env })
    return { ms }
  } finally {
    // Its connections would outlive it, and the next round would not pay for its own.
    await shell(request, 'for kept in "$DIRECTORY"/cp/*; do ssh -O exit -o ControlPath="$kept" x 2>/dev/null; done; :')
    for (const name of readdirSync(directory)) rmSync(join(directory, name), { recursive: true, force: true })
  }
}
