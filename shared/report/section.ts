/** A part of the dashboard's page that does not change with its filters. `html`: whole elements, escaped already. */
export type Section = Readonly<{ id: string; title: string; html: string }>
