import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { technologiesOf } from '../../shared/config/technologies'

const FOLDER = join(__dirname, '../../shared/technologies')

const loaded = technologiesOf(
  [],
  readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') })),
)

test('every technology of the catalogue is whole, without a problem', () => {
  expect(loaded.problems).toEqual([])
})
