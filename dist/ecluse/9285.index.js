"use strict";
exports.id = 9285;
exports.ids = [9285];
exports.modules = {

/***/ 44337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ cmdbFile)
});

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
// EXTERNAL MODULE: ./shared/config/words.js
var words = __webpack_require__(26313);
;// CONCATENATED MODULE: ./shared/config/amounts.js

const SIZES = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };
/** An amount of storage such as `2GiB`, read into bytes. */
function size() {
    const expected = 'an amount of storage such as `500MiB`, `2GiB` or `1TiB`';
    return (0,words/* word */.Vm)(/^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$/, expected).transform((written) => {
        const [, amount = '0', unit = ''] = /^([0-9]+)([A-Za-z]+)$/.exec(written) ?? [];
        return Number(amount) * (SIZES[unit] ?? 1);
    });
}
/** A share such as `90%`, read into the number in front of the sign. */
function percentage() {
    return (0,words/* word */.Vm)(/^([1-9][0-9]?|100)%$/, 'a share such as `90%`, from `1%` to `100%`').transform((written) => Number.parseInt(written, 10));
}

;// CONCATENATED MODULE: ./shared/config/cmdb-schema.js



const hostKey = (0,words/* text */.Qq)('a host key, `<type> <base64>`');
const limit = (0,words/* map */.Tj)({
    free: size().optional().describe('What must be free at least, such as `2GiB`.'),
    used: percentage().optional().describe('How full it may be at most, such as `90%`.'),
}, 'what must be free or may be used, a map');
const host = (0,words/* map */.Tj)({
    address: (0,words/* word */.Vm)(/^[A-Za-z0-9_[:][A-Za-z0-9._:%[\]-]{0,252}$/, 'a host name, an IP address, or `local`').describe('Host name or IP address; `local` is the runner itself.'),
    port: (0,words/* wholeNumber */.rD)(1, 65_535).optional().describe('Port of the SSH server; 22 if left out.'),
    user: (0,words/* word */.Vm)(/^[A-Za-z0-9_][A-Za-z0-9._@\\-]{0,99}$/, 'the name of a user')
        .optional()
        .describe('User to log in as.'),
    'host-key': schemas/* union */.KCZ([hostKey, (0,words/* listOf */.c3)(hostKey, 'a list of at least one host key')], { error: 'a host key or a list of them' })
        .optional()
        .describe('Public keys that the host may present, as `ssh-keyscan` prints them, without the name in front.'),
    jump: (0,words/* name */.UU)('the name of a host').optional().describe('Host through which this one is reached.'),
    path: (0,words/* text */.Qq)('the PATH of the steps').optional().describe("PATH of the steps; the session's own if left out."),
    state: (0,words/* word */.Vm)(/^[^\u0000-\u001f\u007f]{1,400}$/, 'a directory')
        .optional()
        .describe('Directory of journals, backups and staging; `.ecluse` in the home of the user if left out.'),
    system: (0,words/* text */.Qq)('the name of a system')
        .optional()
        .describe('What must run there, as its os-release file says: `Debian GNU/Linux 12 (bookworm)`.'),
    kernel: (0,words/* text */.Qq)('the name of a kernel').optional().describe('Kernel that must run there, as `uname -sr` prints it.'),
    disks: (0,words/* mapOf */.A7)((0,words/* word */.Vm)(/^\/[^\u0000-\u001f\u007f]{0,399}$/, 'the absolute path of a directory'), limit, 'a map of directories')
        .optional()
        .describe('File systems that must have room, each by a directory on it.'),
    ports: (0,words/* listOf */.c3)((0,words/* wholeNumber */.rD)(1, 65_535), 'a list of at least one port')
        .optional()
        .describe('TCP ports that something must listen on.'),
}, 'a host, a map');
const placed = (0,words/* map */.Tj)({
    hosts: (0,words/* listOf */.c3)((0,words/* name */.UU)('the name of a host'), 'a list of at least one host').describe('Hosts of the domain, in order.'),
    with: (0,words/* given */.gI)().optional().describe('Parameters of the technology on this stage.'),
    version: (0,words/* word */.Vm)(/^[^\s\u0000-\u001f\u007f]{1,100}$/, 'a version such as `2.0.0`, in quotes where it looks like a number')
        .optional()
        .describe('Version that must be found there.'),
}, 'where a domain lives, a map');
const applications = (0,words/* mapOf */.A7)((0,words/* shortName */.EU)('the name of an application'), (0,words/* mapOf */.A7)((0,words/* shortName */.EU)('the name of a domain'), placed, 'a map of domains'), 'a map of applications');
/** `cmdb.yml`, as a user writes it. */
const cmdbSchema = (0,words/* map */.Tj)({
    hosts: (0,words/* mapOf */.A7)((0,words/* name */.UU)('the name of a host'), host, 'a map of hosts').describe('Every host, by its name.'),
    environments: (0,words/* mapOf */.A7)((0,words/* name */.UU)('the name of a stage'), applications, 'a map of stages').describe('Stage, application, domain: where each lives.'),
}, 'a CMDB, a map').describe('What exists, where.');

;// CONCATENATED MODULE: ./shared/config/host-key.js
const TYPES = /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com)$/;
/** The key as `<type> <base64>`, without the comment that may follow it; undefined where it is none. */
function host_key_hostKey(written) {
    const [type = '', base64 = ''] = written.trim().split(/\s+/);
    if (!TYPES.test(type) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
        return undefined;
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.toString('base64').replace(/=+$/, '') !== base64.replace(/=+$/, ''))
        return undefined;
    return embeddedType(bytes) === type ? `${type} ${base64}` : undefined;
}
/** A key begins with its own type, behind four bytes that hold its length; after it comes the key itself. */
function embeddedType(bytes) {
    if (bytes.length < 4)
        return undefined;
    const end = 4 + bytes.readUInt32BE(0);
    return bytes.length > end + 4 ? bytes.toString('latin1', 4, end) : undefined;
}

// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/config/reading.js + 1 modules
var reading = __webpack_require__(39614);
;// CONCATENATED MODULE: ./shared/config/cmdb-file.js




/** Reads `cmdb.yml`. */
const cmdbFile = {
    schema: cmdbSchema,
    check(tree, report) {
        for (const host of tree.keys(['hosts']))
            checkHost(tree, host, report);
        for (const path of placesOf(tree)) {
            checkPlaced(tree, [...path, 'hosts'], report);
            (0,reading/* checkTemplates */.Yw)(tree, [...path, 'with'], report);
        }
    },
    meaning: ({ hosts, environments }, tree) => ({
        hosts: mapped(hosts, hostOf),
        environments: mapped(environments, (applications, stage) => mapped(applications, (domains, application) => mapped(domains, (placed, domain) => ({
            hosts: placed.hosts,
            with: (0,reading/* givenAt */.$M)(tree, ['environments', stage, application, domain, 'with']),
            ...(placed.version !== undefined && { version: placed.version }),
        })))),
    }),
};
function mapped(record, change) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
/** Every stage, application and domain of the file. */
function placesOf(tree) {
    return [0, 1, 2].reduce((paths) => paths.flatMap((path) => tree.keys(path).map((key) => [...path, key])), [['environments']]);
}
function checkHost(tree, host, report) {
    for (const { text, path } of (0,reading/* textsAt */.i1)(tree, ['hosts', host, 'host-key'])) {
        if (text === '' || host_key_hostKey(text) !== undefined)
            continue;
        const expected = 'a host key, `<type> <base64>`, as `ssh-keyscan` prints it without the name in front';
        report(tree.place(path), `found ${(0,nearest/* shown */.SP)(text)}, expected ${expected}`);
    }
    for (const directory of tree.keys(['hosts', host, 'disks'])) {
        const limit = ['hosts', host, 'disks', directory];
        // What is no map at all was told already.
        if (isEmptyMap(tree.at(limit)))
            report(tree.place(limit), 'found no limit; expected `free`, `used` or both');
    }
    checkOnce(tree, ['hosts', host, 'ports'], report);
    const jump = ['hosts', host, 'jump'];
    const through = tree.at(jump);
    if (typeof through !== 'string')
        return;
    if (!tree.keys(['hosts']).includes(through))
        report(tree.place(jump), unknownHost(tree, through));
    const way = jumpsFrom(tree, host);
    if (way.at(-1) === host)
        report(tree.place(jump), `the jumps go in a circle: ${way.map(nearest/* shown */.SP).join(' → ')}`);
}
function isEmptyMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
function checkOnce(tree, list, report) {
    const items = tree.keys(list).map((key) => tree.at([...list, key]));
    items.forEach((item, index) => {
        if (items.indexOf(item) < index)
            report(tree.place([...list, index]), `${(0,nearest/* shown */.SP)(String(item))} stands here twice; expected each port once`);
    });
}
/** The hosts on the way from one, to the last or to the first that comes again. */
function jumpsFrom(tree, host, way = []) {
    const next = tree.at(['hosts', host, 'jump']);
    const here = [...way, host];
    return way.includes(host) || typeof next !== 'string' ? here : jumpsFrom(tree, next, here);
}
function checkPlaced(tree, hosts, report) {
    const named = (0,reading/* textsAt */.i1)(tree, hosts);
    for (const [index, { text, path }] of named.entries()) {
        if (text !== '' && !tree.keys(['hosts']).includes(text))
            report(tree.place(path), unknownHost(tree, text));
        const twice = named.slice(0, index).some((other) => other.text === text);
        if (twice)
            report(tree.place(path), `${(0,nearest/* shown */.SP)(text)} stands here twice; expected each host once`);
    }
}
function unknownHost(tree, host) {
    return `${(0,nearest/* shown */.SP)(host)} is not a host of this CMDB; ${(0,nearest/* suggestion */.h)(host, tree.keys(['hosts']))}`;
}
function hostOf(raw) {
    const { address, port = 22, user, jump, path, state, 'host-key': keys = [] } = raw;
    const declared = declarationOf(raw);
    return {
        address,
        port,
        hostKeys: (Array.isArray(keys) ? keys : [keys]).map((key) => host_key_hostKey(key) ?? key),
        ...(user !== undefined && { user }),
        ...(jump !== undefined && { jump }),
        ...(path !== undefined && { path }),
        ...(state !== undefined && { state }),
        ...(declared !== undefined && { declared }),
    };
}
function declarationOf({ system, kernel, disks, ports }) {
    if (system === undefined && kernel === undefined && !disks && !ports)
        return undefined;
    const limits = mapped(disks ?? {}, ({ free, used }) => ({
        ...(free !== undefined && { free }),
        ...(used !== undefined && { used }),
    }));
    return {
        ...(system !== undefined && { system }),
        ...(kernel !== undefined && { kernel }),
        ...{ disks: limits, ports: ports ?? [] },
    };
}


/***/ }),

/***/ 97237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ rulesFile)
});

// EXTERNAL MODULE: ./shared/config/expression.js
var expression = __webpack_require__(4764);
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/config/reading.js + 1 modules
var reading = __webpack_require__(39614);
// EXTERNAL MODULE: ./shared/config/rules-model.js
var rules_model = __webpack_require__(78039);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
// EXTERNAL MODULE: ./shared/config/words.js
var words = __webpack_require__(26313);
;// CONCATENATED MODULE: ./shared/config/rules-schema.js



const YEAR = 366 * 86_400_000;
const time = (0,words/* word */.Vm)(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time such as `"19:00"`');
const end = (0,words/* word */.Vm)(/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/, 'a time such as `"19:00"`');
const date = (0,words/* word */.Vm)(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'a date such as `2026-12-18`');
const role = (0,words/* shortName */.EU)('the name of a role');
const stages = (0,words/* listOf */.c3)((0,words/* name */.UU)('the name of a stage'), 'a list of at least one stage');
const url = (0,words/* word */.Vm)(/^(https?:\/\/|\$\{\{)\S+(\s[^\u0000-\u001f\u007f]*)?$/, 'an address that starts with `https://` or `http://`');
const template = (0,words/* text */.Qq)('text, with or without `${{ }}`');
const stage = (0,words/* map */.Tj)({
    approve: (0,words/* map */.Tj)({
        by: (0,words/* listOf */.c3)(role, 'a list of at least one role').describe('Roles whose members may approve.'),
        count: (0,words/* wholeNumber */.rD)(1, 20).optional().describe('How many must; one if left out.'),
        through: (0,words/* listOf */.c3)((0,words/* oneOf */.yL)(['environment', 'rfc']), 'a list of `environment`, `rfc` or both')
            .optional()
            .describe("Where they may: GitHub's environment, the RFC; both if left out."),
    }, 'an approval, a map')
        .optional()
        .describe('Who must approve before the stage is entered.'),
    validate: (0,words/* listOf */.c3)(role, 'a list of at least one role').optional().describe('Roles that must validate it here.'),
    'rehearse-rollback': (0,words/* flag */.Jt)().optional().describe('Deploy, roll back and deploy again, with proof.'),
    window: (0,words/* map */.Tj)({
        days: (0,words/* listOf */.c3)((0,words/* oneOf */.yL)(rules_model/* DAYS */.qn), 'a list of days').optional().describe('Days; every day if left out.'),
        from: time.describe('First minute.'),
        to: end.describe('The minute after the last; before `from` where the window passes midnight.'),
        timezone: (0,words/* text */.Qq)('a time zone such as `Europe/Paris`').optional().describe('Time zone; UTC if left out.'),
    }, 'a window, a map')
        .optional()
        .describe('When the stage may be entered.'),
    allow: (0,words/* listOf */.c3)((0,words/* oneOf */.yL)(['admin-bypass']), 'a list of what is allowed')
        .optional()
        .describe('What else is accepted.'),
    evidence: (0,words/* listOf */.c3)((0,words/* oneOf */.yL)(rules_model/* EVIDENCE */.S4), 'a list of kinds of evidence')
        .optional()
        .describe('Reports that must be in the vault with the release, and green.'),
}, 'a stage, a map');
const requirement = schemas/* union */.KCZ([
    (0,words/* oneOf */.yL)(rules_model/* REQUIREMENTS */.dq),
    (0,words/* map */.Tj)({
        when: (0,words/* text */.Qq)("a condition such as `request.severity == 'critical'`").describe('What must hold.'),
        otherwise: (0,words/* text */.Qq)('a sentence').describe('What people read where it does not.'),
    }),
], {
    error: `a requirement: ${rules_model/* REQUIREMENTS */.dq.map((name) => `\`${name}\``).join(', ')} or a map with \`when\` and \`otherwise\``,
});
const lifecycle = (0,words/* map */.Tj)({
    stages: stages.describe('Stages in order.'),
    by: (0,words/* listOf */.c3)(role, 'a list of at least one role').optional().describe('Roles that may ask for it; all if left out.'),
    requires: (0,words/* listOf */.c3)(requirement, 'a list of requirements').optional().describe('What a release must have.'),
    quota: (0,words/* map */.Tj)({ max: (0,words/* wholeNumber */.rD)(1, 1000).describe('Releases.'), per: (0,words/* duration */.p0)(YEAR).describe('Time.') })
        .optional()
        .describe('How many releases may follow it in a time.'),
    debt: (0,words/* listOf */.c3)((0,words/* shortName */.EU)('the name of a debt'), 'a list of debts').optional().describe('What is owed afterwards.'),
}, 'a lifecycle, a map');
const common = {
    lease: (0,words/* duration */.p0)().optional().describe('After how long the silence ends by itself; 1h if left out.'),
    'on-error': (0,words/* oneOf */.yL)(['stop', 'continue']).optional().describe('What to do where it cannot be silenced.'),
};
const account = {
    url: url.describe('Its address.'),
    user: template.optional().describe('User.'),
    password: template.optional().describe('Password, as ${{ secrets.NAME }}.'),
    token: template.optional().describe('Token, as ${{ secrets.NAME }}.'),
};
const matchers = (0,words/* mapOf */.A7)((0,words/* word */.Vm)(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of a label'), template, 'a map of labels');
const hosts = template.optional().describe('Names of the hosts, by commas; those of the stage if left out.');
const supervision = schemas/* discriminatedUnion */.gMt('kind', [
    (0,words/* map */.Tj)({ kind: schemas/* literal */.euz('alertmanager'), ...account, match: matchers.describe('Labels to silence.'), ...common }),
    (0,words/* map */.Tj)({ kind: schemas/* literal */.euz('icinga2'), ...account, hosts, ...common }),
    (0,words/* map */.Tj)({ kind: schemas/* literal */.euz('zabbix'), ...account, hosts, ...common }),
    (0,words/* map */.Tj)({
        kind: schemas/* literal */.euz('command'),
        silence: (0,words/* text */.Qq)('a command').describe('Silences.'),
        restore: (0,words/* text */.Qq)('a command').describe('Gives back.'),
        ...common,
    }),
], { error: 'the kind of a supervision: `alertmanager`, `icinga2`, `zabbix` or `command`' });
const measure = (0,words/* map */.Tj)({
    name: (0,words/* text */.Qq)('a name for people').describe('What is measured.'),
    url: url.describe('Address to request; one that names `host` is requested on each host.'),
    when: (0,words/* text */.Qq)("a condition such as `release.application == 'pets'`")
        .optional()
        .describe('What must hold for it to be measured; always if left out.'),
    domain: (0,words/* name */.UU)('the name of a domain')
        .optional()
        .describe('Whose hosts `host` stands for; those of the domains that are started if left out.'),
    within: (0,words/* duration */.p0)().optional().describe('For how long to wait until it answers; 1m if left out.'),
    requests: (0,words/* wholeNumber */.rD)(1, 1_000_000).optional().describe('How many requests; 200 if left out.'),
    connections: (0,words/* wholeNumber */.rD)(1, 1000).optional().describe('How many at once; 4 if left out.'),
    limits: (0,words/* map */.Tj)({
        errors: (0,words/* wholeNumber */.rD)(0, 1_000_000).optional().describe('How many requests may fail; none if left out.'),
        p95: (0,words/* duration */.p0)().optional().describe('Within which time 95 % must be answered.'),
        'worse-than-previous': (0,words/* word */.Vm)(/^[0-9]{1,4}(\.[0-9]+)?%$/, 'a percentage such as `20%`')
            .optional()
            .describe('How much slower than the deployment before it may be.'),
    })
        .optional()
        .describe('Outside them the deployment has failed.'),
}, 'a measurement, a map');
/** `ecluse.yml`, as a user writes it. */
const rulesSchema = (0,words/* map */.Tj)({
    roles: (0,words/* mapOf */.A7)(role, (0,words/* listOf */.c3)((0,words/* word */.Vm)(/^@?[A-Za-z0-9][A-Za-z0-9-]*(\/[A-Za-z0-9._-]+)?$/, 'a login or a team such as `"@acme/ops"`'), 'a list of logins and teams'), 'a map of roles')
        .optional()
        .describe('GitHub logins and teams, by role.'),
    stages: (0,words/* mapOf */.A7)((0,words/* name */.UU)('the name of a stage'), stage, 'a map of stages').describe('What each stage asks for.'),
    lifecycles: (0,words/* mapOf */.A7)((0,words/* shortName */.EU)('the name of a lifecycle'), lifecycle, 'a map of lifecycles')
        .optional()
        .describe('Lists of stages that a release follows.'),
    rules: (0,words/* listOf */.c3)((0,words/* map */.Tj)({
        when: (0,words/* text */.Qq)("a condition such as `request.kind == 'hotfix'`").optional().describe('Holds always if left out.'),
        lifecycle: (0,words/* shortName */.EU)('the name of a lifecycle').describe('The lifecycle to follow.'),
    }), 'a list of rules')
        .optional()
        .describe('The first that holds decides which lifecycle a release follows.'),
    freezes: (0,words/* listOf */.c3)((0,words/* map */.Tj)({
        name: (0,words/* text */.Qq)('a name for people').describe('Why.'),
        from: date.describe("First day, whole, in the time zone of the stage's window; of UTC where it has none."),
        to: date.describe('Last day, whole too.'),
        stages: stages.describe('Stages that nothing enters.'),
    }), 'a list of freezes')
        .optional()
        .describe('Days on which nothing enters a stage.'),
    supervision: (0,words/* listOf */.c3)(supervision, 'a list of supervisions').optional().describe('Silenced during a deployment.'),
    measure: (0,words/* listOf */.c3)(measure, 'a list of measurements').optional().describe('First figures after a deployment.'),
    retention: (0,words/* map */.Tj)({
        deployments: (0,words/* wholeNumber */.rD)(1, 1000)
            .optional()
            .describe('How many deployments of an application and stage keep their backups; 3 if left out.'),
    }, 'a retention, a map')
        .optional()
        .describe('How long backups are kept on the hosts; what a rollback may need is kept whatever it says.'),
}, 'the rules, a map').describe('Roles, stages, lifecycles, freezes, supervision, measurement and retention.');

;// CONCATENATED MODULE: ./shared/config/rules-file.js





const MINUTE = 60_000;
const HOUR = 3_600_000;
/** Reads `ecluse.yml`. */
const rulesFile = {
    schema: rulesSchema,
    check(tree, report) {
        checkNames(tree, report);
        for (const stage of tree.keys(['stages']))
            checkWindow(tree, ['stages', stage, 'window'], report);
        for (const index of tree.keys(['freezes']))
            checkDates(tree, ['freezes', index], report);
        for (const index of tree.keys(['rules']))
            checkCondition(tree, ['rules', index, 'when'], report);
        for (const name of tree.keys(['lifecycles'])) {
            for (const index of tree.keys(['lifecycles', name, 'requires']))
                checkCondition(tree, ['lifecycles', name, 'requires', index, 'when'], report);
        }
        for (const index of tree.keys(['supervision'])) {
            checkCommands(tree, ['supervision', index], report);
            (0,reading/* checkTemplates */.Yw)(tree, ['supervision', index], report);
            (0,reading/* checkTemplates */.Yw)(tree, ['supervision', index, 'match'], report);
        }
        for (const index of tree.keys(['measure'])) {
            (0,reading/* checkTemplates */.Yw)(tree, ['measure', index], report);
            checkCondition(tree, ['measure', index, 'when'], report);
        }
    },
    meaning: ({ roles = {}, lifecycles = {}, rules = [], freezes = [], supervision = [], measure = [], ...raw }) => ({
        roles,
        stages: Object.fromEntries(Object.entries(raw.stages).map(([name, stage]) => [name, stageOf(stage)])),
        lifecycles: Object.fromEntries(Object.entries(lifecycles).map(([name, raw]) => [name, lifecycleOf(raw)])),
        rules: rules.map(({ when, lifecycle }) => ({ lifecycle, ...(when !== undefined && { when }) })),
        freezes,
        supervision: supervision.map(supervisionOf),
        measure: measure.map(measureOf),
        retention: { deployments: raw.retention?.deployments ?? rules_model/* RETENTION */.xA },
    }),
};
/** Every place where a role, a stage or a lifecycle is named. */
function checkNames(tree, report) {
    const check = (path, kind) => {
        const known = tree.keys([`${kind}s`]);
        for (const { text, path: at } of (0,reading/* textsAt */.i1)(tree, path)) {
            if (text === '' || known.includes(text))
                continue;
            report(tree.place(at), `${(0,nearest/* shown */.SP)(text)} is not a ${kind} of this file; ${(0,nearest/* suggestion */.h)(text, known)}`);
        }
    };
    for (const stage of tree.keys(['stages'])) {
        check(['stages', stage, 'approve', 'by'], 'role');
        check(['stages', stage, 'validate'], 'role');
    }
    for (const lifecycle of tree.keys(['lifecycles'])) {
        check(['lifecycles', lifecycle, 'stages'], 'stage');
        check(['lifecycles', lifecycle, 'by'], 'role');
    }
    for (const index of tree.keys(['rules']))
        check(['rules', index, 'lifecycle'], 'lifecycle');
    for (const index of tree.keys(['freezes']))
        check(['freezes', index, 'stages'], 'stage');
}
function checkCondition(tree, path, report) {
    const when = tree.at(path);
    if (typeof when !== 'string' || when === '')
        return;
    for (const { column, message } of (0,expression/* conditionProblems */.KR)(when))
        report(tree.placeIn(path, column), message);
}
/** A value pasted into a command would be obeyed; variables are not. */
function checkCommands(tree, path, report) {
    for (const key of ['silence', 'restore']) {
        const text = tree.at([...path, key]);
        if (typeof text === 'string' && text.includes('${{'))
            report(tree.place([...path, key]), 'found `${{`; a command gets its values as variables: `$APPLICATION`, `$VERSION`, `$STAGE`, `$HOSTS`, `$DEPLOYMENT`, `$LEASE_SECONDS`, `$UNTIL`');
    }
}
function checkWindow(tree, path, report) {
    const [from, to, timezone] = ['from', 'to', 'timezone'].map((key) => tree.at([...path, key]));
    if (typeof timezone === 'string' && timezone !== '' && !isTimezone(timezone)) {
        const message = `found ${(0,nearest/* shown */.SP)(timezone)}, expected a time zone such as \`Europe/Paris\``;
        report(tree.place([...path, 'timezone']), message);
    }
    if (typeof from === 'string' && from === to) {
        report(tree.place([...path, 'to']), `found ${(0,nearest/* shown */.SP)(from)} for both ends of the window; expected a time between`);
    }
}
function isTimezone(timezone) {
    try {
        return Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
function checkDates(tree, path, report) {
    const written = ['from', 'to'].map((key) => ({ at: [...path, key], date: tree.at([...path, key]) }));
    for (const { at, date } of written) {
        if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date) || isDate(date))
            continue;
        report(tree.place(at), `found ${(0,nearest/* shown */.SP)(date)}, which is no day of the calendar`);
    }
    const [first, last] = written;
    if (typeof first?.date !== 'string' || typeof last?.date !== 'string' || !isDate(first.date) || !isDate(last.date))
        return;
    if (last.date < first.date)
        report(tree.place(last.at), `found ${(0,nearest/* shown */.SP)(last.date)}, expected a day from \`${first.date}\` on`);
}
function isDate(date) {
    const time = Date.parse(`${date}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
function stageOf(raw) {
    const { approve, validate = [], window, allow = [], evidence = [] } = raw;
    return {
        validate,
        rehearseRollback: raw['rehearse-rollback'] ?? false,
        allow,
        evidence,
        ...(approve && {
            approve: { by: approve.by, count: approve.count ?? 1, through: approve.through ?? ['environment', 'rfc'] },
        }),
        ...(window && { window: { ...window, days: window.days ?? rules_model/* DAYS */.qn, timezone: window.timezone ?? 'UTC' } }),
    };
}
function lifecycleOf({ stages, by, requires = [], quota, debt = [] }) {
    return { stages, requires, debt, ...(by && { by }), ...(quota && { quota }) };
}
function supervisionOf(raw) {
    const lease = raw.lease ?? HOUR;
    const common = { lease, onError: raw['on-error'] ?? 'stop' };
    if (raw.kind === 'command')
        return { ...common, kind: raw.kind, silence: raw.silence, restore: raw.restore };
    const { url, user, password, token } = raw;
    const account = {
        url,
        ...(user !== undefined && { user }),
        ...(password !== undefined && { password }),
        ...(token !== undefined && { token }),
    };
    if (raw.kind === 'alertmanager')
        return { ...common, ...account, kind: raw.kind, match: raw.match };
    return { ...common, ...account, kind: raw.kind, hosts: raw.hosts ?? '${{ stage.hosts }}' };
}
function measureOf(raw) {
    const { name, url, when, domain, within = MINUTE, requests = 200, connections = 4, limits = {} } = raw;
    const worse = limits['worse-than-previous'];
    return {
        name,
        url,
        ...(when !== undefined && { when }),
        ...(domain !== undefined && { domain }),
        ...{ within, requests, connections },
        limits: {
            errors: limits.errors ?? 0,
            ...(limits.p95 !== undefined && { p95: limits.p95 }),
            ...(worse !== undefined && { worseThanPrevious: Number(worse.slice(0, -1)) / 100 }),
        },
    };
}


/***/ }),

/***/ 78039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   dq: () => (/* binding */ REQUIREMENTS),
/* harmony export */   qn: () => (/* binding */ DAYS),
/* harmony export */   xA: () => (/* binding */ RETENTION)
/* harmony export */ });
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** What a lifecycle may ask of a release before it may follow it. */
const REQUIREMENTS = ['incident', 'based-on-production'];
/** Kinds of evidence that a stage may ask for; each is a report that the vault holds with the release. */
const EVIDENCE = ['tests', 'coverage', 'static-analysis'];
/** How many deployments of an application and stage keep their backups on the hosts, where the rules do not say. */
const RETENTION = 3;


/***/ }),

/***/ 26313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Tj: () => (/* binding */ map),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43045);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44238);


/** A map with these keys and no others; a key that is not known is answered with the nearest that is. */
function map(shape, expected = 'a map') {
    const known = Object.keys(shape);
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, {
        error: (issue) => issue.code === 'unrecognized_keys'
            ? issue.keys.map((key) => `${(0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is not known here; ${(0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(key, known)}`).join('\n')
            : `${expected} of ${known.slice(0, 8).map(_nearest__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ')}`,
    });
}
/** A map from names that a user chooses. */
function mapOf(name, value, expected) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(name, value, { error: expected });
}
/** A list of at least one. */
function listOf(item, expected) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item, { error: expected }).min(1, { error: expected });
}
/** One of a few words. */
function oneOf(words, because = '') {
    const last = words.length > 1 ? ` or ${(0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(words.at(-1) ?? '')}` : '';
    const listed = words
        .slice(0, words.length > 1 ? -1 : undefined)
        .map(_nearest__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)
        .join(', ');
    return zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(words, { error: `${listed}${last}${because}` });
}
function word(pattern, expected) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: expected }).regex(pattern, { error: expected });
}
/** Any text but none. */
function text(expected) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: expected }).min(1, { error: expected });
}
function wholeNumber(least, most) {
    const error = `a whole number from ${least} to ${most}`;
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error }).min(least, { error }).max(most, { error });
}
function flag() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY({ error: '`true` or `false`' });
}
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Longer than any timer of Node can be: it would go off at once. */
const LONGEST = 24 * 86_400_000;
/** A time such as `10m`, read into milliseconds. */
function duration(longest = LONGEST) {
    const expected = `a duration such as \`90s\`, \`10m\` or \`1h\`, up to \`${longest / 86_400_000}d\``;
    return word(/^[1-9][0-9]{0,9}(ms|s|m|h|d)$/, expected)
        .refine((written) => milliseconds(written) <= longest, { error: expected })
        .transform(milliseconds);
}
function milliseconds(written) {
    const [, amount = '0', unit = 'ms'] = /^([0-9]+)([a-z]+)$/.exec(written) ?? [];
    return Number(amount) * (UNITS[unit] ?? 1);
}
/** Names of applications, stages, hosts: they become parts of paths, refs and URLs. */
function name(what) {
    return word(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, `${what}: letters, digits, \`.\`, \`_\`, \`-\`, a letter or digit first`);
}
/** Names of domains, technologies and parameters. */
function shortName(what) {
    return word(/^[a-z][a-z0-9-]{0,62}$/, `${what}: small letters, digits and \`-\`, a letter first`);
}
/** Values of parameters; a number or `true` is taken as it is written. */
function given() {
    const scalar = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()], { error: 'text, a number, `true` or `false`' });
    return mapOf(shortName('the name of a parameter'), scalar, 'a map of parameters');
}


/***/ })

};
;