"use strict";
exports.id = 973;
exports.ids = [973];
exports.modules = {

/***/ 30973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   portsFor: () => (/* binding */ portsFor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_action_github__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4477);
/* harmony import */ var _shared_action_plan_sources__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49141);
/* harmony import */ var _shared_action_stores__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26615);
/* harmony import */ var _shared_external_clock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74115);





/** The real world of a request. */
async function portsFor(given, context) {
    const ledger = await (0,_shared_action_stores__WEBPACK_IMPORTED_MODULE_2__.ledgerOf)(given, context);
    const { issues, teams } = await (0,_shared_action_github__WEBPACK_IMPORTED_MODULE_4__/* .githubOf */ .z)(given, context);
    return {
        ...{ ledger, locks: ledger, issues, teams, clock: _shared_external_clock__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m, newId: (0,_shared_action_stores__WEBPACK_IMPORTED_MODULE_2__/* .freshIds */ .r)(), ref: context.ref },
        sources: (0,_shared_action_plan_sources__WEBPACK_IMPORTED_MODULE_1__.planSources)(given, context),
        occasion: { actor: context.actor, run: context.run },
        log: context.log,
        wait: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal: context.signal }),
    };
}


/***/ }),

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


/***/ })

};
;