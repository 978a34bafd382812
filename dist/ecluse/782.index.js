"use strict";
exports.id = 782;
exports.ids = [782];
exports.modules = {

/***/ 17782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadConfig: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
;// CONCATENATED MODULE: ./shared/config/words.js


/** A map with these keys and no others; a key that is not known is answered with the nearest that is. */
function map(shape, expected = 'a map') {
    const known = Object.keys(shape);
    return schemas/* strictObject */.rej(shape, {
        error: (issue) => issue.code === 'unrecognized_keys'
            ? issue.keys.map((key) => `${(0,nearest/* shown */.SP)(key)} is not known here; ${(0,nearest/* suggestion */.h)(key, known)}`).join('\n')
            : `${expected} of ${known.slice(0, 8).map(nearest/* shown */.SP).join(', ')}`,
    });
}
/** A map from names that a user chooses. */
function mapOf(name, value, expected) {
    return schemas/* record */.g1P(name, value, { error: expected });
}
/** A list of at least one. */
function listOf(item, expected) {
    return schemas/* array */.YOg(item, { error: expected }).min(1, { error: expected });
}
/** One of a few words. */
function oneOf(words, because = '') {
    const last = words.length > 1 ? ` or ${(0,nearest/* shown */.SP)(words.at(-1) ?? '')}` : '';
    const listed = words
        .slice(0, words.length > 1 ? -1 : undefined)
        .map(nearest/* shown */.SP)
        .join(', ');
    return schemas/* enum */.k5n(words, { error: `${listed}${last}${because}` });
}
function word(pattern, expected) {
    return schemas/* string */.YjP({ error: expected }).regex(pattern, { error: expected });
}
/** Any text but none. */
function words_text(expected) {
    return schemas/* string */.YjP({ error: expected }).min(1, { error: expected });
}
function wholeNumber(least, most) {
    const error = `a whole number from ${least} to ${most}`;
    return schemas/* int */.Whr({ error }).min(least, { error }).max(most, { error });
}
function flag() {
    return schemas/* boolean */.zMY({ error: '`true` or `false`' });
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
function words_name(what) {
    return word(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, `${what}: letters, digits, \`.\`, \`_\`, \`-\`, a letter or digit first`);
}
/** Names of domains, technologies and parameters. */
function shortName(what) {
    return word(/^[a-z][a-z0-9-]{0,62}$/, `${what}: small letters, digits and \`-\`, a letter first`);
}
/** Values of parameters; a number or `true` is taken as it is written. */
function given() {
    const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'text, a number, `true` or `false`' });
    return mapOf(shortName('the name of a parameter'), scalar, 'a map of parameters');
}

;// CONCATENATED MODULE: ./shared/config/cmdb-schema.js


const hostKey = words_text('a host key, `<type> <base64>`');
const host = map({
    address: word(/^[A-Za-z0-9_[:][A-Za-z0-9._:%[\]-]{0,252}$/, 'a host name, an IP address, or `local`').describe('Host name or IP address; `local` is the runner itself.'),
    port: wholeNumber(1, 65_535).optional().describe('Port of the SSH server; 22 if left out.'),
    user: word(/^[A-Za-z0-9_][A-Za-z0-9._@\\-]{0,99}$/, 'the name of a user')
        .optional()
        .describe('User to log in as.'),
    'host-key': schemas/* union */.KCZ([hostKey, listOf(hostKey, 'a list of at least one host key')], { error: 'a host key or a list of them' })
        .optional()
        .describe('Public keys that the host may present, as `ssh-keyscan` prints them, without the name in front.'),
    jump: words_name('the name of a host').optional().describe('Host through which this one is reached.'),
    path: words_text('the PATH of the steps').optional().describe("PATH of the steps; the session's own if left out."),
    state: word(/^[^\u0000-\u001f\u007f]{1,400}$/, 'a directory')
        .optional()
        .describe('Directory of journals, backups and staging; `.ecluse` in the home of the user if left out.'),
}, 'a host, a map');
const placed = map({
    hosts: listOf(words_name('the name of a host'), 'a list of at least one host').describe('Hosts of the domain, in order.'),
    with: given().optional().describe('Parameters of the technology on this stage.'),
}, 'where a domain lives, a map');
const applications = mapOf(shortName('the name of an application'), mapOf(shortName('the name of a domain'), placed, 'a map of domains'), 'a map of applications');
/** `cmdb.yml`, as a user writes it. */
const cmdbSchema = map({
    hosts: mapOf(words_name('the name of a host'), host, 'a map of hosts').describe('Every host, by its name.'),
    environments: mapOf(words_name('the name of a stage'), applications, 'a map of stages').describe('Stage, application, domain: where each lives.'),
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

// EXTERNAL MODULE: ./shared/config/reading.js + 4 modules
var config_reading = __webpack_require__(4216);
;// CONCATENATED MODULE: ./shared/config/cmdb-file.js




/** Reads `cmdb.yml`. */
const cmdbFile = {
    schema: cmdbSchema,
    check(tree, report) {
        for (const host of tree.keys(['hosts']))
            checkHost(tree, host, report);
        for (const path of placesOf(tree)) {
            checkPlaced(tree, [...path, 'hosts'], report);
            (0,config_reading/* checkTemplates */.Yw)(tree, [...path, 'with'], report);
        }
    },
    meaning: ({ hosts, environments }, tree) => ({
        hosts: mapped(hosts, hostOf),
        environments: mapped(environments, (applications, stage) => mapped(applications, (domains, application) => mapped(domains, (placed, domain) => ({
            hosts: placed.hosts,
            with: (0,config_reading/* givenAt */.$M)(tree, ['environments', stage, application, domain, 'with']),
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
    for (const { text, path } of (0,config_reading/* textsAt */.i1)(tree, ['hosts', host, 'host-key'])) {
        if (text === '' || host_key_hostKey(text) !== undefined)
            continue;
        const expected = 'a host key, `<type> <base64>`, as `ssh-keyscan` prints it without the name in front';
        report(tree.place(path), `found ${(0,nearest/* shown */.SP)(text)}, expected ${expected}`);
    }
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
/** The hosts on the way from one, to the last or to the first that comes again. */
function jumpsFrom(tree, host, way = []) {
    const next = tree.at(['hosts', host, 'jump']);
    const here = [...way, host];
    return way.includes(host) || typeof next !== 'string' ? here : jumpsFrom(tree, next, here);
}
function checkPlaced(tree, hosts, report) {
    const named = (0,config_reading/* textsAt */.i1)(tree, hosts);
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
    return {
        address,
        port,
        hostKeys: (Array.isArray(keys) ? keys : [keys]).map((key) => host_key_hostKey(key) ?? key),
        ...(user !== undefined && { user }),
        ...(jump !== undefined && { jump }),
        ...(path !== undefined && { path }),
        ...(state !== undefined && { state }),
    };
}

;// CONCATENATED MODULE: ./shared/config/config-files.js
const NAME = /^(?<directory>(?:.*\/)?)(?<name>(?:plan|cmdb|ecluse|plans\/[^/]+|technologies\/[^/]+))\.ya?ml$/;
/** A file of the configuration by what its name means: `plan`, `plans/pets`, `cmdb`, `ecluse`, `technologies/x`. */
function named(source) {
    // The last folder decides: `plans/cmdb.yml` is the plan of an application that is called cmdb.
    const inFolder = /^((?:.*\/)?)((?:plans|technologies)\/[^/]+)\.ya?ml$/.exec(source.file);
    const [, directory = '', name = ''] = inFolder ?? NAME.exec(source.file) ?? [];
    return { source, name, directory };
}
/** Which file is which; other applications' plans are left alone. */
function configFilesOf(files, application) {
    const all = files.map(named).filter(({ name }) => name !== '');
    const directory = all[0]?.directory ?? '';
    const problems = [];
    const problem = (file, message) => problems.push({ place: { file, line: 1, column: 1 }, message });
    const only = (...names) => {
        const [first, second] = all.filter(({ name }) => names.includes(name)).map(({ source }) => source);
        if (first && second)
            problem(second.file, `found this file beside ${first.file}; expected one of them`);
        return first;
    };
    const own = only(`plans/${application}`);
    const plan = own ?? only('plan');
    const cmdb = only('cmdb');
    const rules = only('ecluse');
    if (!plan)
        problem(`${directory}plan.yml`, `the file is missing; expected it, or ${directory}plans/${application}.yml`);
    if (!cmdb)
        problem(`${directory}cmdb.yml`, 'the file is missing; expected `hosts` and `environments` in it');
    return {
        ...(plan && { plan }),
        ...(cmdb && { cmdb }),
        ...(rules && { rules }),
        technologies: all.filter(({ name }) => name.startsWith('technologies/')).map(({ source }) => source),
        problems,
        directory,
    };
}

// EXTERNAL MODULE: ./shared/config/place.js
var place = __webpack_require__(61791);
// EXTERNAL MODULE: ./shared/release/package.js
var release_package = __webpack_require__(61619);
// EXTERNAL MODULE: ./shared/plan/dependency.js
var dependency = __webpack_require__(26220);
;// CONCATENATED MODULE: ./shared/config/plan-dependencies.js


/** What is wrong with the `after` of the domains: names that nothing has, and circles. */
function checkDependencies(tree, report) {
    const domains = tree.keys(['domains']);
    for (const domain of domains) {
        for (const { name, path } of namedBy(tree, domain)) {
            const problem = problemOf(name, tree.at(['application']), domain, domains);
            if (problem !== undefined)
                report(tree.place(path), problem);
        }
    }
    checkCircles(tree, domains, report);
}
function namedBy(tree, domain) {
    const list = ['domains', domain, 'after'];
    if (!Array.isArray(tree.at(list)))
        return [];
    return tree.keys(list).flatMap((key) => {
        const path = [...list, key];
        const name = tree.at(path);
        return typeof name === 'string' ? [{ name, path }] : [];
    });
}
function problemOf(name, application, domain, domains) {
    const others = domains.filter((other) => other !== domain);
    const [first = '', second = ''] = name.split('/');
    if ((0,dependency/* isForeign */.jq)(name)) {
        if (first !== application)
            return undefined;
        return `${(0,nearest/* shown */.SP)(name)} is of this application itself; expected its name alone, ${(0,nearest/* shown */.SP)(second)}`;
    }
    if (name === '' || domains.includes(name))
        return undefined;
    return `${(0,nearest/* shown */.SP)(name)} is not a domain of this plan; ${(0,nearest/* suggestion */.h)(name, others)}`;
}
/** Each circle is told once, where it closes. */
function checkCircles(tree, domains, report) {
    const seen = new Set();
    const walk = (domain, way) => {
        seen.add(domain);
        const here = [...way, domain];
        for (const { name, path } of namedBy(tree, domain)) {
            const start = here.indexOf(name);
            if (start >= 0) {
                const circle = [...here.slice(start), name].map(nearest/* shown */.SP).join(' → ');
                report(tree.place(path), `the domains depend on one another in a circle, ${circle}; expected an end to it`);
            }
            else if (domains.includes(name) && !seen.has(name))
                walk(name, here);
        }
    };
    for (const domain of domains)
        if (!seen.has(domain))
            walk(domain, []);
}

// EXTERNAL MODULE: ./shared/plan/operation.js
var operation = __webpack_require__(74244);
;// CONCATENATED MODULE: ./shared/config/until-schema.js


const PORT = 'a port from 1 to 65535';
/** What a step waits for: one of `http`, `port` and `sql`. */
const untilSchema = map({
    http: word(/^(https?:\/\/|.*\$\{\{)/s, 'an address such as `http://127.0.0.1:8080/pets/`')
        .optional()
        .describe('An address, as the host sees it, that must answer.'),
    status: wholeNumber(100, 599).optional().describe('The status that `http` must answer; 200 if left out.'),
    port: schemas/* union */.KCZ([wholeNumber(1, 65_535), word(/\$\{\{/, PORT)], { error: PORT })
        .optional()
        .describe('A port that must be open.'),
    host: words_text('the name or address of a host')
        .optional()
        .describe('Of which machine, for `port`; 127.0.0.1 if left out.'),
    sql: words_text('a query').optional().describe('A query that must give a row; only where the technology has a `query`.'),
    within: duration().optional().describe('For how long at most; 2m if left out.'),
    every: duration().optional().describe('How often it is tried; 2s if left out.'),
}, 'what to wait for, a map');

;// CONCATENATED MODULE: ./shared/config/plan-schema.js




/** What a plan may name: the way back is derived. */
const PLANNED = operation/* OPERATIONS */.x.filter((operation) => operation !== 'restore');
/** A file name; the vault asks for a little more. */
const PACKAGE = /^(?![-.]|.*\$\{\{)[^/\\\u0000-\u001f\u007f]{1,200}$/;
/** A domain of this application, or `application/domain`. */
const DEPENDENCY = /^[a-z][a-z0-9-]{0,62}(\/[a-z][a-z0-9-]{0,62})?$/;
const plan_schema_operation = oneOf(PLANNED, ' (the rollback plan, with its `restore`, is derived)').describe('What to do: verify, backup, stop, deploy, start, check or inspect. `restore` is derived, never written.');
const operations = schemas/* union */.KCZ([plan_schema_operation, listOf(plan_schema_operation, 'a list of at least one operation')], {
    error: 'an operation or a list of operations',
});
const plan_schema_long = map({
    do: operations.describe('The operation, or several, one after the other.'),
    serial: wholeNumber(1, 1000).optional().describe('How many hosts at a time; all of them at once if left out.'),
    timeout: duration().optional().describe('Time limit of each technical step, such as 10m.'),
    retries: wholeNumber(0, 100).optional().describe('How many times more a repeatable technical step is tried.'),
    until: untilSchema.optional().describe('What its hosts wait for when the last of these operations is over.'),
}, 'an operation in its long form, a map');
const plan_schema_form = schemas/* union */.KCZ([plan_schema_operation, plan_schema_long, listOf(schemas/* union */.KCZ([plan_schema_operation, plan_schema_long]), 'a list of at least one operation')], {
    error: 'an operation such as `stop`, a list such as `[backup, verify]`, or a map such as `{ do: deploy, serial: 1 }`',
});
const domain = map({
    technology: shortName('the name of a technology').describe('One of the catalogue, or of technologies/*.yml.'),
    package: word(PACKAGE, 'a plain file name, without directories')
        .optional()
        .describe('File name of the package in the vault.'),
    after: listOf(word(DEPENDENCY, 'the name of a domain, or `application/domain` for one of another application'), 'a list of at least one domain')
        .optional()
        .describe('Domains it depends on, deployed and started before it; `application/domain` for another application.'),
    with: given().optional().describe('Parameters of the technology, on every stage; the CMDB may say otherwise.'),
    restore: schemas/* literal */.euz('backup', { error: '`backup`' })
        .optional()
        .describe('Undo from the backup even where the technology has scripts for it.'),
    irreversible: words_text('the reason why there is no way back').optional().describe('Why no way back is accepted.'),
}, 'a domain, a map');
/** `plan.yml`, as a user writes it. */
const planSchema = map({
    application: shortName('the name of the application').describe('Name of the application.'),
    order: oneOf(['bands', 'reverse'])
        .optional()
        .describe('Order of the rollback: by the bands of the technologies, or the strict reverse of what was done.'),
    domains: mapOf(shortName('the name of a domain'), domain, 'a map of domains').describe('The parts of the application, each of one technology.'),
    steps: listOf(mapOf(shortName('the name of a domain'), plan_schema_form, 'a step such as `app: stop`'), 'a list of at least one step')
        .optional()
        .describe('Steps in order; the domains of one step run in parallel. Generated if left out.'),
}, 'a plan, a map').describe('The plan of an application: its domains and the steps of its deployment.');

// EXTERNAL MODULE: ./shared/config/until.js
var config_until = __webpack_require__(1416);
;// CONCATENATED MODULE: ./shared/config/plan-file.js






/** Reads `plan.yml`. */
const planFile = {
    schema: planSchema,
    check(tree, report) {
        if (isMap(tree.at(['domains'])) && tree.keys(['domains']).length === 0) {
            report(tree.place(['domains']), 'found an empty map, expected at least one domain');
        }
        for (const domain of tree.keys(['domains'])) {
            (0,config_reading/* checkTemplates */.Yw)(tree, ['domains', domain, 'with'], report);
            checkPackage(tree, domain, report);
        }
        checkDependencies(tree, report);
        checkSteps(tree, report);
    },
    meaning: ({ application, order = 'bands', domains, steps }, tree) => ({
        application,
        order,
        domains: Object.fromEntries(Object.entries(domains).map(([name, domain]) => [name, domainOf(domain, tree, ['domains', name, 'with'])])),
        ...(steps && { steps: steps.map(stepOf) }),
    }),
};
function checkPackage(tree, domain, report) {
    const path = ['domains', domain, 'package'];
    const name = tree.at(path);
    const problem = typeof name === 'string' && PACKAGE.test(name) ? (0,release_package/* fileNameProblem */.X)(name) : undefined;
    if (problem !== undefined)
        report(tree.place(path), `the package ${(0,nearest/* shown */.SP)(String(name))} ${problem}`);
}
function checkSteps(tree, report) {
    const domains = tree.keys(['domains']);
    if (!Array.isArray(tree.at(['steps'])))
        return;
    for (const step of tree.keys(['steps'])) {
        const named = tree.keys(['steps', step]);
        if (named.length === 0 && isMap(tree.at(['steps', step]))) {
            report(tree.place(['steps', step]), 'found an empty map, expected a step such as `app: stop`');
        }
        for (const domain of named) {
            const path = ['steps', step, domain];
            const items = Array.isArray(tree.at(path)) ? tree.keys(path).map((item) => [...path, item]) : [path];
            for (const item of items)
                (0,config_until/* checkUntil */.fL)(tree, [...item, 'until'], report);
            if (domains.includes(domain))
                continue;
            report(tree.keyPlace(['steps', step, domain]), `${(0,nearest/* shown */.SP)(domain)} is not a domain of this plan; ${(0,nearest/* suggestion */.h)(domain, domains)}`);
        }
    }
}
function isMap(found) {
    return typeof found === 'object' && found !== null && !Array.isArray(found);
}
function domainOf(raw, tree, path) {
    const { technology, package: file, after, restore, irreversible } = raw;
    return {
        technology,
        with: (0,config_reading/* givenAt */.$M)(tree, path),
        ...(file !== undefined && { package: file }),
        ...(after && { after }),
        ...(restore && { restore }),
        ...(irreversible !== undefined && { irreversible }),
    };
}
function stepOf(raw) {
    return Object.entries(raw).map(([domain, form]) => ({
        domain,
        operations: (Array.isArray(form) ? form : [form]).flatMap((item) => {
            if (typeof item === 'string')
                return [{ operation: item }];
            const limits = limitsOf(item);
            const operations = Array.isArray(item.do) ? item.do : [item.do];
            const until = item.until && (0,config_until/* untilOf */.g)(item.until);
            return operations.map((operation, index) => ({
                ...{ operation, ...limits },
                ...(until && index === operations.length - 1 && { until }),
            }));
        }),
    }));
}
function limitsOf({ serial, timeout, retries }) {
    return {
        ...(serial !== undefined && { serial }),
        ...(timeout !== undefined && { timeout }),
        ...(retries !== undefined && { retries }),
    };
}

// EXTERNAL MODULE: ./shared/config/expression.js + 2 modules
var expression = __webpack_require__(18309);
// EXTERNAL MODULE: ./shared/config/rules-model.js
var rules_model = __webpack_require__(78039);
;// CONCATENATED MODULE: ./shared/config/rules-schema.js



const YEAR = 366 * 86_400_000;
const time = word(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time such as `"19:00"`');
const end = word(/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/, 'a time such as `"19:00"`');
const date = word(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'a date such as `2026-12-18`');
const role = shortName('the name of a role');
const stages = listOf(words_name('the name of a stage'), 'a list of at least one stage');
const url = word(/^(https?:\/\/|\$\{\{)\S+(\s[^\u0000-\u001f\u007f]*)?$/, 'an address that starts with `https://` or `http://`');
const template = words_text('text, with or without `${{ }}`');
const stage = map({
    approve: map({
        by: listOf(role, 'a list of at least one role').describe('Roles whose members may approve.'),
        count: wholeNumber(1, 20).optional().describe('How many must; one if left out.'),
        through: listOf(oneOf(['environment', 'rfc']), 'a list of `environment`, `rfc` or both')
            .optional()
            .describe("Where they may: GitHub's environment, the RFC; both if left out."),
    }, 'an approval, a map')
        .optional()
        .describe('Who must approve before the stage is entered.'),
    validate: listOf(role, 'a list of at least one role').optional().describe('Roles that must validate it here.'),
    'rehearse-rollback': flag().optional().describe('Deploy, roll back and deploy again, with proof.'),
    window: map({
        days: listOf(oneOf(rules_model/* DAYS */.qn), 'a list of days').optional().describe('Days; every day if left out.'),
        from: time.describe('First minute.'),
        to: end.describe('The minute after the last; before `from` where the window passes midnight.'),
        timezone: words_text('a time zone such as `Europe/Paris`').optional().describe('Time zone; UTC if left out.'),
    }, 'a window, a map')
        .optional()
        .describe('When the stage may be entered.'),
    allow: listOf(oneOf(['admin-bypass']), 'a list of what is allowed')
        .optional()
        .describe('What else is accepted.'),
    evidence: listOf(oneOf(rules_model/* EVIDENCE */.S4), 'a list of kinds of evidence')
        .optional()
        .describe('Reports that must be in the vault with the release, and green.'),
}, 'a stage, a map');
const requirement = schemas/* union */.KCZ([
    oneOf(rules_model/* REQUIREMENTS */.dq),
    map({
        when: words_text("a condition such as `request.severity == 'critical'`").describe('What must hold.'),
        otherwise: words_text('a sentence').describe('What people read where it does not.'),
    }),
], {
    error: `a requirement: ${rules_model/* REQUIREMENTS */.dq.map((name) => `\`${name}\``).join(', ')} or a map with \`when\` and \`otherwise\``,
});
const lifecycle = map({
    stages: stages.describe('Stages in order.'),
    by: listOf(role, 'a list of at least one role').optional().describe('Roles that may ask for it; all if left out.'),
    requires: listOf(requirement, 'a list of requirements').optional().describe('What a release must have.'),
    quota: map({ max: wholeNumber(1, 1000).describe('Releases.'), per: duration(YEAR).describe('Time.') })
        .optional()
        .describe('How many releases may follow it in a time.'),
    debt: listOf(shortName('the name of a debt'), 'a list of debts').optional().describe('What is owed afterwards.'),
}, 'a lifecycle, a map');
const common = {
    lease: duration().optional().describe('After how long the silence ends by itself; 1h if left out.'),
    'on-error': oneOf(['stop', 'continue']).optional().describe('What to do where it cannot be silenced.'),
};
const account = {
    url: url.describe('Its address.'),
    user: template.optional().describe('User.'),
    password: template.optional().describe('Password, as ${{ secrets.NAME }}.'),
    token: template.optional().describe('Token, as ${{ secrets.NAME }}.'),
};
const matchers = mapOf(word(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of a label'), template, 'a map of labels');
const hosts = template.optional().describe('Names of the hosts, by commas; those of the stage if left out.');
const supervision = schemas/* discriminatedUnion */.gMt('kind', [
    map({ kind: schemas/* literal */.euz('alertmanager'), ...account, match: matchers.describe('Labels to silence.'), ...common }),
    map({ kind: schemas/* literal */.euz('icinga2'), ...account, hosts, ...common }),
    map({ kind: schemas/* literal */.euz('zabbix'), ...account, hosts, ...common }),
    map({
        kind: schemas/* literal */.euz('command'),
        silence: words_text('a command').describe('Silences.'),
        restore: words_text('a command').describe('Gives back.'),
        ...common,
    }),
], { error: 'the kind of a supervision: `alertmanager`, `icinga2`, `zabbix` or `command`' });
const measure = map({
    name: words_text('a name for people').describe('What is measured.'),
    url: url.describe('Address to request; one that names `host` is requested on each host.'),
    when: words_text("a condition such as `release.application == 'pets'`")
        .optional()
        .describe('What must hold for it to be measured; always if left out.'),
    domain: words_name('the name of a domain')
        .optional()
        .describe('Whose hosts `host` stands for; those of the domains that are started if left out.'),
    within: duration().optional().describe('For how long to wait until it answers; 1m if left out.'),
    requests: wholeNumber(1, 1_000_000).optional().describe('How many requests; 200 if left out.'),
    connections: wholeNumber(1, 1000).optional().describe('How many at once; 4 if left out.'),
    limits: map({
        errors: wholeNumber(0, 1_000_000).optional().describe('How many requests may fail; none if left out.'),
        p95: duration().optional().describe('Within which time 95 % must be answered.'),
        'worse-than-previous': word(/^[0-9]{1,4}(\.[0-9]+)?%$/, 'a percentage such as `20%`')
            .optional()
            .describe('How much slower than the deployment before it may be.'),
    })
        .optional()
        .describe('Outside them the deployment has failed.'),
}, 'a measurement, a map');
/** `ecluse.yml`, as a user writes it. */
const rulesSchema = map({
    roles: mapOf(role, listOf(word(/^@?[A-Za-z0-9][A-Za-z0-9-]*(\/[A-Za-z0-9._-]+)?$/, 'a login or a team such as `"@acme/ops"`'), 'a list of logins and teams'), 'a map of roles')
        .optional()
        .describe('GitHub logins and teams, by role.'),
    stages: mapOf(words_name('the name of a stage'), stage, 'a map of stages').describe('What each stage asks for.'),
    lifecycles: mapOf(shortName('the name of a lifecycle'), lifecycle, 'a map of lifecycles')
        .optional()
        .describe('Lists of stages that a release follows.'),
    rules: listOf(map({
        when: words_text("a condition such as `request.kind == 'hotfix'`").optional().describe('Holds always if left out.'),
        lifecycle: shortName('the name of a lifecycle').describe('The lifecycle to follow.'),
    }), 'a list of rules')
        .optional()
        .describe('The first that holds decides which lifecycle a release follows.'),
    freezes: listOf(map({
        name: words_text('a name for people').describe('Why.'),
        from: date.describe('First day.'),
        to: date.describe('Last day.'),
        stages: stages.describe('Stages that nothing enters.'),
    }), 'a list of freezes')
        .optional()
        .describe('Days on which nothing enters a stage.'),
    supervision: listOf(supervision, 'a list of supervisions').optional().describe('Silenced during a deployment.'),
    measure: listOf(measure, 'a list of measurements').optional().describe('First figures after a deployment.'),
    retention: map({
        deployments: wholeNumber(1, 1000)
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
            (0,config_reading/* checkTemplates */.Yw)(tree, ['supervision', index], report);
            (0,config_reading/* checkTemplates */.Yw)(tree, ['supervision', index, 'match'], report);
        }
        for (const index of tree.keys(['measure'])) {
            (0,config_reading/* checkTemplates */.Yw)(tree, ['measure', index], report);
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
        for (const { text, path: at } of (0,config_reading/* textsAt */.i1)(tree, path)) {
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

;// CONCATENATED MODULE: ./shared/plan/technology.js
/** Bands of section 5 of the design; a technology may place its own. */
const DEFAULT_BANDS = {
    verify: 10,
    backup: 10,
    stop: 20,
    deploy: 50,
    restore: 50,
    start: 60,
    check: 90,
    inspect: 100,
};

;// CONCATENATED MODULE: ./shared/config/own-technology.js

/** The scripts and scenarios of a file; a technology over one of ours has our scenarios, where it brings none. */
function ownTechnology(technology, scenarios, tree) {
    const steps = operation/* OPERATIONS */.x.flatMap((operation) => tree.keys(['operations', operation]).flatMap((index) => ['run', 'probe'].map((kind) => {
        const path = ['operations', operation, index];
        return { title: `${operation}: ${tree.written([...path, 'name'])}`, path: [...path, kind], behind: ['prelude'] };
    })));
    const query = { title: 'query', path: ['query'], behind: ['prelude'] };
    const scenes = tree.keys(['test']).flatMap((index) => ['before', 'then'].map((key) => {
        const title = `test: ${tree.written(['test', index, 'name'])}: ${key}`;
        return { title, path: ['test', index, key], behind: undefined };
    }));
    return {
        technology,
        scripts: [...steps, query, ...scenes]
            .filter(({ path }) => tree.at(path) !== undefined)
            .map(({ title, path, behind }) => writtenScript(title, path, behind, tree)),
        scenarios: scenarios.map((scenario, index) => ({ scenario, place: tree.place(['test', index]) })),
    };
}
function writtenScript(title, path, behind, tree) {
    const prelude = behind ? tree.written(behind) : '';
    const text = prelude + tree.written(path);
    return {
        title,
        text,
        place: (line, column) => {
            const above = text.split('\n').slice(0, line - 1);
            const offset = above.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
            const inPrelude = offset < prelude.length && behind;
            return inPrelude ? tree.placeIn(behind, offset + 1) : tree.placeIn(path, offset - prelude.length + 1);
        },
    };
}

;// CONCATENATED MODULE: ./shared/config/technical-step.js

const KINDS = ['run', 'transfer', 'probe'];
const TIMEOUT = 600_000;
const EVERY = 1000;
/** What the shape of a technical step cannot say. */
function checkStep(tree, path, operation, report) {
    const keys = tree.keys(path);
    const kinds = KINDS.filter((kind) => keys.includes(kind));
    if (typeof tree.at([...path, keys[0] ?? '']) === 'undefined')
        return;
    if (kinds.length !== 1) {
        const found = kinds.length === 0 ? 'none of them' : kinds.map(nearest/* shown */.SP).join(' and ');
        report(tree.place(path), `found ${found}, expected one of \`run\`, \`transfer\` and \`probe\``);
    }
    for (const key of ['within', 'every']) {
        if (!kinds.includes('probe') && keys.includes(key)) {
            report(tree.keyPlace([...path, key]), `found ${(0,nearest/* shown */.SP)(key)}, which only a \`probe\` has`);
        }
    }
    if (kinds.includes('probe') && !keys.includes('within')) {
        report(tree.place(path), '`within` is missing; expected for how long the probe is repeated, such as `5m`');
    }
    for (const kind of ['run', 'probe'])
        checkScript(tree, [...path, kind], report);
    checkRetries(tree, path, operation, report);
}
/** A script holds no expressions. */
function checkScript(tree, path, report) {
    const script = tree.at(path);
    const open = typeof script === 'string' ? script.indexOf('${{') : -1;
    if (open < 0)
        return;
    const message = 'found `${{` in a script; scripts get values only as environment variables, such as `$PARAM_HOME`';
    report(tree.placeIn(path, open + 1), message);
}
function checkRetries(tree, path, operation, report) {
    const retries = tree.at([...path, 'retries']);
    const written = tree.at([...path, 'repeatable']);
    const kind = KINDS.find((candidate) => tree.keys(path).includes(candidate));
    const repeatable = typeof written === 'boolean' ? written : isRepeatable(kind, operation);
    if (repeatable || typeof retries !== 'number' || retries <= 0)
        return;
    const message = '`retries` of a step that is not repeatable; expected `repeatable: true` beside it, if that is so';
    report(tree.keyPlace([...path, 'retries']), message);
}
/** A transfer is verified and a probe is made to be repeated; an inspection changes nothing. */
function isRepeatable(kind, operation) {
    return kind === 'transfer' || kind === 'probe' || operation === 'inspect';
}
/** The step of an operation, its script behind the file's `prelude`; its shape has been checked. */
function technicalStep(raw, operation, prelude) {
    const { name, run = '', transfer, probe, within = 0, every = EVERY, timeout = TIMEOUT, retries = 0 } = raw;
    const kind = transfer ? 'transfer' : probe === undefined ? 'run' : 'probe';
    const repeatable = raw.repeatable ?? isRepeatable(kind, operation);
    const limits = { name, timeout, retries, repeatable, nothingDone: raw['nothing-done'] ?? 'fails' };
    if (transfer)
        return { ...limits, kind: 'transfer', to: transfer.to };
    if (probe !== undefined)
        return { ...limits, kind: 'probe', script: prelude + probe, within, every };
    return { ...limits, kind: 'run', script: prelude + run };
}

;// CONCATENATED MODULE: ./shared/config/scenario.js



/** What the shape of a scenario cannot say. */
function checkScenario(tree, path, report) {
    const keys = tree.keys(path);
    for (const key of ['before', 'then'])
        checkScript(tree, [...path, key], report);
    for (const param of tree.keys([...path, 'with']))
        checkScript(tree, [...path, 'with', param], report);
    if (keys.length === 0 || keys.includes('then') !== keys.includes('fails'))
        return;
    const found = keys.includes('then') ? '`then` and `fails`' : 'neither `then` nor `fails`';
    report(tree.place(path), `found ${found}, expected one: what holds after the deployment, or how it fails`);
}
/** The scenario at that place of the section `test`; its shape has been checked. */
function scenarioOf(raw, index, tree) {
    const { name, before, package: held, then, fails } = raw;
    return {
        name,
        with: (0,config_reading/* givenAt */.$M)(tree, ['test', index, 'with']),
        ...(before !== undefined && { before }),
        ...(held !== undefined && { package: packageOf(held) }),
        ...(then !== undefined && { then }),
        ...(fails !== undefined && { fails }),
    };
}
function packageOf(raw) {
    return typeof raw === 'string' ? { kind: 'file', text: raw } : { kind: 'archive', files: raw.files };
}
/** Scenarios that do not fit the technology, once it is put together. */
function scenarioProblems({ params = {}, package: takes, scenarios = [] }, tree) {
    return tree.keys(['test']).flatMap((index) => {
        const path = ['test', index];
        const problem = (part, message) => ({ place: tree.place([...path, ...part]), message });
        const { with: given = {}, package: held } = scenarios[Number(index)] ?? {};
        const unknown = Object.keys(given).filter((param) => !(param in params));
        const missing = Object.keys(params).filter((param) => params[param]?.required && !(param in given));
        const kind = held?.kind ?? 'none';
        return [
            ...unknown.map((param) => {
                const message = `${(0,nearest/* shown */.SP)(param)} is not a parameter of this technology; ${(0,nearest/* suggestion */.h)(param, Object.keys(params))}`;
                return { place: tree.keyPlace([...path, 'with', param]), message };
            }),
            ...missing.map((param) => problem(['with'], `the parameter ${(0,nearest/* shown */.SP)(param)} is missing; expected a value for it`)),
            ...(takes === undefined || kind === takes
                ? []
                : [problem(['package'], `found ${FOUND[kind]}, ${EXPECTED[takes]}`)]),
        ];
    });
}
const FOUND = { none: 'no package', file: 'the text of a file', archive: '`files` of an archive' };
const EXPECTED = {
    none: 'expected no package: the technology says `package: none`',
    file: 'expected the text of a file: the technology says `package: file`',
    archive: 'expected a map of `files`: the technology says `package: archive`',
};

;// CONCATENATED MODULE: ./shared/config/scenario-schema.js


const FILE = /^(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)*$/;
const script = words_text('a POSIX sh script');
const files = mapOf(word(FILE, 'a path inside of the package, such as `conf/app.properties`'), schemas/* string */.YjP({ error: 'the text of the file' }), 'a map of paths and texts');
/** One scenario of the `test` section of a technology. */
const scenarioSchema = map({
    name: word(/^[^\u0000-\u001f\u007f]{1,120}$/, 'a sentence of one line').describe('What the scenario shows.'),
    with: given().optional().describe('Values of the parameters; `$SANDBOX` is the directory of the scenario.'),
    before: script.optional().describe('A POSIX sh script that sets the scene in `$SANDBOX`.'),
    package: schemas/* union */.KCZ([schemas/* string */.YjP(), map({ files: files.describe('Texts by their paths; one that begins with `#!` may be run.') })], {
        error: 'the text of a file, or a map of `files`',
    })
        .optional()
        .describe('What is deployed: the text of a file, or the `files` of an archive.'),
    then: script.optional().describe('A POSIX sh script that must end with 0 after the deployment.'),
    fails: words_text('a part of what the failure says')
        .optional()
        .describe('The deployment must fail saying this, and be rolled back.'),
}, 'a scenario, a map').meta({ oneOf: [{ required: ['then'] }, { required: ['fails'] }] });

;// CONCATENATED MODULE: ./shared/config/technology-schema.js




const TARGET = /^\$(STAGING|BACKUP|PARAM_[A-Z0-9_]+)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)*$/;
const technology_schema_script = words_text('a POSIX sh script');
const step = map({
    name: word(/^[^\u0000-\u001f\u007f]{1,120}$/, 'a sentence of one line').describe('What the step does, as people will read it.'),
    run: technology_schema_script.optional().describe('A POSIX sh script; exit status 0 is success, 77 is "nothing was to be done".'),
    transfer: map({
        to: word(TARGET, 'a path such as `$STAGING/package`, under `$STAGING`, `$BACKUP` or `$PARAM_…`').describe('Where the package goes.'),
    })
        .optional()
        .describe('Brings the package to the host, verified.'),
    probe: technology_schema_script.optional().describe('A script that is repeated until it succeeds.'),
    within: duration().optional().describe('For how long a probe is repeated at most.'),
    every: duration().optional().describe('How often a probe is repeated; every second if left out.'),
    timeout: duration().optional().describe('Time limit; 10m if left out.'),
    retries: wholeNumber(0, 100).optional().describe('How many times more a repeatable step is tried.'),
    repeatable: flag().optional().describe('Whether running it again ends in the same state.'),
    'nothing-done': oneOf(['fails', 'allowed']).optional().describe('What exit status 77 means; `fails` if left out.'),
}, 'a technical step, a map').meta({ oneOf: [{ required: ['run'] }, { required: ['transfer'] }, { required: ['probe', 'within'] }] });
const parameter = map({
    required: flag().optional().describe('Whether a plan or the CMDB must give it.'),
    default: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'text, a number, `true` or `false`' })
        .optional()
        .describe('What it is where nobody gives it.'),
    description: words_text('what it is for').describe('What it is for.'),
}, 'a parameter, a map');
function ofEach(value) {
    return Object.fromEntries(operation/* OPERATIONS */.x.map((operation) => [operation, value.optional()]));
}
/** `technologies/*.yml`, as a user writes it. One with the name of ours may leave out what it does not change. */
const technologySchema = map({
    technology: shortName('the name of the technology').describe('Name by which plans call it.'),
    label: words_text('a name for people').optional().describe('Name for people.'),
    package: oneOf(['archive', 'file', 'none']).optional().describe('What it expects from the vault.'),
    params: mapOf(shortName('the name of a parameter'), parameter, 'a map of parameters')
        .optional()
        .describe('Parameters; scripts get each as PARAM_<NAME>.'),
    bands: map(ofEach(wholeNumber(0, 100)), 'the bands of operations, a map')
        .optional()
        .describe('Order of the operations in a generated plan, low first.'),
    tools: listOf(word(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'the name of a command'), 'a list of commands')
        .optional()
        .describe('Commands that must be on the PATH of the hosts.'),
    prelude: technology_schema_script.optional().describe('What each script of this file begins with: functions and variables.'),
    operations: map(ofEach(listOf(step, 'a list of at least one technical step')), 'the operations, a map')
        .optional()
        .describe('What it can do, each operation a list of technical steps.'),
    query: technology_schema_script
        .optional()
        .describe('Asks for $UNTIL_SQL, and succeeds where that gives a row: what `until: { sql }` waits with.'),
    reversible: oneOf(['restore', 'script', 'none']).optional().describe('How `deploy` is undone.'),
    test: listOf(scenarioSchema, 'a list of at least one scenario')
        .optional()
        .describe('Scenarios that are played in a sandbox; no host and no plan gets them.'),
}, 'a technology, a map').describe('How to verify, back up, stop, deploy, start, check, restore and inspect one kind of thing.');

;// CONCATENATED MODULE: ./shared/config/technology-layer.js




/** Reads a file of `technologies/`. */
const technologyFile = {
    schema: technologySchema,
    check(tree, report) {
        for (const script of ['prelude', 'query'])
            checkScript(tree, [script], report);
        for (const param of tree.keys(['params']))
            checkParam(tree, param, report);
        for (const index of tree.keys(['test']))
            checkScenario(tree, ['test', index], report);
        for (const operation of tree.keys(['operations'])) {
            if (!Array.isArray(tree.at(['operations', operation])))
                continue;
            for (const index of tree.keys(['operations', operation])) {
                checkStep(tree, ['operations', operation, index], operation, report);
            }
        }
    },
    meaning(raw, tree) {
        const { technology: name, label, package: takes, params, bands, tools, prelude, operations, reversible } = raw;
        const { query, test } = raw;
        return {
            name,
            ...(label !== undefined && { label }),
            ...(takes && { package: takes }),
            ...(params && { params: paramsOf(params, tree) }),
            ...(bands && { bands: present((operation) => bands[operation]) }),
            ...(tools && { tools }),
            ...(operations && { operations: present((operation) => stepsOf(operations, operation, prelude)) }),
            ...(query !== undefined && { query: (prelude ?? '') + query }),
            ...(reversible && { reversible }),
            ...(test && { scenarios: test.map((scenario, index) => scenarioOf(scenario, index, tree)) }),
        };
    },
};
function checkParam(tree, param, report) {
    const path = ['params', param, 'default'];
    const found = tree.at(path);
    if (found === undefined)
        return;
    if (tree.at(['params', param, 'required']) === true) {
        report(tree.place(path), 'found a default for a parameter that is required; expected one or the other');
    }
    const open = tree.written(path).indexOf('${{');
    if (open < 0)
        return;
    const message = 'found `${{` in a default, expected plain text: expressions belong in `with`, in plan.yml or cmdb.yml';
    report(tree.placeIn(path, open + 1), message);
}
function paramsOf(raw, tree) {
    return Object.fromEntries(Object.entries(raw).map(([name, { required = false, default: value, description }]) => [
        name,
        { required, description, ...(value !== undefined && { default: tree.written(['params', name, 'default']) }) },
    ]));
}
function stepsOf(raw, operation, prelude = '') {
    return raw[operation]?.map((step) => technicalStep(step, operation, prelude));
}
/** What there is for each operation, without those for which there is nothing. */
function present(of) {
    const all = operation/* OPERATIONS */.x.map((operation) => [operation, of(operation)]);
    return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./shared/config/wholeness.js


/** What a technology lacks, or says twice in different ways, once it is put together. */
function wholenessProblems(layer, tree) {
    const { operations, reversible } = layer;
    const problem = (path, message) => ({ place: tree.place(path), message });
    const missing = [];
    if (!layer.package)
        missing.push(problem([], '`package` is missing; expected `archive`, `file` or `none`'));
    if (!operations)
        missing.push(problem([], '`operations` is missing; expected what the technology can do'));
    if (operations?.deploy && !reversible) {
        const expected = 'expected `restore`, `script` or `none`, for how `deploy` is undone';
        missing.push(problem(['operations'], `\`reversible\` is missing; ${expected}`));
    }
    if (operations && (reversible === 'restore' || reversible === 'script') && !operations.restore) {
        missing.push(problem(['reversible'], `found ${(0,nearest/* shown */.SP)(reversible)} without an operation \`restore\`; expected one`));
    }
    return [...missing, ...transferProblems(layer, tree), ...bandProblems(layer, tree), ...scenarioProblems(layer, tree)];
}
function transferProblems(layer, tree) {
    if (layer.package !== 'none')
        return [];
    return Object.entries(layer.operations ?? {}).flatMap(([operation, steps]) => steps.flatMap(({ kind }, index) => {
        if (kind !== 'transfer')
            return [];
        const message = 'found a `transfer` in a technology with `package: none`; expected no package to transfer';
        return [{ place: tree.place(['operations', operation, index, 'transfer']), message }];
    }));
}
const ORDER = [['verify', 'backup'], ['stop'], ['deploy'], ['start'], ['check']];
function bandProblems({ bands, operations = {} }, tree) {
    const groups = ORDER.map((group) => group.filter((operation) => operation in operations));
    const present = groups.filter((group) => group.length > 0);
    return present.slice(1).flatMap((group, index) => (present[index] ?? []).flatMap((before) => group.flatMap((after) => {
        if (bands[before] <= bands[after])
            return [];
        const found = `\`${before}\` in band ${bands[before]}, behind \`${after}\` in band ${bands[after]}`;
        const message = `found ${found}; expected verify and backup, stop, deploy, start, check in this order`;
        return [{ place: bandPlace(tree, before, after), message }];
    })));
}
/** The band that is written; the other one may be ours. */
function bandPlace(tree, before, after) {
    const written = [after, before].find((operation) => tree.keys(['bands']).includes(operation));
    return written ? tree.place(['bands', written]) : tree.place(['bands']);
}

;// CONCATENATED MODULE: ./shared/config/technologies.js







function technologiesOf(own, catalogue) {
    const problems = [];
    const ours = layersOf(catalogue, problems);
    const theirs = layersOf(own, problems);
    const technologies = new Map();
    const written = [];
    for (const [name, reading] of [...ours].filter(([ourName]) => !theirs.has(ourName)).concat([...theirs])) {
        const { located, tree } = reading;
        const base = theirs.has(name) ? ours.get(name)?.located?.value : undefined;
        if (!located || (theirs.has(name) && ours.has(name) && !base))
            continue;
        const layer = base ? over(base, located.value) : located.value;
        const { technology, missing } = whole(layer, tree);
        problems.push(...missing);
        if (!technology)
            continue;
        technologies.set(name, { ...located, value: technology });
        if (theirs.has(name))
            written.push(ownTechnology(technology, layer.scenarios ?? [], tree));
    }
    return { technologies, problems, own: written, names: [...new Set([...ours.keys(), ...theirs.keys()])] };
}
function layersOf(sources, problems) {
    const layers = new Map();
    for (const source of sources) {
        const reading = (0,config_reading/* read */.LF)(source, technologyFile);
        problems.push(...reading.problems);
        const name = reading.tree.at(['technology']);
        if (typeof name !== 'string')
            continue;
        const other = layers.get(name);
        if (other) {
            const message = `the technology ${(0,nearest/* shown */.SP)(name)} is in ${other.tree.file} already; expected one file for each`;
            problems.push({ place: reading.tree.place(['technology']), message });
        }
        else
            layers.set(name, reading);
    }
    return layers;
}
/** Parameters, bands and operations are replaced one by one, everything else where it is given. */
function over(base, own) {
    return {
        ...base,
        ...own,
        params: { ...base.params, ...own.params },
        bands: { ...base.bands, ...own.bands },
        operations: { ...base.operations, ...own.operations },
    };
}
function whole(layer, tree) {
    const bands = bandsOf(layer.bands ?? {});
    const missing = wholenessProblems({ ...layer, bands }, tree);
    const { name, label = name, package: takes, params = {}, tools = [], operations, query, reversible = 'none' } = layer;
    if (missing.length > 0 || !takes || !operations)
        return { missing };
    const asks = query === undefined ? {} : { query };
    const technology = { name, label, package: takes, params, bands, tools, operations, reversible, ...asks };
    return { technology, missing };
}
/** What is restored is what was deployed, so it has the same place unless the technology says otherwise. */
function bandsOf(given) {
    const restore = given.restore ?? given.deploy ?? DEFAULT_BANDS.restore;
    const all = operation/* OPERATIONS */.x.map((operation) => [operation, given[operation] ?? DEFAULT_BANDS[operation]]);
    return { ...Object.fromEntries(all), restore };
}

;// CONCATENATED MODULE: ./shared/config/load.js








/**
 * The configuration of one application, from the files of the configuration directory and our own technologies.
 * Pure; throws ConfigError with all that is wrong in all of them.
 */
function loadConfig(files, catalogue, application) {
    const found = configFilesOf(files, application);
    const technologies = technologiesOf(found.technologies, catalogue);
    const plan = found.plan && (0,config_reading/* read */.LF)(found.plan, planFile);
    const cmdb = found.cmdb && (0,config_reading/* read */.LF)(found.cmdb, cmdbFile);
    const rules = found.rules && (0,config_reading/* read */.LF)(found.rules, rulesFile);
    const problems = [
        ...found.problems,
        ...(plan ? [...plan.problems, ...applicationProblems(plan, application, found)] : []),
        ...(plan ? technologyProblems(plan, technologies) : []),
        ...(cmdb?.problems ?? []),
        ...(rules?.problems ?? []),
        ...technologies.problems,
    ];
    if (problems.length > 0 || !plan?.located || !cmdb?.located)
        throw new place/* ConfigError */.x(problems);
    return {
        plan: plan.located,
        cmdb: cmdb.located,
        ...(rules?.located && { rules: rules.located }),
        technologies: technologies.technologies,
        own: technologies.own,
    };
}
function applicationProblems({ tree }, application, { directory }) {
    const named = tree.at(['application']);
    if (typeof named !== 'string' || named === application)
        return [];
    const remedy = `put that of ${(0,nearest/* shown */.SP)(application)} into ${directory}plans/${application}.yml`;
    const message = `found the plan of ${(0,nearest/* shown */.SP)(named)}, expected that of ${(0,nearest/* shown */.SP)(application)}; ${remedy}`;
    return [{ place: tree.place(['application']), message }];
}
function technologyProblems({ tree }, { names }) {
    return tree.keys(['domains']).flatMap((domain) => {
        const path = ['domains', domain, 'technology'];
        const technology = tree.at(path);
        if (typeof technology !== 'string' || technology === '' || names.includes(technology))
            return [];
        const message = `${(0,nearest/* shown */.SP)(technology)} is not a technology; ${(0,nearest/* suggestion */.h)(technology, names)}`;
        return [{ place: tree.place(path), message }];
    });
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


/***/ })

};
;