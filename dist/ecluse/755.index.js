"use strict";
exports.id = 755;
exports.ids = [755];
exports.modules = {

/***/ 46054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ configFilesOf)
/* harmony export */ });
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


/***/ }),

/***/ 20755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadConfig: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ./shared/config/cmdb-file.js + 3 modules
var cmdb_file = __webpack_require__(44337);
// EXTERNAL MODULE: ./shared/config/config-files.js
var config_files = __webpack_require__(46054);
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
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

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
// EXTERNAL MODULE: ./shared/plan/operation.js
var operation = __webpack_require__(74244);
// EXTERNAL MODULE: ./shared/config/words.js
var words = __webpack_require__(26313);
;// CONCATENATED MODULE: ./shared/config/until-schema.js


const PORT = 'a port from 1 to 65535';
/** What a step waits for: one of `http`, `port` and `sql`. */
const untilSchema = (0,words/* map */.Tj)({
    http: (0,words/* word */.Vm)(/^(https?:\/\/|.*\$\{\{)/s, 'an address such as `http://127.0.0.1:8080/pets/`')
        .optional()
        .describe('An address, as the host sees it, that must answer.'),
    status: (0,words/* wholeNumber */.rD)(100, 599).optional().describe('The status that `http` must answer; 200 if left out.'),
    port: schemas/* union */.KCZ([(0,words/* wholeNumber */.rD)(1, 65_535), (0,words/* word */.Vm)(/\$\{\{/, PORT)], { error: PORT })
        .optional()
        .describe('A port that must be open.'),
    host: (0,words/* text */.Qq)('the name or address of a host')
        .optional()
        .describe('Of which machine, for `port`; 127.0.0.1 if left out.'),
    sql: (0,words/* text */.Qq)('a query').optional().describe('A query that must give a row; only where the technology has a `query`.'),
    within: (0,words/* duration */.p0)().optional().describe('For how long at most; 2m if left out.'),
    every: (0,words/* duration */.p0)().optional().describe('How often it is tried; 2s if left out.'),
}, 'what to wait for, a map');

;// CONCATENATED MODULE: ./shared/config/plan-schema.js




/** What a plan may name: the way back is derived. */
const PLANNED = operation/* OPERATIONS */.x.filter((operation) => operation !== 'restore');
/** A file name; the vault asks for a little more. */
const PACKAGE = /^(?![-.]|.*\$\{\{)[^/\\\u0000-\u001f\u007f]{1,200}$/;
/** A domain of this application, or `application/domain`. */
const DEPENDENCY = /^[a-z][a-z0-9-]{0,62}(\/[a-z][a-z0-9-]{0,62})?$/;
const plan_schema_operation = (0,words/* oneOf */.yL)(PLANNED, ' (the rollback plan, with its `restore`, is derived)').describe('What to do: verify, backup, stop, deploy, start, check or inspect. `restore` is derived, never written.');
const operations = schemas/* union */.KCZ([plan_schema_operation, (0,words/* listOf */.c3)(plan_schema_operation, 'a list of at least one operation')], {
    error: 'an operation or a list of operations',
});
const plan_schema_long = (0,words/* map */.Tj)({
    do: operations.describe('The operation, or several, one after the other.'),
    serial: (0,words/* wholeNumber */.rD)(1, 1000).optional().describe('How many hosts at a time; all of them at once if left out.'),
    timeout: (0,words/* duration */.p0)().optional().describe('Time limit of each technical step, such as 10m.'),
    retries: (0,words/* wholeNumber */.rD)(0, 100).optional().describe('How many times more a repeatable technical step is tried.'),
    until: untilSchema.optional().describe('What its hosts wait for when the last of these operations is over.'),
}, 'an operation in its long form, a map');
const plan_schema_form = schemas/* union */.KCZ([plan_schema_operation, plan_schema_long, (0,words/* listOf */.c3)(schemas/* union */.KCZ([plan_schema_operation, plan_schema_long]), 'a list of at least one operation')], {
    error: 'an operation such as `stop`, a list such as `[backup, verify]`, or a map such as `{ do: deploy, serial: 1 }`',
});
const domain = (0,words/* map */.Tj)({
    technology: (0,words/* shortName */.EU)('the name of a technology').describe('One of the catalogue, or of technologies/*.yml.'),
    package: (0,words/* word */.Vm)(PACKAGE, 'a plain file name, without directories')
        .optional()
        .describe('File name of the package in the vault.'),
    after: (0,words/* listOf */.c3)((0,words/* word */.Vm)(DEPENDENCY, 'the name of a domain, or `application/domain` for one of another application'), 'a list of at least one domain')
        .optional()
        .describe('Domains it depends on, deployed and started before it; `application/domain` for another application.'),
    with: (0,words/* given */.gI)().optional().describe('Parameters of the technology, on every stage; the CMDB may say otherwise.'),
    restore: schemas/* literal */.euz('backup', { error: '`backup`' })
        .optional()
        .describe('Undo from the backup even where the technology has scripts for it.'),
    irreversible: (0,words/* text */.Qq)('the reason why there is no way back').optional().describe('Why no way back is accepted.'),
}, 'a domain, a map');
/** `plan.yml`, as a user writes it. */
const planSchema = (0,words/* map */.Tj)({
    application: (0,words/* shortName */.EU)('the name of the application').describe('Name of the application.'),
    order: (0,words/* oneOf */.yL)(['bands', 'reverse'])
        .optional()
        .describe('Order of the rollback: by the bands of the technologies, or the strict reverse of what was done.'),
    domains: (0,words/* mapOf */.A7)((0,words/* shortName */.EU)('the name of a domain'), domain, 'a map of domains').describe('The parts of the application, each of one technology.'),
    steps: (0,words/* listOf */.c3)((0,words/* mapOf */.A7)((0,words/* shortName */.EU)('the name of a domain'), plan_schema_form, 'a step such as `app: stop`'), 'a list of at least one step')
        .optional()
        .describe('Steps in order; the domains of one step run in parallel. Generated if left out.'),
}, 'a plan, a map').describe('The plan of an application: its domains and the steps of its deployment.');

// EXTERNAL MODULE: ./shared/config/reading.js + 1 modules
var config_reading = __webpack_require__(39614);
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

// EXTERNAL MODULE: ./shared/config/rules-file.js + 1 modules
var rules_file = __webpack_require__(97237);
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
const script = (0,words/* text */.Qq)('a POSIX sh script');
const files = (0,words/* mapOf */.A7)((0,words/* word */.Vm)(FILE, 'a path inside of the package, such as `conf/app.properties`'), schemas/* string */.YjP({ error: 'the text of the file' }), 'a map of paths and texts');
/** One scenario of the `test` section of a technology. */
const scenarioSchema = (0,words/* map */.Tj)({
    name: (0,words/* word */.Vm)(/^[^\u0000-\u001f\u007f]{1,120}$/, 'a sentence of one line').describe('What the scenario shows.'),
    with: (0,words/* given */.gI)().optional().describe('Values of the parameters; `$SANDBOX` is the directory of the scenario.'),
    before: script.optional().describe('A POSIX sh script that sets the scene in `$SANDBOX`.'),
    package: schemas/* union */.KCZ([schemas/* string */.YjP(), (0,words/* map */.Tj)({ files: files.describe('Texts by their paths; one that begins with `#!` may be run.') })], {
        error: 'the text of a file, or a map of `files`',
    })
        .optional()
        .describe('What is deployed: the text of a file, or the `files` of an archive.'),
    then: script.optional().describe('A POSIX sh script that must end with 0 after the deployment.'),
    fails: (0,words/* text */.Qq)('a part of what the failure says')
        .optional()
        .describe('The deployment must fail saying this, and be rolled back.'),
}, 'a scenario, a map').meta({ oneOf: [{ required: ['then'] }, { required: ['fails'] }] });

;// CONCATENATED MODULE: ./shared/config/technology-schema.js




const TARGET = /^\$(STAGING|BACKUP|PARAM_[A-Z0-9_]+)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)*$/;
const technology_schema_script = (0,words/* text */.Qq)('a POSIX sh script');
const step = (0,words/* map */.Tj)({
    name: (0,words/* word */.Vm)(/^[^\u0000-\u001f\u007f]{1,120}$/, 'a sentence of one line').describe('What the step does, as people will read it.'),
    run: technology_schema_script.optional().describe('A POSIX sh script; exit status 0 is success, 77 is "nothing was to be done".'),
    transfer: (0,words/* map */.Tj)({
        to: (0,words/* word */.Vm)(TARGET, 'a path such as `$STAGING/package`, under `$STAGING`, `$BACKUP` or `$PARAM_…`').describe('Where the package goes.'),
    })
        .optional()
        .describe('Brings the package to the host, verified.'),
    probe: technology_schema_script.optional().describe('A script that is repeated until it succeeds.'),
    within: (0,words/* duration */.p0)().optional().describe('For how long a probe is repeated at most.'),
    every: (0,words/* duration */.p0)().optional().describe('How often a probe is repeated; every second if left out.'),
    timeout: (0,words/* duration */.p0)().optional().describe('Time limit; 10m if left out.'),
    retries: (0,words/* wholeNumber */.rD)(0, 100).optional().describe('How many times more a repeatable step is tried.'),
    repeatable: (0,words/* flag */.Jt)().optional().describe('Whether running it again ends in the same state.'),
    'nothing-done': (0,words/* oneOf */.yL)(['fails', 'allowed']).optional().describe('What exit status 77 means; `fails` if left out.'),
}, 'a technical step, a map').meta({ oneOf: [{ required: ['run'] }, { required: ['transfer'] }, { required: ['probe', 'within'] }] });
const parameter = (0,words/* map */.Tj)({
    required: (0,words/* flag */.Jt)().optional().describe('Whether a plan or the CMDB must give it.'),
    default: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: 'text, a number, `true` or `false`' })
        .optional()
        .describe('What it is where nobody gives it.'),
    description: (0,words/* text */.Qq)('what it is for').describe('What it is for.'),
}, 'a parameter, a map');
function ofEach(value) {
    return Object.fromEntries(operation/* OPERATIONS */.x.map((operation) => [operation, value.optional()]));
}
/** `technologies/*.yml`, as a user writes it. One with the name of ours may leave out what it does not change. */
const technologySchema = (0,words/* map */.Tj)({
    technology: (0,words/* shortName */.EU)('the name of the technology').describe('Name by which plans call it.'),
    label: (0,words/* text */.Qq)('a name for people').optional().describe('Name for people.'),
    package: (0,words/* oneOf */.yL)(['archive', 'file', 'none']).optional().describe('What it expects from the vault.'),
    params: (0,words/* mapOf */.A7)((0,words/* shortName */.EU)('the name of a parameter'), parameter, 'a map of parameters')
        .optional()
        .describe('Parameters; scripts get each as PARAM_<NAME>.'),
    bands: (0,words/* map */.Tj)(ofEach((0,words/* wholeNumber */.rD)(0, 100)), 'the bands of operations, a map')
        .optional()
        .describe('Order of the operations in a generated plan, low first.'),
    tools: (0,words/* listOf */.c3)((0,words/* word */.Vm)(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'the name of a command'), 'a list of commands')
        .optional()
        .describe('Commands that must be on the PATH of the hosts.'),
    prelude: technology_schema_script.optional().describe('What each script of this file begins with: functions and variables.'),
    operations: (0,words/* map */.Tj)(ofEach((0,words/* listOf */.c3)(step, 'a list of at least one technical step')), 'the operations, a map')
        .optional()
        .describe('What it can do, each operation a list of technical steps.'),
    query: technology_schema_script
        .optional()
        .describe('Asks for $UNTIL_SQL, and succeeds where that gives a row: what `until: { sql }` waits with.'),
    reversible: (0,words/* oneOf */.yL)(['restore', 'script', 'none']).optional().describe('How `deploy` is undone.'),
    test: (0,words/* listOf */.c3)(scenarioSchema, 'a list of at least one scenario')
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
    const found = (0,config_files/* configFilesOf */.d)(files, application);
    const technologies = technologiesOf(found.technologies, catalogue);
    const plan = found.plan && (0,config_reading/* read */.LF)(found.plan, planFile);
    const cmdb = found.cmdb && (0,config_reading/* read */.LF)(found.cmdb, cmdb_file/* cmdbFile */.t);
    const rules = found.rules && (0,config_reading/* read */.LF)(found.rules, rules_file/* rulesFile */.W);
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


/***/ })

};
;