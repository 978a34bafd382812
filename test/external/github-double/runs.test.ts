import { forge } from '../../support/git-remotes'
import { PETS, refusalOf, scene } from './scene'

const { double, job, person } = scene()
const repository = 'acme/pets'

test('an environment shows its rules', async () => {
  const reviewers = ['@acme/cab', 'alice']
  double().environment({ repository, environment: 'production', reviewers, waitMinutes: 5, branches: ['main'] })
  const { data } = await job().repos.getEnvironment({ ...PETS, environment_name: 'Production' })
  const [timer, review, policy] = data.protection_rules ?? []
  expect([
    data.name,
    (data as Readonly<{ can_admins_bypass?: boolean }>).can_admins_bypass,
    data.deployment_branch_policy,
  ]).toEqual(['production', false, { protected_branches: false, custom_branch_policies: true }])
  expect([timer, review, policy]).toMatchObject([
    { type: 'wait_timer', wait_timer: 5 },
    {
      type: 'required_reviewers',
      prevent_self_review: true,
      reviewers: [
        { type: 'Team', reviewer: { slug: 'cab' } },
        { type: 'User', reviewer: { login: 'alice' } },
      ],
    },
    { type: 'branch_policy' },
  ])
})

test('an environment that is not there is no environment without rules', async () => {
  double().environment({ repository, environment: 'recette' })
  const { data } = await job().repos.getAllEnvironments(PETS)
  expect(data.environments?.map(({ name, protection_rules }) => [name, protection_rules])).toEqual([['recette', []]])
  double().removeEnvironment({ repository, environment: 'recette' })
  expect((await refusalOf(job().repos.getEnvironment({ ...PETS, environment_name: 'recette' })))[0]).toBe(404)
})

test('a run tells its attempt, who started it and who started it again', async () => {
  const id = double().run({ repository, actor: 'alice', headSha: 'b'.repeat(40) })
  double().run({ repository, id, actor: 'bob' })
  const { data } = await job().actions.getWorkflowRun({ ...PETS, run_id: id })
  expect([data.run_attempt, data.actor?.login, data.triggering_actor?.login, data.head_sha, data.event]).toEqual([
    ...[2, 'alice', 'bob', 'b'.repeat(40), 'workflow_dispatch'],
  ])
  expect(data.repository.full_name).toBe('acme/pets')
  const first = await job().actions.getWorkflowRunAttempt({ ...PETS, run_id: id, attempt_number: 1 })
  expect(first.data.run_attempt).toBe(1)
})

test('reviews of a run are told without a time', async () => {
  double().environment({ repository, environment: 'production', reviewers: ['@acme/cab'] })
  const run = double().run({ repository, actor: 'alice', waitsFor: ['production'] })
  double().review({ repository, run, environments: ['production'], user: 'carol', comment: 'seen' })
  const { data } = await job().actions.getReviewsForRun({ ...PETS, run_id: run })
  expect(
    data.map(({ state, user, comment, environments }) => [state, user.login, comment, environments[0]?.name]),
  ).toEqual([['approved', 'carol', 'seen', 'production']])
  expect((await job().actions.getWorkflowRun({ ...PETS, run_id: run })).data.status).toBe('in_progress')
})

test('only a reviewer lets a job go on, and not the one who started it', async () => {
  double().environment({ repository, environment: 'production', reviewers: ['@acme/cab', 'alice'] })
  const run_id = double().run({ repository, actor: 'alice', waitsFor: ['production'] })
  const { data: pending } = await person('carol').actions.getPendingDeploymentsForRun({ ...PETS, run_id })
  expect(
    pending.map(({ environment, current_user_can_approve }) => [environment.name, current_user_can_approve]),
  ).toEqual([['production', true]])
  const environment_ids = pending.map(({ environment }) => environment.id ?? 0)
  const asked = { ...PETS, run_id, environment_ids, state: 'rejected' as const, comment: 'no' }
  expect((await refusalOf(job().actions.reviewPendingDeploymentsForRun(asked)))[0]).toBe(403)
  expect((await refusalOf(person('bob').actions.reviewPendingDeploymentsForRun(asked)))[0]).toBe(422)
  expect((await refusalOf(person('alice').actions.reviewPendingDeploymentsForRun(asked)))[0]).toBe(422)
  await person('dave').actions.reviewPendingDeploymentsForRun(asked)
  expect((await job().actions.getPendingDeploymentsForRun({ ...PETS, run_id })).data).toEqual([])
  const { data: run } = await job().actions.getWorkflowRun({ ...PETS, run_id })
  expect([run.status, run.conclusion]).toEqual(['completed', 'failure'])
})

test('runs are listed by what is asked, the newest first', async () => {
  double().run({ repository, actor: 'alice', path: '.github/workflows/ci.yml', event: 'push', conclusion: 'success' })
  const second = double().run({ repository, actor: 'bob', path: '.github/workflows/release.yml' })
  const third = double().run({ repository, actor: 'alice', path: '.github/workflows/release.yml' })
  const idsOf = (runs: readonly { id: number }[]) => runs.map(({ id }) => id)
  const of = await job().actions.listWorkflowRuns({ ...PETS, workflow_id: 'release.yml' })
  expect(idsOf(of.data.workflow_runs)).toEqual([third, second])
  const by = await job().actions.listWorkflowRunsForRepo({ ...PETS, actor: 'bob', event: 'workflow_dispatch' })
  expect([by.data.total_count, idsOf(by.data.workflow_runs)]).toEqual([1, [second]])
})

test('a dispatch is kept, and its run waits', async () => {
  const inputs = { version: '2.0.0' }
  const asked = { ...PETS, workflow_id: 'advance.yml', ref: 'main', inputs }
  await job().actions.createWorkflowDispatch(asked)
  const dispatched = { repository, workflow: 'advance.yml', ref: 'main', inputs, by: 'github-actions[bot]' }
  expect(double().dispatches).toEqual([dispatched])
  const { data } = await job().actions.listWorkflowRuns({ ...PETS, workflow_id: 'advance.yml', status: 'queued' })
  expect(data.workflow_runs.map(({ head_branch, event }) => [head_branch, event])).toEqual([
    ['main', 'workflow_dispatch'],
  ])
  const details = await job().actions.createWorkflowDispatch({ ...asked, return_run_details: true })
  expect([details.status, double().dispatches]).toEqual([200, [dispatched, dispatched]])
  const refused = await refusalOf(job().actions.createWorkflowDispatch({ ...asked, ref: 'none' }))
  expect(refused).toEqual([422, 'No ref found for: none'])
})

test('a deployment that waits for checks is refused', async () => {
  const github = job()
  const asked = { ...PETS, ref: 'main', environment: 'recette', auto_merge: false }
  expect((await refusalOf(github.repos.createDeployment(asked)))[0]).toBe(409)
  const { status, data } = await github.repos.createDeployment({ ...asked, required_contexts: [] })
  expect([status, Object(data)]).toMatchObject([201, { sha: 'a'.repeat(40), environment: 'recette' }])
})

test('a deployment of a job is found and annotated', async () => {
  const deployment_id = double().deployment({ repository, environment: 'production', sha: 'c'.repeat(40), ref: 'main' })
  const github = job()
  const { data } = await github.repos.listDeployments({ ...PETS, environment: 'production', sha: 'c'.repeat(40) })
  expect(data.map(({ id, environment, description }) => [id, environment, description])).toEqual([
    [deployment_id, 'production', null],
  ])
  const at = { ...PETS, deployment_id }
  await github.repos.createDeploymentStatus({
    ...at,
    state: 'success',
    description: 'pets 2.0.0',
    log_url: 'https://x.test',
  })
  expect((await github.repos.listDeploymentStatuses(at)).data[0]).toMatchObject({
    ...{ state: 'success', description: 'pets 2.0.0', environment: 'production', log_url: 'https://x.test' },
  })
  const long = github.repos.createDeploymentStatus({ ...at, state: 'success', description: 'x'.repeat(141) })
  expect((await refusalOf(long))[0]).toBe(422)
})

test('runs are listed by when they were made, and no more than 1,000 of them', async () => {
  const asked = { ...PETS, workflow_id: 'ci.yml', per_page: 100 }
  const path = '.github/workflows/ci.yml'
  const start = Date.parse('2026-11-20T00:00:00Z')
  for (let index = 0; index < 1001; index += 1) {
    double().run({ repository, actor: 'alice', path, created: start + index * 1000 })
  }
  const few = await job().actions.listWorkflowRuns({ ...asked, created: '2026-11-20T00:00:01Z..2026-11-20T00:00:03Z' })
  expect(few.data.workflow_runs.map(({ created_at }) => created_at.slice(-4))).toEqual([':03Z', ':02Z', ':01Z'])
  const last = await job().actions.listWorkflowRuns({ ...asked, page: 11 })
  expect([last.data.total_count, last.data.workflow_runs]).toEqual([1001, []])
})

test('commits are listed by branch and by when they were committed, the newest first', async () => {
  const [first = '', second = ''] = ['2026-11-20T08:00:00Z', '2026-11-21T08:00:00Z'].map((at) =>
    double().commit({ repository, at, parents: 2 }),
  )
  double().commit({ repository, at: '2026-11-21T09:00:00Z', branch: 'cmdb' })
  const all = await job().repos.listCommits({ ...PETS, sha: 'main' })
  expect(all.data.map(({ sha, parents }) => [sha, parents.length])).toEqual([
    [second, 2],
    [first, 2],
  ])
  const some = await job().repos.listCommits({ ...PETS, since: '2026-11-21T00:00:00Z', until: '2026-11-22T00:00:00Z' })
  expect(some.data.map(({ sha, commit }) => [sha, commit.committer?.date])).toEqual([[second, '2026-11-21T08:00:00Z']])
  expect((await refusalOf(job().repos.listCommits({ ...PETS, sha: 'none' })))[0]).toBe(404)
  expect((await refusalOf(job({}).repos.listCommits(PETS)))[0]).toBe(403)
})

test('a workflow is asked for by its file or by its number, and a run that is dispatched bears the name that it gives', async () => {
  const origin = forge()
  const text = 'name: Advance\nrun-name: ${{ inputs.application }} to ${{ inputs.stage }}\n'
  const file = `M 100644 inline .github/workflows/advance.yml\ndata ${text.length}\n${text}\n`
  const head = 'commit refs/heads/main\ncommitter alice <a@example> 1 +0000\ndata 1\nx\n'
  origin.git(['fast-import', '--quiet', '--done'], `${head}${file}done\n`)
  double().repository({ repository, git: origin.bare })
  const { data: workflow } = await job().actions.getWorkflow({ ...PETS, workflow_id: 'advance.yml' })
  expect(workflow.path).toBe('.github/workflows/advance.yml')
  const inputs = { application: 'pets', stage: 'recette' }
  await job().actions.createWorkflowDispatch({ ...PETS, workflow_id: workflow.id, ref: 'main', inputs })
  const { data } = await job().actions.listWorkflowRuns({ ...PETS, workflow_id: workflow.id })
  expect(data.workflow_runs.map(({ display_title: title, status }) => [title, status])).toEqual([
    ['pets to recette', 'queued'],
  ])
  double().end({ repository, run: data.workflow_runs[0]?.id ?? 0, conclusion: 'failure' })
  const ended = await job().actions.listWorkflowRuns({ ...PETS, workflow_id: 'advance.yml', status: 'failure' })
  expect(ended.data.workflow_runs.map(({ status }) => status)).toEqual(['completed'])
  expect((await refusalOf(job().actions.getWorkflow({ ...PETS, workflow_id: 'other.yml' })))[0]).toBe(404)
  origin.remove()
})
