import type { Operation } from '../../shared/plan/operation'
import { type Bench, play, playAll } from './technology'

/** What is deployed, killed everywhere, and undone. */
export type Scene = Readonly<{
  /** A fresh bench each time, as it is before the deployment. */
  fresh(): Bench
  /** What stands, in full. */
  state(given: Bench): unknown
  /** The operations of a deployment in their order, and those that undo it. */
  deployment: readonly Operation[]
  undoing: readonly Operation[]
  /** Kills before every so manyth command; the first of each technical step always. */
  every?: number
}>

/** Kills each technical step of a deployment and of its undoing; resumes half of the deployments, undoes the others. */
export function killEverywhere(scene: Scene): void {
  const { state, deployment, undoing } = scene
  const whole = scene.fresh()
  playAll(whole, ...deployment)
  const goal = state(whole)
  const changing = deployment.indexOf('backup') + 1
  let undone = false
  deployment.forEach((operation, index) => {
    kills(
      scene,
      operation,
      (given) => playAll(given, ...deployment.slice(0, index)),
      (given, before, from) => {
        undone = !undone
        if (index < changing) expect(state(given)).toEqual(before)
        if (index < changing || undone) {
          expect(play(given, operation, { from })).toMatchObject({ kind: 'done' })
          playAll(given, ...deployment.slice(index + 1))
          expect(state(given)).toEqual(goal)
        }
        playAll(given, ...undoing)
        expect(state(given)).toEqual(before)
      },
    )
  })
  undoing.forEach((operation, index) => {
    const undoneSoFar = (given: Bench) => playAll(given, ...deployment, ...undoing.slice(0, index))
    kills(scene, operation, undoneSoFar, (given, before) => {
      playAll(given, ...undoing)
      expect(state(given)).toEqual(before)
    })
  })
}

function kills(
  { fresh, state, every = 9 }: Scene,
  operation: Operation,
  prepare: (given: Bench) => void,
  judge: (given: Bench, before: unknown, from: number) => void,
): void {
  const steps = fresh().technology.operations[operation] ?? []
  for (const [index, written] of steps.entries()) {
    if ('transfer' in written) continue
    for (let command = 1; ; command += every) {
      const given = fresh()
      const before = state(given)
      prepare(given)
      if (play(given, operation, { kill: { step: index + 1, command } }).kind !== 'killed') break
      judge(given, before, index + 1)
    }
  }
}
