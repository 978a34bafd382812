"use strict";
exports.id = 7291;
exports.ids = [7291];
exports.modules = {

/***/ 67291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   giveBack: () => (/* binding */ giveBack)
/* harmony export */ });
/* harmony import */ var _automaton_silence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87891);
/* harmony import */ var _automaton_ports__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97980);
/* harmony import */ var _config_plan_record__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93543);
/* harmony import */ var _config_resolve__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88820);
/* harmony import */ var _config_supervisions__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68146);
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50856);






/** Gives back what a main step that died had silenced, and writes that down. */
async function giveBack(left, sources, ports) {
    const { application, stage, deployment, secrets = {} } = left;
    const config = await sources.config(application);
    const state = (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_4__/* .deploymentsOf */ .o)(await ports.ledger.read(application), stage).find(({ id }) => id === deployment);
    if (!state)
        return;
    const { version } = state;
    const plan = (0,_config_plan_record__WEBPACK_IMPORTED_MODULE_1__/* .planOfRecord */ .c)(state.plan, { secrets, hostOf: (name) => (0,_config_resolve__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w)(config.cmdb.value, name) });
    const entries = (0,_config_supervisions__WEBPACK_IMPORTED_MODULE_3__/* .supervisedOf */ .y)(config, { application, version, stage, secrets }, plan);
    const silenced = await (0,_automaton_silence__WEBPACK_IMPORTED_MODULE_0__/* .giveBackAll */ .u)(entries, deployment, ports);
    await ports.ledger.append((0,_automaton_ports__WEBPACK_IMPORTED_MODULE_5__/* .silencedOf */ .Hx)(plan, deployment, silenced, ports));
}


/***/ }),

/***/ 81380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostsOf),
/* harmony export */   j: () => (/* binding */ fleet)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** Every host of a plan, once. */
function hostsOf(plan) {
    const hosts = new Map(plan.domains.flatMap(({ targets }) => targets.map(({ host }) => [host.name, host])));
    return [...hosts.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
function fleet(transportOf, work, patience, signal) {
    const sessions = new Map();
    const open = (host) => {
        const session = transportOf(host).connect(host, work, signal);
        sessions.set(host.name, session);
        session.catch(() => sessions.delete(host.name));
        return session;
    };
    const closed = async (name) => {
        const session = sessions.get(name);
        sessions.delete(name);
        await session?.then((one) => one.close()).catch(() => undefined);
    };
    const close = async () => {
        await Promise.all([...sessions.keys()].map(closed));
    };
    return {
        close,
        session: async (host) => (await sessions.get(host.name)) ?? (await patiently(() => open(host), patience, signal)),
        broken: (host) => void closed(host.name),
        connect: async (hosts) => {
            const answers = await Promise.allSettled(hosts.map((host) => sessions.get(host.name) ?? open(host)));
            const errors = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
            if (errors.length === 0)
                return;
            await close();
            throw together(errors);
        },
        journals: async () => {
            const read = await Promise.all([...sessions].map(async ([name, session]) => {
                const entries = await session.then((one) => one.journal()).catch(() => undefined);
                return entries ? [[name, entries]] : [];
            }));
            return new Map(read.flat());
        },
    };
}
async function patiently(open, patience, signal) {
    const tries = Math.max(1, Math.ceil(patience.total / patience.pause));
    for (let count = 1;; count++) {
        try {
            return await open();
        }
        catch (error) {
            if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a) || count >= tries || signal.aborted)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, patience.pause));
        }
    }
}
/** One error that says what each host said, with the reason of the first that can be put right. */
function together(errors) {
    const [first] = errors;
    if (errors.length === 1)
        return first;
    const message = errors.map((error) => (error instanceof Error ? error.message : String(error))).join('\n');
    const user = errors.find((error) => error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y);
    if (user)
        return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(user.reason, message);
    return first instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a ? new _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a(first.reason, message, { cause: first }) : first;
}


/***/ }),

/***/ 97980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ silencedOf),
/* harmony export */   d6: () => (/* binding */ measuresOf),
/* harmony export */   o8: () => (/* binding */ inventoryOf),
/* harmony export */   sh: () => (/* binding */ common)
/* harmony export */ });
/** The fields that every event of a plan has. */
function common({ application, version }, { newId, clock, occasion }) {
    return { schema: 1, id: newId(), at: new Date(clock.now()).toISOString(), ...occasion, application, version };
}
/** The inventory that `inspect` proved at the end of a deployment or rollback; no event where nothing was inspected. */
function inventoryOf(plan, deployment, items, ports) {
    if (items.length === 0)
        return [];
    return [{ ...common(plan, ports), type: 'inventory.recorded', stage: plan.stage, deployment, items: [...items] }];
}
/** What was measured after the last step of a deployment; no event where nothing was. */
function measuresOf(plan, deployment, measurement, ports) {
    if (!measurement || measurement.items.length === 0)
        return [];
    const items = [...measurement.items];
    return [{ ...common(plan, ports), type: 'measure.recorded', stage: plan.stage, deployment, items }];
}
/** What was silenced meanwhile; no event where nothing was to be. */
function silencedOf(plan, deployment, items, ports) {
    if (!items || items.length === 0)
        return [];
    const { stage } = plan;
    return [{ ...common(plan, ports), type: 'supervision.recorded', stage, deployment, items: [...items] }];
}


/***/ }),

/***/ 87891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ silenceAll),
/* harmony export */   u: () => (/* binding */ giveBackAll)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** How long one entry may take, in milliseconds; the end must fit into what is left of a cancelled job. */
const LIMIT = { silence: 15_000, muted: 2_000, giveBack: 4_000 };
/** How often held back alerts are looked at, at most: one that ends by itself is seen as well. */
const LOOK = 15_000;
/**
 * Silences all, and keeps it so; where one cannot be, what was silenced is given back and UserError `supervision-failed`
 * thrown, unless the entry, or `anyway`, says to continue.
 */
async function silenceAll(entries, deployment, world, anyway = false) {
    if (entries.length === 0)
        return { during: (task) => task() };
    world.supervised(deployment);
    const held = [];
    const failed = [];
    const abandon = new AbortController();
    for (const entry of entries) {
        const one = { entry, from: world.clock.now(), until: 0, muted: new Map() };
        try {
            one.until = await prolonged(one, deployment, world, world.signal);
            held.push(one);
            world.log.info(`Silenced ${entry.name} until ${iso(one.until)}.`);
        }
        catch (error) {
            const why = messageOf(error);
            // It may have been silenced without that being heard.
            const ended = await ending({ ...one, until: one.from + entry.lease }, deployment, world, true);
            const said = `${entry.place}: ${entry.name} cannot be silenced: ${why}`;
            if (!anyway && (world.signal.aborted || entry.onError === 'stop')) {
                const others = await Promise.all(held.map((other) => ending(other, deployment, world)));
                if ([ended, ...others].every(({ problem }) => problem === undefined))
                    world.supervised('');
                throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(world.signal.aborted ? 'cancelled' : 'supervision-failed', `${said} Nothing was changed. Correct the entry or bring ${entry.target.kind} back; \`on-error: continue\` deploys without.`);
            }
            world.log.warning(`${said} It goes on all the same: alerts will be sent.`);
            failed.push({
                name: entry.name,
                place: entry.place,
                from: iso(one.from),
                problem: `not silenced: ${why}`,
                muted: [],
            });
        }
    }
    const keeper = kept(held, deployment, world, abandon.signal);
    const giveBack = async () => {
        abandon.abort();
        await keeper.stop();
        const ended = await Promise.all(held.map((one) => ending(one, deployment, world)));
        if (ended.every(({ problem }) => problem === undefined))
            world.supervised('');
        return [...ended, ...failed];
    };
    return {
        during: async (task) => {
            try {
                const done = await task();
                return { ...done, silenced: await giveBack() };
            }
            catch (error) {
                await giveBack();
                throw error;
            }
        },
    };
}
/** Gives back what a process that died may have silenced; says what it found. */
async function giveBackAll(entries, deployment, world) {
    const now = world.clock.now();
    return Promise.all(entries.map((entry) => ending({ entry, from: now, until: now + entry.lease, muted: new Map() }, deployment, world)));
}
function kept(held, deployment, world, signal) {
    const timers = held.map((one) => {
        let running;
        let told = false;
        const work = async () => {
            await look(one, deployment, world, signal);
            if (one.until - world.clock.now() > (one.entry.lease * 2) / 3)
                return;
            try {
                one.until = await prolonged(one, deployment, world, signal);
                told = false;
            }
            catch (error) {
                if (signal.aborted || told)
                    return;
                told = true;
                world.log.warning(`${one.entry.name} cannot be kept silent, it ends at ${iso(one.until)}: ${messageOf(error)}`);
            }
        };
        const timer = setInterval(() => {
            running ??= work().finally(() => (running = undefined));
        }, Math.min(LOOK, one.entry.lease / 6));
        timer.unref();
        return {
            stop: async () => {
                clearInterval(timer);
                await running;
            },
        };
    });
    return { stop: () => Promise.all(timers.map(({ stop }) => stop())) };
}
function prolonged(one, deployment, world, signal) {
    const silence = silenceOf(one, deployment, world.clock.now() + one.entry.lease);
    return world.supervision.silence(silence, AbortSignal.any([signal, AbortSignal.timeout(LIMIT.silence)]));
}
async function look(one, deployment, world, signal) {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(LIMIT.muted)]);
    try {
        const alerts = await world.supervision.muted(silenceOf(one, deployment, one.until), limited);
        for (const alert of alerts)
            one.muted.set(`${alert.name}\n${alert.on}`, alert);
    }
    catch (error) {
        if (!signal.aborted)
            world.log.debug(`${one.entry.name} does not say which alerts are muted: ${messageOf(error)}`);
    }
}
async function ending(one, deployment, world, unheard = false) {
    const { entry, from, until, muted } = one;
    const never = new AbortController().signal;
    if (!unheard)
        await look(one, deployment, world, never);
    const told = { name: entry.name, place: entry.place, from: iso(from) };
    try {
        await world.supervision.giveBack(silenceOf(one, deployment, until), AbortSignal.timeout(LIMIT.giveBack));
        if (!unheard)
            world.log.info(`Gave ${entry.name} back: it alerts again.`);
        return { ...told, until: iso(world.clock.now()), muted: oldestFirst(muted) };
    }
    catch (error) {
        const command = entry.target.kind === 'command';
        const end = command
            ? 'nothing else ends it but what `silence` set up with UNTIL'
            : `it ends by itself at ${iso(until)}`;
        const problem = `not given back, ${end}: ${messageOf(error)}`;
        world.log.warning(`${entry.place}: ${entry.name} was ${problem}`);
        return { ...told, until: iso(until), problem, muted: oldestFirst(muted) };
    }
}
function oldestFirst(muted) {
    const since = (alert) => (alert.since === undefined ? Infinity : Date.parse(alert.since));
    return [...muted.values()].toSorted((one, other) => since(one) - since(other) || 0);
}
function silenceOf({ entry, from }, deployment, until) {
    return { mark: `Écluse ${deployment} ${entry.key}`, deployment, target: entry.target, from, until };
}
/** Whatever is wrong with a supervision, a deployment must come to its end and into the ledger. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function iso(time) {
    return new Date(time).toISOString();
}


/***/ }),

/***/ 93543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ planOfRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43045);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _plan_operation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74244);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4764);




const limits = {
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    timeout: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    retries: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    repeatable: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    nothingDone: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['fails', 'allowed']),
};
const technicalStep = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...limits, kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('run'), script: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...limits, kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('transfer'), to: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...limits, kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('probe'), script: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), within: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), every: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }),
]);
const bands = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ...{ verify: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), backup: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), stop: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), deploy: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() },
    ...{ start: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), check: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), restore: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), inspect: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() },
});
const technology = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    package: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['archive', 'file', 'none']),
    params: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ required: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), default: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(), description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    bands,
    tools: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    operations: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_plan_operation__WEBPACK_IMPORTED_MODULE_3__/* .OPERATIONS */ .x), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(technicalStep)),
    reversible: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['restore', 'script', 'none']),
});
const hostRecord = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    address: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    port: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    user: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
    hostKeys: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    get jump() {
        return hostRecord.exactOptional();
    },
    path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
});
const target = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    host: hostRecord,
    params: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ secret: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })])),
});
const until = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['http', 'port', 'sql']),
    script: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tools: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    within: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    every: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    on: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
});
const step = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    operations: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        domain: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        operation: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_plan_operation__WEBPACK_IMPORTED_MODULE_3__/* .OPERATIONS */ .x),
        serial: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
        timeout: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
        retries: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
        until: until.exactOptional(),
        hosts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).exactOptional(),
    })),
});
const planRecord = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    application: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    order: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['bands', 'reverse']),
    domains: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        technology,
        package: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
        after: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).exactOptional(),
        targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(target),
        restore: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('backup').exactOptional(),
        irreversible: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
    })),
    steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(step),
});
/** The plan that the ledger recorded, with its secrets given anew. UserError `ledger-corrupt` where it is none. */
function planOfRecord(recorded, today) {
    const parsed = planRecord.safeParse(recorded);
    if (!parsed.success)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('ledger-corrupt', `The ledger's plan of the deployment cannot be read: ${parsed.error.message}`);
    const plan = parsed.data;
    const domains = plan.domains.map((domain) => ({
        ...domain,
        targets: domain.targets.map((one) => targetOf(one, plan, today)),
    }));
    return { ...plan, domains };
}
function targetOf({ host, params }, { application, version, stage }, { secrets, hostOf }) {
    const { name, address, port, user } = host;
    const contexts = {
        release: { application, version },
        stage: { name: stage },
        host: { name, address, port, user: user ?? null },
        secrets,
    };
    const revived = Object.entries(params).map(([param, value]) => [
        param,
        typeof value === 'string' ? value : (0,_expression__WEBPACK_IMPORTED_MODULE_1__/* .evaluateTemplate */ .M1)(value.secret, contexts),
    ]);
    return { host: hostOf(name) ?? host, params: Object.fromEntries(revived) };
}


/***/ }),

/***/ 88820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hostOf),
/* harmony export */   y: () => (/* binding */ resolvePlan)
/* harmony export */ });
/* harmony import */ var _plan_generation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87755);
/* harmony import */ var _plan_order__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21821);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44238);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61791);
/* harmony import */ var _params__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64932);
/* harmony import */ var _until__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1416);






/** The plan of a configuration, over the hosts of one stage. Throws ConfigError with everything that is wrong. */
function resolvePlan(config, occurrence) {
    const problems = [];
    const domains = resolvedDomains(config, occurrence, problems);
    const { application, version, stage } = occurrence;
    const { order } = config.plan.value;
    const steps = config.plan.value.steps ? writtenSteps(config, occurrence, domains, problems) : (0,_plan_generation__WEBPACK_IMPORTED_MODULE_0__/* .generatedSteps */ .l)(domains);
    if (problems.length > 0)
        throw new _place__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .x(problems);
    const plan = { application, version, stage, order, domains, steps };
    const disorder = [
        ...(0,_plan_order__WEBPACK_IMPORTED_MODULE_1__/* .orderProblems */ .xv)(plan).map(({ step, message }) => ({ place: stepPlace(config, step), message })),
        ...(0,_plan_order__WEBPACK_IMPORTED_MODULE_1__/* .dependencyProblems */ .WG)(plan).map(({ step, domain, message }) => ({
            place: config.plan.place(['steps', step - 1, domain]),
            message,
        })),
    ];
    if (disorder.length > 0)
        throw new _place__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .x(disorder);
    return plan;
}
function resolvedDomains(config, occurrence, problems) {
    const { cmdb, plan, rules } = config;
    const { application, stage } = occurrence;
    const environment = cmdb.value.environments[stage];
    const path = ['environments', stage, application];
    const found = environment?.[application];
    if (rules && !(stage in rules.value.stages))
        problems.push(unknown(rules, ['stages'], 'the stage', stage, Object.keys(rules.value.stages)));
    if (!environment)
        problems.push(unknown(cmdb, ['environments'], 'the stage', stage, Object.keys(cmdb.value.environments)));
    else if (!found)
        problems.push(unknown(cmdb, ['environments', stage], 'the application', application, Object.keys(environment)));
    if (!found)
        return [];
    return Object.entries(plan.value.domains).flatMap(([name, given]) => {
        const here = found[name];
        if (here)
            return resolvedDomain(config, occurrence, { name, given, here }, problems);
        problems.push(unknown(cmdb, path, 'the domain', name, Object.keys(found)));
        return [];
    });
}
function resolvedDomain(config, occurrence, { name, given, here }, problems) {
    const technology = config.technologies.get(given.technology)?.value;
    if (!technology)
        return [];
    const place = config.plan.place(['domains', name]);
    packageProblem(technology, name, given, place, problems);
    const targets = here.hosts.flatMap((hostName) => {
        const host = hostOf(config.cmdb.value, hostName);
        return host ? [{ host, params: (0,_params__WEBPACK_IMPORTED_MODULE_3__/* .paramsOn */ .g_)(config, occurrence, { name, technology, host }, problems) }] : [];
    });
    return [
        {
            name,
            technology: withoutQuery(technology),
            targets,
            ...(given.package === undefined ? {} : { package: given.package }),
            ...(given.after === undefined ? {} : { after: given.after }),
            ...(given.restore === undefined ? {} : { restore: given.restore }),
            ...(given.irreversible === undefined ? {} : { irreversible: given.irreversible }),
        },
    ];
}
/** A technology as a plan holds it: a query is part of the steps that wait with it. */
function withoutQuery(technology) {
    const { name, label, package: takes, params, bands, tools, operations, reversible } = technology;
    return { name, label, package: takes, params, bands, tools, operations, reversible };
}
function packageProblem(technology, name, given, place, problems) {
    const wants = technology.package !== 'none';
    if (wants === (given.package !== undefined))
        return;
    const message = wants
        ? `the domain ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(name)} names no package; ${technology.label} expects one: \`package: <file name in the vault>\``
        : `the domain ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(name)} names a package; ${technology.label} takes none: remove \`package\``;
    problems.push({ place, message });
}
/** The host of that name, with the hosts through which it is reached. What must be found there is no part of a plan. */
function hostOf(cmdb, name) {
    const found = cmdb.hosts[name];
    if (!found)
        return undefined;
    const { address, port, hostKeys, user, jump, path, state } = found;
    const through = jump === undefined ? undefined : hostOf(cmdb, jump);
    return {
        ...{ name, address, port, hostKeys },
        ...(user === undefined ? {} : { user }),
        ...(through ? { jump: through } : {}),
        ...(path === undefined ? {} : { path }),
        ...(state === undefined ? {} : { state }),
    };
}
function writtenSteps(config, occurrence, resolved, problems) {
    const { steps = [], domains } = config.plan.value;
    return steps.map((parts, index) => ({
        number: index + 1,
        operations: parts.flatMap(({ domain, operations }) => operations.map(({ until, ...operation }) => {
            const technology = config.technologies.get(domains[domain]?.technology ?? '')?.value;
            if (technology && !(operation.operation in technology.operations))
                problems.push(unknown(config.plan, ['steps', index, domain], `${technology.label}'s operation`, operation.operation, Object.keys(technology.operations)));
            const found = resolved.find(({ name }) => name === domain);
            if (!until || !found)
                return { domain, ...operation };
            const place = config.plan.place(['steps', index, domain]);
            const report = (message) => (0,_params__WEBPACK_IMPORTED_MODULE_3__/* .addOnce */ .BY)(problems, { place, message });
            return { domain, ...operation, until: (0,_until__WEBPACK_IMPORTED_MODULE_4__/* .resolvedUntil */ .pn)(until, found, occurrence, technology?.query, report) };
        })),
    }));
}
function stepPlace(config, step) {
    return config.plan.place(config.plan.value.steps ? ['steps', step - 1] : ['domains']);
}
function unknown(located, path, what, word, words) {
    return { place: located.place(path), message: `${what} ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(word)} is not here; ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(word, words)}` };
}


/***/ }),

/***/ 68146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ supervisedOf)
/* harmony export */ });
/* harmony import */ var _automaton_fleet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81380);
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74141);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4764);
/* harmony import */ var _expression_syntax__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31555);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61791);
/* harmony import */ var _template__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24028);






/** What is silenced while a plan is carried out: labels that name `host` once for each host. Throws ConfigError. */
function supervisedOf({ rules }, release, plan) {
    if (!rules)
        return [];
    return rules.value.supervision.flatMap((entry, index) => {
        const place = (0,_place__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z)(rules.place(['supervision', index]));
        return scopesOf(entry, plan).map((host) => {
            const read = (key, template) => evaluated(rules, [index, ...key.split('.')], template, release, plan, host);
            const target = targetOf(entry, read, release, plan);
            const at = target.kind === 'command' ? '' : ` at ${shownUrl(target.url)}`;
            const on = host ? ` for ${host.name}` : '';
            const key = host ? `${index + 1}.${host.name}` : String(index + 1);
            const { lease, onError } = entry;
            return { name: `${entry.kind}${at}${on}`, place, key, lease, onError, target };
        });
    });
}
function scopesOf(entry, plan) {
    const perHost = entry.kind === 'alertmanager' && Object.values(entry.match).some(namesHost);
    return perHost ? (0,_automaton_fleet__WEBPACK_IMPORTED_MODULE_0__/* .hostsOf */ .P)(plan) : [undefined];
}
function namesHost(template) {
    return (0,_template__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(template).some((part) => part.kind === 'expression' && (0,_expression_syntax__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(part).contexts.has('host'));
}
function targetOf(entry, read, release, plan) {
    if (entry.kind === 'command') {
        const { application, version, stage } = release;
        const hosts = (0,_automaton_fleet__WEBPACK_IMPORTED_MODULE_0__/* .hostsOf */ .P)(plan).map(({ name }) => name);
        const env = { APPLICATION: application, VERSION: version, STAGE: stage, HOSTS: hosts.join(' ') };
        return { kind: entry.kind, silence: entry.silence, restore: entry.restore, env };
    }
    const { url, user, password, token } = entry;
    const account = {
        url: read('url', url),
        ...(user === undefined ? {} : { user: read('user', user) }),
        ...(password === undefined ? {} : { password: read('password', password) }),
        ...(token === undefined ? {} : { token: read('token', token) }),
    };
    if (entry.kind === 'alertmanager') {
        const labels = Object.entries(entry.match).map(([label, value]) => [label, read(`match.${label}`, value)]);
        return { ...account, kind: entry.kind, match: Object.fromEntries(labels) };
    }
    const hosts = String(read('hosts', entry.hosts)).split(',');
    return { ...account, kind: entry.kind, hosts: hosts.map((name) => name.trim()).filter((name) => name !== '') };
}
function evaluated(rules, path, template, { application, version, stage, secrets }, plan, host) {
    const place = rules.place(['supervision', ...path]);
    const problem = (message) => new _place__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .x([{ place, message }]);
    const contexts = {
        release: { application, version },
        stage: { name: stage, hosts: (0,_automaton_fleet__WEBPACK_IMPORTED_MODULE_0__/* .hostsOf */ .P)(plan).map(({ name }) => name) },
        ...(host ? { host: { name: host.name, address: host.address, port: host.port, user: host.user ?? null } } : {}),
        ...(secrets ? { secrets } : {}),
    };
    try {
        const value = (0,_expression__WEBPACK_IMPORTED_MODULE_1__/* .evaluateTemplate */ .M1)(template, contexts);
        if (value === '')
            throw problem('this is empty here, and would silence more than what is deployed; expected a value');
        if (secrets && value instanceof _plan_secret__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z && !value.known)
            throw problem('the input `secrets` does not hold every secret of it; give them, as in `secrets: ${{ toJSON(secrets) }}`');
        return value;
    }
    catch (error) {
        if (!(error instanceof _template__WEBPACK_IMPORTED_MODULE_4__/* .ExpressionError */ .t))
            throw error;
        throw new _place__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .x([{ place: { ...place, column: place.column + error.column - 1 }, message: error.message }]);
    }
}
/** An address without what may be secret in it. */
function shownUrl(url) {
    return typeof url === 'string' && URL.canParse(url) ? new URL(url).host : String(url);
}


/***/ }),

/***/ 50856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UI: () => (/* binding */ resultAfter),
/* harmony export */   Vf: () => (/* binding */ isStep),
/* harmony export */   o: () => (/* binding */ deploymentsOf)
/* harmony export */ });
/* harmony import */ var _journals__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50311);

/** The deployments of one application to a stage, in the order in which they were first started. */
function deploymentsOf(events, stage) {
    const histories = new Map();
    for (const event of events) {
        if (!isStep(event) || event.stage !== stage)
            continue;
        histories.set(event.deployment, [...(histories.get(event.deployment) ?? []), event]);
    }
    return [...histories.values()].flatMap((history) => stateOf(history) ?? []);
}
const STEPS = [
    'deployment.started',
    'deployment.finished',
    'rollback.started',
    'rollback.finished',
];
/** Whether an event is part of the life of one deployment. */
function isStep(event) {
    return STEPS.includes(event.type);
}
/** A deployment that goes on keeps what the hosts held before its first step: that is what a rollback brings back. */
function stateOf(history) {
    const starts = history.filter((event) => event.type === 'deployment.started');
    const endings = history.filter((event) => event.type === 'deployment.finished' || event.type === 'rollback.finished');
    const [first] = starts;
    if (!first)
        return undefined;
    const { application, version, stage, plan, planDigest, rollbackDigest, manifestDigest, before, rehearsal } = first;
    const result = resultOf(history);
    const finishedAt = result === 'running' || result === 'rolling-back' ? undefined : endings.at(-1)?.at;
    const rehearsed = endings.findLast((event) => event.type === 'deployment.finished')?.rehearsal?.holds;
    const liftedBar = starts.findLast((event) => event.liftedBar !== undefined)?.liftedBar;
    return {
        ...{ id: first.deployment, application, version, stage, plan, planDigest, rollbackDigest, manifestDigest, before },
        journal: (0,_journals__WEBPACK_IMPORTED_MODULE_0__/* .mergedJournal */ .S)(endings.map((event) => event.journal)),
        ...{ result, startedAt: first.at, rehearsal },
        ...(finishedAt === undefined ? {} : { finishedAt }),
        ...(rehearsed === undefined ? {} : { rehearsed }),
        ...(liftedBar === undefined ? {} : { liftedBar }),
    };
}
/** A rollback that was begun and never ended is all that counts. */
function resultOf(history) {
    if (history.at(-1)?.type === 'rollback.started')
        return 'rolling-back';
    return history
        .flatMap((event) => (event.type === 'rollback.started' ? [] : [event]))
        .reduce(resultAfter, 'running');
}
/** What a deployment has come to with one more event of its life, after all those before. */
function resultAfter(known, event) {
    if (event.type === 'deployment.started')
        return event.resumed ? 'running' : known;
    if (event.type === 'deployment.finished')
        return event.result;
    switch (event.result) {
        case 'rolled-back':
            return 'rolled-back';
        case 'failed':
            return 'rollback-failed';
        case 'nothing-to-do':
            // A deployment that died before it changed anything and never said so has ended here.
            return known === 'running' ? 'cancelled' : known;
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


/***/ }),

/***/ 87755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ generatedSteps)
/* harmony export */ });
/* harmony import */ var _dependency__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26220);

/** What a generated plan holds per domain, one step each. */
const UNITS = [['backup', 'verify'], ['stop'], ['deploy'], ['start']];
/** The plan that follows from what domains depend on and the bands of the technologies: low bands first, then the order of the domains. */
function generatedSteps(domains) {
    const units = domains.flatMap(({ name, technology }) => UNITS.map((unit) => unit.filter((operation) => technology.operations[operation] !== undefined)).flatMap(([first, ...rest]) => first === undefined
        ? []
        : [
            {
                part: { domain: name, operation: first },
                band: Math.min(...[first, ...rest].map((operation) => technology.bands[operation])),
                operations: [first, ...rest].map((operation) => ({ domain: name, operation })),
            },
        ]));
    return (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .al)(units, (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(domains)).map(({ operations }, index) => ({ number: index + 1, operations }));
}


/***/ }),

/***/ 74244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/** What a technology can do, in the order of a deployment. */
const OPERATIONS = ['verify', 'backup', 'stop', 'deploy', 'start', 'check', 'restore', 'inspect'];


/***/ }),

/***/ 21821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ bandWarnings),
/* harmony export */   WG: () => (/* binding */ dependencyProblems),
/* harmony export */   xv: () => (/* binding */ orderProblems)
/* harmony export */ });
/* harmony import */ var _dependency__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26220);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);


/** What in the order of a plan cannot be meant: an operation that comes too late or too early within its domain. */
function orderProblems(plan) {
    return plan.domains.flatMap(({ name }) => {
        const own = placed(plan).filter(({ domain }) => domain === name);
        const deploy = own.findIndex(({ operation }) => operation === 'deploy');
        return own.flatMap((one, index) => {
            const wrong = deploy < 0 ? undefined : misplacement(one, index, deploy);
            return wrong === undefined ? [] : [{ step: one.step, message: `${name}: ${wrong}` }];
        });
    });
}
function misplacement({ operation, step }, index, deploy) {
    const after = index > deploy;
    switch (operation) {
        case 'backup':
        case 'stop':
            return after ? `\`${operation}\` in step ${step} comes after its \`deploy\`; expected it before.` : undefined;
        case 'start':
        case 'check':
            return after ? undefined : `\`${operation}\` in step ${step} comes before its \`deploy\`; expected it after.`;
        case 'deploy':
            return after ? `\`deploy\` in step ${step} is there a second time; a plan deploys a domain once.` : undefined;
        case 'verify':
        case 'restore':
        case 'inspect':
            return undefined;
    }
}
/** Where a written plan contradicts what its domains say in `after`: the operation that comes too early. */
function dependencyProblems(plan) {
    const dependencies = (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(plan.domains);
    if (dependencies.size === 0)
        return [];
    const all = placed(plan);
    return all.flatMap((one) => {
        const awaited = all.find((other) => other.domain !== one.domain && other.step >= one.step && (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .comesBefore */ .TH)(dependencies, other, one));
        if (!awaited)
            return [];
        const [dependant, dependency] = dependencies.get(one.domain)?.has(awaited.domain)
            ? [one.domain, awaited.domain]
            : [awaited.domain, one.domain];
        const relation = awaited.step === one.step ? 'runs together with' : 'comes before';
        const message = `${one.domain}: \`${one.operation}\` in step ${one.step} ${relation} \`${awaited.operation}\` of ${awaited.domain} in step ${awaited.step}; expected it after, because ${dependant} depends on ${dependency} (\`after\`).`;
        return [{ step: one.step, domain: one.domain, message }];
    });
}
/** Where a written plan leaves the order of the bands between domains: it may be meant, and a reviewer should see it. */
function bandWarnings(plan) {
    const changing = placed(plan).filter(({ operation }) => ['stop', 'deploy', 'start'].includes(operation));
    const dependencies = (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(plan.domains);
    return changing.flatMap((one, index) => {
        // What waits for a dependency comes no earlier than that does.
        const awaited = changing.filter((other) => dependencies.size > 0 && (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .comesBefore */ .TH)(dependencies, other, one));
        const least = Math.max(one.band, ...awaited.map(({ band }) => band));
        const earlier = changing.slice(0, index).find(({ band, domain }) => band > least && domain !== one.domain);
        if (!earlier)
            return [];
        return [
            `${one.domain}: ${one.operation} (band ${one.band}) in step ${one.step} comes after ${earlier.domain}: ${earlier.operation} (band ${earlier.band}) in step ${earlier.step}; the bands have it before.`,
        ];
    });
}
function placed(plan) {
    return plan.steps.flatMap((step) => step.operations.map((operation) => ({
        ...operation,
        step: step.number,
        band: (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, operation.domain).technology.bands[operation.operation],
    })));
}


/***/ }),

/***/ 24066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ domainOf),
/* harmony export */   Q: () => (/* binding */ targetsOf)
/* harmony export */ });
/** The domain of that name; a plan never names one that it does not have. */
function domainOf(plan, name) {
    const domain = plan.domains.find((candidate) => candidate.name === name);
    if (!domain)
        throw new Error(`plan of ${plan.application} has no domain ${name}`);
    return domain;
}
/** The targets on which an operation runs, in the order of the CMDB. */
function targetsOf(plan, operation) {
    const { targets } = domainOf(plan, operation.domain);
    return operation.hosts ? targets.filter((target) => operation.hosts?.includes(target.host.name)) : targets;
}


/***/ })

};
;