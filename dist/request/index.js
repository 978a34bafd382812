require('node:module').enableCompileCache?.()
require('../ecluse').start('request')
