import { dirVault } from '../../shared/external/dir-vault'

// A process of its own, for tests that kill it: put-in-vault <root> <application> <version> <name>=<path>…
const [root = '', application = '', version = '', ...files] = process.argv.slice(2)

const packages = files.map((file) => {
  const [name = '', path = ''] = file.split('=')
  return { name, path }
})

dirVault(root)
  .put(application, version, packages, [])
  .then(
    ({ outcome, digest }) => process.stdout.write(`${outcome} ${digest}`),
    (error: unknown) => {
      process.stdout.write(String(error))
      process.exitCode = 1
    },
  )
