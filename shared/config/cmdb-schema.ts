import { z } from 'zod'
import { percentage, size } from './amounts'
import { given, listOf, map, mapOf, name, shortName, text, wholeNumber, word } from './words'

const hostKey = text('a host key, `<type> <base64>`')

const limit = map(
  {
    free: size().optional().describe('What must be free at least, such as `2GiB`.'),
    used: percentage().optional().describe('How full it may be at most, such as `90%`.'),
  },
  'what must be free or may be used, a map',
)

const host = map(
  {
    address: word(/^[A-Za-z0-9_[:][A-Za-z0-9._:%[\]-]{0,252}$/, 'a host name, an IP address, or `local`').describe(
      'Host name or IP address; `local` is the runner itself.',
    ),
    port: wholeNumber(1, 65_535).optional().describe('Port of the SSH server; 22 if left out.'),
    user: word(/^[A-Za-z0-9_][A-Za-z0-9._@\\-]{0,99}$/, 'the name of a user')
      .optional()
      .describe('User to log in as.'),
    'host-key': z
      .union([hostKey, listOf(hostKey, 'a list of at least one host key')], { error: 'a host key or a list of them' })
      .optional()
      .describe('Public keys that the host may present, as `ssh-keyscan` prints them, without the name in front.'),
    jump: name('the name of a host').optional().describe('Host through which this one is reached.'),
    path: text('the PATH of the steps').optional().describe("PATH of the steps; the session's own if left out."),
    state: word(/^[^\u0000-\u001f\u007f]{1,400}$/, 'a directory')
      .optional()
      .describe('Directory of journals, backups and staging; `.ecluse` in the home of the user if left out.'),
    system: text('the name of a system')
      .optional()
      .describe('What must run there, as its os-release file says: `Debian GNU/Linux 12 (bookworm)`.'),
    kernel: text('the name of a kernel').optional().describe('Kernel that must run there, as `uname -sr` prints it.'),
    disks: mapOf(
      word(/^\/[^\u0000-\u001f\u007f]{0,399}$/, 'the absolute path of a directory'),
      limit,
      'a map of directories',
    )
      .optional()
      .describe('File systems that must have room, each by a directory on it.'),
    ports: listOf(wholeNumber(1, 65_535), 'a list of at least one port')
      .optional()
      .describe('TCP ports that something must listen on.'),
  },
  'a host, a map',
)

const placed = map(
  {
    hosts: listOf(name('the name of a host'), 'a list of at least one host').describe('Hosts of the domain, in order.'),
    with: given().optional().describe('Parameters of the technology on this stage.'),
    version: word(
      /^[^\s\u0000-\u001f\u007f]{1,100}$/,
      'a version such as `2.0.0`, in quotes where it looks like a number',
    )
      .optional()
      .describe('Version that must be found there.'),
  },
  'where a domain lives, a map',
)

const applications = mapOf(
  shortName('the name of an application'),
  mapOf(shortName('the name of a domain'), placed, 'a map of domains'),
  'a map of applications',
)

/** `cmdb.yml`, as a user writes it. */
export const cmdbSchema = map(
  {
    hosts: mapOf(name('the name of a host'), host, 'a map of hosts').describe('Every host, by its name.'),
    environments: mapOf(name('the name of a stage'), applications, 'a map of stages').describe(
      'Stage, application, domain: where each lives.',
    ),
  },
  'a CMDB, a map',
).describe('What exists, where.')
