require('node:module').enableCompileCache?.()
require('../ecluse').start('execute-plan/post')
