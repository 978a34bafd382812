import { cmdbFile } from '../config/cmdb-file'
import { placeText } from '../config/place'
import { read } from '../config/reading'
import { corrected, type Correction } from './correction'
import type { Finding } from './finding'

/** What an update of `cmdb.yml` does, and what it leaves to people; every finding that is not right is in one of the lists. */
export type Update = Readonly<{
  /** The corrected file; the file as it was where nothing is written. */
  text: string
  written: readonly Finding[]
  /** Wrong, with why it is not written. */
  byHand: readonly Finding[]
  unknown: readonly Finding[]
}>

/** Alarms, never typos: a host that is another one, and bytes that nobody deployed. */
const ALARMS: readonly string[] = ['host-key', 'host key', 'digest']

/** The update that findings ask for, of the text of `cmdb.yml`. Pure; throws ConfigError where the file is wrong. */
export function updateOf(file: Readonly<{ file: string; text: string }>, findings: readonly Finding[]): Update {
  const wrong = findings.filter(({ result }) => result === 'wrong')
  const wanted = wrong.flatMap((finding) => (isTypo(finding) ? [finding.correction] : []))
  const { text, written, refused } = corrected(file, wanted, (source) => read(source, cmdbFile).problems)
  const refusalOf = ({ correction }: Finding) => refused.find((one) => isSame(one.correction, correction))
  return {
    text,
    written: wrong.filter((finding) => isTypo(finding) && written.some((one) => isSame(one, finding.correction))),
    byHand: wrong
      .filter((finding) => !isTypo(finding) || refusalOf(finding) !== undefined)
      .map((finding) => {
        const refusal = isTypo(finding) ? refusalOf(finding) : undefined
        return refusal ? { ...finding, why: `${placeText(refusal.place)}: ${refusal.message}` } : finding
      }),
    unknown: findings.filter(({ result }) => result === 'unknown'),
  }
}

function isTypo(finding: Finding): finding is Finding & Readonly<{ correction: Correction }> {
  const { correction, field } = finding
  return correction !== undefined && ![field, ...correction.path].some((name) => ALARMS.includes(String(name)))
}

function isSame(one: Correction, other: Correction | undefined): boolean {
  return other !== undefined && JSON.stringify([one.path, one.value]) === JSON.stringify([other.path, other.value])
}
