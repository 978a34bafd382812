import { messages, protocol, type PGlite } from '@electric-sql/pglite'
import { setImmediate } from 'node:timers/promises'

/** An error as the server words it. */
export type SqlError = Readonly<{
  severity: string
  message: string
  detail?: string
  hint?: string
  where?: string
  /** Where in the query, in characters from 1. */
  position?: number
}>

/** What one statement gave. `columns` is absent where it gives no rows; values are in PostgreSQL's text form. */
export type Result = Readonly<{
  columns?: readonly Readonly<{ name: string; type: number }>[]
  rows: readonly (readonly (string | null)[])[]
  tag: string
}>

export type Answer = Readonly<{
  results: readonly Result[]
  notices: readonly SqlError[]
  error?: SqlError
}>

/** A session on a database, alone on it until it ends. */
export interface Connection {
  /** Sends a text of one or more statements; an error is part of the answer. Rejects when the client is gone. */
  query(sql: string): Promise<Answer>
}

/** One embedded database, lent to one client at a time. */
export class Backend {
  #free: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly database: Promise<PGlite>,
    readonly name: string,
  ) {}

  /** Lends the database; what a client leaves open is rolled back, and its settings are forgotten. */
  lend<T>(signal: AbortSignal, work: (connection: Connection) => Promise<T>): Promise<T> {
    const turn = this.#free.then(async () => {
      const database = await this.database
      try {
        return await work({
          query: async (sql) => {
            // PGlite held the thread: let the end of the client's connection be seen first.
            await setImmediate()
            signal.throwIfAborted()
            return ask(database, sql)
          },
        })
      } finally {
        await ask(database, 'ROLLBACK')
        await ask(database, 'DISCARD ALL')
      }
    })
    this.#free = turn.catch(() => undefined)
    return turn
  }
}

async function ask(database: PGlite, sql: string): Promise<Answer> {
  const answer = await database.execProtocol(protocol.serialize.query(sql), { throwOnError: false })
  const results: Result[] = []
  const notices: SqlError[] = []
  let error: SqlError | undefined
  let columns: Result['columns']
  let rows: (string | null)[][] = []
  for (const message of answer.messages) {
    if (message instanceof messages.RowDescriptionMessage)
      columns = message.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }))
    else if (message instanceof messages.DataRowMessage) rows.push(message.fields)
    else if (message instanceof messages.CommandCompleteMessage) {
      results.push({ ...(columns && { columns }), rows, tag: message.text })
      columns = undefined
      rows = []
    } else if (message instanceof messages.NoticeMessage) notices.push(worded(message))
    else if (message instanceof messages.DatabaseError) error = worded(message)
  }
  return { results, notices, ...(error && { error }) }
}

function worded(from: messages.NoticeMessage | messages.DatabaseError): SqlError {
  const { severity = 'ERROR', message = '', detail, hint, where, position } = from
  return {
    severity,
    message,
    ...(detail !== undefined && { detail }),
    ...(hint !== undefined && { hint }),
    ...(where !== undefined && { where }),
    ...(position !== undefined && { position: Number(position) }),
  }
}
