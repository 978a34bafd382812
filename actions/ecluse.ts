/**
 * Every entry of the bundle. `eager`: in the one file that every step reads, and evaluated only when it is asked for. What
 * an entry itself imports when its inputs are right lies in files beside that one, and is read only then.
 */
const ENTRIES: Readonly<Record<string, () => Promise<unknown>>> = {
  cmdb: () => import(/* webpackMode: "eager" */ './cmdb/main'),
  dashboard: () => import(/* webpackMode: "eager" */ './dashboard/main'),
  'execute-plan': () => import(/* webpackMode: "eager" */ './execute-plan/main'),
  'execute-plan/post': () => import(/* webpackMode: "eager" */ './execute-plan/post'),
  plan: () => import(/* webpackMode: "eager" */ './plan/main'),
  planned: () => import(/* webpackMode: "eager" */ './planned/main'),
  request: () => import(/* webpackMode: "eager" */ './request/main'),
  'rfc-command': () => import(/* webpackMode: "eager" */ './rfc-command/main'),
  'rfc-gate': () => import(/* webpackMode: "eager" */ './rfc-gate/main'),
  rollback: () => import(/* webpackMode: "eager" */ './rollback/main'),
  'rollback/post': () => import(/* webpackMode: "eager" */ './rollback/post'),
  'vault-upload': () => import(/* webpackMode: "eager" */ './vault-upload/main'),
}

/** Runs an entry of the bundle, as the stubs of `dist` do: the name of an action, or `<name>/post`. */
export async function start(name: string): Promise<void> {
  const entry = ENTRIES[name]
  if (!entry) throw new Error(`there is no entry ${name} in this bundle`)
  await entry()
}
