import type { Choice } from '../../shared/report/page/choice'
import { followText, isChosen } from '../../shared/report/page/follow'
import { FOLLOWED, followingAttribute, followingIn, type Following } from '../../shared/report/section'
import { hostileTexts } from '../support/hostile'

const all: Choice = { applications: [] }
const place = { application: 'pets', stage: 'recette', technology: 'jboss' }

test.each<[string, Choice, boolean]>([
  ['nothing', all, true],
  ['its application', { applications: ['shop', 'pets'] }, true],
  ['another application', { applications: ['shop'] }, false],
  ['its application and another stage', { applications: ['pets'], stage: 'production' }, false],
  ['its stage and its technology', { ...all, stage: 'recette', technology: 'jboss' }, true],
  ['another technology', { ...all, technology: 'postgresql' }, false],
  ['a lifecycle and a period', { ...all, lifecycle: 'hotfix', period: '30d' }, true],
])('where %s is chosen, a place is shown: %p', (_, choice, expected) => {
  expect(isChosen(place, choice, FOLLOWED)).toBe(expected)
})

test('what a part does not follow hides nothing, and what says nothing of something is of all of it', () => {
  expect(isChosen({ ...place, technology: '' }, { ...all, technology: 'jboss' }, FOLLOWED)).toBe(false)
  expect(isChosen(place, { ...all, technology: 'postgresql' }, ['application', 'stage'])).toBe(true)
  expect(isChosen({ stage: 'recette' }, { applications: ['shop'], stage: 'recette' }, FOLLOWED)).toBe(true)
  expect(isChosen({ stage: 'recette' }, { applications: ['shop'], stage: 'production' }, FOLLOWED)).toBe(false)
})

test('a part says how much of it is shown, what it does not follow, and what it was not made for', () => {
  const following = { names: ['application', 'stage'], made: {}, shown: 3, of: 12 } as const
  const made = { stage: 'recette' }
  expect(followText(all, following)).toBe('')
  expect(followText({ applications: ['pets'] }, following)).toBe('Shown here: 3 of 12.')
  expect(followText({ ...all, technology: 'jboss', period: '30d' }, following)).toBe(
    'This part does not follow the technology and the period.',
  )
  expect(followText({ ...all, stage: 'recette' }, { ...following, made })).toBe('Shown here: 3 of 12.')
  expect(followText({ ...all, stage: 'production' }, { ...following, made, shown: 0 })).toBe(
    'Shown here: 0 of 12. It was made for the stage recette: of others, it holds nothing.',
  )
})

test.each(Object.entries(hostileTexts('canary')))(
  '%s as the name of a place ends no attribute, and is read as it is',
  (_, text) => {
    const follows: Following = {
      names: FOLLOWED,
      places: [
        { application: text, stage: text },
        { stage: text, technology: '' },
      ],
    }
    const [, written = ''] = /^ data-follows='([^'<>]*)'$/.exec(followingAttribute(follows)) ?? []
    expect(followingIn(written.replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code))))).toEqual(
      follows,
    )
  },
)
