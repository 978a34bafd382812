require('node:module').enableCompileCache?.()
require('../ecluse').start('dashboard')
