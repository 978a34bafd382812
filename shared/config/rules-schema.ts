import { z } from 'zod'
import { DAYS, EVIDENCE, REQUIREMENTS } from './rules-model'
import { duration, flag, listOf, map, mapOf, name, oneOf, shortName, text, wholeNumber, word } from './words'

const YEAR = 366 * 86_400_000

const time = word(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time such as `"19:00"`')
const end = word(/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/, 'a time such as `"19:00"`')
const date = word(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'a date such as `2026-12-18`')
const role = shortName('the name of a role')
const stages = listOf(name('the name of a stage'), 'a list of at least one stage')
const url = word(
  /^(https?:\/\/|\$\{\{)\S+(\s[^\u0000-\u001f\u007f]*)?$/,
  'an address that starts with `https://` or `http://`',
)
const template = text('text, with or without `${{ }}`')

const stage = map(
  {
    approve: map(
      {
        by: listOf(role, 'a list of at least one role').describe('Roles whose members may approve.'),
        count: wholeNumber(1, 20).optional().describe('How many must; one if left out.'),
        through: listOf(oneOf(['environment', 'rfc']), 'a list of `environment`, `rfc` or both')
          .optional()
          .describe("Where they may: GitHub's environment, the RFC; both if left out."),
      },
      'an approval, a map',
    )
      .optional()
      .describe('Who must approve before the stage is entered.'),
    validate: listOf(role, 'a list of at least one role').optional().describe('Roles that must validate it here.'),
    'rehearse-rollback': flag().optional().describe('Deploy, roll back and deploy again, with proof.'),
    window: map(
      {
        days: listOf(oneOf(DAYS), 'a list of days').optional().describe('Days; every day if left out.'),
        from: time.describe('First minute.'),
        to: end.describe('The minute after the last; before `from` where the window passes midnight.'),
        timezone: text('a time zone such as `Europe/Paris`').optional().describe('Time zone; UTC if left out.'),
      },
      'a window, a map',
    )
      .optional()
      .describe('When the stage may be entered.'),
    allow: listOf(oneOf(['admin-bypass']), 'a list of what is allowed')
      .optional()
      .describe('What else is accepted.'),
    evidence: listOf(oneOf(EVIDENCE), 'a list of kinds of evidence')
      .optional()
      .describe('Reports that must be in the vault with the release, and green.'),
  },
  'a stage, a map',
)

const requirement = z.union(
  [
    oneOf(REQUIREMENTS),
    map({
      when: text("a condition such as `request.severity == 'critical'`").describe('What must hold.'),
      otherwise: text('a sentence').describe('What people read where it does not.'),
    }),
  ],
  {
    error: `a requirement: ${REQUIREMENTS.map((name) => `\`${name}\``).join(', ')} or a map with \`when\` and \`otherwise\``,
  },
)

const lifecycle = map(
  {
    stages: stages.describe('Stages in order.'),
    by: listOf(role, 'a list of at least one role').optional().describe('Roles that may ask for it; all if left out.'),
    requires: listOf(requirement, 'a list of requirements').optional().describe('What a release must have.'),
    quota: map({ max: wholeNumber(1, 1000).describe('Releases.'), per: duration(YEAR).describe('Time.') })
      .optional()
      .describe('How many releases may follow it in a time.'),
    debt: listOf(shortName('the name of a debt'), 'a list of debts').optional().describe('What is owed afterwards.'),
  },
  'a lifecycle, a map',
)

const common = {
  lease: duration().optional().describe('After how long the silence ends by itself; 1h if left out.'),
  'on-error': oneOf(['stop', 'continue']).optional().describe('What to do where it cannot be silenced.'),
}
const account = {
  url: url.describe('Its address.'),
  user: template.optional().describe('User.'),
  password: template.optional().describe('Password, as ${{ secrets.NAME }}.'),
  token: template.optional().describe('Token, as ${{ secrets.NAME }}.'),
}
const matchers = mapOf(word(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of a label'), template, 'a map of labels')
const hosts = template.optional().describe('Names of the hosts, by commas; those of the stage if left out.')

const supervision = z.discriminatedUnion(
  'kind',
  [
    map({ kind: z.literal('alertmanager'), ...account, match: matchers.describe('Labels to silence.'), ...common }),
    map({ kind: z.literal('icinga2'), ...account, hosts, ...common }),
    map({ kind: z.literal('zabbix'), ...account, hosts, ...common }),
    map({
      kind: z.literal('command'),
      silence: text('a command').describe('Silences.'),
      restore: text('a command').describe('Gives back.'),
      ...common,
    }),
  ],
  { error: 'the kind of a supervision: `alertmanager`, `icinga2`, `zabbix` or `command`' },
)

const measure = map(
  {
    name: text('a name for people').describe('What is measured.'),
    url: url.describe('Address to request; one that names `host` is requested on each host.'),
    when: text("a condition such as `release.application == 'pets'`")
      .optional()
      .describe('What must hold for it to be measured; always if left out.'),
    domain: name('the name of a domain')
      .optional()
      .describe('Whose hosts `host` stands for; those of the domains that are started if left out.'),
    within: duration().optional().describe('For how long to wait until it answers; 1m if left out.'),
    requests: wholeNumber(1, 1_000_000).optional().describe('How many requests; 200 if left out.'),
    connections: wholeNumber(1, 1000).optional().describe('How many at once; 4 if left out.'),
    limits: map({
      errors: wholeNumber(0, 1_000_000).optional().describe('How many requests may fail; none if left out.'),
      p95: duration().optional().describe('Within which time 95 % must be answered.'),
      'worse-than-previous': word(/^[0-9]{1,4}(\.[0-9]+)?%$/, 'a percentage such as `20%`')
        .optional()
        .describe('How much slower than the deployment before it may be.'),
    })
      .optional()
      .describe('Outside them the deployment has failed.'),
  },
  'a measurement, a map',
)

/** `ecluse.yml`, as a user writes it. */
export const rulesSchema = map(
  {
    roles: mapOf(
      role,
      listOf(
        word(/^@?[A-Za-z0-9][A-Za-z0-9-]*(\/[A-Za-z0-9._-]+)?$/, 'a login or a team such as `"@acme/ops"`'),
        'a list of logins and teams',
      ),
      'a map of roles',
    )
      .optional()
      .describe('GitHub logins and teams, by role.'),
    stages: mapOf(name('the name of a stage'), stage, 'a map of stages').describe('What each stage asks for.'),
    lifecycles: mapOf(shortName('the name of a lifecycle'), lifecycle, 'a map of lifecycles')
      .optional()
      .describe('Lists of stages that a release follows.'),
    rules: listOf(
      map({
        when: text("a condition such as `request.kind == 'hotfix'`").optional().describe('Holds always if left out.'),
        lifecycle: shortName('the name of a lifecycle').describe('The lifecycle to follow.'),
      }),
      'a list of rules',
    )
      .optional()
      .describe('The first that holds decides which lifecycle a release follows.'),
    freezes: listOf(
      map({
        name: text('a name for people').describe('Why.'),
        from: date.describe("First day, whole, in the time zone of the stage's window; of UTC where it has none."),
        to: date.describe('Last day, whole too.'),
        stages: stages.describe('Stages that nothing enters.'),
      }),
      'a list of freezes',
    )
      .optional()
      .describe('Days on which nothing enters a stage.'),
    supervision: listOf(supervision, 'a list of supervisions').optional().describe('Silenced during a deployment.'),
    measure: listOf(measure, 'a list of measurements').optional().describe('First figures after a deployment.'),
    retention: map(
      {
        deployments: wholeNumber(1, 1000)
          .optional()
          .describe('How many deployments of an application and stage keep their backups; 3 if left out.'),
      },
      'a retention, a map',
    )
      .optional()
      .describe('How long backups are kept on the hosts; what a rollback may need is kept whatever it says.'),
  },
  'the rules, a map',
).describe('Roles, stages, lifecycles, freezes, supervision, measurement and retention.')

export type RawRules = z.output<typeof rulesSchema>
