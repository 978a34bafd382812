import { z } from 'zod'
import { duration, map, text, wholeNumber, word } from './words'

const PORT = 'a port from 1 to 65535'

/** What a step waits for: one of `http`, `port` and `sql`. */
export const untilSchema = map(
  {
    http: word(/^(https?:\/\/|.*\$\{\{)/s, 'an address such as `http://127.0.0.1:8080/pets/`')
      .optional()
      .describe('An address, as the host sees it, that must answer.'),
    status: wholeNumber(100, 599).optional().describe('The status that `http` must answer; 200 if left out.'),
    port: z
      .union([wholeNumber(1, 65_535), word(/\$\{\{/, PORT)], { error: PORT })
      .optional()
      .describe('A port that must be open.'),
    host: text('the name or address of a host')
      .optional()
      .describe('Of which machine, for `port`; 127.0.0.1 if left out.'),
    sql: text('a query').optional().describe('A query that must give a row; only where the technology has a `query`.'),
    within: duration().optional().describe('For how long at most; 2m if left out.'),
    every: duration().optional().describe('How often it is tried; 2s if left out.'),
  },
  'what to wait for, a map',
)
