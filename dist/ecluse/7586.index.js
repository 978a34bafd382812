"use strict";
exports.id = 7586;
exports.ids = [7586];
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

/***/ 57586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseVault: () => (/* binding */ releaseVault)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/release/version.js
var release_version = __webpack_require__(70343);
// EXTERNAL MODULE: ./shared/external/github/client.js + 2 modules
var github_client = __webpack_require__(89607);
// EXTERNAL MODULE: ./shared/external/github/asking.js
var asking = __webpack_require__(29586);
;// CONCATENATED MODULE: ./shared/external/release-vault-api.js


const READ = 'contents: read';
const WRITE = 'contents: write';
/** The releases of a client's repository. */
function releasesOf(client) {
    const { octokit, repo, settings } = client;
    const { repos } = octokit.rest;
    const writing = (what) => ({ what, permission: WRITE });
    return {
        client,
        /** The published release of a tag. */
        published: async (tag) => {
            const question = { what: `the release ${tag}`, permission: READ };
            const answer = await (0,asking/* askedFor */.GZ)(client, question, () => repos.getReleaseByTag({ ...repo, tag }));
            return answer && releaseOf(answer.data);
        },
        /** Drafts of a tag, oldest first: they have no address of their own, and only who may write sees them. */
        drafts: (tag) => (0,asking/* asked */.NZ)(client, { what: 'the releases', permission: WRITE }, async () => {
            const all = await octokit.paginate(repos.listReleases, { ...repo, per_page: 100 });
            const found = all.filter((one) => one.draft && one.tag_name === tag).map(releaseOf);
            return found.sort((one, other) => one.id - other.id);
        }),
        createDraft: async (tag, name, body, sha) => {
            const target = sha === '' ? {} : { target_commitish: sha };
            const draft = { ...repo, ...target, tag_name: tag, name, body, draft: true, ...github_client/* ONCE */.E };
            return releaseOf((await (0,asking/* asked */.NZ)(client, writing(`a draft of the release ${tag}`), () => repos.createRelease(draft))).data);
        },
        deleteRelease: async (id) => {
            await (0,asking/* askedFor */.GZ)(client, writing(`the end of draft ${id}`), () => repos.deleteRelease({ ...repo, release_id: id }));
        },
        /** The files of a release as they are now. */
        assets: (id) => (0,asking/* asked */.NZ)(client, { what: `the files of release ${id}`, permission: READ }, async () => {
            const query = { ...repo, release_id: id, per_page: 100 };
            return (await octokit.paginate(repos.listReleaseAssets, query)).map(assetOf);
        }),
        deleteAsset: async ({ id, name }) => {
            await (0,asking/* askedFor */.GZ)(client, writing(`the end of a half or wrong ${name}`), () => repos.deleteReleaseAsset({ ...repo, asset_id: id }));
        },
        /** Sends a file; false where one of that name is there already. */
        upload: ({ uploadUrl, tag }, { name, size, open }) => (0,asking/* asked */.NZ)(client, writing(`room for ${name} in the release ${tag}`), async () => {
            const headers = { 'content-type': 'application/octet-stream', 'content-length': size };
            // An upload takes as long as it takes: without a signal of its own it would have the limit of a question.
            const request = { ...github_client/* ONCE */.E.request, signal: new AbortController().signal };
            try {
                await octokit.request(`POST ${uploadUrl}`, { name, data: open(), headers, request });
                return true;
            }
            catch (error) {
                if ((0,asking/* isRefused */.H0)(error, 422) && /already_exists/.test(String(error)))
                    return false;
                throw error;
            }
        }),
        /** Publishes a draft; false where GitHub has a published release of that tag already. */
        publish: ({ id, tag }) => (0,asking/* asked */.NZ)(client, writing(`the publication of the release ${tag}`), async () => {
            try {
                await repos.updateRelease({ ...repo, release_id: id, draft: false });
                return true;
            }
            catch (error) {
                if ((0,asking/* isRefused */.H0)(error, 404) || ((0,asking/* isRefused */.H0)(error, 422) && /already_exists/.test(String(error))))
                    return false;
                throw error;
            }
        }),
        /** Where the bytes of a file are asked for. */
        addressOf: ({ id }) => `${settings.apiUrl.replace(/\/+$/, '')}/repos/${repo.owner}/${repo.repo}/releases/assets/${id}`,
    };
}
function releaseOf(given) {
    const { id, draft, tag_name: tag, html_url: url, upload_url: uploadUrl } = given;
    return { id, draft, tag, url, uploadUrl, body: given.body ?? '', assets: given.assets.map(assetOf) };
}
function assetOf({ id, name, size, state, digest }) {
    return { id, name, size, whole: state === 'uploaded', sha256: /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1] };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./shared/release/canonical.js
var canonical = __webpack_require__(21561);
// EXTERNAL MODULE: ./shared/release/delta.js
var delta = __webpack_require__(95237);
// EXTERNAL MODULE: ./shared/release/manifest.js
var release_manifest = __webpack_require__(82826);
// EXTERNAL MODULE: ./shared/release/package.js
var release_package = __webpack_require__(61619);
// EXTERNAL MODULE: ./shared/external/dir-vault-put.js
var dir_vault_put = __webpack_require__(29683);
// EXTERNAL MODULE: ./shared/external/hash.js
var hash = __webpack_require__(16201);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./shared/external/release-vault-read.js










const MANIFEST = 'manifest.json';
/** Far more than a manifest takes; what is bigger is not one. */
const LARGEST = 16 * 1024 * 1024;
const TRIES = 4;
/** The tag of a version's release. */
function tagOf(application, version) {
    return `${application}-v${version}`;
}
/** The published version, its manifest proved by the server's digest; undefined where there is none. */
async function sealedInRelease(releases, application, version) {
    const release = await releases.published(tagOf(application, version));
    return release && sealedIn(releases, release, application, version);
}
/** The version that a published release holds. UserError `package-changed` where it holds something else. */
async function sealedIn(releases, release, application, version) {
    const asset = release.assets.find(({ name, whole }) => name === MANIFEST && whole);
    if (!asset || asset.size > LARGEST)
        throw changed(release, `holds no ${MANIFEST}: something else published it`);
    const pieces = [];
    const { sha256: digest } = await download(releases, asset, (piece) => void pieces.push(piece), () => pieces.splice(0));
    if (asset.sha256 !== undefined && asset.sha256 !== digest) {
        throw changed(release, `gave a ${MANIFEST} of sha256 ${digest} where GitHub says ${asset.sha256}`);
    }
    const manifest = manifestIn(Buffer.concat(pieces).toString(), release);
    if (manifest.application !== application || manifest.version !== version) {
        throw changed(release, `holds the manifest of ${manifest.application} ${manifest.version}`);
    }
    return { manifest, digest, url: release.url };
}
/** A package of a published version on the runner, hashed while it comes. */
async function fetchFromRelease(releases, temp, manifest, name) {
    const { application, version } = manifest;
    const tag = tagOf(application, version);
    const file = (0,release_manifest/* filesOf */.R8)(manifest).find((one) => one.name === name);
    if (!file)
        throw missing(tag, name, `its manifest names ${(0,release_manifest/* filesOf */.R8)(manifest)
            .map((one) => one.name)
            .join(', ')}`);
    const directory = (0,external_node_path_.join)(temp, 'ecluse-vault', tag, file.sha256);
    const path = (0,external_node_path_.join)(directory, name);
    if (await (0,external_node_fs_promises_.stat)(path).catch(() => undefined)) {
        const { sha256 } = await (0,hash/* hashFile */.DC)(path, false);
        if (sha256 === file.sha256)
            return { path, ...file };
    }
    const release = await releases.published(tag);
    const asset = release?.assets.find((one) => one.name === name && one.whole);
    if (!release || !asset)
        throw missing(tag, name, `the manifest says sha256 ${file.sha256}`);
    await (0,external_node_fs_promises_.mkdir)(directory, { recursive: true });
    const part = (0,external_node_path_.join)(directory, `.${(0,external_node_crypto_.randomUUID)()}.part`);
    try {
        const found = await save(releases, asset, part);
        if (found.sha256 !== file.sha256 || found.size !== file.size) {
            const expected = `sha256 ${file.sha256} (${file.size} bytes)`;
            throw changed(release, `gave a ${name} of sha256 ${found.sha256} (${found.size} bytes) instead of ${expected}`);
        }
        await (0,external_node_fs_promises_.rename)(part, path);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(part, { force: true });
    }
    return { path, ...file };
}
/** That the packages of a published version are those of the manifest: GitHub tells their digests, or all is read. */
async function confirmInRelease(releases, manifest) {
    const tag = tagOf(manifest.application, manifest.version);
    const release = await releases.published(tag);
    for (const { name, size, sha256 } of manifest.packages) {
        const asset = release?.assets.find((one) => one.name === name && one.whole);
        if (!release || !asset)
            throw missing(tag, name, `the manifest says sha256 ${sha256}`);
        const held = asset.sha256 === undefined ? await digestOf(releases, asset) : { size: asset.size, sha256: asset.sha256 };
        if (held.sha256 === sha256 && held.size === size)
            continue;
        const [found, expected] = [`${held.sha256} (${held.size} bytes)`, `${sha256} (${size} bytes)`];
        throw changed(release, `holds a ${name} of sha256 ${found} instead of ${expected}`);
    }
}
/** The digest of a file as it comes back, for a server that computes none. */
function digestOf(releases, asset) {
    return download(releases, asset, () => undefined);
}
async function save(releases, asset, path) {
    return retried(releases, asset, async (body) => {
        const { through, digest } = hashing(() => undefined);
        await (0,external_node_stream_promises_.pipeline)(body, through, (0,external_node_fs_.createWriteStream)(path));
        return digest();
    });
}
function download(releases, asset, take, restart = () => undefined) {
    return retried(releases, asset, async (body) => {
        restart();
        const { through, digest } = hashing(take);
        await (0,external_node_stream_promises_.pipeline)(body, through.resume());
        return digest();
    });
}
function hashing(take) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const through = new external_node_stream_.Transform({
        transform: (piece, _, done) => {
            hash.update(piece);
            size += piece.length;
            take(piece);
            done(null, piece);
        },
    });
    return { through, digest: () => ({ size, sha256: hash.digest('hex') }) };
}
/** Reads a file whole, again from its beginning where the connection broke off or bytes are missing. */
async function retried(releases, asset, read) {
    const { second = 1000, signal, token } = releases.client.settings;
    for (let tries = 1;; tries += 1) {
        try {
            const digest = await read(await bodyOf(releases, asset));
            if (digest.size === asset.size)
                return digest;
            throw new Error(`only ${digest.size} of ${asset.size} bytes came`);
        }
        catch (error) {
            signal?.throwIfAborted();
            if (error instanceof failure/* UserError */.y)
                throw error;
            const words = (error instanceof Error ? error.message : String(error)).replaceAll(token, '***');
            if (tries < TRIES)
                await (0,promises_.setTimeout)(tries * tries * second);
            else
                throw new failure/* Outage */.a('github-unreachable', `GitHub was asked for the bytes of ${asset.name} and broke off: ${words}. Run again`);
        }
    }
}
/** The bytes lie on another host, which must never see the token: its address is signed, and enough. */
async function bodyOf({ addressOf, client }, asset) {
    const { token, signal } = client.settings;
    const common = { ...(signal && { signal }), headers: { accept: 'application/octet-stream', 'user-agent': 'ecluse' } };
    const headers = { ...common.headers, authorization: `Bearer ${token}` };
    const first = await fetch(addressOf(asset), { ...common, headers, redirect: 'manual' });
    const location = first.headers.get('location');
    const response = first.status >= 300 && first.status < 400 && location ? await fetch(location, common) : first;
    if (response !== first)
        await first.body?.cancel();
    if (response.ok && response.body)
        return external_node_stream_.Readable.fromWeb(response.body);
    await response.body?.cancel();
    if ([401, 403, 404].includes(response.status) && response === first && !isLimited(first)) {
        throw new failure/* UserError */.y('github-refused', `GitHub refused the bytes of ${asset.name} (${first.status}): the token needs \`contents: read\`, and the file must be there`);
    }
    throw new Error(`it answered ${response.status}`);
}
function isLimited({ headers }) {
    return headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0';
}
function manifestIn(text, release) {
    try {
        return (0,release_manifest/* parseManifest */.Ng)(text);
    }
    catch {
        throw changed(release, `holds a ${MANIFEST} that is not one of a vault`);
    }
}
function missing(tag, name, why) {
    return new failure/* UserError */.y('package-missing', `The release ${tag} holds no ${name}: ${why}. Bring it back, or release a new version`);
}
function changed({ tag, url }, what) {
    return new failure/* UserError */.y('package-changed', `The release ${tag} (${url}) ${what}. Bring back what was there, or release a new version`);
}

;// CONCATENATED MODULE: ./shared/external/release-vault-put.js











/** GitHub takes less than 2 GiB a file, and at most 1,000 files a release, the manifest included. */
const TOO_LARGE = 2 ** 31;
const MOST = 999;
/** Others may be at it, and any request may fail: each time something has got further. */
const ATTEMPTS = 8;
const CHUNK = 1024 * 1024;
/** Puts a version in: a draft first, every file proved by the server's digest, the manifest last, then public. */
async function putInRelease(releases, { sha }, { application, version }, [packages, evidence]) {
    const incoming = [...packages, ...evidence];
    refuseNames(incoming.map(({ name }) => name));
    const read = ({ path }) => (0,hash/* hashFile */.DC)(path, true);
    const offered = (0,release_manifest/* manifestOf */.$V)(application, version, await (0,dir_vault_put/* readAll */.y)(packages, read), await (0,dir_vault_put/* readAll */.y)(evidence, read));
    (0,release_manifest/* filesOf */.R8)(offered).forEach(refuseSize);
    const tag = tagOf(application, version);
    const digest = (0,canonical/* canonicalDigest */.X)(offered);
    const held = await releases.published(tag);
    if (held)
        return alreadyThere(releases, held, offered);
    const wanted = wantedFiles(offered, incoming);
    const mark = markOf(digest);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const draft = await draftOf(releases, { tag, name: `${application} ${version}`, mark, sha });
        const done = await completed(releases, draft, wanted).catch((error) => ({ error }));
        const now = await releases.published(tag);
        if (now) {
            const there = await alreadyThere(releases, now, offered);
            await removeDrafts(releases, tag);
            return done === true ? { ...there, outcome: 'stored' } : there;
        }
        if (typeof done === 'object')
            throw done.error;
        await pause(releases, attempt);
    }
    throw new failure/* Outage */.a('vault-unreachable', `The draft of ${tag} comes undone each time it is complete: find out what else changes it`);
}
/** Whether all is in the draft, and it is public. */
async function completed(releases, draft, wanted) {
    return (await filled(releases, draft, wanted)) && (await releases.publish(draft));
}
/** One draft for these very bytes: others that are under way at the same time choose the same one, the oldest. */
async function draftOf(releases, { tag, name, mark, sha }) {
    const ours = async () => (await releases.drafts(tag)).filter(({ body }) => body.includes(mark));
    for (let attempt = 1; (await ours()).length === 0; attempt += 1) {
        const body = `Packages of ${name}, kept by Écluse. \`${MANIFEST}\` names each with its sha256.\n\n${mark}`;
        try {
            await releases.createDraft(tag, name, body, sha);
        }
        catch (error) {
            // Its answer may have got lost: the list tells.
            if (!(error instanceof failure/* Outage */.a) || attempt === ATTEMPTS)
                throw error;
            await pause(releases, attempt);
        }
    }
    const [first, ...others] = await ours();
    if (!first)
        return draftOf(releases, { tag, name, mark, sha });
    for (const other of others)
        if (other.assets.length === 0)
            await releases.deleteRelease(other.id);
    return first;
}
/** Brings every file into a draft; false where the draft has gone, or was published, meanwhile. */
async function filled(releases, draft, wanted) {
    for (const asset of await releases.assets(draft.id)) {
        if (!wanted.some(({ name }) => name === asset.name))
            await releases.deleteAsset(asset);
    }
    for (const file of wanted)
        await uploaded(releases, draft, file);
    const there = await releases.assets(draft.id);
    const right = await Promise.all(wanted.map((file) => holds(releases, there.find(({ name }) => name === file.name), file)));
    return there.length === wanted.length && right.every(Boolean);
}
async function uploaded(releases, draft, file) {
    for (let attempt = 1;; attempt += 1) {
        const there = (await releases.assets(draft.id)).find(({ name }) => name === file.name);
        if (await holds(releases, there, file))
            return;
        if (attempt > ATTEMPTS)
            throw new failure/* Outage */.a('vault-unreachable', `${file.name} did not get into the draft of ${draft.tag}, tried ${ATTEMPTS} times. Run again: what is there is kept`);
        if (there && !there.whole && attempt <= 2) {
            // Left by an upload that died, or one of somebody else that still goes on: that one gets a moment.
            await pause(releases, attempt);
            continue;
        }
        if (there)
            await releases.deleteAsset(there);
        try {
            await releases.upload(draft, file);
        }
        catch (error) {
            if (!(error instanceof failure/* Outage */.a))
                throw error;
            await pause(releases, attempt);
        }
    }
}
async function holds(releases, asset, { size, sha256 }) {
    if (!asset?.whole || asset.size !== size)
        return false;
    return (asset.sha256 ?? (await digestOf(releases, asset)).sha256) === sha256;
}
async function alreadyThere(releases, release, offered) {
    const held = await sealedIn(releases, release, offered.application, offered.version);
    (0,delta/* refuseOtherBytes */.y)(held.manifest, offered);
    for (const file of (0,release_manifest/* filesOf */.R8)(held.manifest)) {
        const asset = release.assets.find(({ name }) => name === file.name);
        if (await holds(releases, asset, file))
            continue;
        const found = asset ? `sha256 ${asset.sha256 ?? 'unknown'}` : 'no such file';
        throw new failure/* UserError */.y('package-changed', `The release ${release.tag} (${release.url}) was changed after it had been published: expected ${file.name} of sha256 ${file.sha256}, found ${found}. Bring back what was there, or release a new version`);
    }
    return { ...held, outcome: 'already-there' };
}
/** Drafts of a version that is published can never be: those of ours go. */
async function removeDrafts(releases, tag) {
    for (const { id, body } of await releases.drafts(tag)) {
        if (body.includes(MARK))
            await releases.deleteRelease(id);
    }
}
const MARK = '<!-- ecluse-vault: ';
function markOf(digest) {
    return `${MARK}${digest} -->`;
}
function wantedFiles(manifest, incoming) {
    const files = (0,release_manifest/* filesOf */.R8)(manifest).map((file) => {
        const path = incoming.find(({ name }) => name === file.name)?.path ?? file.name;
        return { ...file, open: () => external_node_stream_.Readable.toWeb((0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK })) };
    });
    const text = Buffer.from((0,release_manifest/* manifestText */.$2)(manifest));
    const last = { name: MANIFEST, size: text.length, sha256: (0,canonical/* canonicalDigest */.X)(manifest) };
    return [...files, { ...last, open: () => new Blob([text]).stream() }];
}
/** GitHub would keep other names under new ones, and the manifest would name files that are not there. */
function refuseNames(names) {
    (0,release_package/* refuseFileNames */.o)(names);
    const strange = names.find((name) => !/^[\w.+@-]*[\w+@-]$/.test(name));
    if (strange !== undefined) {
        throw new failure/* UserError */.y('input-invalid', `GitHub would give "${strange}" another name in a release, as it keeps only letters of ASCII, digits and \`. _ - + @\`: rename the file`);
    }
    if (names.length > MOST)
        throw new failure/* UserError */.y('input-invalid', `${names.length} files were given, and a release of GitHub holds ${MOST} and the manifest: pack them together`);
}
function refuseSize({ name, size }) {
    if (size > 0 && size < TOO_LARGE)
        return;
    const limit = size === 0
        ? 'is empty, which GitHub takes for no file'
        : `has ${size} bytes, and GitHub takes less than 2 GiB (${TOO_LARGE} bytes)`;
    throw new failure/* UserError */.y('input-invalid', `${name} ${limit}. Use the vault \`dir:<path>\`, or ${size === 0 ? 'leave the file out' : 'split the file'}`);
}
async function pause({ client }, attempt) {
    const { second = 1000 } = client.settings;
    client.settings.signal?.throwIfAborted();
    await (0,promises_.setTimeout)(Math.min(30, 2 ** attempt) * second * (0.5 + Math.random() / 2));
}

;// CONCATENATED MODULE: ./shared/external/remembered.js
/** Keeps what was found, also for who asks meanwhile. What is not there, or could not be found out, is asked for again. */
function remembered(ask) {
    const kept = new Map();
    const forget = (key) => void kept.delete(key);
    return {
        forget,
        ask: async (key, ...rest) => {
            const answer = kept.get(key) ?? ask(key, ...rest);
            kept.set(key, answer);
            try {
                const found = await answer;
                if (found === undefined)
                    forget(key);
                return found;
            }
            catch (error) {
                forget(key);
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./shared/external/release-vault.js







/**
 * A vault on GitHub Releases: `<application>-v<version>` holds the files and, put there last, `manifest.json`. What is not
 * published is not in the vault. Outage `vault-unreachable`, UserError `github-refused` that names the permission.
 */
function releaseVault(settings) {
    const releases = releasesOf((0,github_client/* clientFor */.$)(settings));
    // What was published is asked for once: it changes only by force, and then its bytes do not fit any more.
    const published = remembered((tag) => releases.published(tag));
    const reading = { ...releases, published: published.ask };
    const sealed = remembered((_, application, version) => sealedInRelease(reading, application, version));
    return {
        put: (application, version, packages, evidence) => reaching(() => putInRelease(releases, settings, { application: (0,release_version/* parseApplication */.wO)(application), version: (0,release_version/* parseVersion */.ot)(version) }, [packages, evidence])),
        find: (application, version) => reaching(() => {
            const [name, number] = [(0,release_version/* parseApplication */.wO)(application), (0,release_version/* parseVersion */.ot)(version)];
            return sealed.ask(tagOf(name, number), name, number);
        }),
        fetch: ({ manifest }, name) => reaching(async () => {
            const fetched = () => fetchFromRelease(reading, settings.temp, manifest, name);
            try {
                return await fetched();
            }
            catch (error) {
                if (!(error instanceof failure/* UserError */.y))
                    throw error;
                published.forget(tagOf(manifest.application, manifest.version));
                return fetched();
            }
        }),
        confirm: ({ manifest }) => reaching(() => confirmInRelease(reading, manifest)),
    };
}
async function reaching(work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) || error.reason !== 'github-unreachable')
            throw error;
        throw new failure/* Outage */.a('vault-unreachable', error.message, { cause: error.cause });
    }
}


/***/ })

};
;