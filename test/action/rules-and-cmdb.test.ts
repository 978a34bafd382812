import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesAndCmdb } from '../../shared/action/rules-and-cmdb'
import { CMDB, RULES } from '../support/pets-config'
import { rulesOf } from '../support/rules'
import { tempdir } from '../support/tempdir'

const workspace = tempdir()

function having(files: Readonly<Record<string, string>>): void {
  mkdirSync(join(workspace(), '.ecluse'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace(), '.ecluse', name), text)
}

test('reads both where they are there', async () => {
  having({ 'ecluse.yml': RULES, 'cmdb.yaml': CMDB, 'plan.yml': 'no plan at all' })
  const { rules, cmdb } = await rulesAndCmdb('.ecluse', false, workspace())
  expect(rules).toEqual(rulesOf())
  expect(Object.keys(cmdb?.environments ?? {})).toEqual(['recette'])
})

test('says nothing where nothing is written, unless somebody named the directory', async () => {
  expect(await rulesAndCmdb('.ecluse', false, workspace())).toEqual({})
  await expect(rulesAndCmdb('elsewhere', true, workspace())).rejects.toMatchObject({ reason: 'config-invalid' })
  having({})
  expect(await rulesAndCmdb('.ecluse', true, workspace())).toEqual({})
})

test('tells what is wrong in both at once, each with its place', async () => {
  having({
    'ecluse.yml': RULES.replace('Europe/Paris', 'Europe/Pariss'),
    'cmdb.yml': CMDB.replace('[db-r1]', '[db-r2]'),
  })
  await expect(rulesAndCmdb('.ecluse', false, workspace())).rejects.toMatchObject({
    reason: 'config-invalid',
    problems: [
      { place: { file: '.ecluse/ecluse.yml', line: 8 }, message: expect.stringContaining('Europe/Pariss') as string },
      { place: { file: '.ecluse/cmdb.yml', line: 10 }, message: expect.stringContaining('db-r2') as string },
    ],
  })
})
