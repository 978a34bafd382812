import { planSources } from '../../shared/action/plan-sources'
import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'
import { plan } from './plan'

await runAction(inputs, (given, context) => plan(given, planSources(given, context)))
