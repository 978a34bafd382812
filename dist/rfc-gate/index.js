require('node:module').enableCompileCache?.()
require('../ecluse').start('rfc-gate')
