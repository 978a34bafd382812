"use strict";
exports.id = 8003;
exports.ids = [8003];
exports.modules = {

/***/ 78003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  request: () => (/* binding */ request)
});

// EXTERNAL MODULE: ./shared/action/date-warnings.js + 1 modules
var date_warnings = __webpack_require__(70096);
// EXTERNAL MODULE: ./shared/action/or-warn.js
var or_warn = __webpack_require__(8824);
// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/action/rfc-lock.js
var rfc_lock = __webpack_require__(35121);
// EXTERNAL MODULE: ./shared/action/rfc-page.js + 4 modules
var rfc_page = __webpack_require__(40705);
// EXTERNAL MODULE: ./shared/change/production.js
var production = __webpack_require__(48891);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./shared/change/kind.js
var kind = __webpack_require__(36082);
// EXTERNAL MODULE: ./shared/change/lifecycle.js
var change_lifecycle = __webpack_require__(56854);
// EXTERNAL MODULE: ./shared/change/planning.js
var planning = __webpack_require__(36741);
// EXTERNAL MODULE: ./shared/change/rfc.js
var change_rfc = __webpack_require__(66507);
;// CONCATENATED MODULE: ./shared/change/request.js





/** What is asked for with the dates that stand: who says the same dates once more takes no move of them back. */
function withStandingDates(request, before) {
    if (!before || !(0,external_node_util_.isDeepStrictEqual)(request.dates, before.request.dates))
        return request;
    return { ...request, dates: before.dates };
}
/** Whether a release may be asked for like this; every reason at once where it may not. Fails as `lifecycleFor`. */
function judgedRequest(request, facts) {
    const { rules, releases, production, roles, now } = facts;
    const { version, dates } = request;
    if (!rules)
        return refused(['There is no `ecluse.yml`, so nobody knows which stages a release goes through: write one.']);
    const before = releases.find((release) => release.request.version === version);
    // Asked again once it is in production itself, it is still based on what was there before.
    const basedOn = production === version ? before?.basedOn : production;
    const change = (0,kind/* kindOf */.I)(version, basedOn, request.kind);
    const classified = { ...request, kind: change };
    const lifecycle = (0,change_lifecycle/* lifecycleFor */.Ui)(rules, classified, basedOn);
    const stages = lifecycle === undefined ? undefined : rules.lifecycles[lifecycle]?.stages;
    if (lifecycle === undefined || !stages)
        return refused([...closedProblems(before), noLifecycle(classified)]);
    const quota = (0,change_lifecycle/* quotaProblem */.Qg)(rules, lifecycle, { version, ...openedAt(before) }, releases, now);
    const planned = { version, stages, dates, ...(before && { known: before.dates, reached: (0,change_rfc/* reachedStages */.mP)(before) }) };
    const problems = [
        ...closedProblems(before),
        ...(0,change_lifecycle/* requirementProblems */.K0)(rules, lifecycle, { request: classified, roles, ...given(basedOn) }),
        ...(quota === undefined ? [] : [quota]),
        ...(0,planning/* dateProblems */.RC)(rules, planned, releases, now),
    ];
    if (problems.length > 0)
        return refused(problems);
    const notes = (0,change_lifecycle/* debtProblems */.cr)(rules, lifecycle, version, releases);
    return { kind: 'accepted', request, change, lifecycle, stages, notes, ...given(basedOn) };
}
function refused(problems) {
    return { kind: 'refused', problems };
}
function closedProblems(before) {
    if (!before?.closed)
        return [];
    const { outcome, by } = before.closed;
    return [`${before.request.version} was ${outcome} (RFC #${before.rfc.number}, ${by}): ask for a version of its own.`];
}
function noLifecycle({ version, kind }) {
    return `No rule of \`ecluse.yml\` names a lifecycle for ${version}, a ${kind}: add a last rule without \`when\`.`;
}
function openedAt(before) {
    return before ? { openedAt: before.openedAt } : {};
}
function given(basedOn) {
    return basedOn === undefined ? {} : { basedOn };
}

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
;// CONCATENATED MODULE: ./shared/report/request.js

/** The job summary of a request that was taken in. */
function requestSummary(taken) {
    const { accepted, rfc, isNew, notes } = taken;
    const { request, change, basedOn, lifecycle, stages } = accepted;
    const name = (0,markdown/* escapeMarkdown */.FV)(`${request.application} ${request.version}`, 200);
    const over = basedOn === undefined ? '' : ` over ${(0,markdown/* escapeMarkdown */.FV)(basedOn)}`;
    const rows = stages.map((stage, index) => [String(index + 1), (0,markdown/* code */.aY)(stage), dateText(request.dates[stage])]);
    const paragraphs = [
        `## ${name}: RFC [#${rfc.number}](${rfc.url})`,
        isNew ? 'The request is recorded.' : 'The RFC says all this already: nothing was changed.',
        `A **${change}**${over}, by ${(0,markdown/* escapeMarkdown */.FV)(request.requester)}, that follows the lifecycle ${(0,markdown/* code */.aY)(lifecycle)}.`,
        (0,markdown/* table */.tp)(['#', 'Stage', 'Planned'], rows),
        ...(notes.length === 0 ? [] : ['### To be seen to', listed(notes)]),
    ];
    return `${paragraphs.join('\n\n')}\n`;
}
/** The answer on the issue of a request that was taken in. */
function acceptedAnswer({ accepted, rfc, notes }) {
    const { request, change, lifecycle, stages } = accepted;
    const name = (0,markdown/* escapeMarkdown */.FV)(`${request.application} ${request.version}`, 200);
    const path = stages.map((stage) => (0,markdown/* code */.aY)(stage)).join(' → ');
    const taken = `${name} is a **${change}** and follows the lifecycle ${(0,markdown/* code */.aY)(lifecycle)}: ${path}. Everything about it is on its RFC: [#${rfc.number}](${rfc.url}).`;
    return `${[taken, ...(notes.length === 0 ? [] : [listed(notes)])].join('\n\n')}\n`;
}
/** The job summary, and the answer on the issue, of a request that breaks rules. */
function refusedAnswer(problems) {
    const count = problems.length === 1 ? 'one reason' : `${problems.length} reasons`;
    const remedy = 'Put them right and file a new request; an answer that is edited here counts for nothing.';
    return `**The release was not asked for**, for ${count}; nothing was opened.\n\n${listed(problems)}\n\n${remedy}\n`;
}
function listed(sentences) {
    return sentences.map((sentence) => `- ${(0,markdown/* escapeMarkdown */.FV)(sentence, 1000)}`).join('\n');
}
function dateText(date) {
    return date === undefined ? 'no date' : `${date.slice(0, 16).replace('T', ' ')} UTC`;
}

// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(33483);
;// CONCATENATED MODULE: ./shared/change/request-form.js
/** What GitHub writes where a question of a form was left open. */
const OPEN = '_No response_';
/**
 * The answers of an issue form, by the label of the question. What somebody writes into an answer cannot take the place
 * of an earlier question: the first answer to a label counts.
 */
function formAnswers(body) {
    const answers = new Map();
    for (const part of body.replaceAll('\r\n', '\n').split(/^### /m).slice(1)) {
        const [label = '', ...lines] = part.split('\n');
        const answer = withoutFence(lines.join('\n').trim());
        if (answer !== '' && answer !== OPEN && !answers.has(label.trim()))
            answers.set(label.trim(), answer);
    }
    return answers;
}
/** A question with `render` has its answer in a block of code. */
function withoutFence(text) {
    const [, inside] = /^```[a-z]*\n([\s\S]*?)\n?```$/.exec(text) ?? [];
    return (inside ?? text).trim();
}

// EXTERNAL MODULE: ./shared/release/version.js
var release_version = __webpack_require__(70343);
;// CONCATENATED MODULE: ./actions/request/asked.js





/** The labels of the issue form, by what they answer. */
const LABELS = {
    ...{ application: 'Application', version: 'Version', kind: 'Kind', severity: 'Severity' },
    ...{ incident: 'Incident', dates: 'Dates' },
};
const TAG = /^refs\/tags\/(?:(.+)-)?v([0-9].*)$/;
/** What is asked for: an input counts before the answer in the form, and that before a tag. */
function askedFor(given, { issue, ref, requester }) {
    const answers = formAnswers(issue?.body ?? '');
    const [, tagged, tag] = TAG.exec(ref) ?? [];
    const answer = (name) => given[name]?.trim() || answers.get(LABELS[name]);
    const problems = [];
    const parsed = (read) => {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof failure/* UserError */.y))
                throw error;
            problems.push(error.message);
            return undefined;
        }
    };
    const application = parsed(() => (0,release_version/* parseApplication */.wO)(answer('application') ?? tagged ?? ''));
    const version = parsed(() => (0,release_version/* parseVersion */.ot)(answer('version') ?? tag ?? ''));
    const kind = parsed(() => kindAsked(answer('kind')));
    const dates = parsed(() => datesAsked(answer('dates') ?? ''));
    if (application === undefined || version === undefined || dates === undefined || problems.length > 0) {
        return { problems };
    }
    const [severity, incident] = [answer('severity'), answer('incident')];
    return {
        request: {
            ...{ application, version, requester, dates },
            ...(kind && { kind }),
            ...(severity !== undefined && { severity }),
            ...(incident !== undefined && { incident }),
            ...(issue && { issue: issue.number }),
        },
    };
}
function kindAsked(text = '') {
    if (text === 'hotfix')
        return 'hotfix';
    if (/^(|normal|major|minor|patch)$/.test(text))
        return undefined;
    throw new failure/* UserError */.y('input-invalid', `kind ${JSON.stringify(text)} is none: only \`hotfix\` is asked for, the others follow from the version`);
}
function datesAsked(text) {
    const written = text === '' ? {} : mapOf(text);
    const entries = Object.entries({ ...written }).map(([stage, value]) => {
        const instant = typeof value === 'string' ? (0,planning/* parseInstant */.nV)(value) : undefined;
        return { stage, value, date: instant === undefined ? undefined : new Date(instant).toISOString() };
    });
    const wrong = entries.filter(({ date }) => date === undefined);
    if (wrong.length > 0) {
        const shown = wrong.map(({ stage, value }) => `${stage}: ${String(value)}`).join(', ');
        throw new failure/* UserError */.y('input-invalid', `dates hold what is no instant with its offset (${shown}): write such as 2026-12-01T20:00+01:00`);
    }
    return Object.fromEntries(entries.flatMap(({ stage, date }) => (date === undefined ? [] : [[stage, date]])));
}
function mapOf(text) {
    const expected = 'write `production: 2026-12-01T20:00+01:00`, one a line';
    const value = asked_valueOf(text, expected);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new failure/* UserError */.y('input-invalid', `dates are no map of stages and instants: ${expected}`);
}
function asked_valueOf(text, expected) {
    try {
        return (0,dist/* parse */.qg)(text, { logLevel: 'error' });
    }
    catch (cause) {
        throw new failure/* UserError */.y('input-invalid', `dates ${unreadable(cause)}: ${expected}`, { cause });
    }
}
function unreadable(cause) {
    const error = cause instanceof dist/* YAMLParseError */.XT ? cause : undefined;
    const place = error?.linePos?.[0];
    const why = error?.code === 'DUPLICATE_KEY' ? 'name a stage twice' : 'can be read neither as YAML nor as JSON';
    return place ? `${why} (line ${place.line}, column ${place.col})` : why;
}

;// CONCATENATED MODULE: ./actions/request/opening.js

/** The issue of a release's RFC: the one the ledger knows, else one that an earlier try left, else a new one. */
async function rfcIssue(application, version, known, issues) {
    if (known)
        return known.rfc;
    const marker = `<!-- ecluse-rfc: ${application} ${version} -->`;
    const orphans = (await issues.ours('ecluse:rfc')).filter(({ body }) => body.split(/\r?\n/)[0] === marker);
    const [orphan] = orphans.toSorted((one, other) => one.number - other.number);
    const body = `${marker}\n\nThe request is being recorded.\n`;
    const labels = ['ecluse:rfc', 'rfc:open'];
    const { number, url } = orphan ?? (await issues.open({ title: `${application} ${version}`, body, labels }));
    return { number, url };
}
/** What `request.opened` tells besides what every event does. */
function openedOf(accepted, rfc) {
    const { request, change, basedOn, lifecycle, stages } = accepted;
    const { requester, dates, severity, incident, issue } = request;
    return {
        ...{ type: 'request.opened', rfc: { ...rfc }, requester, kind: change, lifecycle },
        ...{ stages: [...stages], dates: { ...dates } },
        ...(severity !== undefined && { severity }),
        ...(incident !== undefined && { incident }),
        ...(basedOn !== undefined && { basedOn }),
        ...(issue !== undefined && { issue }),
    };
}
/** Whether the newest request of the release is this one already, with its dates as they stand, moves included. */
function isRecorded(events, version, opened) {
    const newest = events.findLast((event) => event.type === 'request.opened' && event.version === version);
    const rfc = (0,change_rfc/* rfcOf */.ny)(events, version);
    if (newest?.type !== 'request.opened' || !rfc)
        return false;
    return sorted({ ...newest, dates: rfc.dates }, opened) === sorted(opened, opened);
}
/** Fields in one order; `basedOn` follows from the ledger and is nobody's wish. */
function sorted(event, fields) {
    const names = new Set([...Object.keys(fields), 'severity', 'incident', 'issue']);
    names.delete('basedOn');
    const shown = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
        : (value ?? null);
    return JSON.stringify([...names].toSorted().map((name) => [name, shown(event[name])]));
}

// EXTERNAL MODULE: ./shared/action/proposal.js
var action_proposal = __webpack_require__(36628);
// EXTERNAL MODULE: ./shared/config/preparation.js + 3 modules
var config_preparation = __webpack_require__(60568);
;// CONCATENATED MODULE: ./actions/request/proposals.js



/**
 * The plans of all stages as they would be carried out now, where they are complete and are not what people are shown
 * already; none while the vault does not hold the version. A plan that cannot be made keeps nobody from asking: it is
 * a note. Fails as Vault does.
 */
async function proposalsOf({ request, stages }, known, sources) {
    const all = [];
    if (!(await sources.vault.find(request.application, request.version)))
        return { proposed: [], notes: [] };
    for (const stage of stages) {
        try {
            all.push(await proposalFor({ ...request, stage }, known?.proposals[stage], sources));
        }
        catch (error) {
            if (!(error instanceof failure/* UserError */.y || error instanceof failure/* Outage */.a))
                throw error;
            all.push({ proposed: [], notes: [`There is no plan for ${stage} yet: ${error.message}`] });
        }
    }
    return { proposed: all.flatMap(({ proposed }) => proposed), notes: all.flatMap(({ notes }) => notes) };
}
async function proposalFor(occurrence, before, sources) {
    const { application, version, stage } = occurrence;
    const preparation = await (0,config_preparation/* prepare */.i)({ application, version, stage }, sources);
    const { prepared, sealed } = preparation;
    const { coverage, problems, missing } = prepared;
    if (!sealed)
        return { proposed: [], notes: [] };
    const [problem] = problems;
    if (problem)
        return { proposed: [], notes: [`The plan for ${stage} is refused: ${problem.message}`] };
    if (!prepared.complete || coverage.percent === null) {
        return { proposed: [], notes: [`The plan for ${stage} names what the vault does not hold: ${missing.join(', ')}.`] };
    }
    const proposal = (0,action_proposal/* proposalOf */.c)(preparation, stage, before);
    return { proposed: proposal ? [proposal] : [], notes: [] };
}

;// CONCATENATED MODULE: ./actions/request/roles.js
/**
 * Which of the roles that a lifecycle asks for somebody has. Teams are read only where a lifecycle asks for a role; one
 * that cannot be read fails as Teams does, and is not a no.
 */
async function rolesAskedOf(login, rules, teams) {
    const asked = new Set(Object.values(rules.lifecycles).flatMap(({ by }) => by ?? []));
    const known = new Map();
    const held = [];
    for (const role of asked) {
        for (const member of rules.roles[role] ?? []) {
            if (member.startsWith('@') && !known.has(member))
                known.set(member, await teams.members(member));
            const one = member.toLowerCase() === login.toLowerCase();
            if (one || known.get(member)?.has(login.toLowerCase()))
                held.push(role);
        }
    }
    return [...new Set(held)];
}

;// CONCATENATED MODULE: ./actions/request/request.js















/** Judges a request; opens or updates the one RFC of its release, or answers with every reason why not. */
async function request(given, ports) {
    try {
        const issue = await issueOf(given.issue, ports.issues);
        const requester = issue?.author ?? ports.occasion.actor;
        const asked = askedFor(given, { requester, ref: ports.ref, ...(issue && { issue }) });
        if ('problems' in asked)
            return await request_refused(asked.problems, issue, ports);
        const config = await ports.sources.config(asked.request.application);
        const rules = config.rules?.value;
        const outcome = await (0,rfc_lock/* withRfcLock */.f)(asked.request, ports, () => takeIn(asked.request, rules, ports));
        if ('problems' in outcome)
            return await request_refused(outcome.problems, issue, ports);
        const warnings = await warningsOf(outcome, config, ports);
        const taken = { ...outcome, notes: [...outcome.notes, ...warnings] };
        await shownOnGithub(taken, issue, rules, ports);
        return { outputs: outputsOf(taken), summary: requestSummary(taken) };
    }
    catch (error) {
        return (0,refusal/* refusal */.x)(error, 'The release was not asked for', {});
    }
}
/** Dates that no rule refuses may still be in the way of others. */
async function warningsOf({ accepted }, { rules, cmdb }, ports) {
    const { request, stages } = accepted;
    const dated = stages.filter((stage) => request.dates[stage] !== undefined);
    if (!rules || dated.length === 0)
        return [];
    const config = { rules: rules.value, cmdb: cmdb.value };
    return (0,date_warnings/* readDateWarnings */.c)(request, dated, config, ports.ledger, ports.clock.now());
}
/** What is in the ledger counts, whether or not GitHub shows it: a failure from here on is a warning. */
async function shownOnGithub(taken, issue, rules, ports) {
    const issues = () => Promise.resolve(ports.issues);
    await (0,or_warn/* orWarn */.w)('The page of the RFC is older than the ledger', ports.log, () => (0,rfc_page/* refreshRfc */.J)(taken.accepted.request, rules, { ...ports, issues }));
    await (0,or_warn/* orWarn */.w)('The answer could not be written', ports.log, () => answer(issue, acceptedAnswer(taken), ports, 'completed'));
}
async function issueOf(number, issues) {
    if (number === undefined)
        return undefined;
    const issue = await issues.issue(number);
    if (issue)
        return issue;
    throw new failure/* UserError */.y('input-invalid', `issue: there is no issue #${number} in this repository; give that of the request`);
}
/** With the lock held: what is read now is what the RFC is opened on. */
async function takeIn(asked, rules, ports) {
    const { ledger, issues, clock } = ports;
    const { application, version } = asked;
    const events = await ledger.read(application);
    const known = (0,change_rfc/* rfcOf */.ny)(events, version);
    const judged = judgedRequest(withStandingDates(asked, known), {
        rules,
        releases: (0,change_rfc/* rfcsOf */.a1)(events),
        production: inProduction(rules, events),
        roles: rules ? await rolesAskedOf(asked.requester, rules, ports.teams) : [],
        now: clock.now(),
    });
    if (judged.kind === 'refused')
        return judged;
    const rfc = await rfcIssue(application, version, known, issues);
    const opened = openedOf(judged, rfc);
    const isNew = !isRecorded(events, version, opened);
    const { proposed, notes } = await proposalsOf(judged, known, ports.sources);
    const appended = [...(isNew ? [opened] : []), ...proposed].map((content) => ({
        ...common(asked, ports),
        ...content,
    }));
    if (appended.length > 0)
        await ledger.append(appended);
    return { accepted: judged, rfc, isNew, notes: [...judged.notes, ...notes] };
}
function inProduction(rules, events) {
    const stage = rules && (0,production/* productionStage */._)(rules);
    return stage === undefined ? undefined : (0,environment/* environmentOf */.p)(events, stage).inPlace?.version;
}
function common({ application, version }, { newId, clock, occasion }) {
    const { actor, run } = occasion;
    return { schema: 1, id: newId(), at: new Date(clock.now()).toISOString(), actor, run, application, version };
}
async function request_refused(problems, issue, ports) {
    const text = refusedAnswer(problems);
    await answer(issue, text, ports, 'not_planned');
    const message = ['The request breaks these rules:', ...problems.map((problem) => `- ${problem}`)].join('\n');
    return { outputs: {}, summary: `## Request refused\n\n${text}`, failure: { reason: 'request-refused', message } };
}
/** An issue that is closed has had its answer. */
async function answer(issue, text, { issues }, state) {
    if (issue?.state !== 'open')
        return;
    await issues.comment(issue.number, text);
    await issues.edit(issue.number, { state });
}
function outputsOf({ accepted, rfc }) {
    const { lifecycle, stages, change } = accepted;
    return { rfc: String(rfc.number), lifecycle, stages, kind: change };
}


/***/ }),

/***/ 70096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readDateWarnings)
});

// EXTERNAL MODULE: ./shared/change/conflicts.js
var conflicts = __webpack_require__(59913);
// EXTERNAL MODULE: ./shared/change/placement.js
var placement = __webpack_require__(42997);
// EXTERNAL MODULE: ./shared/change/schedule.js + 1 modules
var schedule = __webpack_require__(42351);
;// CONCATENATED MODULE: ./shared/change/date-warnings.js



/**
 * What is in the way of the dates of a release although no rule refuses it, with what to do, one text each. `histories`:
 * all events of its application, and of each that shares a host with it.
 */
function dateWarnings({ application, version, stage }, histories, { rules, cmdb }, now) {
    const entries = histories.flatMap((events) => (0,schedule/* scheduleOf */.rH)(events, rules, now));
    return (0,conflicts/* conflictsOf */.h)(entries, { rules, hostsOf: (0,placement/* placementOf */.x)(cmdb) })
        .filter((conflict) => conflict.entries.some((entry) => entry.application === application &&
        entry.version === version &&
        (stage === undefined || entry.stage === stage)))
        .map(({ saw, remedy }) => `${saw} ${remedy}`);
}

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
;// CONCATENATED MODULE: ./shared/action/date-warnings.js



/**
 * What is in the way of the dates of a release, as the ledger has them now, in its `stages`. Dates that were taken in stay
 * so: a ledger that says nothing of the neighbours is a text of its own, and no failure.
 */
async function readDateWarnings(dated, stages, config, ledger, now) {
    const neighbours = (0,placement/* neighboursOf */.Y)(config.cmdb, dated.application, stages);
    try {
        const histories = await Promise.all([dated.application, ...neighbours].map((name) => ledger.read(name)));
        return dateWarnings(dated, histories, config, now);
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) && !(error instanceof failure/* UserError */.y))
            throw error;
        return [`Whether the dates are in the way of others could not be found out: ${error.message}`];
    }
}


/***/ }),

/***/ 8824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ orWarn)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** Does what only shows on GitHub what the ledger has: where GitHub fails or refuses, a warning that begins with `what`. */
async function orWarn(what, log, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a) && !(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        log.warning(`${what}, though everything that was decided is in the ledger: ${error.message}`);
    }
}


/***/ }),

/***/ 36628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ irreversibleOf),
/* harmony export */   c: () => (/* binding */ proposalOf)
/* harmony export */ });
/* harmony import */ var _change_gate_rules_shown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28475);
/* harmony import */ var _report_steps__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92059);


/** What people are shown from now on; undefined where the plan is not whole, or is what they are shown already. */
function proposalOf({ prepared, sealed }, stage, before) {
    const { plan, rollback, coverage, planDigest, rollbackDigest, complete, problems } = prepared;
    const { percent } = coverage;
    if (!sealed || !complete || problems.length > 0 || percent === null)
        return undefined;
    const digests = { manifestDigest: sealed.digest, planDigest, rollbackDigest };
    if (before && (0,_change_gate_rules_shown__WEBPACK_IMPORTED_MODULE_1__/* .sameDigests */ .Cc)(before, digests))
        return undefined;
    return {
        ...{ type: 'plan.proposed', stage, ...digests, irreversible: [...irreversibleOf(prepared)] },
        ...{ steps: stepsOf(plan), rollback: stepsOf(rollback) },
        coverage: { percent, steps: coverage.steps.map((step) => ({ ...step })) },
    };
}
/** The domains with a step that really cannot be undone, each with why that was accepted. */
function irreversibleOf({ plan, coverage }) {
    const lost = new Set(coverage.steps.filter(({ kind }) => kind === 'irreversible').map(({ domain }) => domain));
    return plan.domains.flatMap(({ name, irreversible: why }) => lost.has(name) ? [`${name}: ${why ?? 'accepted'}`] : []);
}
function stepsOf(plan) {
    return (0,_report_steps__WEBPACK_IMPORTED_MODULE_0__/* .stepOutputs */ .t)(plan).map((step) => ({ ...step, operations: step.operations.map((one) => ({ ...one })) }));
}


/***/ }),

/***/ 35121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withRfcLock)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** How long work on an RFC may take before somebody else takes over, and how long one waits for another; milliseconds. */
const EXPIRY = 120_000;
const PATIENCE = 150_000;
const [SHORTEST, LONGEST] = [100, 2000];
/** Does `work` while nobody else decides on the RFC of a release. UserError `locked` where another one takes too long. */
async function withRfcLock({ application, version }, { locks, clock, occasion, newId, wait }, work) {
    const [began, deployment] = [clock.now(), newId()];
    const owner = `${occasion.actor} (${occasion.run.url || 'this machine'})`;
    let lock;
    for (let pause = SHORTEST; !lock; pause = Math.min(pause * 2, LONGEST)) {
        const now = clock.now();
        const [since, until] = [new Date(now).toISOString(), new Date(now + EXPIRY).toISOString()];
        const answer = await locks.acquire(application, `rfc-${version}`, { deployment, owner, since, until });
        if (answer.kind === 'held')
            lock = answer.lock;
        else if (now - began <= PATIENCE)
            await wait(pause);
        else {
            const { by } = answer;
            const what = `${by.owner} has been working on the RFC of ${application} ${version} since ${by.since}, until ${by.until}`;
            throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('locked', `${what}: wait for it, then try again`);
        }
    }
    try {
        return await work();
    }
    finally {
        // It expires by itself: what has been recorded must not look failed because of it.
        await lock.release().catch(() => undefined);
    }
}


/***/ }),

/***/ 28475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ sameDigests),
/* harmony export */   OM: () => (/* binding */ planApprovalOf),
/* harmony export */   PT: () => (/* binding */ previewsOf)
/* harmony export */ });
/** The previews that reviewers of this very run were shown, its earlier attempts included. */
function previewsOf(rfc, { run, stage }) {
    return rfc.decisions.filter((one) => one.mode === 'preview' && one.stage === stage && one.run.id === run.id);
}
function sameDigests(left, right) {
    return (left.manifestDigest === right.manifestDigest &&
        left.planDigest === right.planDigest &&
        left.rollbackDigest === right.rollbackDigest);
}
/** The newest approval of the stage's plan, with what it was given to; what a requester approves counts for nothing. */
function planApprovalOf(rfc, stage) {
    const found = rfc.planApprovals.flatMap((approval) => {
        const digests = approval.plans.find((plan) => plan.stage === stage);
        return digests && !rfc.requesters.includes(approval.by.toLowerCase()) ? [{ approval, digests }] : [];
    });
    return found.at(-1);
}


/***/ }),

/***/ 36082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70343);

/**
 * How far a version is from the one in production: the first of its three numbers that differs names it, and where none
 * does it is a patch. Where nothing is in production yet, everything is new: `major`.
 */
function kindOf(version, inProduction, asked) {
    if (asked)
        return asked;
    if (inProduction === undefined)
        return 'major';
    const there = (0,_release_version__WEBPACK_IMPORTED_MODULE_0__/* .coreOf */ .z2)(inProduction);
    const differing = (0,_release_version__WEBPACK_IMPORTED_MODULE_0__/* .coreOf */ .z2)(version).findIndex((number, index) => number !== there[index]);
    return ['major', 'minor'][differing] ?? 'patch';
}


/***/ }),

/***/ 56854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ requirementProblems),
/* harmony export */   Qg: () => (/* binding */ quotaProblem),
/* harmony export */   Ui: () => (/* binding */ lifecycleFor),
/* harmony export */   Ye: () => (/* binding */ classified),
/* harmony export */   cr: () => (/* binding */ debtProblems),
/* harmony export */   gN: () => (/* binding */ debtsOf)
/* harmony export */ });
/* harmony import */ var _config_expression__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4764);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70343);


/** What an RFC is to the rules, when they are judged again. */
function classified({ request, kind, dates }) {
    return { ...request, dates, kind };
}
/**
 * The lifecycle that a release must follow: that of the first rule that holds, undefined where none does. UserError
 * `config-invalid` where a condition cannot be evaluated.
 */
function lifecycleFor(rules, request, basedOn) {
    const holding = rules.rules.find(({ when }) => when === undefined || holds(when, rules, request, basedOn));
    return holding?.lifecycle;
}
/** Why a release may not follow a lifecycle, one sentence each: what was seen, what to do. Fails as `lifecycleFor`. */
function requirementProblems(rules, lifecycle, { request, basedOn, roles }) {
    const { by, requires = [] } = rules.lifecycles[lifecycle] ?? {};
    const allowed = by === undefined || by.some((role) => roles.includes(role));
    return [
        ...(allowed ? [] : [mayNotAsk(request.requester, lifecycle, by)]),
        ...requires.flatMap((requirement) => requirementProblem(requirement, rules, lifecycle, request, basedOn)),
    ];
}
function mayNotAsk(requester, lifecycle, by) {
    return `${requester} has none of the roles that may ask for the lifecycle ${lifecycle} (${by.join(', ')}): let somebody ask who has.`;
}
function requirementProblem(requirement, rules, lifecycle, request, basedOn) {
    if (requirement === 'incident') {
        if (request.incident?.trim())
            return [];
        return [`The lifecycle ${lifecycle} asks for an incident, and none was named: give its reference.`];
    }
    if (requirement !== 'based-on-production') {
        return holds(requirement.when, rules, request, basedOn) ? [] : [requirement.otherwise];
    }
    const asks = `The lifecycle ${lifecycle} asks for a version based on the one in production`;
    if (basedOn === undefined)
        return [`${asks}, and the ledger knows of none there: take another lifecycle.`];
    if (isBasedOn(request.version, basedOn))
        return [];
    const line = (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .coreOf */ .z2)(basedOn).slice(0, 2).join('.');
    return [`${asks}, which is ${basedOn}; ${request.version} is not: ask for a later version of ${line}.`];
}
function isBasedOn(version, production) {
    const [ours, theirs] = [(0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .coreOf */ .z2)(version), (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .coreOf */ .z2)(production)];
    return ours[0] === theirs[0] && ours[1] === theirs[1] && (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, production) > 0;
}
function holds(condition, rules, request, basedOn) {
    const { application, version, requester, kind, severity = null, incident = null } = request;
    // Every stage has a date, so that a rule may name one that nobody gave.
    const dates = Object.fromEntries(Object.keys(rules.stages).map((stage) => [stage, request.dates[stage] ?? null]));
    return (0,_config_expression__WEBPACK_IMPORTED_MODULE_0__/* .evaluateCondition */ .F9)(condition, {
        request: { kind, severity, incident, requester, dates },
        release: { application, version, 'based-on': basedOn ?? null },
    });
}
/**
 * Why a release would be one too many for its lifecycle, undefined where it is not. The others count that were asked for
 * before it, or that their last stage got, within the time of the quota up to `now`; rejected ones only if deployed.
 */
function quotaProblem(rules, lifecycle, release, releases, now) {
    const quota = rules.lifecycles[lifecycle]?.quota;
    if (!quota)
        return undefined;
    const within = (instant) => now - quota.per < Date.parse(instant) && Date.parse(instant) <= now;
    const before = ({ openedAt }) => release.openedAt === undefined || openedAt < release.openedAt;
    const counted = releases.filter((other) => {
        if (other.lifecycle !== lifecycle || other.request.version === release.version)
            return false;
        if (other.closed?.outcome === 'rejected' && other.deployments.length === 0)
            return false;
        const last = other.deployments.filter(({ stage }) => stage === other.stages.at(-1));
        return (within(other.openedAt) && before(other)) || last.some(({ startedAt }) => within(startedAt));
    });
    if (counted.length < quota.max)
        return undefined;
    const names = counted.map(({ request }) => request.version).join(', ');
    return `The lifecycle ${lifecycle} is for ${quota.max} releases in ${periodText(quota.per)}, and ${names} took it: take another one, or wait.`;
}
function periodText(milliseconds) {
    const units = [
        ['day', 86_400_000],
        ['hour', 3_600_000],
        ['minute', 60_000],
        ['second', 1000],
    ];
    const [unit, length] = units.find(([, length]) => milliseconds % length === 0) ?? ['millisecond', 1];
    const count = milliseconds / length;
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
/**
 * What releases that are in production still owe and therefore keeps another one of `lifecycle` out of its last stage,
 * one sentence each. A release whose lifecycle owes the same is not kept out by it.
 */
function debtProblems(rules, lifecycle, version, releases) {
    const own = rules.lifecycles[lifecycle]?.debt ?? [];
    return releases
        .filter((other) => other.request.version !== version && reachedItsEnd(other))
        .flatMap((other) => debtsOf(rules, other).map((debt) => ({ other, debt })))
        .filter(({ debt }) => !own.includes(debt))
        .map(({ other, debt }) => {
        const { application, version } = other.request;
        return `${application} ${version} (lifecycle ${other.lifecycle}) still owes ${debt}: do it, then comment \`/settle ${debt} <proof>\` on its RFC #${other.rfc.number}.`;
    });
}
/** What an RFC still owes, whether or not it has been delivered. */
function debtsOf(rules, { lifecycle, settled }) {
    return (rules.lifecycles[lifecycle]?.debt ?? []).filter((debt) => !settled.some((one) => one.debt === debt));
}
function reachedItsEnd({ stages, deployments }) {
    return deployments.some(({ stage, result }) => stage === stages.at(-1) && result === 'succeeded');
}


/***/ }),

/***/ 48891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ productionStage)
/* harmony export */ });
/** The stage in which a release is used for good: `production`, else where the lifecycle of the last rule ends. */
function productionStage(rules) {
    if ('production' in rules.stages)
        return 'production';
    const last = rules.rules.at(-1);
    return last && rules.lifecycles[last.lifecycle]?.stages.at(-1);
}


/***/ })

};
;