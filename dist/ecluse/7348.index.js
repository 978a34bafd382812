"use strict";
exports.id = 7348;
exports.ids = [7348];
exports.modules = {

/***/ 97348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgersOf: () => (/* binding */ ledgersOf)
});

// EXTERNAL MODULE: ./shared/config/dashboard-ledgers.js
var dashboard_ledgers = __webpack_require__(41499);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/config/place.js
var config_place = __webpack_require__(61791);
;// CONCATENATED MODULE: ./shared/config/joined-ledgers.js



/**
 * Several ledgers as one: the applications of each, under its name where it has one. All are opened at once. One that
 * cannot be read fails all of it, and says which; an application that two hold is a ConfigError.
 */
function joinedLedgers(ledgers) {
    return { histories: (needed) => historiesOf(ledgers, needed) };
}
async function* historiesOf(ledgers, needed) {
    const readers = ledgers.map(({ entry, archive }) => ({
        entry,
        iterator: archive.histories(needed)[Symbol.asyncIterator](),
    }));
    try {
        const met = new Map();
        // The network is what takes long: each ledger is asked before the first one is read to its end.
        const firsts = await Promise.allSettled(readers.map(({ iterator }) => iterator.next()));
        const failures = firsts.flatMap((first, index) => first.status === 'rejected' ? [failureAt(readers[index], first)] : []);
        if (failures.length > 0)
            throw together(failures);
        for (const [index, first] of firsts.entries()) {
            const reader = readers[index];
            if (!reader || first.status === 'rejected')
                continue;
            for (let next = first.value; !next.done; next = await following(reader)) {
                const history = renamed(next.value, reader.entry);
                const other = met.get(history.application);
                if (other)
                    throw clash(history.application, other, reader.entry);
                met.set(history.application, reader.entry);
                yield history;
            }
        }
    }
    finally {
        await Promise.allSettled(readers.map(async ({ iterator }) => iterator.return?.()));
    }
}
function following(reader) {
    return reader.iterator.next().catch((reason) => {
        throw failureAt(reader, { reason });
    });
}
function renamed(history, { name }) {
    if (name === undefined)
        return history;
    const application = `${name}/${history.application}`;
    return { application, events: history.events.map((event) => ({ ...event, application })) };
}
/** The failure of one ledger, with where it is named in the file. */
function failureAt(reader, { reason }) {
    if (!reader || !isFailure(reason))
        return reason;
    const { place, ledger } = reader.entry;
    const message = `${(0,config_place/* placeText */.Z)(place)}: the ledger ${(0,nearest/* shown */.SP)(ledger)} could not be read. ${reason.message}`;
    return reason instanceof failure/* Outage */.a
        ? new failure/* Outage */.a(reason.reason, message, { cause: reason })
        : new failure/* UserError */.y(reason.reason, message, { cause: reason });
}
/** All of them in one, of the kind of the first; what is no failure of a ledger is told alone. */
function together(failures) {
    const known = failures.filter(isFailure);
    const [first, second] = known;
    if (known.length < failures.length)
        return failures.find((one) => !isFailure(one));
    if (!first || !second)
        return first;
    const message = known.map((one) => one.message).join('\n');
    return first instanceof failure/* Outage */.a
        ? new failure/* Outage */.a(first.reason, message, { cause: first })
        : new failure/* UserError */.y(first.reason, message, { cause: first });
}
function isFailure(thrown) {
    return thrown instanceof failure/* UserError */.y || thrown instanceof failure/* Outage */.a;
}
function clash(application, first, second) {
    const message = `the ledger ${(0,nearest/* shown */.SP)(second.ledger)} holds ${(0,nearest/* shown */.SP)(application)}, as does ${(0,nearest/* shown */.SP)(first.ledger)} ` +
        `(${(0,config_place/* placeText */.Z)(first.place)}); give one of them a \`name:\`, under which its applications are shown`;
    return new config_place/* ConfigError */.x([{ place: second.place, message }]);
}

// EXTERNAL MODULE: ./shared/external/ledgers.js + 20 modules
var ledgers = __webpack_require__(59586);
;// CONCATENATED MODULE: ./shared/action/ledger-list.js



/** The ledgers that `dashboard.yml` lists, as one. ConfigError where the secret of one was not given. */
function ledgersOf(entries, keys, context) {
    return joinedLedgers(entries.map((entry) => {
        const token = (0,dashboard_ledgers/* tokenOf */.B9)(entry, keys.secrets);
        // Opened when it is read, so that whatever is wrong with it is told with its place.
        const histories = async function* (needed) {
            const ledger = await (0,ledgers/* ledgerFor */.b)(entry.ledger, { ...context, token: keys.githubToken ?? '' }, token);
            yield* ledger.histories(needed);
        };
        return { entry, archive: { histories } };
    }));
}


/***/ }),

/***/ 41499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   R$: () => (/* binding */ checkLedgers),
/* harmony export */   od: () => (/* binding */ ledgersOf)
/* harmony export */ });
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74141);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4764);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44238);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61791);




const SECRET = /^\$\{\{\s*secrets\.[A-Za-z_][A-Za-z0-9_]*\s*\}\}$/;
/** Where a token is seen by nobody else: over TLS, or on the machine itself. */
const SAFE = /^git:(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/;
/** What the schema cannot say of `ledgers`. A token or a password that stands in the file is not repeated. */
function checkLedgers(tree, report) {
    const met = new Set();
    for (const index of tree.keys(['ledgers'])) {
        const path = ['ledgers', index];
        const { ledger, at, token } = writtenAt(tree, path);
        if (/^git:https?:\/\/[^/]*@|:\/\/[^/@]*:[^/@]*@/.test(ledger))
            report(tree.place(at), 'found a password in an address, which everybody can read here; write `token: ${{ secrets.NAME }}`');
        if (token !== undefined)
            checkToken(token, ledger, tree, [...path, 'token'], report);
        if (ledger !== '' && met.has(ledger))
            report(tree.place(at), `${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(ledger)} stands here twice; expected each ledger once`);
        met.add(ledger);
    }
}
function writtenAt(tree, path) {
    const [entry, inside] = [tree.at(path), [...path, 'ledger']];
    const textAt = (key) => {
        const found = tree.at(key);
        return typeof found === 'string' ? found : undefined;
    };
    const [at, ledger] = typeof entry === 'string' ? [path, entry] : [inside, textAt(inside) ?? ''];
    return { ledger, at, token: textAt([...path, 'token']) };
}
function checkToken(token, ledger, tree, path, report) {
    if (token !== '' && !SECRET.test(token)) {
        report(tree.place(path), 'found what is not the name of one secret; write `token: ${{ secrets.NAME }}`');
    }
    if (ledger !== '' && !SAFE.test(ledger)) {
        const open = ledger.startsWith('git:http:') ? 'would show it to everybody on the way' : 'is reached without one';
        const why = ledger === 'branch' ? 'is read with the input `github-token`' : open;
        report(tree.place(path), `found a token for ${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(ledger)}, which ${why}; a token goes with \`git:https://…\` only`);
    }
}
/** The ledgers of a file in which nothing is wrong. */
function ledgersOf(raw, tree) {
    return raw.map((entry, index) => {
        const place = tree.place(['ledgers', index]);
        if (typeof entry === 'string')
            return { ledger: entry, place };
        const { ledger, name, token } = entry;
        const opened = token !== undefined && { token: { template: token, place: tree.place(['ledgers', index, 'token']) } };
        return { ledger, place, ...(name !== undefined && { name }), ...opened };
    });
}
/** The token of a ledger; undefined where it needs none. ConfigError where its secret was not given. */
function tokenOf({ token }, secrets = {}) {
    if (!token)
        return undefined;
    // A secret that does not exist comes as an empty text.
    const given = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    const value = (0,_expression__WEBPACK_IMPORTED_MODULE_0__/* .evaluateTemplate */ .M1)(token.template, { secrets: given });
    if (value instanceof _plan_secret__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z && value.known)
        return value;
    const message = `${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(token.template)} is not among the secrets; give it in the input \`secrets\` as a JSON object, with its name as the key`;
    throw new _place__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .x([{ place: token.place, message }]);
}


/***/ })

};
;