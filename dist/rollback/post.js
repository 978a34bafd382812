require('node:module').enableCompileCache?.()
require('../ecluse').start('rollback/post')
