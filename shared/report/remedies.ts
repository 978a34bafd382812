import type { Reason } from '../failure'

/** What a reason means to the person who meets it, and what they do about it. Markdown of one line each. */
export type Remedy = Readonly<{ meaning: string; remedy: string }>

/** Every reason has its remedy: the pages' tables are generated from here. */
export const REMEDIES: Readonly<Record<Reason, Remedy>> = {
  'input-invalid': {
    meaning: 'An input is missing or not of its form',
    remedy: 'Correct `with:` in the workflow; the error names every input that is wrong',
  },
  'config-invalid': {
    meaning: 'A file of the configuration is wrong',
    remedy: 'Correct what the annotations show at `file:line:column`; all errors are shown at once',
  },
  'plan-invalid': {
    meaning: 'The files are well formed, but the plan cannot work for this stage',
    remedy: 'Correct the plan or the CMDB as the error says: a host, a parameter, an order, a missing rollback script',
  },
  'plan-incomplete': {
    meaning: 'A package that the plan names is not in the vault',
    remedy: 'Run `vault-upload` for this version, then `plan` again',
  },
  'plan-irreversible': {
    meaning: 'A step of the plan could not be undone',
    remedy: 'Make it reversible, or accept it in the domain: `irreversible: "<reason>"`',
  },
  'plan-changed': {
    meaning: 'The plan is no longer the one that was begun, or approved',
    remedy: 'Bring that plan back, or run `rollback` and deploy anew',
  },
  'package-missing': {
    meaning: 'A file that was asked for is not there',
    remedy: 'Check the name, and that the job that builds it ran; the error names the file',
  },
  'package-changed': {
    meaning: 'A file is not, byte for byte, the one that was recorded',
    remedy: 'Nothing was deployed. Find out who changed it; release a new version rather than repair this one',
  },
  'version-taken': {
    meaning: 'The vault holds this version with other bytes',
    remedy: 'Give the new bytes a new version; the vault never overwrites',
  },
  'drop-incomplete': {
    meaning: 'The drop directory does not hold all that is needed yet',
    remedy: 'Drop each file with its `<name>.ready`, or a `SHA256SUMS` that lists them, and run again',
  },
  'drop-mismatch': {
    meaning: 'A dropped file is not what its `SHA256SUMS` says',
    remedy: 'Drop the file again; it stayed where it was, and nothing was put in the vault',
  },
  'vault-unreachable': {
    meaning: 'The vault could not be read or written',
    remedy: 'Check its disk, mount and rights, then run again: a half upload is never taken for a version',
  },
  'ledger-unreachable': {
    meaning: 'The ledger could not be read or written',
    remedy: 'Check the remote, the token and `contents: write`, then run again; nothing is lost',
  },
  'ledger-corrupt': {
    meaning: 'A file of the ledger is not what Écluse wrote, or its history was rewritten',
    remedy: 'Look at the commit that the error names with `git log`, and bring the branch back',
  },
  locked: {
    meaning: 'Another deployment holds the stage, or a host',
    remedy: 'Wait for the run that the error names; if it is dead, `rollback` or `resume` of its deployment takes over',
  },
  'version-barred': {
    meaning: 'This version was rolled back from the stage',
    remedy: 'Deploy a corrected version, or say why this one may come back: `lift-bar: <reason>`',
  },
  interrupted: {
    meaning: 'The last deployment of the stage never ended, or failed and left half done what it began',
    remedy: 'Run `rollback`, or `execute-plan` with `resume: last`; `lift-bar: <reason>` deploys over what has ended',
  },
  'nothing-to-do': {
    meaning: 'There is nothing to roll back',
    remedy: 'Nothing: the stage is as it was. Look at the summary for what is deployed there',
  },
  'not-the-last': {
    meaning: 'A later deployment stands on the one that was named',
    remedy: 'Name the last one, or deploy the older version anew',
  },
  'not-resumable': {
    meaning: 'The deployment cannot go on from where it stopped',
    remedy: 'Run `rollback`, then deploy anew; the error says what stands in the way',
  },
  'host-unreachable': {
    meaning: 'A host did not answer, or the connection broke off',
    remedy: 'Check address, network and `sshd`; then `resume` or `rollback`: the host’s own journal says what was done',
  },
  'host-key-mismatch': {
    meaning: 'A host showed a key that is not its own, or none is known for it',
    remedy: 'Compare the fingerprints with the host’s administrator, then set `host-key` in `cmdb.yml`',
  },
  'host-refused': {
    meaning: 'A host let nobody in, or had no room',
    remedy: 'Check `user`, key and passphrase, rights and disk, as the host’s own words say',
  },
  'tool-missing': {
    meaning: 'A command that a technology needs is not on the host',
    remedy: 'Install it, or set `path` of the host in `cmdb.yml`',
  },
  'backup-changed': {
    meaning: 'A backup is gone, or is not, byte for byte, the one that was taken',
    remedy: 'Do not use it. Find out who changed it, and restore from another copy',
  },
  'step-failed': {
    meaning: 'A script on a host failed, and was not rolled back (`on-failure: stop`)',
    remedy: 'Read the output under the step, then `resume` or `rollback`',
  },
  'rolled-back': {
    meaning: 'The deployment failed, and the stage is proved to be what it was before',
    remedy: 'Nobody needs to get up. Read the failed step in the summary, and release a corrected version',
  },
  'rollback-failed': {
    meaning: 'A rollback did not end, or the stage is not what it was',
    remedy: 'Act now: the summary shows what differs and where. Correct the cause and run `rollback` again',
  },
  'rehearsal-failed': {
    meaning: 'The rehearsed rollback did not bring back what was there',
    remedy: 'Correct the rollback before the release goes on; the summary shows each difference',
  },
  cancelled: {
    meaning: 'Somebody cancelled the run',
    remedy: 'Run `rollback`, or `execute-plan` with `resume: last`: the journal says how far it came',
  },
  bug: {
    meaning: 'Écluse met something it does not know',
    remedy: 'Run again with debug logging, and report the log; what was done is in the ledger and on the hosts',
  },
}
