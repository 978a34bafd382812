"use strict";
exports.id = 233;
exports.ids = [233];
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
    const accepted = String(response?.headers['x-accepted-github-permissions'] ?? '').replaceAll('=', ': ');
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

/***/ 4233:
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
    };
}


/***/ })

};
;