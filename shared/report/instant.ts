/** An instant (ISO 8601) for a person in no particular place: `2026-11-23 19:05 UTC`. */
export function utcText(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** How much later or earlier than planned, in its two largest units: `1 d 3 h late`, `on time` within a minute. */
export function delayText(planned: string, actual: string): string {
  const minutes = Math.round((Date.parse(actual) - Date.parse(planned)) / 60_000)
  if (minutes === 0) return 'on time'
  return `${durationText(Math.abs(minutes) * 60_000)} ${minutes > 0 ? 'late' : 'early'}`
}

/** Milliseconds in their two largest units: `1 d 3 h`, `12 min`, `8 s`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0)
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ')
}

/** Milliseconds as a person who waited counts them: `12.3 s`, `2 min 5 s`, and from an hour on `1 h 3 min`. */
export function spanText(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 100)
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds >= 3600) return durationText(milliseconds)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
