require('node:module').enableCompileCache?.()
require('../ecluse').start('vault-upload')
