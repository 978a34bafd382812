import { runAction } from '../../shared/action/run'
import { inputs } from './inputs'
import { portsFor } from './ports'
import { vaultUpload } from './vault-upload'

await runAction(inputs, async (given, context) => vaultUpload(given, await portsFor(given, context)))
