/** What `inspect` said of one domain on one host: `key=value` lines, `digest`, `version` and `running` among them. */
export type Inspection = Readonly<{ domain: string; host: string; facts: Readonly<Record<string, string>> }>
