import type { Route } from './answer'
import { assetRoutes } from './assets'
import { commentRoutes } from './comments'
import { commitRoutes } from './commits'
import { deploymentRoutes } from './deployments'
import { environmentRoutes } from './environments'
import { gitRoutes } from './git-data'
import { issueRoutes } from './issues'
import { labelRoutes } from './labels'
import { peopleRoutes } from './people'
import { pullRoutes } from './pulls'
import { rateRoutes } from './rate'
import { refRoutes } from './refs'
import { releaseRoutes } from './releases'
import { repositoryRoutes } from './repositories'
import { reviewRoutes } from './reviews'
import { runRoutes } from './runs'
import { workflowRoutes } from './workflows'

/** Every operation that the double does, by `METHOD template`. */
export const routes: ReadonlyMap<string, Route> = new Map(
  [
    ...[...peopleRoutes, ...repositoryRoutes, ...rateRoutes],
    ...[...issueRoutes, ...commentRoutes, ...labelRoutes],
    ...[...environmentRoutes, ...workflowRoutes, ...runRoutes, ...reviewRoutes, ...deploymentRoutes],
    ...[...releaseRoutes, ...assetRoutes, ...pullRoutes, ...refRoutes, ...commitRoutes, ...gitRoutes],
  ].map((route) => [`${route[0]} ${route[1]}`, route]),
)
