// GLPI as a source of the action `cmdb`, over its REST API. Copy it to .ecluse/, and adapt the fields to what you keep there.
//
// GLPI_URL (https://glpi.acme.example), GLPI_APP_TOKEN and GLPI_USER_TOKEN come as variables of the step. The profile needs
// to read computers, and nothing else.

const { GLPI_URL: base = '', GLPI_APP_TOKEN: app = '', GLPI_USER_TOKEN: user = '' } = process.env
const PAGE = 200
// Search options of Computer, as GET /listSearchOptions/Computer tells them.
const [NAME, ADDRESS] = ['1', '126']

async function get(path, headers) {
  const all = { accept: 'application/json', 'content-type': 'application/json', 'app-token': app, ...headers }
  const address = new URL(`${base.replace(/\/+$/, '')}/apirest.php/${path}`)
  const response = await fetch(address, { headers: all, redirect: 'error' })
  // 206 is a page of more.
  if (!response.ok) throw new Error(`GLPI answered ${response.status}: ${await response.text()}`)
  return response.json()
}

async function computers(session) {
  const found = []
  for (;;) {
    const asked = new URLSearchParams({
      range: `${found.length}-${found.length + PAGE - 1}`,
      sort: NAME,
      'forcedisplay[0]': NAME,
      'forcedisplay[1]': ADDRESS,
    })
    const { totalcount, data = [] } = await get(`search/Computer?${asked}`, { 'session-token': session })
    found.push(...data)
    if (found.length >= totalcount || data.length === 0) return found
  }
}

const { session_token: session } = await get('initSession', { authorization: `user_token ${user}` })
try {
  const hosts = Object.fromEntries(
    (await computers(session)).map((computer) => {
      // GLPI knows all addresses of a computer, one or a list: only where there is one can it be compared.
      const [address, ...more] = [computer[ADDRESS]].flat().filter((one) => one)
      return [computer[NAME], address === undefined || more.length > 0 ? {} : { address }]
    }),
  )
  console.log(JSON.stringify({ schema: 1, name: 'GLPI', hosts }))
} finally {
  await get('killSession', { 'session-token': session }).catch(() => undefined)
}
