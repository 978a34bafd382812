import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { freePort, startDaemon } from '../../support/free-port'
import { startFront, type Front } from './front'

type Labels = Readonly<Record<string, string>>
type Webhook = Readonly<{ alerts: readonly Readonly<{ labels: Labels }>[] }>

/** A real Alertmanager behind a front, with a receiver that keeps the name of every alert that leaves. */
export type Alertmanager = Readonly<{
  /** The address of its front. */
  url: string
  front: Front
  /** The names of the alerts that left, as they left. */
  left: string[]
  fire: (labels: Labels) => Promise<void>
  /** Every silence that it holds, those that have ended too. */
  silences: () => Promise<readonly AlertmanagerSilence[]>
  stop: () => Promise<void>
}>
export type AlertmanagerSilence = Readonly<{
  id: string
  comment: string
  startsAt: string
  endsAt: string
  status: Readonly<{ state: string }>
}>

/** Starts one that sends at once, and again as soon as a silence has ended. */
export async function startAlertmanager(directory: string): Promise<Alertmanager> {
  mkdirSync(directory)
  const left: string[] = []
  const receiver = createServer((request, response) => {
    void request.toArray().then((chunks: Buffer[]) => {
      const { alerts } = JSON.parse(Buffer.concat(chunks).toString()) as Webhook
      left.push(...alerts.map(({ labels }) => labels['alertname'] ?? ''))
      response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const file = join(directory, 'alertmanager.yml')
  const to = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  writeFileSync(
    file,
    `route: { receiver: test, group_by: ['...'], group_wait: 100ms, group_interval: 200ms, repeat_interval: 1h }
receivers: [{ name: test, webhook_configs: [{ url: "${to}", send_resolved: false }] }]
`,
  )
  const port = await freePort()
  const daemon = await startDaemon(port, 'prometheus-alertmanager', [
    `--config.file=${file}`,
    `--storage.path=${join(directory, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--cluster.listen-address=',
  ])
  const itself = `http://127.0.0.1:${port}/api/v2`
  const front = await startFront(port)
  return {
    ...{ url: front.url, front, left },
    fire: async (labels) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${itself}/alerts`, { method: 'POST', headers, body: JSON.stringify([{ labels }]) })
      if (!answer.ok) throw new Error(await answer.text())
    },
    silences: async () => (await (await fetch(`${itself}/silences`)).json()) as readonly AlertmanagerSilence[],
    stop: async () => {
      front.close()
      receiver.closeAllConnections()
      receiver.close()
      await daemon.stop()
    },
  }
}
