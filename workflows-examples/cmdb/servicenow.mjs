// ServiceNow as a source, or as a target, of the action `cmdb`, over its Table API. Copy it to .ecluse/, and adapt the
// query and the fields to what you keep there.
//
//   node .ecluse/servicenow.mjs source    prints what ServiceNow says of the servers
//   node .ecluse/servicenow.mjs target    reads the inventory, and keeps one record for each domain on each host
//
// SERVICENOW_URL (https://acme.service-now.com) and SERVICENOW_TOKEN come as variables of the step. The account needs to
// read cmdb_ci_server, and for `target` to write cmdb_ci_appl, and nothing else.

const { SERVICENOW_URL: base = '', SERVICENOW_TOKEN: token = '' } = process.env
const PAGE = 500

async function call(path, init = {}) {
  const headers = { accept: 'application/json', 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(new URL(`/api/now/table/${path}`, base), { ...init, headers, redirect: 'error' })
  if (!response.ok) throw new Error(`ServiceNow answered ${response.status}: ${await response.text()}`)
  return { result: (await response.json()).result, total: response.headers.get('x-total-count') ?? undefined }
}

// A value in an encoded query ends at the next `^`.
function equals(field, value) {
  if (/[\^\r\n]/.test(value)) throw new Error(`${JSON.stringify(value)} cannot be looked for`)
  return `${field}=${value}`
}

async function all(table, query, fields) {
  const records = []
  for (let offset = 0; ; offset += PAGE) {
    // In a fixed order: without one, a page may repeat a record and leave out another.
    const asked = new URLSearchParams({
      sysparm_query: `${query}^ORDERBYsys_id`,
      sysparm_fields: fields.join(','),
      sysparm_limit: String(PAGE),
      sysparm_offset: String(offset),
    })
    const { result, total } = await call(`${table}?${asked}`)
    records.push(...result)
    // A page is short where it holds what the account may not read: only the number of all says that it was the last.
    if (total === undefined ? result.length === 0 : offset + PAGE >= Number(total)) return records
  }
}

async function source() {
  const servers = await all('cmdb_ci_server', 'operational_status=1', ['name', 'ip_address'])
  const hosts = Object.fromEntries(
    servers.map(({ name, ip_address: address }) => [name, address === '' ? {} : { address }]),
  )
  console.log(JSON.stringify({ schema: 1, name: 'ServiceNow', hosts }))
}

async function target(inventory) {
  for (const { stage, application, domain, host, version = '', state, lookedAt } of inventory.items) {
    const key = `ecluse/${stage}/${application}/${domain}/${host}`
    const found = await all('cmdb_ci_appl', equals('correlation_id', key), ['sys_id', 'correlation_id'])
    // ServiceNow leaves out of a query what it does not understand, and answers with every record.
    const known = found.find((record) => record.correlation_id === key)
    const record = {
      name: `${application}/${domain} on ${host}`,
      correlation_id: key,
      version,
      environment: stage,
      // Drift and what is unknown are for people: a record is never made to look right.
      comments: `${state}, last looked at ${lookedAt}`,
    }
    const init = { method: known ? 'PATCH' : 'POST', body: JSON.stringify(record) }
    await call(known ? `cmdb_ci_appl/${known.sys_id}` : 'cmdb_ci_appl', init)
  }
}

async function input() {
  const pieces = []
  for await (const piece of process.stdin) pieces.push(piece)
  return JSON.parse(Buffer.concat(pieces).toString('utf8'))
}

await (process.argv[2] === 'target' ? target(await input()) : source())
