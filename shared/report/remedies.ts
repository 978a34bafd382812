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
  'dependency-missing': {
    meaning:
      'An application that the plan depends on (`after`) is not in place in the stage, as far as the ledger knows',
    remedy: 'Deploy that application to the stage first, or bring its half-done deployment to an end',
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
  'supervision-failed': {
    meaning: 'What watches the stage could not be silenced, so the deployment did not start',
    remedy:
      'Correct the entry of `ecluse.yml` that the error names, or bring it back; or say `on-error: continue` there',
  },
  'measure-failed': {
    meaning: 'What was deployed answers too slowly, with errors or not at all, and was not rolled back',
    remedy: 'Read the figures in the summary, then `rollback`; or correct the cause and `resume`, which measures again',
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
  'integrity-too-low': {
    meaning: 'The CMDB says other things than the hosts do, or a host could not be asked',
    remedy: 'The summary says of each field what to do: correct the host, or `cmdb.yml` with `mode: update`',
  },
  'cmdb-unreachable': {
    meaning: 'Another CMDB, or the program that speaks to it, did not answer as expected',
    remedy:
      'Run the program by hand with the same variables, or check the address and its authorization; nothing else of the check is lost',
  },
  'github-unreachable': {
    meaning: 'GitHub’s API did not answer, or answered with an error of its own',
    remedy: 'Look at GitHub’s status page and run the job again: nothing was decided',
  },
  'github-refused': {
    meaning: 'GitHub did not let the token do this',
    remedy: 'Give the job the permission that the error names; a team needs a token that may read the organisation',
  },
  'request-refused': {
    meaning: 'A rule of `ecluse.yml` does not let this release through',
    remedy: 'The summary and the issue list every reason; put them right and ask again',
  },
  'command-refused': {
    meaning: 'A comment asked for something that its author may not have, or that cannot be done now',
    remedy: 'The answer below the comment says why, and who may',
  },
  'rfc-missing': {
    meaning: 'Nobody asked for this release',
    remedy: 'File a request with the issue form, or run `request`',
  },
  'rfc-rejected': {
    meaning: 'The RFC was rejected',
    remedy: 'Read who rejected it and why on the RFC; a corrected release needs a version and a request of its own',
  },
  'rfc-closed': {
    meaning: 'The RFC is closed',
    remedy: 'A delivered release is not deployed again through it; reopen an issue that was closed by hand',
  },
  'environment-unprotected': {
    meaning: 'GitHub’s environment would let anybody through',
    remedy: 'Settings → Environments: required reviewers, _Prevent self-review_, no bypass for administrators',
  },
  'plan-not-approved': {
    meaning: 'Nobody whose role allows it approved the plan and its rollback',
    remedy: 'Comment `/approve plan` on the RFC',
  },
  'stage-order': {
    meaning: 'A stage before this one does not hold the same bytes, or this stage is not one of the lifecycle',
    remedy: 'Deploy to the stage that the summary names first',
  },
  'not-validated': {
    meaning: 'A stage before this one was not validated by every role that must',
    remedy: 'Comment `/validate <stage>` on the RFC',
  },
  'not-rehearsed': {
    meaning: 'The rollback was not rehearsed where that is asked for',
    remedy: 'Deploy to that stage again: the rehearsal is part of it',
  },
  'approvals-missing': {
    meaning: 'Fewer people approved than asked for',
    remedy: 'Approve in the environment, or comment `/approve <stage>` on the RFC',
  },
  'self-approval': {
    meaning: 'Who asked for the release approved it',
    remedy: 'Somebody else approves, in a new run',
  },
  'wrong-role': {
    meaning: 'Whoever approved has none of the roles that may',
    remedy: 'Somebody of the roles that the summary names approves',
  },
  'outside-window': {
    meaning: 'Now is outside of the hours in which this stage may be entered',
    remedy: 'Start the job inside of the window, or `/reschedule`',
  },
  frozen: {
    meaning: 'A freeze keeps the stage shut',
    remedy: 'Wait for its end, which the summary names',
  },
  'not-planned': {
    meaning: 'The planned date has not come',
    remedy: 'Wait for it, or move it: `/reschedule <stage> <date> <why>`',
  },
  'lifecycle-refused': {
    meaning: 'The release does not fulfil what its lifecycle asks for, or another one is due now',
    remedy: 'The summary names the rule; put it right, or ask again for the lifecycle that is due',
  },
  'quota-exceeded': {
    meaning: 'Too many releases took this lifecycle in too short a time',
    remedy: 'Take the normal lifecycle',
  },
  'debt-unpaid': {
    meaning: 'An earlier release still owes something',
    remedy: 'Do it, then comment `/settle <debt> <proof>` on its RFC',
  },
  'inventory-drift': {
    meaning: 'What is on the hosts is not what the ledger says, or a host could not be read when `cmdb` looked last',
    remedy: 'Find out who changed it; put it back and run `cmdb`, or `rollback`, then deploy again',
  },
  'evidence-missing': {
    meaning: 'A report that this stage asks for is absent or red',
    remedy: 'Give it to `vault-upload` (`evidence`) with a new version',
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
