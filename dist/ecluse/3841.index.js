"use strict";
exports.id = 3841;
exports.ids = [3841];
exports.modules = {

/***/ 38135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rfcCommand: () => (/* binding */ rfcCommand)
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
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/change/planning.js
var planning = __webpack_require__(36741);
;// CONCATENATED MODULE: ./shared/change/command.js


const USAGE = {
    approve: '/approve plan, or /approve <stage>',
    validate: '/validate <stage>',
    reject: '/reject <why>',
    reschedule: '/reschedule <stage> <date> <why>, with a date such as 2026-12-01T20:00+01:00',
    settle: '/settle <debt> <proof>',
    status: '/status',
    help: '/help',
};
const NAMES = Object.keys(USAGE);
const LONGEST = 1000;
/** The command that a comment begins with; undefined where it begins with none, which is most comments. */
function parseCommand(body) {
    const [line = '', ...below] = body.split(/\r\n|\r|\n/).filter((one) => one.trim() !== '');
    const parsed = commandIn(line);
    if (!parsed)
        return undefined;
    const left = below.flatMap((one) => NAMES.find((known) => known === wordsOf(one)?.word.toLowerCase()) ?? []);
    return { ...parsed, ...(left.length > 0 && { left: [...new Set(left)] }) };
}
function wordsOf(line) {
    const [, word, rest = ''] = /^\s{0,3}\/([A-Za-z][\w-]*)(?:\s+(.*))?$/.exec(line) ?? [];
    return word === undefined ? undefined : { word, rest };
}
function commandIn(line) {
    const words = wordsOf(line);
    if (!words)
        return undefined;
    const { word, rest } = words;
    const name = NAMES.find((known) => known === word.toLowerCase());
    if (name === undefined) {
        const hint = (0,nearest/* suggestion */.h)(`/${word.slice(0, 40).toLowerCase()}`, NAMES.map((known) => `/${known}`));
        return { name: 'unknown', problem: `${(0,nearest/* shown */.SP)(`/${word}`)} is no command; ${hint}` };
    }
    const command = commandOf(name, rest.trim());
    if (typeof command !== 'string')
        return { name, command };
    return { name, problem: `${command}. Write: ${USAGE[name]}` };
}
function commandOf(name, rest) {
    const [first, tail] = split(rest);
    switch (name) {
        case 'status':
            return { kind: name };
        case 'help':
            return { kind: name };
        case 'approve':
            if (first.toLowerCase() === 'plan' && tail === '')
                return { kind: 'approve-plan' };
            return stageOnly(name, first, tail);
        case 'validate':
            return stageOnly(name, first, tail);
        case 'reject':
            return rest === '' ? 'It does not say why' : tooLong(rest) || { kind: 'reject', why: rest };
        case 'reschedule':
            return rescheduling(first, tail);
        case 'settle':
            if (first === '')
                return 'It does not say what was done';
            return tail === ''
                ? 'It gives no proof, such as a link'
                : tooLong(tail) || { kind: 'settle', debt: first, proof: tail };
    }
}
function stageOnly(kind, stage, tail) {
    if (stage === '')
        return 'It does not say which stage';
    if (tail !== '')
        return `It says more than a stage: ${(0,nearest/* shown */.SP)(tail)}`;
    return { kind, stage };
}
function rescheduling(stage, tail) {
    const [date, why] = split(tail);
    if (stage === '' || date === '')
        return 'It does not say which stage and when';
    const instant = (0,planning/* parseInstant */.nV)(date);
    if (instant === undefined)
        return `${(0,nearest/* shown */.SP)(date)} is no date with time and offset`;
    if (why === '')
        return 'It does not say why';
    return tooLong(why) || { kind: 'reschedule', stage, date: instant, why };
}
function split(text) {
    const [, first = '', rest = ''] = /^(\S+)(?:\s+(.*))?$/.exec(text) ?? [];
    return [first, rest.trim()];
}
function tooLong(text) {
    return text.length > LONGEST ? `It is longer than ${LONGEST} characters` : '';
}

// EXTERNAL MODULE: ./shared/change/deciders.js
var deciders = __webpack_require__(81575);
// EXTERNAL MODULE: ./shared/change/held-roles.js
var held_roles = __webpack_require__(44523);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/change/calendar.js
var calendar = __webpack_require__(8362);
// EXTERNAL MODULE: ./shared/change/rfc.js
var change_rfc = __webpack_require__(66507);
// EXTERNAL MODULE: ./shared/change/voices.js
var voices = __webpack_require__(25595);
;// CONCATENATED MODULE: ./shared/change/obedience.js







/** What a command of somebody does to an RFC, or why it does nothing. Pure. */
function obey(command, facts) {
    const { rfc, closedByHand } = facts;
    if (rfc.closed && command.kind !== 'settle')
        return refused(`The RFC is closed (${rfc.closed.outcome}): nothing changes it any more.`);
    if (closedByHand)
        return refused('This issue was closed by hand, which keeps every gate closed: reopen it, then write the command again.');
    switch (command.kind) {
        case 'approve-plan':
            return approvePlan(facts);
        case 'approve':
            return inStage(command.stage, facts, approve);
        case 'validate':
            return inStage(command.stage, facts, validate);
        case 'reject':
            return (authority((0,deciders/* decidingRoles */.L)(rfc, facts.rules), facts, 'may') ??
                done(facts, { type: 'rfc.closed', outcome: 'rejected', by: facts.author, why: command.why, comment: idOf(facts.comment) }, 'The RFC is rejected: no gate of this release opens any more.'));
        case 'reschedule':
            return inStage(command.stage, facts, () => reschedule(command, facts));
        case 'settle':
            return settle(command, facts);
    }
}
function approvePlan(facts) {
    const { rfc, rules, author, comment } = facts;
    const no = authority((0,deciders/* decidingRoles */.L)(rfc, rules), facts, 'may not');
    if (no)
        return no;
    const missing = rfc.stages.filter((stage) => !rfc.proposals[stage]);
    if (missing.length > 0)
        return refused(`No plan is shown yet for ${missing.join(', ')}: run \`request\` again. Where it can make none, its summary says why, ` +
            'such as a package that the vault does not hold or a stage that cmdb.yml does not name.');
    const proposals = rfc.stages.flatMap((stage) => rfc.proposals[stage] ?? []);
    const newer = proposals.filter((proposal) => isNewer(proposal, comment));
    if (newer.length > 0)
        return refused(changedSince(newer));
    const plans = proposals.map(({ stage, ...rest }) => ({ stage, ...(0,voices/* contentsOf */.KD)(rest) }));
    const newest = rfc.planApprovals.at(-1);
    if (newest && (0,voices/* isVoiceOf */.Se)(author, facts.roles.held, newest) && (0,voices/* haveSamePlans */.RL)(newest.plans, plans))
        return known(`Plan and rollback were approved by you before, for ${rfc.stages.join(', ')}.`);
    const what = {
        type: 'plan.approved',
        by: author,
        roles: [...facts.roles.held],
        plans,
        comment: idOf(comment),
    };
    return done(facts, what, `Plan and rollback are approved for ${rfc.stages.join(', ')}.`);
}
function approve(stage, facts) {
    const { rfc, rules, author, comment, roles } = facts;
    const asked = rules.stages[stage]?.approve;
    if (!asked)
        return refused(`${stage} asks for no approval.`);
    if (!asked.through.includes('rfc'))
        return refused(`${stage} is approved in its environment only, when its run asks.`);
    const no = authority(asked.by, facts, 'may not');
    if (no)
        return no;
    const proposal = rfc.proposals[stage];
    if (!proposal)
        return refused(`No plan is shown yet for ${stage}: there is nothing to approve.`);
    if (isNewer(proposal, comment))
        return refused(changedSince([proposal]));
    const held = roles.held.filter((role) => asked.by.includes(role));
    const own = rfc.approvals.filter((one) => one.stage === stage && (0,voices/* isSame */.Ft)(one, proposal) && (0,voices/* isVoiceOf */.Se)(author, held, one));
    if (own.length > 0)
        return known(`${stage} was approved by you before, for the contents shown above.`);
    const what = {
        type: 'stage.approved',
        stage,
        by: author,
        roles: held,
        ...(0,voices/* contentsOf */.KD)(proposal),
        comment: idOf(comment),
    };
    return done(facts, what, `${stage} is approved, for the contents shown above.`);
}
function validate(stage, facts) {
    const { rfc, rules, author, comment, roles, events } = facts;
    const asked = rules.stages[stage]?.validate ?? [];
    if (asked.length === 0)
        return refused(`${stage} asks for no validation.`);
    const no = authority(asked, facts, 'as anybody');
    if (no)
        return no;
    const { inPlace, last } = (0,environment/* environmentOf */.p)(events, stage);
    const { version } = rfc.request;
    if (inPlace?.version !== version || last?.id !== inPlace.deployment)
        return refused(`${version} is not in place in ${stage}${inPlace ? `, ${inPlace.version} is` : ''}: there is nothing to validate.`);
    if (last.finishedAt === undefined ||
        Date.parse(comment.createdAt) < Math.floor(Date.parse(last.finishedAt) / 1000) * 1000)
        return refused(`The deployment to ${stage} ended after you wrote. Look at it, then write the command again.`);
    const held = roles.held.filter((role) => asked.includes(role));
    const own = rfc.validations.filter((one) => one.deployment === inPlace.deployment && (0,voices/* isVoiceOf */.Se)(author, held, one));
    if (own.length > 0)
        return known(`${stage} was validated by you before, as ${held.join(', ')}.`);
    const what = {
        type: 'stage.validated',
        stage,
        by: author,
        roles: held,
        deployment: inPlace.deployment,
        comment: idOf(comment),
    };
    const unclear = roles.unread
        .filter(({ role }) => asked.includes(role))
        .map(({ role, why }) => ` Whether you are ${role} could not be found out: ${why}`);
    return done(facts, what, `${stage} is validated, as ${held.join(', ')}.${unclear.join('')}`);
}
function reschedule({ stage, date, why }, facts) {
    const { rfc, rules, releases, now, author, comment } = facts;
    const no = authority((0,deciders/* decidingRoles */.L)(rfc, rules), facts, 'may');
    if (no)
        return no;
    if ((0,change_rfc/* hasReached */.Nl)(rfc, stage))
        return refused(`${stage} holds the release already: its date is past.`);
    const iso = new Date(date).toISOString();
    const release = { version: rfc.request.version, stages: rfc.stages, known: rfc.dates, reached: (0,change_rfc/* reachedStages */.mP)(rfc) };
    const problems = (dates) => (0,planning/* dateProblems */.RC)(rules, { ...release, dates }, releases, now);
    const before = problems(rfc.dates);
    const fresh = problems({ ...rfc.dates, [stage]: iso }).filter((problem) => !before.includes(problem));
    if (fresh.length > 0)
        return refused(fresh.join('\n'));
    const what = { type: 'stage.rescheduled', stage, by: author, date: iso, why, comment: idOf(comment) };
    return done(facts, what, `${stage} is planned for ${(0,calendar/* localText */.lt)((0,calendar/* timezoneOf */.Bf)(rules, stage), date)} now.`);
}
function settle({ debt, proof }, facts) {
    const { rfc, rules, author, comment } = facts;
    const no = authority((0,deciders/* decidingRoles */.L)(rfc, rules), facts, 'may not');
    if (no)
        return no;
    const owed = rules.lifecycles[rfc.lifecycle]?.debt ?? [];
    if (!owed.includes(debt))
        return refused(owed.length === 0 ? 'This release owes nothing.' : `${(0,nearest/* shown */.SP)(debt)} is not owed; ${(0,nearest/* suggestion */.h)(debt, owed)}`);
    if (!(0,deciders/* debtsOf */.g)(rfc, rules).includes(debt))
        return refused(`${debt} was settled already.`);
    return done(facts, { type: 'debt.settled', debt, by: author, proof, comment: idOf(comment) }, `${debt} is settled.`);
}
function inStage(stage, facts, act) {
    const { stages } = facts.rfc;
    if (stages.includes(stage))
        return act(stage, facts);
    return refused(`${(0,nearest/* shown */.SP)(stage)} is no stage of this release; ${(0,nearest/* suggestion */.h)(stage, stages)}`);
}
/** Undefined where the author may. `requester`: what whoever asked for the release may, whatever the role. */
function authority(wanted, facts, requester) {
    const { rfc, author, roles } = facts;
    const asked = rfc.requesters.includes(author.toLowerCase());
    if (requester === 'may not' && asked)
        return refused('You asked for this release: somebody else decides on it.');
    if (roles.held.some((role) => wanted.includes(role)) || (requester === 'may' && asked))
        return undefined;
    const unread = roles.unread.filter(({ role }) => wanted.includes(role));
    if (unread.length > 0)
        return {
            kind: 'unknown',
            outage: unread.some(({ outage }) => outage),
            answer: `Whether you may could not be found out, so nothing was done: ${unread.map(({ why }) => why).join(' ')}`,
        };
    return refused(wanted.length === 0
        ? 'No role may do this: see `ecluse.yml`.'
        : `Only ${wanted.join(', ')}${requester === 'may' ? ', or who asked for the release,' : ''} may do this.`);
}
function known(answer) {
    return { kind: 'obeyed', events: [], answer };
}
function isNewer(proposal, comment) {
    return Date.parse(proposal.at) > Date.parse(comment.createdAt);
}
function changedSince(proposals) {
    return `The plan for ${proposals.map(({ stage }) => stage).join(', ')} changed after you wrote. Read it as it is now, then write the command again.`;
}
function idOf({ id, url }) {
    return { id, url };
}
function done(facts, what, answer) {
    return { kind: 'obeyed', events: [{ ...facts.common(), ...what }], answer };
}
function refused(answer) {
    return { kind: 'refused', answer };
}

// EXTERNAL MODULE: ./shared/release/version.js
var version = __webpack_require__(70343);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/report/rfc-next.js
var rfc_next = __webpack_require__(19723);
// EXTERNAL MODULE: ./shared/report/rfc-stages.js
var rfc_stages = __webpack_require__(40273);
;// CONCATENATED MODULE: ./shared/report/command.js



/** The comment that answers a command; nothing in it mentions anybody or is a command itself. */
function answerText(kind, author, answer) {
    const sign = { obeyed: '✅', refused: '⛔', unknown: '⚠️' }[kind];
    const text = answer
        .split('\n')
        .map((line) => (0,markdown/* escapeMarkdown */.FV)(line, 2000))
        .join('\n\n');
    return `${sign} **${(0,markdown/* escapeMarkdown */.FV)(author)}**: ${text}${kind === 'obeyed' ? '' : '\n\n`/help` tells every command, and who may give it.'}\n`;
}
/** What an answer says of the commands below the first of a comment; empty where there are none. */
function leftText(left = []) {
    if (left.length === 0)
        return '';
    const [names, its] = [left.map((name) => `\`/${name}\``).join(', '), left.length === 1 ? 'it' : 'each'];
    return `\n⚠️ A comment holds one command: what is below was not looked at, ${names}. Write ${its} in a comment of its own.\n`;
}
/** The answer to `/status`. */
function statusText(rfc, rules) {
    return `${[(0,rfc_stages/* outcomeAlert */.Vb)(rfc), (0,rfc_stages/* stagesPart */.ZD)(rfc, rules), (0,rfc_next/* nextPart */.l)(rfc, rules)].join('\n\n')}\n`;
}
/** The answer to `/help`. */
function helpText(rfc, rules) {
    return `${(0,rfc_next/* commandsPart */.o)(rfc, rules).join('\n\n').replace('<details>', '<details open>')}\n`;
}
/** The job summary of a command. */
function commandSummary({ request }, name, result, answer) {
    const title = `/${name} on the RFC of ${request.application} ${request.version}: ${result}`;
    return `## ${(0,markdown/* escapeMarkdown */.FV)(title)}\n\n${answer}`;
}

;// CONCATENATED MODULE: ./actions/rfc-command/rfc-command.js












/** Obeys a comment, and answers below it; says and does nothing where the comment is no command to us. */
async function rfcCommand(application, event, ports) {
    const parsed = parseCommand(event.comment.body);
    const name = application ?? applicationIn(event);
    const author = event.comment.user;
    if (event.action !== 'created' || event.issue.pull_request || !parsed || name === undefined || !author)
        return ignored();
    if (author.type === 'Bot' || author.login.endsWith('[bot]'))
        return ignored();
    try {
        const rfc = ofIssue(await ports.ledger.read(name), event);
        return rfc ? await answered(parsed, event, rfc, author.login, ports) : ignored();
    }
    catch (error) {
        return (0,refusal/* refusal */.x)(error, 'The command was not obeyed', { command: parsed.name, result: 'refused' });
    }
}
async function answered(parsed, event, rfc, author, ports) {
    const config = await ports.config(rfc.request.application);
    const rules = config.rules?.value;
    const changed = await rfc_command_changedSince(event, ports);
    if (changed === 'gone')
        return ignored();
    const { result, answer: own = '', reason = 'command-refused', } = changed === 'edited'
        ? refusedTo(author, 'An edited comment counts for nothing: write a new one.')
        : await carriedOut(parsed, event, rfc, config, author, ports);
    const answer = own === '' ? '' : own + leftText(parsed.left);
    // What is in the ledger counts, whether or not GitHub shows it: a failure from here on is a warning.
    const issues = await ports.issues();
    if (answer !== '')
        await (0,or_warn/* orWarn */.w)('The answer could not be written', ports.log, () => issues.comment(event.issue.number, answer));
    if (result === 'obeyed' && 'command' in parsed)
        await (0,or_warn/* orWarn */.w)('The page of the RFC is older than the ledger', ports.log, () => (0,rfc_page/* refreshRfc */.J)(rfc.request, rules, ports));
    const outputs = { command: parsed.name, result };
    const summary = commandSummary(rfc, parsed.name, result, answer);
    if (result !== 'refused')
        return { outputs, summary };
    return {
        outputs,
        summary,
        failure: { reason, message: `/${parsed.name} of ${author} was not obeyed: the answer on ${rfc.rfc.url} says why.` },
    };
}
async function carriedOut(parsed, event, rfc, config, author, ports) {
    if ('problem' in parsed)
        return refusedTo(author, parsed.problem);
    const { command } = parsed;
    const rules = config.rules?.value;
    if (command.kind === 'status')
        return { result: 'obeyed', answer: statusText(rfc, rules) };
    if (command.kind === 'help')
        return { result: 'obeyed', answer: helpText(rfc, rules) };
    if (!rules)
        return refusedTo(author, 'There is no `ecluse.yml`, so nobody has a role.');
    const roles = await (0,held_roles/* heldRoles */.P)(author, (0,deciders/* decidingRoles */.L)(rfc, rules), rules, await ports.teams());
    const { application, version } = rfc.request;
    return (0,rfc_lock/* withRfcLock */.f)(rfc.request, ports, async () => {
        const events = await ports.ledger.read(application);
        const now = ofIssue(events, event) ?? rfc;
        if (events.some((one) => 'comment' in one && one.comment?.id === event.comment.id))
            return { result: 'repeated' };
        const at = ports.clock.now();
        const obedience = obey(command, {
            ...{ rfc: now, rules, events, releases: (0,change_rfc/* rfcsOf */.a1)(events), author, roles, now: at },
            comment: { id: event.comment.id, url: event.comment.html_url, createdAt: event.comment.created_at },
            closedByHand: event.issue.state === 'closed' && !now.closed,
            common: () => ({
                schema: 1,
                id: ports.newId(),
                at: new Date(at).toISOString(),
                ...ports.occasion,
                application,
                version,
            }),
        });
        if (obedience.kind === 'obeyed' && obedience.events.length > 0)
            await ports.ledger.append(obedience.events);
        if (obedience.kind !== 'obeyed' || command.kind !== 'reschedule')
            return spoken(obedience, author);
        const { stage } = command;
        const both = { rules, cmdb: config.cmdb.value };
        const warnings = await (0,date_warnings/* readDateWarnings */.c)({ application, version, stage }, [stage], both, ports.ledger, at);
        return spoken({ ...obedience, answer: [obedience.answer, ...warnings].join('\n') }, author);
    });
}
function spoken(obedience, author) {
    const answer = answerText(obedience.kind, author, obedience.answer);
    if (obedience.kind !== 'unknown')
        return { result: obedience.kind, answer };
    return { result: 'refused', answer, reason: obedience.outage ? 'github-unreachable' : 'github-refused' };
}
function refusedTo(author, why) {
    return { result: 'refused', answer: answerText('refused', author, why) };
}
function ofIssue(events, { issue }) {
    return (0,change_rfc/* rfcsOf */.a1)(events).find(({ rfc }) => rfc.number === issue.number);
}
/** Only a hint on where to look in the ledger, which alone says whose RFC an issue is. */
function applicationIn({ issue }) {
    const [, name = ''] = /^<!-- ecluse-rfc: (\S+) /.exec(issue.body ?? '') ?? /^(\S+) /.exec(issue.title) ?? [];
    try {
        return (0,version/* parseApplication */.wO)(name);
    }
    catch {
        return undefined;
    }
}
async function rfc_command_changedSince({ comment }, ports) {
    const now = await (await ports.issues()).commentById(comment.id);
    if (!now)
        return 'gone';
    const isSame = now.body === comment.body && now.updatedAt === now.createdAt && comment.updated_at === comment.created_at;
    return isSame ? 'same' : 'edited';
}
function ignored() {
    return { outputs: { command: '', result: 'ignored' }, summary: '' };
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

/***/ 44523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ heldRoles)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** Which of the roles a login has; each team is asked for once, and none where the login itself is named. */
async function heldRoles(login, wanted, rules, teams) {
    const asked = new Map();
    const isIn = (team) => {
        const answer = asked.get(team) ?? teams.members(team).then((members) => members.has(login.toLowerCase()));
        asked.set(team, answer);
        return answer;
    };
    const held = [];
    const unread = [];
    for (const role of wanted) {
        const members = rules.roles[role] ?? [];
        const named = members.some((one) => one.toLowerCase() === login.toLowerCase());
        try {
            if (named ||
                (await anyOf(members.filter((one) => one.startsWith('@')), isIn)))
                held.push(role);
        }
        catch (error) {
            if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a) && !(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
                throw error;
            unread.push({ role, why: error.message, outage: error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a });
        }
    }
    return { held, unread };
}
/** A team that holds the person counts although another one cannot be read. */
async function anyOf(teams, isIn) {
    const answers = await Promise.allSettled(teams.map(isIn));
    if (answers.some((answer) => answer.status === 'fulfilled' && answer.value))
        return true;
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed)
        throw failed.reason;
    return false;
}


/***/ }),

/***/ 44238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** How many letters must be typed, dropped, swapped or changed to make `b` of `a`; case counts for nothing. */
function distance(a, b) {
    const [from, to] = [Array.from(a.toLowerCase()), Array.from(b.toLowerCase())];
    let before = [];
    let last = to.map((_, column) => column).concat(to.length);
    for (const [row, letter] of from.entries()) {
        const current = [row + 1];
        for (const [column, wanted] of to.entries()) {
            const changed = (last[column] ?? 0) + (letter === wanted ? 0 : 1);
            const swapped = letter === to[column - 1] && from[row - 1] === wanted ? (before[column - 1] ?? 0) + 1 : changed;
            current.push(Math.min(changed, swapped, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
        }
        ;
        [before, last] = [last, current];
    }
    return last[to.length] ?? 0;
}
/** The word that somebody who wrote `word` most likely meant, if any comes near. */
function nearest(word, words) {
    const allowed = Math.max(1, Math.floor(word.length / 3));
    // A word much longer than all the others is no typo of any of them, and comparing it would take long.
    const near = words
        .filter((candidate) => Math.abs(candidate.length - word.length) <= allowed)
        .map((candidate) => ({ candidate, changes: distance(word.slice(0, 100), candidate.slice(0, 100)) }))
        .filter(({ changes }) => changes <= allowed);
    return near.sort((one, other) => one.changes - other.changes)[0]?.candidate;
}
/** What to say to somebody who may have meant another word: the nearest one, or else all that are known. */
function suggestion(word, words) {
    const meant = nearest(word, words);
    if (meant !== undefined)
        return `did you mean ${shown(meant)}?`;
    if (words.length === 0)
        return 'none is known';
    return `known: ${words.slice(0, 20).map(shown).join(', ')}${words.length > 20 ? ', …' : ''}`;
}
/** A text of a user as a message shows it: one line, without control characters, not too long. */
function shown(text) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, codeOf);
    return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}
function codeOf(character) {
    if (character === '\n')
        return '\\n';
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
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