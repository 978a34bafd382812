import type { Reason } from '../failure'

/** What an output may hold; anything but a string is written as JSON. */
export type OutputValue = string | number | boolean | object | undefined

/** A remark that GitHub shows at a place of a file. Lines and columns count from 1. */
export type Annotation = Readonly<{
  level: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  file?: string
  line?: number
  column?: number
}>

/**
 * What an action's function answers. `summary` is Markdown. A `failure` makes the step red, after outputs, summary and
 * annotations have been written; its `message` is the one error a person reads.
 */
export type ActionReport = Readonly<{
  outputs: Readonly<Record<string, OutputValue>>
  summary: string
  annotations?: readonly Annotation[]
  failure?: Readonly<{ reason: Reason; message: string }>
}>
