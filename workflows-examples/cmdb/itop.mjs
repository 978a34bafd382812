// iTop as a source of the action `cmdb`, over its REST/JSON services. Copy it to .ecluse/, and adapt the query and the
// fields to what you keep there.
//
// ITOP_URL (https://itop.acme.example) and ITOP_TOKEN, an application token, come as variables of the step. The account needs
// the profile REST Services User and to read servers, and nothing else.

const { ITOP_URL: base = '', ITOP_TOKEN: token = '' } = process.env
const FIELDS = ['name', 'managementip']

async function operation(data) {
  const address = new URL(`${base.replace(/\/+$/, '')}/webservices/rest.php?version=1.3`)
  const body = new URLSearchParams({ auth_token: token, json_data: JSON.stringify(data) })
  const response = await fetch(address, { method: 'POST', body, redirect: 'error' })
  if (!response.ok) throw new Error(`iTop answered ${response.status}: ${await response.text()}`)
  const answer = await response.json()
  // iTop answers 200 also where it refuses: its own code decides.
  if (answer.code !== 0) throw new Error(`iTop answered with code ${answer.code}: ${answer.message}`)
  return answer
}

const key = "SELECT Server WHERE status = 'production'"
const { objects } = await operation({ operation: 'core/get', class: 'Server', key, output_fields: FIELDS.join(', ') })
// Nothing found is null, and no empty map.
const servers = Object.values(objects ?? {}).map(({ fields }) => fields)
const hosts = Object.fromEntries(
  servers.map(({ name, managementip: address }) => [name, address === '' ? {} : { address }]),
)
console.log(JSON.stringify({ schema: 1, name: 'iTop', hosts }))
