import { dashboardFile } from './dashboard-file'
import type { DashboardFile } from './dashboard-model'
import type { SourceFile } from './model'
import { ConfigError } from './place'
import { read } from './reading'

/** `dashboard.yml`, under the name by which people know it. Pure; throws ConfigError with all that is wrong in it. */
export function loadDashboard(source: SourceFile): DashboardFile {
  const { located, problems } = read(source, dashboardFile)
  if (!located) throw new ConfigError(problems)
  return located.value
}
