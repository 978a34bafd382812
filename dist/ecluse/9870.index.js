"use strict";
exports.id = 9870;
exports.ids = [9870];
exports.modules = {

/***/ 40705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ refreshRfc)
});

// EXTERNAL MODULE: ./shared/change/rfc.js
var change_rfc = __webpack_require__(66507);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/report/instant.js
var instant = __webpack_require__(20997);
;// CONCATENATED MODULE: ./shared/report/rfc-decisions.js


/** What the gates decided, newest first: the newest of each stage with everything it looked at. */
function decisionsPart({ decisions, stages }, older) {
    if (decisions.length === 0)
        return [];
    const newest = stages.flatMap((stage) => decisions.findLast((one) => one.stage === stage) ?? []);
    const others = decisions.filter((decision) => !newest.includes(decision)).toReversed();
    return [
        '### Gates',
        ...newest.toReversed().flatMap(decisionPart),
        ...(others.length === 0 || older === 0 ? [] : olderPart(others, older)),
    ];
}
function decisionPart(decision) {
    const failing = decision.checks.filter(({ result }) => result !== 'holds');
    const rows = [...failing, ...decision.checks.filter(({ result }) => result === 'holds')].map((check) => [
        { holds: '🟢', fails: '🔴', unknown: '⚪' }[check.result],
        `\`${check.code.replace(/[^\w-]/g, '')}\``,
        (0,markdown/* escapeMarkdown */.FV)(check.saw),
        (0,markdown/* escapeMarkdown */.FV)(check.remedy),
    ]);
    return [
        `<details><summary>${verdictText(decision)}</summary>`,
        (0,markdown/* table */.tp)(['', 'Check', 'What was seen', 'What to do'], rows),
        '</details>',
    ];
}
function verdictText({ stage, decision, mode, at, checks }) {
    const failing = checks.filter(({ result }) => result !== 'holds').length;
    const word = decision === 'open' ? '🟢 open' : `🔴 closed: ${failing} of ${checks.length} checks do not hold`;
    return `<b>${(0,markdown/* escapeMarkdown */.FV)(stage)}</b>: ${word} (${mode === 'preview' ? 'preview, ' : ''}${(0,instant/* utcText */.kK)(at)})`;
}
function olderPart(decisions, count) {
    const rows = decisions.slice(0, count).map((decision) => [
        (0,instant/* utcText */.kK)(decision.at),
        (0,markdown/* escapeMarkdown */.FV)(decision.stage),
        `${decision.decision === 'open' ? '🟢 open' : '🔴 closed'}${decision.mode === 'preview' ? ' (preview)' : ''}`,
        decision.checks
            .filter(({ result }) => result !== 'holds')
            .map((check) => `\`${check.code.replace(/[^\w-]/g, '')}\``)
            .join(', '),
    ]);
    return [
        `<details><summary>Decisions before (${decisions.length})</summary>`,
        (0,markdown/* table */.tp)(['When', 'Stage', 'Gate', 'Did not hold'], rows),
        '</details>',
    ];
}

// EXTERNAL MODULE: ./shared/report/rfc-next.js
var rfc_next = __webpack_require__(19723);
// EXTERNAL MODULE: ./shared/change/voices.js
var voices = __webpack_require__(25595);
// EXTERNAL MODULE: ./shared/report/rfc-stages.js
var rfc_stages = __webpack_require__(40273);
;// CONCATENATED MODULE: ./shared/report/rfc-plans.js




const MARKS = {
    reversible: '🟢 reversible',
    restorable: '🟢 restorable',
    irreversible: '🔴 irreversible',
    unknown: '⚪ unknown',
};
/** Plan and way back of each stage, and who approved them; the stage that is next lies open. */
function plansPart(rfc, which) {
    const { stages, proposals, planApprovals } = rfc;
    if (Object.keys(proposals).length === 0)
        return [];
    const next = stages.find((stage) => (0,rfc_stages/* lastIn */.EW)(rfc, stage)?.result !== 'succeeded') ?? stages.at(-1);
    const shown = stages.filter((stage) => which === 'all' || (which === 'next' && stage === next));
    const newest = planApprovals.at(-1);
    const stale = stages.filter((stage) => {
        const [proposal, approved] = [proposals[stage], newest?.plans.find((plan) => plan.stage === stage)];
        return proposal !== undefined && !(approved && (0,voices/* isSame */.Ft)(approved, proposal));
    });
    return [
        '### Plan and rollback',
        newest === undefined
            ? '**Not approved yet.**'
            : `Approved by **${(0,markdown/* escapeMarkdown */.FV)(newest.by)}** (${newest.roles.map((role) => (0,markdown/* escapeMarkdown */.FV)(role)).join(', ')}), ${(0,instant/* utcText */.kK)(newest.at)}.` +
                (stale.length === 0 ? '' : ` **Changed since: ${stale.map((stage) => (0,markdown/* escapeMarkdown */.FV)(stage)).join(', ')}.**`),
        ...shown.flatMap((stage) => proposalPart(proposals[stage], stage === next)),
    ];
}
function proposalPart(proposal, open) {
    if (!proposal)
        return [];
    const { stage, coverage, manifestDigest, planDigest, rollbackDigest, irreversible, at } = proposal;
    return [
        `<details${open ? ' open' : ''}><summary><b>${(0,markdown/* escapeMarkdown */.FV)(stage)}</b>: rollback covers ${coverage.percent} %, proposed ${(0,instant/* utcText */.kK)(at)}</summary>`,
        stepsTable(proposal),
        ...irreversible.map((why) => `> [!IMPORTANT]\n> Cannot be undone, and was accepted: ${(0,markdown/* escapeMarkdown */.FV)(why)}`),
        (0,markdown/* table */.tp)(['Contents', 'sha256'], [
            ['package', (0,markdown/* code */.aY)(manifestDigest)],
            ['plan', (0,markdown/* code */.aY)(planDigest)],
            ['rollback', (0,markdown/* code */.aY)(rollbackDigest)],
        ]),
        '</details>',
    ];
}
/** The plan and its rollback side by side, each in its own order. */
function stepsTable({ steps, rollback, coverage }) {
    let offset = 0;
    const rows = Array.from({ length: Math.max(steps.length, rollback.length) }, (_, index) => {
        const [step, back] = [steps[index], rollback[index]];
        const own = coverage.steps.slice(offset, (offset += step?.operations.length ?? 0));
        const undone = own
            .filter(({ reason }) => reason !== 'changes nothing')
            .map(({ kind, reason }) => `${MARKS[kind] ?? (0,markdown/* escapeMarkdown */.FV)(kind)}: ${(0,markdown/* escapeMarkdown */.FV)(reason)}`);
        return [
            step ? `${step.number}. ${(0,markdown/* escapeMarkdown */.FV)(step.sentence)}` : '',
            step ? undone.join('\n') || 'changes nothing' : '',
            back ? `${back.number}. ${(0,markdown/* escapeMarkdown */.FV)(back.sentence)}` : '',
        ];
    });
    return (0,markdown/* table */.tp)(['Plan', 'How it is undone', 'Rollback after a full run'], rows);
}

;// CONCATENATED MODULE: ./shared/report/rfc-timeline.js


/** Everything that happened to the release, newest first; as many as `count` of them. */
function timelinePart(events, count) {
    const told = events.flatMap((event) => {
        const text = textOf(event);
        return text === undefined ? [] : [[(0,instant/* utcText */.kK)(event.at), (0,markdown/* escapeMarkdown */.FV)(text), byText(event)]];
    });
    if (told.length === 0)
        return [];
    const rows = told.slice(-count).toReversed();
    const left = told.length - rows.length;
    return [
        `<details><summary><b>Timeline</b> (${told.length})</summary>`,
        (0,markdown/* table */.tp)(['When', 'What', 'By'], rows),
        ...(left > 0 ? [`${left} older entries are in the ledger.`] : []),
        '</details>',
    ];
}
function byText(event) {
    const name = 'by' in event ? event.by : event.type === 'request.opened' ? event.requester : event.actor;
    const comment = 'comment' in event ? event.comment : undefined;
    const url = comment?.url ?? event.run.url;
    const word = comment ? 'comment' : 'run';
    const safe = /^https?:\/\/[\w.:-]+\/[\w./#-]+$/.test(url);
    return `${(0,markdown/* escapeMarkdown */.FV)(name)}${safe ? ` ([${word}](${url}))` : ''}`;
}
/** One sentence on what happened; undefined for what is no news of its own. */
function textOf(event) {
    switch (event.type) {
        case 'request.opened':
            return `Asked for, by the lifecycle ${event.lifecycle}`;
        case 'package.vaulted':
            return `Put in the vault: ${event.packages.map(({ name }) => name).join(', ')}`;
        case 'plan.proposed':
            return `Plan for ${event.stage} proposed`;
        case 'plan.approved':
            return `Plan and rollback approved for ${event.plans.map(({ stage }) => stage).join(', ')}`;
        case 'stage.approved':
            return `${event.stage} approved`;
        case 'stage.validated':
            return `${event.stage} validated, as ${event.roles.join(', ')}`;
        case 'stage.rescheduled':
            return `${event.stage} moved to ${(0,instant/* utcText */.kK)(event.date)}: ${event.why}`;
        case 'debt.settled':
            return `${event.debt} settled: ${event.proof}`;
        case 'rfc.closed':
            return `RFC closed, ${event.outcome}: ${event.why}`;
        case 'gate.decided':
            return event.mode === 'preview' ? undefined : `Gate of ${event.stage} ${event.decision}`;
        case 'deployment.started':
            return `Deployment to ${event.stage} ${event.resumed ? 'resumed' : 'started'}`;
        case 'deployment.finished':
            return `Deployment to ${event.stage} ${event.result.replace('-', ' ')}${event.failedStep === undefined ? '' : ` at step ${event.failedStep}`}`;
        case 'rollback.started':
            return `Rollback of ${event.stage} started`;
        case 'rollback.finished':
            return `Rollback of ${event.stage}: ${event.result.replaceAll('-', ' ')}`;
        case 'inventory.recorded':
        case 'integrity.recorded':
        case 'measure.recorded':
        case 'supervision.recorded':
        case 'integration.recorded':
            return undefined;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/report/rfc.js






const LONGEST = 65_000;
const DEPTHS = [
    { decisions: 20, timeline: 200, plans: 'all' },
    { decisions: 5, timeline: 50, plans: 'all' },
    { decisions: 2, timeline: 20, plans: 'next' },
    { decisions: 0, timeline: 10, plans: 'none' },
];
const CUT = '> [!NOTE]\n> Older details were left out, because GitHub shows 65,536 characters at most. The ledger has them all.';
/** The page of an RFC. `rules` are absent where the repository has no `ecluse.yml`; `events` are those of the application. */
function rfcPage(rfc, rules, events) {
    const { application, version } = rfc.request;
    const furthest = rfc.stages.findLast((stage) => (0,rfc_stages/* lastIn */.EW)(rfc, stage)?.result === 'succeeded');
    return {
        title: `${application} ${version}`,
        body: rfcBody(rfc, rules, events),
        labels: [
            'ecluse:rfc',
            `rfc:${rfc.closed?.outcome ?? 'open'}`,
            ...(furthest === undefined ? [] : [`stage:${furthest}`]),
        ],
        state: rfc.closed === undefined ? 'open' : rfc.closed.outcome === 'delivered' ? 'completed' : 'not_planned',
    };
}
/** Its text, told from the ledger alone: the same events give the same text. */
function rfcBody(rfc, rules, events) {
    const own = events.filter(({ version }) => version === rfc.request.version);
    const bodies = DEPTHS.map((depth) => () => rfc_textOf(rfc, rules, own, depth));
    for (const body of bodies) {
        const text = body();
        if (text.length <= LONGEST)
            return text;
    }
    const shortest = bodies.at(-1)?.() ?? '';
    return `${shortest.slice(0, LONGEST - CUT.length - 2).replace(/\n[^\n]*$/, '')}\n\n${CUT}\n`;
}
function rfc_textOf(rfc, rules, events, depth) {
    const { application, version } = rfc.request;
    const paragraphs = [
        `<!-- ecluse-rfc: ${application} ${version} -->`,
        (0,rfc_stages/* outcomeAlert */.Vb)(rfc),
        requestPart(rfc),
        '### Stages',
        (0,rfc_stages/* stagesPart */.ZD)(rfc, rules),
        '### What to do next',
        (0,rfc_next/* nextPart */.l)(rfc, rules),
        ...(0,rfc_next/* commandsPart */.o)(rfc, rules),
        ...plansPart(rfc, depth.plans),
        ...decisionsPart(rfc, depth.decisions),
        ...timelinePart(events, depth.timeline),
        ...(depth === DEPTHS[0] ? [] : [CUT]),
        `<sub>Écluse writes this page from the ledger. Editing it changes nothing. RFC of ${(0,markdown/* code */.aY)(application)} ${(0,markdown/* code */.aY)(version)}.</sub>`,
    ];
    return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
function requestPart({ request, kind, lifecycle, basedOn, openedAt }) {
    const { application, version, requester, severity, incident, issue } = request;
    const facts = [
        `**${(0,markdown/* escapeMarkdown */.FV)(`${application} ${version}`)}** is a ${kind} release, asked for by **${(0,markdown/* escapeMarkdown */.FV)(requester)}** on ${openedAt.slice(0, 10)}`,
        issue === undefined ? '' : ` in #${issue}`,
        basedOn === undefined ? ', the first one to reach production' : `, over ${(0,markdown/* escapeMarkdown */.FV)(basedOn)} in production`,
        `. It follows the lifecycle **${(0,markdown/* escapeMarkdown */.FV)(lifecycle)}**.`,
        severity === undefined ? '' : ` Severity: ${(0,markdown/* escapeMarkdown */.FV)(severity)}.`,
        incident === undefined ? '' : ` Incident: ${(0,markdown/* escapeMarkdown */.FV)(incident)}.`,
    ];
    return facts.join('');
}

;// CONCATENATED MODULE: ./shared/action/rfc-page.js



/** As often as others write at the same time, until the last of them writes for all. */
const TURNS = 5;
/**
 * Writes the issue of a release's RFC anew from the ledger, and closes an RFC that is delivered: in two requests, none
 * where the ledger knows no RFC, which answers undefined. Who writes last has read what the others recorded, so no
 * page stays older than the ledger. Fails as Ledger and Issues do.
 */
async function refreshRfc({ application, version }, rules, ports) {
    let issue;
    let written = '';
    let state;
    for (let turn = 0; turn < TURNS; turn += 1) {
        const events = await delivered(await ports.ledger.read(application), version, rules, ports);
        state = (0,change_rfc/* rfcOf */.ny)(events, version);
        if (!state)
            return undefined;
        const page = rfcPage(state, rules, events);
        if (JSON.stringify(page) === written)
            return state;
        const issues = await ports.issues();
        issue ??= await issues.issue(state.rfc.number);
        if (!issue)
            throw gone(state);
        await issues.edit(issue.number, changesOf(issue, page));
        written = JSON.stringify(page);
    }
    return state;
}
function gone({ rfc, request }) {
    const { application, version } = request;
    return new failure/* UserError */.y('github-refused', `The RFC of ${application} ${version} is issue #${rfc.number}, which GitHub does not show to this token: it was ` +
        'deleted or moved, or the job lacks the permission `issues: write`. The ledger has everything.');
}
/** The events, with the one that closes the RFC where everything it was opened for is done. */
async function delivered(events, version, rules, { ledger, clock, newId, occasion }) {
    const rfc = (0,change_rfc/* rfcOf */.ny)(events, version);
    if (!rfc || !rules || rfc.closed || !(0,change_rfc/* isDelivered */.Z$)(rfc, rules))
        return events;
    const { application } = rfc.request;
    const closed = {
        ...{ schema: 1, id: newId(), at: new Date(clock.now()).toISOString(), ...occasion, application, version },
        ...{ type: 'rfc.closed', outcome: 'delivered', by: occasion.actor },
        why: `${rfc.stages.at(-1) ?? 'the last stage'} holds it, and everybody who must found it in order`,
    };
    await ledger.append([closed]);
    return [...events, closed];
}
/** Labels that are not ours stay; an issue that a person closed stays closed until the ledger closes it for good. */
function changesOf(issue, { title, body, labels, state }) {
    const theirs = issue.labels.filter((label) => !/^(ecluse:rfc$|rfc:|stage:)/.test(label));
    return { title, body, labels: [...labels, ...theirs], ...(state === 'open' ? {} : { state }) };
}


/***/ }),

/***/ 81575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decidingRoles),
/* harmony export */   g: () => (/* binding */ debtsOf)
/* harmony export */ });
/** The roles that approve or validate something in the lifecycle of a release. */
function decidingRoles(rfc, rules) {
    const all = rfc.stages.flatMap((stage) => {
        const { approve, validate = [] } = rules?.stages[stage] ?? {};
        return [...(approve?.by ?? []), ...validate];
    });
    return [...new Set(all)];
}
/** What the release owes and nobody settled yet. */
function debtsOf(rfc, rules) {
    const owed = rules?.lifecycles[rfc.lifecycle]?.debt ?? [];
    return owed.filter((debt) => !rfc.settled.some((one) => one.debt === debt));
}


/***/ }),

/***/ 25595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   RL: () => (/* binding */ haveSamePlans),
/* harmony export */   Se: () => (/* binding */ isVoiceOf)
/* harmony export */ });
/** The contents alone, of whatever has them. */
function contentsOf({ manifestDigest, planDigest, rollbackDigest }) {
    return { manifestDigest, planDigest, rollbackDigest };
}
/** Whether two things are about the same bytes, plan and way back. */
function isSame(one, other) {
    return (one.manifestDigest === other.manifestDigest &&
        one.planDigest === other.planDigest &&
        one.rollbackDigest === other.rollbackDigest);
}
/** Whether two approvals are about the same plans of the same stages. */
function haveSamePlans(one, other) {
    return (one.length === other.length &&
        other.every((plan) => one.some((same) => same.stage === plan.stage && isSame(same, plan))));
}
/** Whether a voice is that of a person, with all the roles that the person has now. */
function isVoiceOf(author, held, voice) {
    return voice.by.toLowerCase() === author.toLowerCase() && held.every((role) => voice.roles.includes(role));
}


/***/ }),

/***/ 8078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50856);
/* harmony import */ var _measures__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93046);


/** The state of one application in a stage; a rollback puts back what was in place before its deployment. */
function environmentOf(events, stage) {
    const deployments = (0,_deployment__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsOf */ .o)(events, stage);
    const last = deployments.at(-1);
    const standing = deployments.findLast((deployment) => deployment.result === 'succeeded');
    return {
        ...(last ? { last } : {}),
        ...(standing ? { inPlace: pick(standing) } : {}),
        barred: barsOf(events, stage),
        measures: (0,_measures__WEBPACK_IMPORTED_MODULE_1__/* .pastMeasures */ .Ww)(events, stage, deployments),
    };
}
function pick({ version, manifestDigest, id }) {
    return { version, manifestDigest, deployment: id };
}
/** The rollback of a rehearsal sets no bar: its deployment ends as `succeeded`. */
function barsOf(events, stage) {
    const barred = new Map();
    for (const event of events) {
        if (!(0,_deployment__WEBPACK_IMPORTED_MODULE_0__/* .isStep */ .Vf)(event) || event.stage !== stage)
            continue;
        if (event.type === 'deployment.started') {
            if (event.liftedBar !== undefined)
                barred.delete(event.version);
        }
        else if (event.type !== 'rollback.started' && event.result === 'rolled-back') {
            barred.set(event.version, { deployment: event.deployment, at: event.at });
        }
    }
    return barred;
}


/***/ }),

/***/ 93046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ww: () => (/* binding */ pastMeasures),
/* harmony export */   om: () => (/* binding */ historyOf),
/* harmony export */   te: () => (/* binding */ previousOf)
/* harmony export */ });
/** Everything that was measured in a stage, oldest first; of a deployment that was resumed, what was measured last. */
function pastMeasures(events, stage, deployments) {
    const measured = new Map();
    for (const event of events) {
        if (event.type !== 'measure.recorded' || event.stage !== stage)
            continue;
        measured.delete(event.deployment);
        measured.set(event.deployment, event.items);
    }
    return [...measured].flatMap(([deployment, items]) => {
        const state = deployments.find(({ id }) => id === deployment);
        if (!state)
            return [];
        const { version, result } = state;
        return items.map((item) => ({ deployment, version, stands: result === 'succeeded', item }));
    });
}
/** The same measure in the deployments before, oldest first. */
function historyOf(past, { name, template, host }) {
    return past.filter(({ item }) => item.name === name && item.template === template && item.host === host);
}
/** The same measure in the newest deployment that stands. */
function previousOf(past, key) {
    return historyOf(past, key).findLast(({ stands, item }) => stands && item.figures?.latency !== undefined);
}


/***/ }),

/***/ 19723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ nextPart),
/* harmony export */   o: () => (/* binding */ commandsPart)
/* harmony export */ });
/* harmony import */ var _change_deciders__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81575);
/* harmony import */ var _change_voices__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25595);
/* harmony import */ var _instant__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20997);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92323);
/* harmony import */ var _rfc_stages__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40273);





/** What has to happen next, and who can do it; one line each. */
function nextPart(rfc, rules) {
    return nextSteps(rfc, rules)
        .map((step) => `- ${step}`)
        .join('\n');
}
/** Every command that the page obeys, with who may give it. */
function commandsPart(rfc, rules) {
    const stages = rfc.stages.flatMap((stage) => {
        const { approve, validate = [] } = rules?.stages[stage] ?? {};
        const approval = approve?.through.includes('rfc') ? [[(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/approve ${stage}`), names(approve.by)]] : [];
        return [...approval, ...(validate.length > 0 ? [[(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/validate ${stage}`), names(validate)]] : [])];
    });
    const anybody = names((0,_change_deciders__WEBPACK_IMPORTED_MODULE_2__/* .decidingRoles */ .L)(rfc, rules));
    const rows = [
        ['`/approve plan`', anybody],
        ...stages,
        ['`/reject <why>`', `${anybody}, or who asked`],
        ['`/reschedule <stage> <date> <why>`, such as `2026-12-01T20:00+01:00`', `${anybody}, or who asked`],
        ...((0,_change_deciders__WEBPACK_IMPORTED_MODULE_2__/* .debtsOf */ .g)(rfc, rules).length > 0 ? [['`/settle <debt> <proof>`', anybody]] : []),
        ['`/status`, `/help`', 'everybody'],
    ];
    return [
        '<details><summary>Commands: write one as a comment</summary>',
        (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Command', 'Who may'], rows),
        'Whoever asked for the release approves nothing of it. Edited comments count for nothing: write a new one.',
        '</details>',
    ];
}
function nextSteps(rfc, rules) {
    const debts = (0,_change_deciders__WEBPACK_IMPORTED_MODULE_2__/* .debtsOf */ .g)(rfc, rules).map((debt) => `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(debt)}** is owed: do it, then write \`/settle\` ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(debt)} \`<proof>\`.`);
    if (rfc.closed?.outcome === 'rejected')
        return ['Nothing here: a corrected release needs a version and a request of its own.'];
    if (rfc.closed)
        return debts.length > 0 ? debts : ['Nothing: it is done.'];
    const steps = [...planSteps(rfc, rules), ...stageSteps(rfc, rules)];
    const atTheEnd = (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .lastIn */ .EW)(rfc, rfc.stages.at(-1) ?? '')?.result === 'succeeded';
    return [...steps, ...(atTheEnd ? debts : [])];
}
function planSteps(rfc, rules) {
    if (rfc.manifestDigest === undefined)
        return ['Put the packages in the vault with `vault-upload`.'];
    const without = rfc.stages.filter((stage) => !rfc.proposals[stage]);
    if (without.length > 0)
        return [
            `Run \`request\` again (the form once more, with the same answers), so that the plans of ${names(without)} are shown here before anybody approves them.`,
        ];
    const approved = rfc.planApprovals.at(-1);
    const isCurrent = rfc.stages.every((stage) => {
        const [plan, proposal] = [approved?.plans.find((one) => one.stage === stage), rfc.proposals[stage]];
        return plan && proposal && (0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(plan, proposal);
    });
    if (isCurrent)
        return [];
    const again = approved
        ? 'Read what changed in the plans and approve them again'
        : 'Read the plans below and approve them';
    return [`${again}: \`/approve plan\` (${names((0,_change_deciders__WEBPACK_IMPORTED_MODULE_2__/* .decidingRoles */ .L)(rfc, rules))}).`];
}
function stageSteps(rfc, rules) {
    const next = rfc.stages.find((stage) => (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .lastIn */ .EW)(rfc, stage)?.result !== 'succeeded');
    const unseen = rfc.stages.flatMap((stage) => {
        const missing = (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .lastIn */ .EW)(rfc, stage)?.result === 'succeeded' ? (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .missingValidations */ .rZ)(rfc, rules, stage) : [];
        return missing.length > 0
            ? [
                `Look at **${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(stage)}** and say that it is in order: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/validate ${stage}`)} (${names(missing)}).`,
            ]
            : [];
    });
    return [...unseen, ...(next === undefined ? [] : entrySteps(rfc, rules, next))];
}
function entrySteps(rfc, rules, stage) {
    const last = (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .lastIn */ .EW)(rfc, stage);
    const name = `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(stage)}**`;
    switch (last?.result) {
        case 'running':
        case 'rolling-back':
            return [`${name} is being worked on (deployment ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(last.id)}). If its run is over, run \`rollback\`.`];
        case 'failed':
        case 'rollback-failed':
            return [`${name} was left half done: run \`rollback\`, or \`execute-plan\` with \`resume: last\`.`];
        case 'rolled-back':
            return [
                `${name} is what it was before. Release a corrected version, or deploy this one again with \`lift-bar: <reason>\`.`,
                ...approvalSteps(rfc, rules, stage),
            ];
        case 'succeeded':
        case 'cancelled':
        case undefined: {
            const date = rfc.dates[stage];
            const when = date === undefined ? '' : `, planned for ${(0,_instant__WEBPACK_IMPORTED_MODULE_4__/* .utcText */ .kK)(date)}`;
            return [`Deploy to ${name}${when}.`, ...approvalSteps(rfc, rules, stage)];
        }
    }
}
function approvalSteps(rfc, rules, stage) {
    const approve = rules?.stages[stage]?.approve;
    const proposal = rfc.proposals[stage];
    if (!approve)
        return [];
    const voices = rfc.approvals.filter((one) => one.stage === stage && proposal !== undefined && (0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(one, proposal));
    const given = new Set(voices.map(({ by }) => by.toLowerCase())).size;
    const needed = approve.count + ((proposal?.irreversible.length ?? 0) > 0 ? 1 : 0);
    if (given >= needed)
        return [];
    const ways = [
        ...(approve.through.includes('environment') ? ['in the environment when its run asks'] : []),
        ...(approve.through.includes('rfc') ? [`here with ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/approve ${stage}`)}`] : []),
    ];
    return [
        `${needed} of ${names(approve.by)} approve ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(stage)} ${ways.join(', or ')}; ${given} did here.`,
    ];
}
function names(words) {
    return words.length === 0 ? 'nobody' : words.map((word) => (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(word)).join(', ');
}


/***/ }),

/***/ 40273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ lastIn),
/* harmony export */   Vb: () => (/* binding */ outcomeAlert),
/* harmony export */   ZD: () => (/* binding */ stagesPart),
/* harmony export */   rZ: () => (/* binding */ missingValidations)
/* harmony export */ });
/* harmony import */ var _change_calendar__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8362);
/* harmony import */ var _change_voices__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25595);
/* harmony import */ var _instant__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20997);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92323);




const RESULTS = {
    running: '🔵 being deployed',
    'rolling-back': '🟠 being rolled back',
    succeeded: '🟢 in place',
    'rolled-back': '🟠 rolled back',
    failed: '🔴 failed',
    cancelled: '⚪ cancelled',
    'rollback-failed': '🔴 rollback failed',
};
/** How the RFC stands, in one sentence that nobody overlooks. */
function outcomeAlert(rfc) {
    const { closed, stages } = rfc;
    if (closed?.outcome === 'rejected')
        return alert('CAUTION', `**Rejected** by ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(closed.by)}, ${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .utcText */ .kK)(closed.at)}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(closed.why, 2000)}`);
    if (closed)
        return alert('TIP', `**Delivered** on ${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .utcText */ .kK)(closed.at)}.`);
    const broken = stages.flatMap((stage) => lastIn(rfc, stage) ?? []).find(({ result }) => isBroken(result));
    if (broken)
        return alert('CAUTION', `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(broken.stage)} needs somebody now**: ${RESULTS[broken.result]}, deployment \`${broken.id}\`. Run \`rollback\`.`);
    const there = stages.filter((stage) => lastIn(rfc, stage)?.result === 'succeeded').length;
    return alert('NOTE', `**Open**: ${there} of ${stages.length} stages reached.`);
}
function isBroken(result) {
    return result === 'failed' || result === 'rollback-failed';
}
/** One row a stage: how it stands, planned against actual, and who let it pass. */
function stagesPart(rfc, rules) {
    const rows = rfc.stages.map((stage) => {
        const tries = rfc.deployments.filter((deployment) => deployment.stage === stage);
        const last = tries.at(-1);
        return [
            `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(stage)}**`,
            stateText(last, tries.length),
            plannedText(rfc, rules, stage),
            last ? actualText(last, rfc.dates[stage], rules) : '–',
            approversText(rfc, rules, stage),
            validatorsText(rfc, rules, stage, last),
        ];
    });
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Stage', 'State', 'Planned', 'Actual', 'Approved by', 'Validated by'], rows);
}
/** The last deployment of the release to a stage. */
function lastIn(rfc, stage) {
    return rfc.deployments.findLast((deployment) => deployment.stage === stage);
}
/** The roles that must still find what stands in a stage in order. */
function missingValidations(rfc, rules, stage) {
    const last = lastIn(rfc, stage);
    const own = rfc.validations.filter((one) => one.stage === stage && one.deployment === last?.id);
    return (rules?.stages[stage]?.validate ?? []).filter((role) => !own.some(({ roles }) => roles.includes(role)));
}
function stateText(last, tries) {
    if (!last)
        return '▫️ not yet';
    return `${RESULTS[last.result]}${tries > 1 ? `, try ${tries}` : ''}`;
}
function plannedText(rfc, rules, stage) {
    const date = rfc.dates[stage];
    if (date === undefined)
        return 'no date';
    const moves = rfc.moves.filter((move) => move.stage === stage).length;
    const moved = moves === 0 ? '' : `\nmoved ${moves === 1 ? 'once' : `${moves} times`}`;
    return `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(placed(date, rules, stage))}${moved}`;
}
function actualText(last, planned, rules) {
    const { startedAt, finishedAt, stage } = last;
    const took = finishedAt === undefined ? '' : `, took ${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S5)(Date.parse(finishedAt) - Date.parse(startedAt))}`;
    const delay = planned === undefined ? '' : `\n${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .delayText */ .v8)(planned, startedAt)}`;
    return `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(placed(startedAt, rules, stage))}${took}${delay}`;
}
function placed(instant, rules, stage) {
    return rules ? (0,_change_calendar__WEBPACK_IMPORTED_MODULE_0__/* .localText */ .lt)((0,_change_calendar__WEBPACK_IMPORTED_MODULE_0__/* .timezoneOf */ .Bf)(rules, stage), Date.parse(instant)) : (0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .utcText */ .kK)(instant);
}
function approversText(rfc, rules, stage) {
    return openGateText(rfc, stage) ?? rfcApproversText(rfc, rules, stage);
}
/** What a gate that let this very plan pass saw of approvals: those of the environment too, which the RFC does not tell. */
function openGateText(rfc, stage) {
    const proposal = rfc.proposals[stage];
    const open = rfc.decisions.findLast((one) => one.stage === stage && one.decision === 'open');
    if (!proposal || !open?.shown || !(0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(open.shown, proposal))
        return undefined;
    const check = open.checks.find(({ code }) => code === 'approvals-missing');
    return check && (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(check.saw);
}
function rfcApproversText(rfc, rules, stage) {
    const asked = rules?.stages[stage]?.approve;
    const proposal = rfc.proposals[stage];
    const voices = rfc.approvals.filter((one) => one.stage === stage);
    const names = [...new Map(voices.map((voice) => [voice.by.toLowerCase(), voice])).values()].map((voice) => proposal && (0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(voice, proposal)
        ? (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(voice.by)
        : `~~${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(voice.by)}~~ (for other contents)`);
    if (!asked)
        return [...names, 'asks for none'].join(', ');
    const current = voices.filter((voice) => proposal && (0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(voice, proposal));
    const given = new Set(current.map(({ by }) => by.toLowerCase())).size;
    if (given >= asked.count)
        return names.join('\n');
    const need = `${asked.count} of ${asked.by.map((role) => (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(role)).join(', ')}`;
    return [...names, `needs ${need}`].join('\n');
}
function validatorsText(rfc, rules, stage, last) {
    const own = rfc.validations.filter((one) => one.stage === stage && one.deployment === last?.id);
    const names = own.map(({ by, roles }) => `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(by)} (${roles.map((role) => (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(role)).join(', ')})`);
    const missing = missingValidations(rfc, rules, stage).map((role) => (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(role));
    if (missing.length > 0)
        names.push(`needs ${missing.join(', ')}`);
    return names.length === 0 ? 'asks for none' : [...new Set(names)].join('\n');
}
function alert(kind, text) {
    return `> [!${kind}]\n> ${text}`;
}


/***/ })

};
;