import type { MeasureTarget } from '../automaton/meter'
import { UserError } from '../failure'

/** Where to ask, and with which headers; `place` is what may be shown. Name and password of an address become a header. */
export type Request = Readonly<{ url: string; place: string; headers: Readonly<Record<string, string>> }>

export function requestOf({ url: value }: Pick<MeasureTarget, 'url'>): Request {
  const place = String(value)
  const text = typeof value === 'string' ? value : value.reveal()
  if (!URL.canParse(text) || !/^https?:/i.test(text))
    throw new UserError(
      'measure-failed',
      `cannot be measured: ${place} is no address; expected one that starts with https:// or http://`,
    )
  const url = new URL(text)
  const { username, password } = url
  const login = [username, password].map(decodeURIComponent).join(':')
  url.username = url.password = ''
  // Compressed answers would be measured with what this machine takes to read them, or not.
  const headers = { 'accept-encoding': 'identity', 'user-agent': 'ecluse' }
  const authorization = `Basic ${Buffer.from(login).toString('base64')}`
  return { url: url.href, place, headers: username + password === '' ? headers : { ...headers, authorization } }
}
