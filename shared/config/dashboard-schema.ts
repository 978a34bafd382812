import { z } from 'zod'
import { DIMENSIONS } from '../indicators/by'
import { CALENDAR } from '../indicators/calendar'
import { FAMILIES } from '../indicators/families'
import { MEASURES } from '../indicators/measure'
import { nearest, shown } from './nearest'
import { listOf, map, mapOf, oneOf, shortName, text, word } from './words'

const title = (expected: string) =>
  word(/^[^\s\u0000-\u001f\u007f]([^\u0000-\u001f\u007f]{0,98}[^\s\u0000-\u001f\u007f])?$/, expected)

const limit = z.union([z.number(), text('a value')], {
  error: 'a number, a duration such as `3d`, or a share such as `15 %`',
})

const target = map(
  {
    'at-most': limit.optional().describe('It is met where the figure is not above it: `3`, `3d`, `15 %`.'),
    'at-least': limit.optional().describe('It is met where the figure is not below it: `3`, `3d`, `15 %`.'),
  },
  'a target, a map',
)

const ids = FAMILIES.map(({ id }) => id)
const family = z.enum(ids, {
  error: ({ input }) =>
    typeof input === 'string' && nearest(input, ids) !== undefined
      ? 'an event family'
      : `an event family: ${ids.map(shown).join(', ')}`,
})

const indicator = map(
  {
    name: title('a name for people, of one line and 100 characters at most').describe('What it is called.'),
    of: family.describe('Event family: what is counted.'),
    where: text("a condition such as `stage == 'production'`")
      .optional()
      .describe('What must hold of a row for it to count; all rows of every stage count if left out.'),
    measure: oneOf(MEASURES).describe('How the rows of a period become one figure.'),
    by: oneOf([...CALENDAR, ...DIMENSIONS])
      .optional()
      .describe('What the parts of the figure are: by the calendar, in UTC, or by what rows have in common.'),
    target: target.optional().describe('What the figure is to keep to.'),
    definition: text('a sentence').optional().describe('What it says of itself; made of the rest if left out.'),
    better: oneOf(['more', 'less', 'neither'])
      .optional()
      .describe('Which way is the good one; as the target says, or the family, if left out.'),
  },
  'an indicator, a map',
)

const page = map(
  {
    title: title('a title of one line and 100 characters at most').describe('Its title.'),
    show: listOf(text('the id or the name of an indicator'), 'a list of at least one indicator').describe(
      'Indicators by id or by name, in order.',
    ),
  },
  'a page, a map',
)

const location = word(/^(branch|git:[^\u0000-\u001f\u007f]+)$/, '`branch` or `git:<url or path>`')

const ledger = z.union(
  [
    location,
    map(
      {
        ledger: location.describe('Where it is: `branch`, or `git:<url or path>`.'),
        name: shortName('a name for the ledger')
          .optional()
          .describe('Its applications are shown as `<name>/<application>`.'),
        token: text('the token as `${{ secrets.NAME }}`')
          .optional()
          .describe('Token that may read it, as ${{ secrets.NAME }} of the input `secrets`.'),
      },
      'a ledger, a map',
    ),
  ],
  { error: '`branch`, `git:<url or path>`, or a map with `ledger`' },
)

/** `dashboard.yml`, as a user writes it. */
export const dashboardSchema = map(
  {
    indicators: listOf(indicator, 'a list of indicators').optional().describe('Indicators of your own.'),
    targets: mapOf(shortName('the id of an indicator'), target, 'a map of targets')
      .optional()
      .describe('Targets of built-in indicators, by id.'),
    pages: listOf(page, 'a list of pages')
      .optional()
      .describe('Indicators that are shown together, the most important first.'),
    ledgers: listOf(ledger, 'a list of ledgers')
      .optional()
      .describe('Ledgers that are read instead of that of the input `ledger`.'),
  },
  'a dashboard, a map',
).describe('Indicators, targets and pages of a team, and the ledgers that they are of.')

export type RawDashboard = z.output<typeof dashboardSchema>
