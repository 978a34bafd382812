"use strict";
exports.id = 2509;
exports.ids = [2509];
exports.modules = {

/***/ 4477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ githubOf)
/* harmony export */ });
/** GitHub as this run sees it. UserError `input-invalid` where there is no repository or no token. */
async function githubOf(given, context) {
    // In a file of its own, with Octokit: what asks nothing of GitHub starts without it.
    const { githubFor } = await Promise.all(/* import() */[__webpack_require__.e(7379), __webpack_require__.e(929)]).then(__webpack_require__.bind(__webpack_require__, 40929));
    const { apiUrl, repository, run, log, signal } = context;
    return githubFor({ apiUrl, repository, log, signal, token: given.githubToken ?? '', run: run.id });
}


/***/ }),

/***/ 16859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepPage: () => (/* binding */ keepPage)
/* harmony export */ });
/* harmony import */ var _ledger_environment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8078);
/* harmony import */ var _rfc_page__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40705);
/* harmony import */ var _github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4477);



/**
 * Writes the RFC of what was last deployed to a stage anew, as well as it can: what was deployed stands whether or not
 * a page shows it, so that a failure is a warning. Nothing is asked of GitHub where there is no RFC, or after a cancellation.
 */
async function keepPage({ application, stage }, config, ports, given, context) {
    if (context.signal.aborted)
        return;
    try {
        const events = await ports.ledger.read(application);
        const version = (0,_ledger_environment__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p)(events, stage).last?.version;
        const asked = events.some((event) => event.type === 'request.opened' && event.version === version);
        if (version === undefined || !asked)
            return;
        const rules = (await config(application)).rules?.value;
        const issues = async () => (await (0,_github__WEBPACK_IMPORTED_MODULE_2__/* .githubOf */ .z)(given, context)).issues;
        await (0,_rfc_page__WEBPACK_IMPORTED_MODULE_0__/* .refreshRfc */ .J)({ application, version }, rules, { ...ports, issues });
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        context.log.warning(`The page of the RFC is older than the ledger: ${why.replace(/\.$/, '')}. A comment \`/status\` on it tells how it stands.`);
    }
}


/***/ }),

/***/ 50311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mergedJournal),
/* harmony export */   a: () => (/* binding */ timed)
/* harmony export */ });
/**
 * Several copies or parts of one deployment's journal as one, each entry once: an event may carry the whole journal
 * of the hosts or only what its own run added.
 */
function mergedJournal(journals) {
    const entries = new Map();
    for (const journal of journals) {
        for (const [key, entry] of keyed(journal))
            if (!entries.has(key))
                entries.set(key, entry);
    }
    return [...entries.values()];
}
/** A journal of hosts, with the instants at which a runner's copy says that a technical step had finished. */
function timed(journal, copy) {
    const known = new Map(keyed(copy));
    return keyed(journal).map(([key, entry]) => {
        const at = known.get(key)?.at;
        return entry.event === 'finished' && at !== undefined ? { ...entry, at } : entry;
    });
}
/** A finished line of a host has no instant of its own: it belongs to the attempt that was started last. */
function keyed(journal) {
    const attempts = new Map();
    return journal.map((entry) => {
        const { run, kind, step, domain, operation, technical, host, event } = entry;
        const place = JSON.stringify([run, kind, step, domain, operation, technical, host]);
        const last = attempts.get(place);
        if (entry.event === 'started') {
            attempts.set(place, { at: entry.at, number: last?.at === entry.at ? last.number + 1 : 1 });
        }
        const attempt = attempts.get(place);
        return [JSON.stringify([place, event, attempt?.at, attempt?.number]), entry];
    });
}


/***/ })

};
;