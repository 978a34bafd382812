"use strict";
exports.id = 929;
exports.ids = [929];
exports.modules = {

/***/ 29586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ askedFor),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   NZ: () => (/* binding */ asked)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _report_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92323);


function isHttpError(error) {
    return error instanceof Error && error.name === 'HttpError' && 'status' in error;
}
/**
 * What `call` gives. Outage `github-unreachable` where GitHub did not answer, answered that it cannot, or wants to be left
 * alone for a while; UserError `github-refused` where it said no. Neither holds the token.
 */
async function asked(client, question, call) {
    try {
        return await call();
    }
    catch (error) {
        client.settings.signal?.throwIfAborted();
        throw isHttpError(error) ? failureOf(client, question, error) : error;
    }
}
/** As `asked`, and undefined where GitHub has nothing of that name (any more). */
async function askedFor(client, question, call) {
    return asked(client, question, async () => {
        try {
            return await call();
        }
        catch (error) {
            if (isHttpError(error) && (error.status === 404 || error.status === 410))
                return undefined;
            throw error;
        }
    });
}
/** Whether GitHub refused with this status. */
function isRefused(error, ...statuses) {
    return isHttpError(error) && error.response !== undefined && statuses.includes(error.status);
}
function failureOf({ settings }, { what, permission }, error) {
    const { status, response } = error;
    const asking = `GitHub (${settings.apiUrl}) was asked for ${what}`;
    const words = wordsOf(error, settings.token);
    const unknown = error.request.method === 'GET' ? '' : 'Whether it was done is not known. ';
    if (!response) {
        const message = `${asking} and did not answer: ${words}. ${unknown}Run again when it does; https://www.githubstatus.com tells how GitHub is`;
        return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a('github-unreachable', message, { cause: new Error(words) });
    }
    if (status === 429 || (status === 403 && isLimit(error))) {
        return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a('github-unreachable', `${asking} and wants fewer requests (${words}). ${resetOf(response.headers)}`);
    }
    if (status >= 500 || status === 408) {
        return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a('github-unreachable', `${asking} and answered ${status}: ${words}. ${unknown}Run again`);
    }
    return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('github-refused', `${asking} and refused (${status}: ${words}). ${remedyOf(error, permission)}`);
}
function isLimit({ message, response }) {
    return /rate limit/i.test(message) || response?.headers['x-ratelimit-remaining'] === '0';
}
function resetOf(headers) {
    const after = headers['retry-after'];
    if (after !== undefined)
        return `Run again after ${after} s`;
    const reset = Number(headers['x-ratelimit-reset']);
    return reset > 0 ? `Run again after ${new Date(reset * 1000).toISOString()}` : 'Run again in some minutes';
}
function remedyOf({ status, response }, permission) {
    const accepted = String(response?.headers['x-accepted-github-permissions'] ?? '')
        .replaceAll('=', ': ')
        .replaceAll('_', '-');
    const needed = accepted || permission;
    const give = `give the job \`permissions: ${needed}\`, or another token as \`github-token\``;
    switch (status) {
        case 401:
            return 'The token is wrong, or no longer valid: a job’s own token ends with the job. Give a valid one as `github-token`';
        case 403:
            return needed.startsWith('members')
                ? `The token lacks \`${needed}\` of the organization, which a job’s own token never has: give the token of a GitHub App (or of a person) that has it as \`github-token\``
                : `The token lacks \`${needed}\`: ${give}`;
        case 404:
            return `It is not there, or the token may not see it: check the name, and ${give}`;
        default:
            return `If that is about permissions, it takes \`${needed}\`: ${give}`;
    }
}
/** GitHub's words, or the network's, on one line and without the token. */
function wordsOf({ message }, token) {
    const plain = message.replace(/ - https:\/\/docs\.github\.com\S*$/, '').replaceAll(token, '***');
    return (0,_report_markdown__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(plain || 'no words', 500);
}


/***/ }),

/***/ 89607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ ONCE),
  $: () => (/* binding */ clientFor)
});

// EXTERNAL MODULE: ../../node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(54491);
// EXTERNAL MODULE: ../../node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(22812);
// EXTERNAL MODULE: ../../node_modules/@octokit/rest/dist-src/index.js + 20 modules
var dist_src = __webpack_require__(97908);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
;// CONCATENATED MODULE: ./shared/external/github/answers.js
/** How long one try may take, in milliseconds. */
const LIMIT = 30_000;
/** Statuses that come without a body. */
const EMPTY = new Set([204, 205, 304]);
/**
 * Only with both of these does Node's `fetch` send a stream as it is read; otherwise it keeps a copy of all of it, in case
 * it must be sent again.
 */
const ONE_WAY = { redirect: 'error', window: null };
function isStream(init) {
    return init?.body instanceof ReadableStream;
}
/**
 * `fetch` for the API: an answer is whole, and JSON, or an error. Octokit takes one that was cut in the middle for an
 * empty one, which would read as "there is nothing". A cancelled run ends a request at once, and for good.
 */
function wholeAnswers(signal, limit = LIMIT) {
    return async (url, init) => {
        try {
            // What takes as long as it takes brings its own signal.
            const own = init?.signal ?? AbortSignal.timeout(limit);
            const response = await fetch(url, {
                ...init,
                ...(isStream(init) && ONE_WAY),
                signal: signal ? AbortSignal.any([signal, own]) : own,
            });
            const bytes = await response.arrayBuffer();
            const { status, statusText, headers } = response;
            if (status < 300 && !EMPTY.has(status) && !/\bjson\b/.test(headers.get('content-type') ?? '')) {
                throw new TypeError(`the answer is ${headers.get('content-type') ?? 'of no type'} instead of JSON`);
            }
            return new Response(EMPTY.has(status) ? null : bytes, { status, statusText, headers });
        }
        catch (error) {
            // Of this name, an error is not tried again.
            if (signal?.aborted)
                throw Object.assign(new Error('The run was cancelled'), { name: 'AbortError' });
            throw error;
        }
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./shared/external/github/spacing.js

/** Lets calls begin `milliseconds` apart, after the first of them; in the shape that plugin-throttling expects. */
function spaced(milliseconds, burst) {
    const turnOf = turns(milliseconds, burst);
    const schedule = async (_options, task) => {
        const now = performance.now();
        const turn = turnOf(now);
        if (turn > now)
            await (0,promises_.setTimeout)(turn - now);
        return task();
    };
    // The plugin uses nothing else of it.
    return { key: () => ({ schedule }) };
}
/**
 * When a call that comes now may begin, in milliseconds: `burst` of them at once after a pause, and `milliseconds` apart on
 * average. Source: the generic cell rate algorithm, ITU-T I.371.
 */
function turns(milliseconds, burst) {
    let due = 0;
    return (now) => {
        const turn = Math.max(now, due - (burst - 1) * milliseconds);
        due = Math.max(now, due) + milliseconds;
        return turn;
    };
}

;// CONCATENATED MODULE: ./shared/external/github/client.js






/** For whatever creates something: nothing tries that again by itself, as it may have been done. */
const ONCE = { request: { retries: 0 } };
/** What GitHub asks us to wait for, in seconds, at most; a longer wait is for people to decide on. */
const LONGEST_WAIT = 60;
/** GitHub asks whoever writes a lot to keep a second between writes: the few of one answer go at once. */
const BURST = 4;
const WAITS = 2;
/**
 * The client of a repository. Reads, and writes that may be repeated, are tried four times; many writes keep a second
 * between them, as GitHub asks. UserError `input-invalid` where there is no repository or no token.
 */
function clientFor(settings) {
    const { apiUrl, token, repository, log, second = 1000 } = settings;
    const [, owner = '', repo = ''] = /^([^/]+)\/([^/]+)$/.exec(repository) ?? [];
    if (repo === '') {
        const message = `This run belongs to no repository of GitHub (GITHUB_REPOSITORY is "${repository}"), so there is nothing there to ask. Run it in a workflow of the repository`;
        throw new failure/* UserError */.y('input-invalid', message);
    }
    if (token === '') {
        const message = `The input \`github-token\` is empty, and GitHub answers nothing about ${repository} without one. Leave it out, so that the job's own token is used, or give one`;
        throw new failure/* UserError */.y('input-invalid', message);
    }
    const wait = (after, asked, _, waits) => {
        const again = after <= LONGEST_WAIT && waits < WAITS && !client_isStream(asked['body'] ?? asked['data']);
        if (again)
            log.warning(`GitHub wants fewer requests: waiting for ${after} s`);
        return again;
    };
    const told = (text) => log.debug(text);
    const Kit = dist_src/* Octokit */.E.plugin(dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    const octokit = new Kit({
        auth: token,
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: 'ecluse',
        request: { fetch: wholeAnswers(settings.signal) },
        log: { debug: nothing, info: told, warn: told, error: told },
        retry: { retryAfterBaseValue: second },
        throttle: {
            ...{ retryAfterBaseValue: second, onRateLimit: wait, onSecondaryRateLimit: wait },
            ...{ write: spaced(second, BURST), notifications: spaced(second, BURST) },
        },
    });
    return { octokit, repo: { owner, repo }, settings };
}
// What Octokit tells for its own developers holds whole requests, with the token.
function nothing() { }
/** A stream was read by the first try: whoever sent it sends it again. */
function client_isStream(body) {
    return body instanceof ReadableStream;
}


/***/ }),

/***/ 40929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubFor: () => (/* binding */ githubFor)
});

// EXTERNAL MODULE: ./shared/external/github/client.js + 2 modules
var github_client = __webpack_require__(89607);
// EXTERNAL MODULE: ./shared/external/github/asking.js
var asking = __webpack_require__(29586);
;// CONCATENATED MODULE: ./shared/external/github/environments.js

const PERMISSION = 'actions: read';
/** How the repository's environments are protected. */
function environmentsOf(client) {
    const { octokit, repo } = client;
    return {
        protection: async (environment) => {
            const question = { what: `the environment ${environment}`, permission: PERMISSION };
            const answer = await (0,asking/* askedFor */.GZ)(client, question, () => octokit.rest.repos.getEnvironment({ ...repo, environment_name: environment }));
            return answer && protectionOf(answer.data, repo.owner);
        },
    };
}
/** The reviews of the run that asks. */
function reviewsOf(client) {
    const { octokit, repo, settings } = client;
    return {
        of: async (environment) => {
            const question = { what: `the reviews of run ${settings.run}`, permission: PERMISSION };
            const { data } = await (0,asking/* asked */.NZ)(client, question, () => octokit.rest.actions.getReviewsForRun({ ...repo, run_id: Number(settings.run) }));
            const wanted = environment.toLowerCase();
            return data
                .filter(({ environments }) => environments.some(({ name }) => name?.toLowerCase() === wanted))
                .flatMap(({ user, state, comment }) => 
            // `pending` is no review yet.
            state === 'pending' ? [] : [{ login: user.login, state, comment }]);
        },
    };
}
function protectionOf(given, owner) {
    const rule = given.protection_rules?.find((one) => one.type === 'required_reviewers');
    // Answered, although GitHub's description does not tell; where it is not, nobody has said that admins cannot.
    const { can_admins_bypass: bypass } = given;
    return {
        reviewers: (rule?.reviewers ?? []).flatMap(({ reviewer }) => nameOf(reviewer, owner)),
        preventsSelfReview: rule?.prevent_self_review === true,
        adminsBypass: bypass !== false,
    };
}
/** A login, or a team of the repository's own organization: no other can be one. */
function nameOf(reviewer, owner) {
    if (!reviewer)
        return [];
    return 'login' in reviewer ? [reviewer.login] : [`@${owner}/${reviewer.slug}`];
}

// EXTERNAL MODULE: ./shared/ledger/integration.js
var integration = __webpack_require__(13577);
;// CONCATENATED MODULE: ./shared/external/github/integration.js


/** GitHub lists no more runs than these, however many it says that there are. */
const MOST = 1000;
const PAGE = 100;
const SECOND = 1000;
const ACTIONS = 'actions: read';
/** Runs and commits of the repository. */
function integrationOf(client) {
    const { octokit, repo } = client;
    return {
        defaultBranch: async () => {
            const question = { what: 'the name of the default branch', permission: 'metadata: read' };
            return (await (0,asking/* asked */.NZ)(client, question, () => octokit.rest.repos.get(repo))).data.default_branch;
        },
        builds: async (source, period, known) => {
            const builds = [];
            for (const run of await runsIn(client, source, period)) {
                if (isOfFork(run))
                    continue;
                for (let attempt = 1; attempt < attemptOf(run); attempt += 1) {
                    if (!known.has((0,integration/* buildKey */.sI)({ id: run.id, attempt })))
                        builds.push(...(await attemptAgain(client, run, attempt)));
                }
                builds.push(...ended(run, run.updated_at));
            }
            return builds;
        },
        commits: async (branch, { from, to }) => {
            const question = { what: `the commits of the branch ${branch}`, permission: 'contents: read' };
            const query = { ...repo, sha: branch, since: timeOf(from), until: timeOf(to), per_page: PAGE };
            const found = await (0,asking/* asked */.NZ)(client, question, () => octokit.paginate(octokit.rest.repos.listCommits, query));
            return found.flatMap(commitOf);
        },
    };
}
/** All runs of a period: in halves, where there are more than GitHub lists. */
async function runsIn(client, source, period) {
    const { total_count: count, workflow_runs: first } = await pageOf(client, source, period, 1);
    const { from, to } = period;
    if (count >= MOST && from < to) {
        const middle = wholeSecond((from + to) / 2);
        const halves = [await runsIn(client, source, { from, to: middle })];
        return [...halves, await runsIn(client, source, { from: middle + SECOND, to })].flat();
    }
    const runs = [...first];
    for (let page = 2; (page - 1) * PAGE < Math.min(count, MOST); page += 1) {
        runs.push(...(await pageOf(client, source, period, page)).workflow_runs);
    }
    return runs;
}
async function pageOf(client, { workflow, branch }, { from, to }, page) {
    const { octokit, repo } = client;
    const question = { what: `the runs of ${workflow} on ${branch}`, permission: ACTIONS };
    const created = `${timeOf(from)}..${timeOf(to)}`;
    const query = { ...repo, workflow_id: workflow, branch, created, page, per_page: PAGE };
    const { data } = await (0,asking/* asked */.NZ)(client, question, () => octokit.rest.actions.listWorkflowRuns({ ...query, exclude_pull_requests: true }));
    return data;
}
/** An attempt that another one followed: GitHub does not list it, and forgets when it ended. */
async function attemptAgain(client, { id }, attempt) {
    const { octokit, repo } = client;
    const question = { what: `attempt ${attempt} of run ${id}`, permission: ACTIONS };
    const answer = await (0,asking/* askedFor */.GZ)(client, question, () => octokit.rest.actions.getWorkflowRunAttempt({ ...repo, run_id: id, attempt_number: attempt }));
    return answer ? ended(answer.data) : [];
}
function ended(run, completed) {
    const { id, event, status, conclusion, created_at: created } = run;
    if (status !== 'completed' || conclusion === null)
        return [];
    const build = { id, attempt: attemptOf(run), event, conclusion, sha: run.head_sha, created, url: run.html_url };
    return [{ ...build, started: run.run_started_at ?? created, ...(completed === undefined ? {} : { completed }) }];
}
/** A fork may have a branch of the same name. One that is gone is none of GitHub's types, and no repository of ours. */
function isOfFork({ head_repository: head, repository }) {
    return head?.id !== repository.id;
}
function attemptOf({ run_attempt: attempt = 1 }) {
    return attempt;
}
function commitOf({ sha, commit: { committer, author }, parents }) {
    const at = committer?.date ?? author?.date;
    return at === undefined ? [] : [{ sha, at, merge: parents.length > 1 }];
}
function wholeSecond(at) {
    return Math.floor(at / SECOND) * SECOND;
}
/** An instant as GitHub writes it: to the second. */
function timeOf(at) {
    return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

;// CONCATENATED MODULE: ./shared/external/github/issues.js


/** GitHub's name for accounts that were deleted. */
const NOBODY = 'ghost';
const READ = 'issues: read';
const WRITE = 'issues: write';
/** The issues of the repository. */
function issuesOf(client) {
    const { octokit, repo } = client;
    const { issues } = octokit.rest;
    const reading = (what) => ({ what, permission: READ });
    const writing = (what) => ({ what, permission: WRITE });
    return {
        issue: async (number) => {
            const answer = await (0,asking/* askedFor */.GZ)(client, reading(`issue #${number}`), () => issues.get({ ...repo, issue_number: number }));
            return answer && issueOf(answer.data);
        },
        ours: (label) => (0,asking/* asked */.NZ)(client, reading(`the issues with the label ${label}`), async () => {
            const query = { ...repo, labels: label, state: 'all', per_page: 100 };
            const found = (await octokit.paginate(issues.listForRepo, query)).filter((issue) => !issue.pull_request);
            return found.length === 0 ? [] : found.filter(await ownership(client)).map(issueOf);
        }),
        open: async ({ title, body, labels }) => {
            const call = () => issues.create({ ...repo, title, body, labels: [...labels], ...github_client/* ONCE */.E });
            return issueOf((await (0,asking/* asked */.NZ)(client, writing('a new issue'), call)).data);
        },
        edit: async (number, { labels, state, ...same }) => {
            const changes = { ...same, ...(labels && { labels: [...labels] }), ...(state && stateOf(state)) };
            await (0,asking/* asked */.NZ)(client, writing(`a change of issue #${number}`), () => issues.update({ ...repo, issue_number: number, ...changes }));
        },
        comment: async (number, body) => {
            await (0,asking/* asked */.NZ)(client, writing(`a comment on issue #${number}`), () => issues.createComment({ ...repo, issue_number: number, body, ...github_client/* ONCE */.E }));
        },
        commentById: async (id) => {
            const answer = await (0,asking/* askedFor */.GZ)(client, reading(`comment ${id}`), () => issues.getComment({ ...repo, comment_id: id }));
            return answer && commentOf(answer.data);
        },
    };
}
function stateOf(state) {
    return state === 'open' ? { state } : { state: 'closed', state_reason: state };
}
/**
 * Which issues were opened with our token. A person's token says whose it is. That of a job or an app does not: what a
 * bot opened is taken for ours then, as no person can have.
 */
async function ownership({ octokit }) {
    try {
        const { login } = (await octokit.rest.users.getAuthenticated()).data;
        return ({ user }) => user?.login.toLowerCase() === login.toLowerCase();
    }
    catch (error) {
        if ((0,asking/* isRefused */.H0)(error, 403))
            return ({ user }) => user?.type === 'Bot';
        throw error;
    }
}
function issueOf(given) {
    const { number, title } = given;
    return {
        ...{ number, title, url: given.html_url, body: given.body ?? '', author: given.user?.login ?? NOBODY },
        state: given.state === 'closed' ? 'closed' : 'open',
        labels: given.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    };
}
function commentOf(given) {
    const { id, user } = given;
    return {
        ...{ id, url: given.html_url, author: user?.login ?? NOBODY, body: given.body ?? '' },
        authorIsBot: user?.type === 'Bot',
        ...{ createdAt: given.created_at, updatedAt: given.updated_at },
    };
}

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./shared/inventory/signature.js

const TRAILER = /\nEcluse-CMDB: ([0-9a-f]{64})\s*$/;
/** The message of a commit with a last line that says which text of the file it holds: how our own commits are known. */
function signed(message, text) {
    return `${message.trimEnd()}\n\nEcluse-CMDB: ${digestOf(text)}\n`;
}
/** Whether a commit is ours and the file is still as we wrote it. */
function isSigned(message, text) {
    return TRAILER.exec(message)?.[1] === digestOf(text);
}
function digestOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./shared/external/github/branches.js



const reading = (what) => ({ what, permission: 'contents: read' });
const writing = (what) => ({ what, permission: 'contents: write' });
/** The commit that a branch points at; undefined where there is no such branch. */
async function headOf(client, branch) {
    const answer = await (0,asking/* askedFor */.GZ)(client, reading(`the branch ${branch}`), () => client.octokit.rest.git.getRef({ ...client.repo, ref: `heads/${branch}` }));
    return answer?.data.object.sha;
}
/** The name of the branch that a repository shows first. */
async function defaultBranchOf(client) {
    const question = { what: 'the name of the default branch', permission: 'metadata: read' };
    return (await (0,asking/* asked */.NZ)(client, question, () => client.octokit.rest.repos.get(client.repo))).data.default_branch;
}
/** The text of a file in a commit; undefined where there is no such file. */
async function textAt(client, path, commit) {
    const answer = await (0,asking/* askedFor */.GZ)(client, reading(`the file ${path} of ${commit}`), () => client.octokit.rest.repos.getContent({ ...client.repo, path, ref: commit }));
    const file = answer?.data;
    if (!file || Array.isArray(file) || file.type !== 'file' || !('content' in file))
        return undefined;
    return Buffer.from(file.content, 'base64').toString('utf8');
}
/** A commit by its name. */
async function branches_commitOf(client, sha) {
    const { data } = await (0,asking/* asked */.NZ)(client, reading(`the commit ${sha}`), () => client.octokit.rest.git.getCommit({ ...client.repo, commit_sha: sha }));
    const { message, author, tree, parents } = data;
    return { sha, message, author: author.name, tree: tree.sha, parents: parents.map((parent) => parent.sha) };
}
/**
 * A commit that holds what the base holds, with one other text, on top of what the branch held so far: so that moving the
 * branch to it is a step forward and can overwrite nobody. The branch's own commit where that is so already.
 */
async function committed(client, { base, text, message }, head) {
    const { git } = client.octokit.rest;
    const from = await branches_commitOf(client, base.commit);
    // Tried again as often as it takes: nothing points at a tree or a commit that was made twice.
    const file = { path: base.path, mode: '100644', type: 'blob', content: text };
    const tree = await (0,asking/* asked */.NZ)(client, writing('a tree with the corrected file'), () => git.createTree({ ...client.repo, base_tree: from.tree, tree: [file] }));
    if (head?.tree === tree.data.sha && head.parents.includes(base.commit))
        return head.sha;
    const parents = [...new Set([...(head ? [head.sha] : []), base.commit])];
    const commit = await (0,asking/* asked */.NZ)(client, writing('a commit with the corrected file'), () => git.createCommit({ ...client.repo, message, tree: tree.data.sha, parents }));
    return commit.data.sha;
}
/** Moves a branch forward, or makes it; false where somebody else has moved it meanwhile. */
async function pointed(client, branch, commit, isNew) {
    const { git } = client.octokit.rest;
    const call = async () => {
        try {
            if (isNew)
                await git.createRef({ ...client.repo, ref: `refs/heads/${branch}`, sha: commit, ...github_client/* ONCE */.E });
            else
                await git.updateRef({ ...client.repo, ref: `heads/${branch}`, sha: commit, force: false });
            return true;
        }
        catch (error) {
            // It exists already, or that would be no step forward: perhaps by a try of ours whose answer was lost.
            if ((0,asking/* isRefused */.H0)(error, 422))
                return (await headOf(client, branch)) === commit;
            throw error;
        }
    };
    try {
        return await (0,asking/* asked */.NZ)(client, writing(`the branch ${branch}`), call);
    }
    catch (error) {
        if (error instanceof failure/* Outage */.a && (await headOf(client, branch)) === commit)
            return true;
        throw error;
    }
}

;// CONCATENATED MODULE: ./shared/external/github/pull-requests.js





const pull_requests_reading = (what) => ({ what, permission: 'pull-requests: read' });
const pull_requests_writing = (what) => ({ what, permission: 'pull-requests: write' });
/** The pull requests of the repository. */
function pullRequestsOf(client) {
    return {
        base: (path, branch) => baseOf(client, path, branch),
        propose: (change) => proposed(client, change),
        withdraw: (branch, path, body) => withdrawn(client, branch, path, body),
    };
}
async function baseOf(client, path, wanted) {
    const branch = wanted ?? (await defaultBranchOf(client));
    const commit = await headOf(client, branch);
    const text = commit === undefined ? undefined : await textAt(client, path, commit);
    return commit === undefined || text === undefined ? undefined : { branch, commit, path, text };
}
/** Runs that look at the same at once take turns; so often is begun again on what another one wrote. */
const TURNS = 3;
async function proposed(client, change, turns = TURNS) {
    const { base, branch, text } = change;
    const standing = await headOf(client, branch);
    const head = standing === undefined ? undefined : await branches_commitOf(client, standing);
    if (head && !(await isOurs(client, head, base.path)))
        return takenBy(head);
    const commit = await committed(client, { base, text, message: signed(change.message, text) }, head);
    const moved = commit !== head?.sha;
    if (moved && !(await pointed(client, branch, commit, head === undefined))) {
        const now = await branches_commitOf(client, (await headOf(client, branch)) ?? commit);
        return turns > 1 && (await isOurs(client, now, base.path)) ? proposed(client, change, turns - 1) : takenBy(now);
    }
    return shown(client, change, moved);
}
async function withdrawn(client, branch, path, body) {
    const [pull] = await pullsOf(client, branch);
    const head = pull && (await headOf(client, branch));
    if (!pull || head === undefined || !(await isOurs(client, await branches_commitOf(client, head), path)))
        return undefined;
    await changed(client, pull.number, { body, state: 'closed' });
    return { number: pull.number, url: pull.url };
}
/** Whether what a branch holds is what we wrote there, and nothing of anybody else. */
async function isOurs(client, { sha, message }, path) {
    const text = await textAt(client, path, sha);
    return text !== undefined && isSigned(message, text);
}
function takenBy({ sha, author }) {
    return { kind: 'taken', commit: sha, author };
}
/** The one open pull request of the change, opened where there is none yet. */
async function shown(client, change, moved) {
    const { base, branch, title, body } = change;
    const [open] = await pullsOf(client, branch, base.branch);
    if (!open)
        return opened(client, change);
    const same = open.title === title && open.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd();
    if (!same)
        await changed(client, open.number, { title, body });
    return { kind: moved || !same ? 'updated' : 'unchanged', number: open.number, url: open.url };
}
async function opened(client, { base, branch, title, body }) {
    // Its answer was lost, or another run was faster: what counts is that there is one.
    const known = async () => {
        const [pull] = await pullsOf(client, branch, base.branch);
        return pull && { kind: 'opened', number: pull.number, url: pull.url };
    };
    const call = async () => {
        try {
            const wanted = { ...client.repo, head: branch, base: base.branch, title, body };
            const { data } = await client.octokit.rest.pulls.create({ ...wanted, ...github_client/* ONCE */.E });
            return { kind: 'opened', number: data.number, url: data.html_url };
        }
        catch (error) {
            if ((0,asking/* isRefused */.H0)(error, 403) && /not permitted to create/i.test(String(error)))
                throw forbidden(branch, error);
            const pull = (0,asking/* isRefused */.H0)(error, 422) ? await known() : undefined;
            if (pull)
                return pull;
            throw error;
        }
    };
    try {
        return await (0,asking/* asked */.NZ)(client, pull_requests_writing('a new pull request'), call);
    }
    catch (error) {
        const pull = error instanceof failure/* Outage */.a ? await known() : undefined;
        if (pull)
            return pull;
        throw error;
    }
}
function forbidden(branch, cause) {
    const where = 'Settings → Actions → General → Workflow permissions';
    const message = `GitHub lets no job of this repository open a pull request. Turn on "Allow GitHub Actions to create and approve pull requests" (${where}) and run again, or open one by hand: the corrected file is on the branch ${branch}`;
    return new failure/* UserError */.y('github-refused', message, { cause });
}
async function pullsOf(client, branch, base) {
    const query = { ...client.repo, head: `${client.repo.owner}:${branch}`, state: 'open' };
    const { data } = await (0,asking/* asked */.NZ)(client, pull_requests_reading(`the pull requests of ${branch}`), () => client.octokit.rest.pulls.list({ ...query, ...(base === undefined ? {} : { base }) }));
    return data.map(({ number, html_url: url, title, body }) => ({ number, url, title, body: body ?? '' }));
}
async function changed(client, number, changes) {
    await (0,asking/* asked */.NZ)(client, pull_requests_writing(`a change of pull request #${number}`), () => client.octokit.rest.pulls.update({ ...client.repo, pull_number: number, ...changes }));
}

;// CONCATENATED MODULE: ./shared/external/github/teams.js


/** The teams of organizations; each is asked for once. */
function teamsOf(client) {
    const known = new Map();
    return {
        members: (team) => {
            const found = known.get(team.toLowerCase()) ?? membersOf(client, team);
            known.set(team.toLowerCase(), found);
            return found;
        },
    };
}
async function membersOf(client, team) {
    const [, org = '', slug = ''] = /^@([^/]+)\/([^/]+)$/.exec(team) ?? [];
    if (slug === '') {
        throw new failure/* UserError */.y('config-invalid', `"${team}" is no team: write \`@<organization>/<team>\` in \`roles\` of ecluse.yml`);
    }
    const { octokit } = client;
    const question = { what: `the members of the team ${team}`, permission: 'members: read' };
    const members = await (0,asking/* asked */.NZ)(client, question, () => octokit.paginate(octokit.rest.teams.listMembersInOrg, { org, team_slug: slug, per_page: 100 }));
    return new Set(members.map(({ login }) => login.toLowerCase()));
}

;// CONCATENATED MODULE: ./shared/external/github/github.js






/** GitHub itself. UserError `input-invalid` where there is no repository or no token. */
function githubFor(settings) {
    const client = (0,github_client/* clientFor */.$)(settings);
    return {
        issues: issuesOf(client),
        environments: environmentsOf(client),
        reviews: reviewsOf(client),
        teams: teamsOf(client),
        integration: integrationOf(client),
        pullRequests: pullRequestsOf(client),
    };
}


/***/ })

};
;