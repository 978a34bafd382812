/** The commit that packages were built from, and when it was committed (ISO 8601), or why nobody can tell. */
export type BuiltFrom = Readonly<{ kind: 'known'; sha: string; at: string } | { kind: 'unknown'; why: string }>
