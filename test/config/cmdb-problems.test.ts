import { type Changes, problemsOf } from '../support/config-problems'
import { CMDB, KEY } from '../support/pets-config'

test.each<[string, Changes, readonly string[]]>([
  [
    'a host with mistakes',
    {
      'cmdb.yml': CMDB.replace('port: 22,', 'port: 70000,')
        .replace('10.0.0.12', '-oProxyCommand=x')
        .replace('10.0.0.13', '"10.0.0.13 x"'),
    },
    [
      'cmdb.yml:2:39: found the number `70000`, expected a whole number from 1 to 65535',
      'cmdb.yml:3:22: found `-oProxyCommand=x`, expected a host name, an IP address, or `local`',
      'cmdb.yml:4:22: found `10.0.0.13 x`, expected a host name, an IP address, or `local`',
    ],
  ],
  [
    'an unknown jump',
    { 'cmdb.yml': CMDB.replace('jump: bastion', 'jump: bastoin') },
    ['cmdb.yml:2:157: `bastoin` is not a host of this CMDB; did you mean `bastion`?'],
  ],
  [
    'jumps in a circle',
    { 'cmdb.yml': CMDB.replace('port: 2222', 'jump: app-r1') },
    [
      'cmdb.yml:2:157: the jumps go in a circle: `app-r1` → `bastion` → `app-r1`',
      'cmdb.yml:5:51: the jumps go in a circle: `bastion` → `app-r1` → `bastion`',
    ],
  ],
  [
    'a host that jumps through itself',
    { 'cmdb.yml': CMDB.replace('port: 2222', 'jump: bastion') },
    ['cmdb.yml:5:51: the jumps go in a circle: `bastion` → `bastion`'],
  ],
  [
    'unknown hosts',
    { 'cmdb.yml': CMDB.replace('[app-r1]', '[app-r2, app-r2]').replace('[db-r1]', '[]') },
    [
      'cmdb.yml:9:24: `app-r2` is not a host of this CMDB; did you mean `app-r1`?',
      'cmdb.yml:9:32: `app-r2` is not a host of this CMDB; did you mean `app-r1`?',
      'cmdb.yml:9:32: `app-r2` stands here twice; expected each host once',
      'cmdb.yml:10:23: found an empty list, expected a list of at least one host',
    ],
  ],
  [
    'a host key of another type',
    { 'cmdb.yml': CMDB.replace('ssh-ed25519 AAAA', 'ssh-rsa AAAA') },
    [
      'cmdb.yml:2:67: found `ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f`, expected a host key, `<type> <base64>`, as `ssh-keyscan` prints it without the name in front',
    ],
  ],
  [
    'a host key cut short',
    { 'cmdb.yml': CMDB.replace(KEY, KEY.slice(0, 30)) },
    [
      'cmdb.yml:2:67: found `ssh-ed25519 AAAAC3NzaC1lZDI1NT`, expected a host key, `<type> <base64>`, as `ssh-keyscan` prints it without the name in front',
    ],
  ],
  [
    'host keys of which one is wrong',
    { 'cmdb.yml': CMDB.replace(`"${KEY}"`, `["${KEY}", nonsense, 3]`) },
    [
      'cmdb.yml:2:152: found `nonsense`, expected a host key, `<type> <base64>`, as `ssh-keyscan` prints it without the name in front',
      'cmdb.yml:2:162: found the number `3`, expected a host key, `<type> <base64>`',
    ],
  ],
  [
    'facts with mistakes',
    {
      'cmdb.yml': CMDB.replace(
        'address: 10.0.0.12',
        'address: 10.0.0.12, ports: [80, 80, 0], disks: { opt: { free: 2GiB }, /a: {}, /b: { used: 101%, free: 2GB, left: 1 } }',
      ),
    },
    [
      'cmdb.yml:3:45: `80` stands here twice; expected each port once',
      'cmdb.yml:3:49: found the number `0`, expected a whole number from 1 to 65535',
      'cmdb.yml:3:62: found `opt`, expected the absolute path of a directory',
      'cmdb.yml:3:87: found no limit; expected `free`, `used` or both',
      'cmdb.yml:3:103: found `101%`, expected a share such as `90%`, from `1%` to `100%`',
      'cmdb.yml:3:115: found `2GB`, expected an amount of storage such as `500MiB`, `2GiB` or `1TiB`',
      'cmdb.yml:3:120: `left` is not known here; known: `free`, `used`',
    ],
  ],
  [
    'a version that is a number',
    { 'cmdb.yml': CMDB.replace('hosts: [app-r1],', 'hosts: [app-r1], version: 2.0,') },
    [
      'cmdb.yml:9:42: found the number `2.0`, expected a version such as `2.0.0`, in quotes where it looks like a number',
    ],
  ],
  [
    'a CMDB without environments',
    { 'cmdb.yml': CMDB.replace(/environments[^]*/, '') },
    ['cmdb.yml:1:1: `environments` is missing; expected a map of stages'],
  ],
  [
    'a value missing in the CMDB',
    { 'cmdb.yml': CMDB.replace('home: /opt/wildfly', 'home: ') },
    ['cmdb.yml:9:48: found nothing, expected text, a number, `true` or `false`'],
  ],
])('%s', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected)
})
