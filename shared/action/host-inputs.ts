import { record, text } from './formats'
import { optional, secret } from './input'

/** The inputs of actions that work on hosts over SSH. */
export const hostInputs = {
  'ssh-private-key': secret(optional('Private key for the hosts, in OpenSSH or PEM form', text)),
  'ssh-key-passphrase': secret(optional('Passphrase of the private key, where it has one', text)),
  'ssh-agent': optional('Path of the socket of an SSH agent that holds the key, instead of `ssh-private-key`', text),
  'known-hosts': optional('Host keys as in a `known_hosts` file, for hosts that have no `host-key` in the CMDB', text),
  secrets: secret(optional('Secrets that the configuration names, as a JSON object of names and values', record)),
} as const
