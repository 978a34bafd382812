import { EventEmitter } from 'node:events'
import { Tally } from '../../shared/external/tally'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

test.each([
  ['at the limit', 4000, 'no answer within 4 s'],
  ['a moment before it, as the clock of the event loop has it', 3970, 'no answer within 4 s'],
  ['long before it', 1000, 'the connection was closed without an answer'],
])('a request that another follows unanswered %s has failed for that', (_, after, firstError) => {
  const tally = new Tally(4000)
  const client = new EventEmitter()
  tally.follow(client, () => undefined)
  client.emit('request')
  jest.advanceTimersByTime(after)
  client.emit('request')
  expect(tally.figures()).toMatchObject({ requests: 1, errors: 1, firstError })
})
