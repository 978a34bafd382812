import type { Report } from '../evidence'
import { naturalOf } from './number'
import type { Refusal } from './refusal'
import { tagsOf, type Tag } from './xml'

type Opening = Extract<Tag, { kind: 'open' }>
type Figures = Readonly<{ total: number; failed: number; errors: number; skipped: number }>
type End = 'passed' | 'skipped' | 'failed' | 'errors'

const NONE: Figures = { total: 0, failed: 0, errors: 0, skipped: 0 }

/** What a child of a test case says of it; the last of these that it has is how it ended. */
const ENDS: ReadonlyMap<string, End> = new Map([
  ['skipped', 'skipped'],
  ['failure', 'failed'],
  ['error', 'errors'],
])
const WORSE: readonly End[] = ['passed', 'skipped', 'failed', 'errors']

/**
 * The figures of a JUnit report (surefire, jest-junit, pytest and the like). Its test cases are counted; where a suite
 * declares more failures than its cases show, as after one that did not start, the greater number stands.
 */
export function readJunit(text: string, refusal: Refusal): Report {
  let [root, suites, counted] = [NONE, NONE, NONE]
  let end: End = 'passed'
  for (const tag of tagsOf(text, refusal)) {
    if (tag.kind === 'close') {
      if (tag.name === 'testcase') counted = withCase(counted, end)
    } else if (tag.name === 'testcase') {
      end = tag.attributes.get('status') === 'notrun' ? 'skipped' : 'passed'
    } else if (tag.parent === 'testcase') {
      end = worse(end, ENDS.get(tag.name) ?? 'passed')
    } else if (tag.name === 'testsuites' && tag.depth === 0) {
      root = declared(tag, refusal)
    } else if (tag.name === 'testsuite' && tag.parent !== 'testsuite') {
      suites = combined(suites, declared(tag, refusal), (left, right) => left + right)
    }
  }
  const most = combined(counted, combined(root, suites, Math.max), Math.max)
  const broken = most.failed + most.errors + most.skipped
  const total = Math.max(counted.total > 0 ? counted.total : most.total, broken)
  if (total === 0) throw refusal(0, 'it holds no test at all')
  return { kind: 'tests', format: 'junit', ...most, total }
}

function withCase(figures: Figures, end: End): Figures {
  const total = figures.total + 1
  return end === 'passed' ? { ...figures, total } : { ...figures, total, [end]: figures[end] + 1 }
}

function worse(left: End, right: End): End {
  return WORSE.indexOf(left) < WORSE.indexOf(right) ? right : left
}

function declared({ name, attributes, at }: Opening, refusal: Refusal): Figures {
  const figure = (key: string): number => {
    const written = attributes.get(key) ?? '0'
    const value = naturalOf(written)
    if (value === undefined) throw refusal(at, `<${name}> has ${key}="${written}", where a number of tests is expected`)
    return value
  }
  return { total: figure('tests'), failed: figure('failures'), errors: figure('errors'), skipped: figure('skipped') }
}

function combined(left: Figures, right: Figures, by: (left: number, right: number) => number): Figures {
  return {
    total: by(left.total, right.total),
    failed: by(left.failed, right.failed),
    errors: by(left.errors, right.errors),
    skipped: by(left.skipped, right.skipped),
  }
}
