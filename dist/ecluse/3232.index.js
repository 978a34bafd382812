"use strict";
exports.id = 3232;
exports.ids = [3232];
exports.modules = {

/***/ 53232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rfcGate: () => (/* binding */ rfcGate)
});

// EXTERNAL MODULE: ./shared/action/elsewhere.js
var action_elsewhere = __webpack_require__(91432);
// EXTERNAL MODULE: ./shared/change/held-roles.js
var held_roles = __webpack_require__(44523);
// EXTERNAL MODULE: ./shared/change/known.js
var known = __webpack_require__(63525);
// EXTERNAL MODULE: ./shared/change/production.js
var change_production = __webpack_require__(48891);
// EXTERNAL MODULE: ./shared/change/rfc.js
var change_rfc = __webpack_require__(66507);
// EXTERNAL MODULE: ./shared/config/preparation.js + 3 modules
var preparation = __webpack_require__(60568);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/ledger/drift.js
var drift = __webpack_require__(87508);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/action/proposal.js
var action_proposal = __webpack_require__(36628);
;// CONCATENATED MODULE: ./shared/action/gate-facts.js









/**
 * Gathers what a gate looks at. What GitHub, the vault or the locks do not tell is unknown, with the reason; without
 * ledger or rules there is nothing to decide by: that fails as Ledger does, or with UserError `config-invalid`.
 */
async function gateFacts(wanted, rules, ports) {
    const { application, version, stage, mode } = wanted;
    const stageRules = stageRulesOf(rules, stage);
    const events = await ports.ledger.read(application);
    const releases = (0,change_rfc/* rfcsOf */.a1)(events);
    const rfc = releases.find(({ request }) => request.version === version);
    const reviewed = stageRules.approve?.through.includes('environment') === true;
    const [issue, protection, reviews, held, prepared, holder] = await Promise.all([
        found(() => (rfc ? ports.issues.issue(rfc.rfc.number) : Promise.resolve(undefined))),
        found(() => (reviewed ? ports.environments.protection(stage) : Promise.resolve(undefined))),
        found(() => (reviewed ? ports.reviews.of(stage) : Promise.resolve([]))),
        heldIn(wanted, ports.sources),
        found(() => (0,preparation/* prepare */.i)({ application, version, stage }, ports.sources)),
        found(() => ports.locks.holder(application, stage)),
    ]);
    const production = (0,change_production/* productionStage */._)(rules) ?? rfc?.stages.at(-1);
    const facts = {
        ...{ application, version, stage, mode, rules, stageRules, rfc, releases, protection, reviews, holder, ...held },
        ...{ now: ports.clock.now(), run: ports.occasion.run },
        issue: issue.known && issue.value ? (0,known/* known */.e)({ state: issue.value.state }) : issue.known ? (0,known/* known */.e)(undefined) : issue,
        plan: planOf(prepared),
        roles: await rolesOf({ rules, stageRules, rfc, reviews, stage }, ports.teams),
        environments: Object.fromEntries([...(rfc?.stages ?? []), stage].map((name) => [name, (0,environment/* environmentOf */.p)(events, name)])),
        production: production === undefined ? undefined : (0,environment/* environmentOf */.p)(events, production).inPlace?.version,
        drift: driftTexts(events, stage),
        unread: (0,drift/* unreadIn */.lA)(events, stage).map(({ domain, host, why }) => `${domain} on ${host} could not be read: ${why}`),
    };
    return {
        facts,
        ...(issue.known && issue.value ? { issue: issue.value } : {}),
        ...(prepared.known ? { preparation: prepared.value } : {}),
    };
}
function stageRulesOf(rules, stage) {
    const found = Object.hasOwn(rules.stages, stage) ? rules.stages[stage] : undefined;
    if (found)
        return found;
    const names = Object.keys(rules.stages).join(', ');
    throw new failure/* UserError */.y('config-invalid', `There is no stage "${stage}" in ecluse.yml, which has ${names}: name one of them`);
}
/** What an outside party answers; where it does not, why. A bug stays one. */
async function found(ask) {
    try {
        return (0,known/* known */.e)(await ask());
    }
    catch (error) {
        if (error instanceof failure/* Outage */.a || error instanceof failure/* UserError */.y)
            return (0,known/* unknown */.L)(error.message);
        throw error;
    }
}
/** A vault that answers, and gives other bytes than were put in, is no doubt: that is what was found. */
async function heldIn(wanted, sources) {
    try {
        return { manifest: (0,known/* known */.e)(await manifestOf(wanted, sources)) };
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) && !(error instanceof failure/* UserError */.y))
            throw error;
        const spoilt = error.reason === 'package-changed' || error.reason === 'package-missing';
        return { manifest: (0,known/* unknown */.L)(error.message), ...(spoilt ? { spoilt: error.message } : {}) };
    }
}
/** With proof that the packages are those of the manifest. */
async function manifestOf({ application, version }, { vault }) {
    const sealed = await vault.find(application, version);
    if (sealed)
        await vault.confirm(sealed);
    return sealed && { manifest: sealed.manifest, digest: sealed.digest };
}
function planOf(prepared) {
    if (!prepared.known)
        return prepared;
    const { sealed, prepared: plan } = prepared.value;
    if (!sealed)
        return (0,known/* unknown */.L)('the vault does not hold the version, so its plan cannot be told');
    if (plan.problems.length > 0)
        return (0,known/* unknown */.L)(plan.problems.map(({ message }) => message).join('\n'));
    const { planDigest, rollbackDigest, complete, coverage } = plan;
    const irreversible = (0,action_proposal/* irreversibleOf */.S)(plan);
    return (0,known/* known */.e)({ manifestDigest: sealed.digest, planDigest, rollbackDigest, complete, coverage, irreversible });
}
/** One after the other, so that a team is asked for once. */
async function rolesOf(speaking, teams) {
    const { rules, stageRules, rfc, reviews, stage } = speaking;
    const wanted = new Map();
    const want = (login, roles) => {
        const name = login.toLowerCase();
        if (roles.length > 0)
            wanted.set(name, [...(wanted.get(name) ?? []), ...roles]);
    };
    const by = stageRules.approve?.by ?? [];
    const approved = reviews.known ? reviews.value.filter(({ state }) => state === 'approved') : [];
    for (const { login } of approved)
        want(login, by);
    for (const one of rfc?.approvals ?? [])
        if (one.stage === stage)
            want(one.by, by);
    if (rfc)
        want(rfc.request.requester, rules.lifecycles[rfc.lifecycle]?.by ?? []);
    const roles = new Map();
    for (const [login, asked] of wanted) {
        const { held, unread } = await (0,held_roles/* heldRoles */.P)(login, [...new Set(asked)], rules, teams);
        const why = unread.map((one) => one.why).join('; ');
        roles.set(login, held.length > 0 || unread.length === 0 ? (0,known/* known */.e)(held) : (0,known/* unknown */.L)(why));
    }
    return roles;
}
function driftTexts(events, stage) {
    const text = (value) => (value === '' ? 'nothing' : value);
    return (0,drift/* driftOf */.$p)(events, stage).map(({ domain, host, fact, before, after }) => `${domain} on ${host}: ${fact} was ${text(before)}, is ${text(after)}.`);
}

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/action/rfc-page.js + 4 modules
var rfc_page = __webpack_require__(40705);
// EXTERNAL MODULE: ./shared/change/gate-code.js
var gate_code = __webpack_require__(29413);
;// CONCATENATED MODULE: ./shared/change/gate-rules/finding.js
function holds(saw) {
    return { result: 'holds', saw, remedy: '' };
}
function fails(saw, remedy) {
    return { result: 'fails', saw, remedy };
}
/** What could not be found out is never taken for yes. `why` says it as a sentence. */
function unknowable(why, remedy = 'Put right what stood in the way, then run the job again.') {
    return { result: 'unknown', saw: why, remedy };
}
/** The vault did not answer, or what it holds is not what was put in: then its manifest proves nothing. */
function vaultUnknown(why, spoilt) {
    return unknowable(spoilt === undefined
        ? `What the vault holds was not told: ${why}`
        : 'What the vault holds is not what was put in (see package-changed), so this cannot be told.');
}
/** Fails with all the sentences, or holds with `otherwise` where there is none. */
function failsOf(problems, remedy, otherwise) {
    return problems.length > 0 ? fails(problems.join('\n'), remedy) : holds(otherwise);
}
/** The release as people name it. */
function releaseOf({ application, version }) {
    return `${application} ${version}`;
}
/** A rule about the RFC, which cannot be judged where there is none. */
function withRfc(judge) {
    return (facts) => {
        if (facts.rfc)
            return judge(facts.rfc, facts);
        return unknowable(`Without an RFC of ${releaseOf(facts)} this cannot be told.`, 'File a request for this release.');
    };
}
/** The beginning of a digest, enough for a person to compare. */
function finding_short(digest) {
    return digest.slice(0, 12);
}

// EXTERNAL MODULE: ./shared/change/gate-rules/shown.js
var gate_rules_shown = __webpack_require__(28475);
;// CONCATENATED MODULE: ./shared/change/gate-rules/voices.js

/** The union of the environment’s reviews and of the voices on the RFC, as far as the stage hears them. */
function voicesOf(rfc, facts) {
    const { plan, stageRules } = facts;
    if (!plan.known)
        return { logins: [], void: [], unknown: [`The plan that was approved was not told: ${plan.why}`] };
    const through = stageRules.approve?.through ?? [];
    const none = { logins: [], void: [], unknown: [] };
    const environment = through.includes('environment') ? reviewsOf(rfc, facts, plan.value) : none;
    const page = through.includes('rfc') ? pageOf(rfc, facts.stage, plan.value) : none;
    return {
        logins: [...new Set([...environment.logins, ...page.logins])],
        void: [...environment.void, ...page.void],
        unknown: [...environment.unknown, ...page.unknown],
    };
}
/** GitHub tells neither time nor attempt of a review: it counts only where all that this run ever showed is what is there now. */
function reviewsOf(rfc, facts, now) {
    if (!facts.reviews.known) {
        return { logins: [], void: [], unknown: [`The reviews of this run were not told: ${facts.reviews.why}`] };
    }
    const logins = (state) => facts.reviews.known
        ? facts.reviews.value.filter((one) => one.state === state).map(({ login }) => login.toLowerCase())
        : [];
    const approved = [...new Set(logins('approved'))];
    if (approved.length === 0)
        return { logins: [], void: [], unknown: [] };
    const previews = (0,gate_rules_shown/* previewsOf */.PT)(rfc, facts);
    const all = approved.join(', ');
    if (previews.length === 0) {
        return { logins: [], void: [`${all} approved in the environment without a preview in this run.`], unknown: [] };
    }
    if (!previews.every(({ shown }) => shown && (0,gate_rules_shown/* sameDigests */.Cc)(shown, now))) {
        const sentence = `${all} approved in the environment, but this run showed something else, or nothing, before.`;
        return { logins: [], void: [sentence], unknown: [] };
    }
    const rejected = logins('rejected');
    return {
        logins: approved.filter((login) => !rejected.includes(login)),
        void: approved
            .filter((login) => rejected.includes(login))
            .map((login) => `${login} approved and rejected in this run, and GitHub does not tell which came last.`),
        unknown: [],
    };
}
function pageOf({ approvals }, stage, now) {
    const here = approvals.filter((one) => one.stage === stage);
    const logins = here.filter((one) => (0,gate_rules_shown/* sameDigests */.Cc)(one, now)).map(({ by }) => by.toLowerCase());
    const stale = here.map(({ by }) => by.toLowerCase()).filter((by) => !logins.includes(by));
    return {
        logins: [...new Set(logins)],
        void: [...new Set(stale)].map((by) => `${by} approved on the RFC what is no longer what would be done.`),
        unknown: [],
    };
}
/** Who of the voices holds one of the roles that may approve, and of whom that could not be told. */
function voices_rolesOf(logins, { roles, stageRules }) {
    const by = stageRules.approve?.by ?? [];
    const told = logins.map((login) => ({ login, fact: roles.get(login) }));
    const has = (one) => one.fact?.known === true && one.fact.value.some((role) => by.includes(role));
    return {
        holding: told.filter(has).map(({ login }) => login),
        others: told.filter((one) => one.fact?.known === true && !has(one)).map(({ login }) => login),
        unknown: told.flatMap(({ login, fact }) => fact?.known ? [] : [`The roles of ${login} were not told: ${fact?.why ?? 'nobody looked them up.'}`]),
    };
}

;// CONCATENATED MODULE: ./shared/change/gate-rules/approvals.js


function whereAsked(judge) {
    return (facts) => {
        const { approve } = facts.stageRules;
        if (!approve)
            return holds('This stage asks for no approval.');
        return withRfc((rfc) => judge(rfc, facts, approve))(facts);
    };
}
/** Enough people of the roles approved exactly this; one more where something cannot be undone. */
const approvalsMissing = whereAsked((rfc, facts, approve) => {
    const voices = voicesOf(rfc, facts);
    const { holding, unknown } = voices_rolesOf(voices.logins, facts);
    const approvers = holding.filter((login) => !rfc.requesters.includes(login));
    const more = facts.plan.known && facts.plan.value.irreversible.length > 0 ? 1 : 0;
    const needed = approve.count + more;
    const asked = `${needed} of ${approve.by.join(', ')}${more ? ' (one more, since a step cannot be undone)' : ''}`;
    const doubts = [...voices.unknown, ...unknown];
    if (facts.plan.known && approvers.length >= needed) {
        return holds([`Approved by ${approvers.join(', ')}; asked for: ${asked}.`, ...voices.void].join('\n'));
    }
    if (doubts.length > 0)
        return unknowable(doubts.join('\n'));
    const who = approvers.length === 0 ? 'Nobody who may has approved' : `Approved by ${approvers.join(', ')} only`;
    return fails([`${who}; asked for: ${asked}.`, ...voices.void].join('\n'), remedyOf(approve, facts.stage));
});
function remedyOf({ through }, stage) {
    const ways = [
        ...(through.includes('environment') ? ['approve this run in its environment'] : []),
        ...(through.includes('rfc') ? [`comment \`/approve ${stage}\` on the RFC`] : []),
    ];
    const text = ways.join(', or ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
/** Nobody lets through what they asked for themselves. */
const selfApproval = whereAsked((rfc, facts) => {
    const voices = voicesOf(rfc, facts);
    const own = voices.logins.filter((login) => rfc.requesters.includes(login));
    if (own.length > 0) {
        return fails(`${own.join(', ')} asked for this release and approved it.`, 'Somebody else approves, in a new run.');
    }
    if (voices.unknown.length > 0)
        return unknowable(voices.unknown.join('\n'));
    return holds(`None of those who asked for it (${rfc.requesters.join(', ')}) approved it.`);
});
/** Somebody of a role that may is among those who approved. */
const wrongRole = whereAsked((rfc, facts, approve) => {
    const voices = voicesOf(rfc, facts);
    const { holding, others, unknown } = voices_rolesOf(voices.logins, facts);
    const doubts = [...voices.unknown, ...unknown];
    if (holding.length > 0)
        return holds(`${holding.join(', ')} may approve.`);
    if (doubts.length > 0)
        return unknowable(doubts.join('\n'));
    if (others.length === 0)
        return holds('Nobody has approved this yet.');
    const by = approve.by.join(', ');
    return fails(`${others.join(', ')} approved, and nobody of them is of ${by}.`, `Somebody of ${by} approves.`);
});

// EXTERNAL MODULE: ./shared/change/calendar.js
var calendar = __webpack_require__(8362);
;// CONCATENATED MODULE: ./shared/change/gate-rules/calendar.js


/** Now is inside the hours in which the stage may be entered. */
const outsideWindow = ({ rules, stage, stageRules: { window }, now }) => {
    if (!window)
        return holds('This stage may be entered at any hour.');
    const seen = `It is ${(0,calendar/* localText */.lt)(window.timezone, now)}; the window is ${(0,calendar/* windowText */.Kn)(window)}.`;
    if ((0,calendar/* isInside */.FK)(window, now))
        return holds(seen);
    return fails(seen, `It opens next at ${(0,calendar/* openingText */.U7)(rules, stage, window, now)}.`);
};
/** No freeze keeps the stage shut today. */
const frozen = ({ rules, stage, now }) => {
    const freeze = (0,calendar/* freezeAt */.NT)(rules, stage, now);
    const today = (0,calendar/* localText */.lt)((0,calendar/* timezoneOf */.Bf)(rules, stage), now);
    if (!freeze)
        return holds(`No freeze of ${stage} on ${today}.`);
    const { name, from, to } = freeze;
    return fails(`${stage} is frozen from ${from} to ${to}, both included: ${name}.`, `Wait until after ${to}.`);
};
/** The planned date has come; a stage for which none was planned may be entered when it is ready. */
const notPlanned = withRfc(({ dates }, { stage, rules, now }) => {
    const date = dates[stage];
    if (date === undefined)
        return holds(`No date was planned for ${stage}.`);
    const planned = Date.parse(date);
    if (Number.isNaN(planned))
        return unknowable(`The planned date of ${stage} is not one: ${date}.`);
    const text = (0,calendar/* localText */.lt)((0,calendar/* timezoneOf */.Bf)(rules, stage), planned);
    if (now >= planned)
        return holds(`Planned for ${text}.`);
    return fails(`Planned for ${text}, which has not come.`, `Wait, or move it: \`/reschedule ${stage} <date> <why>\`.`);
});

;// CONCATENATED MODULE: ./shared/change/gate-rules/environment.js

const REMEDY = 'Settings → Environments: required reviewers, “Prevent self-review”, no bypass for administrators; or `through: [rfc]`.';
/** GitHub lets nobody into the stage whom a reviewer did not let in. */
const environmentUnprotected = ({ stage, stageRules: { approve, allow }, protection }) => {
    if (!approve)
        return holds('This stage asks for no approval.');
    if (!approve.through.includes('environment')) {
        return holds('Approvals come through the RFC alone (`through: [rfc]`): GitHub’s environment was not looked at.');
    }
    if (!protection.known)
        return unknowable(`How GitHub protects the environment was not told: ${protection.why}`);
    const found = protection.value;
    if (!found)
        return failsOf([`There is no environment ${stage}.`], REMEDY, '');
    const bypassAllowed = allow.includes('admin-bypass');
    const problems = [
        ...(found.reviewers.length === 0 ? [`The environment ${stage} has no required reviewers.`] : []),
        ...(found.preventsSelfReview ? [] : [`The environment ${stage} lets people approve what they started themselves.`]),
        ...(found.adminsBypass && !bypassAllowed ? [`Administrators may bypass the environment ${stage}.`] : []),
    ];
    const bypass = found.adminsBypass ? 'Administrators may bypass it, which the rules allow (`admin-bypass`).' : '';
    return failsOf(problems, REMEDY, `Reviewers: ${found.reviewers.join(', ')}; nobody reviews their own run. ${bypass}`.trim());
};

;// CONCATENATED MODULE: ./shared/change/gate-rules/evidence.js

/** Every report that the stage asks for came with the release, and is green. */
const evidenceMissing = (facts) => {
    const asked = facts.stageRules.evidence;
    if (asked.length === 0)
        return holds('This stage asks for no report.');
    if (!facts.manifest.known)
        return vaultUnknown(facts.manifest.why, facts.spoilt);
    const remedy = 'Give it to `vault-upload` (`evidence`), green, with a new version.';
    if (!facts.manifest.value)
        return fails(`The vault does not hold ${releaseOf(facts)}.`, remedy);
    const reports = facts.manifest.value.manifest.evidence.flatMap((file) => {
        const report = 'report' in file ? file.report : undefined;
        return isFigures(report) ? [{ name: file.name, report }] : [];
    });
    const problems = asked.flatMap((kind) => {
        const own = reports.filter(({ report }) => report['kind'] === kind);
        if (own.length === 0)
            return [`There is no report of ${kind}.`];
        return own.flatMap(({ name, report }) => redness(kind, report).map((red) => `${name}: ${red}.`));
    });
    return failsOf(problems, remedy, `There and green: ${asked.join(', ')}.`);
};
function isFigures(value) {
    return typeof value === 'object' && value !== null;
}
/** Why a report is red. A report of nothing proves nothing. */
function redness(kind, report) {
    const figure = (name) => {
        const value = report[name];
        return typeof value === 'number' ? value : NaN;
    };
    const broken = (name) => (figure(name) === 0 ? [] : [`${String(report[name])} ${name}`]);
    const some = (what) => (figure('total') > 0 ? [] : [`it holds no ${what}`]);
    switch (kind) {
        case 'tests':
            return [...some('test'), ...broken('failed'), ...broken('errors')];
        case 'coverage':
            return some('line');
        case 'static-analysis':
            return broken('errors');
    }
}

;// CONCATENATED MODULE: ./shared/change/gate-rules/hosts.js

/** What was last seen on the hosts is what the last deployment proved. */
const inventoryDrift = ({ drift, unread, stage }) => {
    if (drift.length > 0)
        return fails(drift.join('\n'), 'Find out who changed it, and bring it back; then `cmdb` records it.');
    if (unread.length > 0)
        return unknowable(unread.join('\n'), 'Put that right, then run `cmdb`, which looks again.');
    return holds(`Nothing that was inspected in ${stage} differs from what was deployed.`);
};
/** Nobody is deploying there now. */
const locked = ({ holder, stage }) => {
    if (!holder.known)
        return unknowable(`Whether somebody is deploying to ${stage} was not told: ${holder.why}`);
    if (!holder.value)
        return holds(`Nobody is deploying to ${stage}.`);
    const { owner, deployment, since, until } = holder.value;
    return fails(`${owner} holds ${stage} since ${since}, until ${until} at most (deployment ${deployment}).`, 'Wait for it to end; if it is dead, `rollback` or `resume` takes over.');
};

// EXTERNAL MODULE: ./shared/change/kind.js
var change_kind = __webpack_require__(36082);
// EXTERNAL MODULE: ./shared/change/lifecycle.js
var change_lifecycle = __webpack_require__(56854);
;// CONCATENATED MODULE: ./shared/change/gate-rules/lifecycle.js




/** The rules would choose the same lifecycle now, and the release still fulfils what it asks for. */
const lifecycleRefused = withRfc((rfc, facts) => {
    try {
        return judged(rfc, facts);
    }
    catch (error) {
        // A condition that cannot be evaluated is neither yes nor no.
        if (error instanceof failure/* UserError */.y)
            return unknowable(error.message, 'Correct `ecluse.yml`.');
        throw error;
    }
});
function judged(rfc, { rules, roles, production, version }) {
    const { lifecycle } = rfc;
    // A release that is in production already is judged as it was when it was asked for.
    const basedOn = production === version ? rfc.basedOn : production;
    const kind = production === version ? rfc.kind : (0,change_kind/* kindOf */.I)(version, production, rfc.request.kind);
    const request = { ...(0,change_lifecycle/* classified */.Ye)(rfc), kind };
    const known = rules.lifecycles[lifecycle];
    const own = roles.get(rfc.request.requester.toLowerCase());
    if (known?.by && !own?.known) {
        return unknowable(`The roles of ${rfc.request.requester} were not told: ${own?.why ?? 'nobody looked them up.'}`);
    }
    const due = (0,change_lifecycle/* lifecycleFor */.Ui)(rules, request, basedOn);
    const facts = { request, roles: own?.known ? own.value : [], ...(basedOn === undefined ? {} : { basedOn }) };
    const problems = [
        ...(due === lifecycle ? [] : [`It follows ${lifecycle}, and the rules now choose ${due ?? 'none'} for it.`]),
        ...(known && known.stages.join('\n') !== rfc.stages.join('\n')
            ? [`The lifecycle ${lifecycle} goes ${known.stages.join(' → ')} now; it was ${rfc.stages.join(' → ')}.`]
            : []),
        ...(0,change_lifecycle/* requirementProblems */.K0)(rules, lifecycle, facts),
    ];
    const remedy = 'Put it right, or ask again for this version, so that it gets the lifecycle that is due.';
    return failsOf(problems, remedy, `Lifecycle ${lifecycle} is due for this ${kind} release.`);
}
const quotaExceeded = withRfc((rfc, { rules, releases, version, now }) => {
    const release = { version, openedAt: rfc.openedAt };
    const problem = (0,change_lifecycle/* quotaProblem */.Qg)(rules, rfc.lifecycle, release, releases, now);
    const quota = rules.lifecycles[rfc.lifecycle]?.quota;
    const otherwise = quota ? `At most ${quota.max}, and this one fits.` : `The lifecycle ${rfc.lifecycle} has no quota.`;
    return failsOf(problem === undefined ? [] : [problem], 'Take the normal lifecycle, or wait.', otherwise);
});
/** What is owed keeps releases out of production, not out of the stages before. */
const debtUnpaid = withRfc((rfc, { rules, releases, stage, version }) => {
    if (stage !== rfc.stages.at(-1))
        return holds(`Debts are asked for at ${rfc.stages.at(-1) ?? 'the last stage'} only.`);
    const problems = (0,change_lifecycle/* debtProblems */.cr)(rules, rfc.lifecycle, version, releases);
    return failsOf(problems, 'Do it, then settle it on the RFC that owes it.', 'No earlier release owes anything that bars it.');
});

;// CONCATENATED MODULE: ./shared/change/gate-rules/package.js


const package_REMEDY = 'Find out who changed it. Release a new version rather than repair this one; a new run forgets previews.';
/** The bytes are those of the request, of every stage before, of the approval and of what this run’s reviewers saw. */
const packageChanged = withRfc((rfc, facts) => {
    const { manifest, stage, version } = facts;
    if (facts.spoilt !== undefined)
        return fails(facts.spoilt, package_REMEDY);
    if (!manifest.known)
        return vaultUnknown(manifest.why, facts.spoilt);
    if (!manifest.value) {
        return fails(`The vault does not hold ${releaseOf(facts)}.`, 'Run `vault-upload` for this version.');
    }
    const { digest } = manifest.value;
    if (rfc.manifestDigest === undefined) {
        return fails('The ledger does not know that this version was put in the vault.', 'Run `vault-upload` for it.');
    }
    const others = [
        ['The ledger recorded', rfc.manifestDigest],
        ['The approved plan was for', (0,gate_rules_shown/* planApprovalOf */.OM)(rfc, stage)?.digests.manifestDigest],
        ...Object.entries(facts.environments)
            .filter(([name, { inPlace }]) => rfc.stages.includes(name) && name !== stage && inPlace?.version === version)
            .map(([name, { inPlace }]) => [`In ${name} stands`, inPlace?.manifestDigest]),
        ...(0,gate_rules_shown/* previewsOf */.PT)(rfc, facts).map(({ run, shown }) => [`Attempt ${run.attempt} of this run showed`, shown?.manifestDigest]),
    ];
    const problems = others.flatMap(([where, other]) => other === undefined || other === digest ? [] : [`${where} ${finding_short(other)}, the vault holds ${finding_short(digest)}.`]);
    return failsOf(problems, package_REMEDY, `The vault holds what the ledger recorded: manifest ${finding_short(digest)}.`);
});

;// CONCATENATED MODULE: ./shared/change/gate-rules/plan.js


/** What would be carried out now is what was approved, and what this run’s reviewers saw. */
const planChanged = withRfc((rfc, facts) => {
    const { plan, stage } = facts;
    if (!plan.known)
        return unknowable(`The plan as it would be carried out now was not told: ${plan.why}`);
    const approved = (0,gate_rules_shown/* planApprovalOf */.OM)(rfc, stage);
    const problems = [
        ...(approved ? differences(`${approved.approval.by} approved`, approved.digests, plan.value) : []),
        ...(0,gate_rules_shown/* previewsOf */.PT)(rfc, facts).flatMap(({ run, shown }) => shown ? differences(`Attempt ${run.attempt} of this run showed`, shown, plan.value) : []),
    ];
    const now = `plan ${finding_short(plan.value.planDigest)}, rollback ${finding_short(plan.value.rollbackDigest)}`;
    return failsOf(problems, 'Bring the approved plan back, or have the new one approved: `/approve plan` on the RFC, then a new run.', approved ? `As approved: ${now}.` : `Nothing else was shown in this run: ${now}.`);
});
function differences(who, then, now) {
    const plan = then.planDigest === now.planDigest ? [] : [`plan ${finding_short(then.planDigest)}, now ${finding_short(now.planDigest)}`];
    const rollback = then.rollbackDigest === now.rollbackDigest
        ? []
        : [`rollback ${finding_short(then.rollbackDigest)}, now ${finding_short(now.rollbackDigest)}`];
    return [...plan, ...rollback].map((difference) => `${who} another one: ${difference}.`);
}
/** Somebody who may said yes to a whole plan of this stage. */
const planNotApproved = withRfc((rfc, { plan, rules, stage }) => {
    if (!plan.known)
        return unknowable(`Whether the plan is complete was not told: ${plan.why}`);
    if (!plan.value.complete) {
        return fails('The vault does not hold all that the plan needs.', 'Run `vault-upload`; only a whole plan can be approved.');
    }
    const voters = rfc.stages.flatMap((name) => {
        const { approve, validate = [] } = rules.stages[name] ?? {};
        return [...(approve?.by ?? []), ...validate];
    });
    if (voters.length === 0)
        return holds('No stage of this lifecycle names anybody who approves or validates.');
    const approved = (0,gate_rules_shown/* planApprovalOf */.OM)(rfc, stage);
    if (approved)
        return holds(`${approved.approval.by} (${approved.approval.roles.join(', ')}) approved it.`);
    const names = [...new Set(voters)].join(', ');
    return fails(`Nobody approved the plan of ${stage}.`, `Somebody of ${names} comments \`/approve plan\` on the RFC.`);
});

;// CONCATENATED MODULE: ./shared/change/gate-rules/rfc.js

/** Somebody asked for the release, and its issue is there. */
const rfcMissing = (facts) => {
    const { rfc, issue } = facts;
    if (!rfc)
        return fails(`The ledger knows no request for ${releaseOf(facts)}.`, 'File a request for this release.');
    if (!issue.known)
        return unknowable(`Whether the RFC’s issue #${rfc.rfc.number} is there was not told: ${issue.why}`);
    if (issue.value)
        return holds(`RFC #${rfc.rfc.number}, asked for by ${rfc.request.requester} at ${rfc.openedAt}.`);
    return fails(`The RFC’s issue #${rfc.rfc.number} is not there: it was deleted, moved, or the token may not read it.`, 'Bring the issue back, or give the job `issues: write`; a request for the same version opens a new one.');
};
const rfcRejected = withRfc(({ closed }) => {
    if (closed?.outcome !== 'rejected')
        return holds('Nobody rejected it.');
    return fails(`${closed.by} rejected it at ${closed.at}: ${closed.why}`, 'A corrected release needs a version and a request of its own.');
});
/** A person who closes the issue closes the gate; opening an issue that the ledger closed opens nothing. */
const rfcClosed = withRfc(({ rfc, closed }, { issue }) => {
    if (closed?.outcome === 'delivered') {
        return fails(`It was delivered at ${closed.at}.`, 'A delivered release is not deployed again through its RFC: what comes after it needs a version and a request of its own.');
    }
    if (closed)
        return holds('It was rejected, which is told above.');
    if (!issue.known)
        return unknowable(`Whether issue #${rfc.number} is open was not told: ${issue.why}`);
    if (issue.value?.state === 'open')
        return holds(`Issue #${rfc.number} is open.`);
    if (!issue.value)
        return unknowable(`Issue #${rfc.number} is not there.`);
    return fails(`Issue #${rfc.number} was closed by hand.`, 'Reopen the issue if the release is still wanted.');
});

;// CONCATENATED MODULE: ./shared/change/gate-rules/stages.js

/** Every stage before this one holds these bytes. */
const stageOrder = withRfc((rfc, { stage, version, environments, manifest, spoilt }) => {
    if (!rfc.stages.includes(stage)) {
        const way = rfc.stages.join(' → ');
        return fails(`The lifecycle ${rfc.lifecycle} goes ${way}: ${stage} is not in it.`, 'Deploy to a stage of the lifecycle.');
    }
    const earlier = stagesBefore(rfc, stage);
    if (earlier.length === 0)
        return holds(`${stage} is the first stage.`);
    if (!manifest.known)
        return vaultUnknown(manifest.why, spoilt);
    const digest = manifest.value?.digest;
    const problems = earlier.flatMap((name) => {
        const standing = environments[name]?.inPlace;
        if (!standing)
            return [`Nothing is in place in ${name}.`];
        if (standing.version !== version)
            return [`In ${name} stands ${standing.version}.`];
        return standing.manifestDigest === digest
            ? []
            : [`${name} holds other bytes of ${version}: ${finding_short(standing.manifestDigest)}.`];
    });
    return failsOf(problems, `Deploy ${version} to ${earlier.join(', then ')} first.`, `In place in ${earlier.join(', ')}.`);
});
/** Every role that must found the very deployment that stands in the stages before in order. */
const notValidated = withRfc((rfc, { stage, rules, environments, version }) => {
    const missing = stagesBefore(rfc, stage).flatMap((name) => {
        const roles = rules.stages[name]?.validate ?? [];
        const standing = standingOf(environments, name, version);
        const given = rfc.validations.filter((one) => one.stage === name && one.deployment === standing);
        return roles.filter((role) => !given.some((one) => one.roles.includes(role))).map((role) => ({ name, role }));
    });
    const asks = stagesBefore(rfc, stage).filter((name) => (rules.stages[name]?.validate ?? []).length > 0);
    const unruled = unruledBefore(rfc, stage, rules);
    if (missing.length === 0 && unruled.length > 0)
        return unknowable(unruled.join('\n'), UNRULED);
    const remedy = [...new Set(missing.map(({ name, role }) => `${role}: \`/validate ${name}\``))].join('; ');
    return failsOf(missing.map(({ name, role }) => `Nobody of ${role} validated ${version} in ${name}.`), `Comment on the RFC – ${remedy}.`, asks.length === 0 ? 'No stage before asks for it.' : `Validated in ${asks.join(', ')} by every role.`);
});
/** The rollback was rehearsed, and brought back what was there, wherever a stage before asks for it. */
const notRehearsed = withRfc((rfc, { stage, rules, environments, version }) => {
    const asks = stagesBefore(rfc, stage).filter((name) => rules.stages[name]?.rehearseRollback);
    const problems = asks.flatMap((name) => {
        const standing = standingOf(environments, name, version);
        const deployment = rfc.deployments.find(({ id }) => id === standing);
        if (!deployment)
            return [`${version} is not in place in ${name}, so its rollback was not rehearsed there.`];
        if (deployment.rehearsed === undefined)
            return [`Its rollback was not rehearsed in ${name}.`];
        return deployment.rehearsed ? [] : [`The rollback rehearsed in ${name} did not bring back what was there.`];
    });
    const unruled = unruledBefore(rfc, stage, rules);
    if (problems.length === 0 && unruled.length > 0)
        return unknowable(unruled.join('\n'), UNRULED);
    const remedy = 'Deploy to that stage again: the rehearsal is part of it.';
    return failsOf(problems, remedy, asks.length === 0 ? 'No stage before asks for it.' : `Proved in ${asks.join(', ')}.`);
});
function stagesBefore({ stages }, stage) {
    const place = stages.indexOf(stage);
    return place < 0 ? stages : stages.slice(0, place);
}
const UNRULED = 'Bring the stage back to ecluse.yml, or ask for the release anew under the new rules.';
/** A stage that the request was accepted with and that has no rules any more: nobody can tell what it asks for. */
function unruledBefore(rfc, stage, rules) {
    return stagesBefore(rfc, stage)
        .filter((name) => !Object.hasOwn(rules.stages, name))
        .map((name) => `What ${name} asks for is not known: it comes before ${stage} here, and ecluse.yml has it no more.`);
}
function standingOf(environments, stage, version) {
    const standing = environments[stage]?.inPlace;
    return standing?.version === version ? standing.deployment : undefined;
}

;// CONCATENATED MODULE: ./shared/change/decision.js











const RULES = {
    'rfc-missing': rfcMissing,
    'rfc-rejected': rfcRejected,
    'rfc-closed': rfcClosed,
    'environment-unprotected': environmentUnprotected,
    'package-changed': packageChanged,
    'plan-changed': planChanged,
    'plan-not-approved': planNotApproved,
    'stage-order': stageOrder,
    'not-validated': notValidated,
    'not-rehearsed': notRehearsed,
    'approvals-missing': approvalsMissing,
    'self-approval': selfApproval,
    'wrong-role': wrongRole,
    'outside-window': outsideWindow,
    frozen: frozen,
    'not-planned': notPlanned,
    'lifecycle-refused': lifecycleRefused,
    'quota-exceeded': quotaExceeded,
    'debt-unpaid': debtUnpaid,
    'inventory-drift': inventoryDrift,
    'evidence-missing': evidenceMissing,
    locked: locked,
};
/**
 * Whether a release may enter a stage now: open where every check holds, closed where one fails or could not be found
 * out. Pure: the same facts always give the same decision.
 */
function gateDecision(facts) {
    const checks = gate_code/* GATE_CODES */.F.map((code) => ({ code, ...RULES[code](facts) }));
    return { kind: checks.every(({ result }) => result === 'holds') ? 'open' : 'closed', checks };
}
/** The codes of what keeps a gate closed, in the order in which people read them. */
function reasonCodes({ checks }) {
    return checks.filter(({ result }) => result !== 'holds').map(({ code }) => code);
}

// EXTERNAL MODULE: ./shared/report/elsewhere.js
var report_elsewhere = __webpack_require__(66512);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/report/plan.js
var report_plan = __webpack_require__(41837);
;// CONCATENATED MODULE: ./shared/report/gate.js





const MARKS = { holds: '🟢', fails: '🔴', unknown: '⚪' };
/**
 * The job summary of a gate: all that a reviewer decides by on one screen, and the rest folded below. `elsewhere`: what the
 * plan depends on in other applications and is not in place now.
 */
function gateSummary(decision, facts, plan, elsewhere) {
    const { checks } = decision;
    const missing = checks.filter(({ result }) => result !== 'holds');
    const paragraphs = [
        `## ${decision.kind === 'open' ? '🟢' : '🔴'} ${(0,markdown/* escapeMarkdown */.FV)(titleOf(decision, facts))}`,
        verdict(decision, facts),
        (0,markdown/* table */.tp)(['At a glance', ''], glance(facts, plan)),
        ...(0,report_elsewhere/* elsewhereNotes */.y)(elsewhere),
        ...(missing.length === 0 ? [] : ['### What is missing', checkTable(missing)]),
        ...(plan
            ? ['<details><summary><b>Plan and rollback, step by step</b></summary>', (0,report_plan/* planTable */.k)(plan), '</details>']
            : []),
        `<details><summary><b>All ${checks.length} checks</b></summary>`,
        checkTable(checks),
        '</details>',
        ...digests(facts),
    ];
    return `${paragraphs.join('\n\n')}\n`;
}
function titleOf({ kind }, { application, version, stage }) {
    return `${application} ${version} → ${stage}: ${kind === 'open' ? 'may enter' : 'the gate is closed'}`;
}
function verdict({ kind, checks }, { mode, rfc }) {
    const missing = checks.filter(({ result }) => result !== 'holds').length;
    const page = rfc ? ` RFC [#${rfc.rfc.number}](${rfc.rfc.url}).` : '';
    if (kind === 'open')
        return `> [!TIP]\n> All ${checks.length} checks hold.${page}`;
    const count = `${missing} of ${checks.length} checks ${missing === 1 ? 'does' : 'do'} not hold.`;
    if (mode === 'enforce')
        return `> [!CAUTION]\n> ${count} Nothing was deployed.${page}`;
    return `> [!NOTE]\n> **Preview**: ${count} What you approve is what this page shows; the gate decides again before anything runs.${page}`;
}
function glance(facts, plan) {
    return [
        ['**What changes**', changes(facts, plan)],
        ['**Way back**', wayBack(facts, plan)],
        ['**Approved by**', approvers(facts)],
        ['**Validated by**', validators(facts)],
        ['**When**', when(facts)],
    ];
}
function changes({ environments, stage, version }, plan) {
    const there = environments[stage]?.inPlace?.version;
    const from = `${there === undefined ? 'first deployment' : `${(0,markdown/* escapeMarkdown */.FV)(there)} →`} **${(0,markdown/* escapeMarkdown */.FV)(version)}**`;
    const rows = (plan?.plan.domains ?? []).map(({ name, package: file, technology, targets }) => {
        const hosts = targets.map(({ host }) => (0,markdown/* escapeMarkdown */.FV)(host.name)).join(', ');
        return `${(0,markdown/* escapeMarkdown */.FV)(name)} (${(0,markdown/* escapeMarkdown */.FV)(technology.label)})${file === undefined ? '' : `: ${(0,markdown/* code */.aY)(file)}`} on ${hosts}`;
    });
    return [from, ...(plan ? rows : ['⚪ the plan could not be told'])].join('\n');
}
function wayBack({ plan }, prepared) {
    if (!plan.known)
        return '⚪ could not be told';
    const { coverage, irreversible } = plan.value;
    const { percent } = coverage;
    const steps = prepared ? `, rollback of ${prepared.rollback.steps.length} steps` : '';
    const mark = percent === 100 ? '🟢' : percent === null ? '⚪' : '🔴';
    return [
        `${mark} **${percent === null ? 'coverage unknown' : `${percent} % covered`}**${steps}`,
        ...irreversible.map((why) => `🔴 cannot be undone, accepted: ${(0,markdown/* escapeMarkdown */.FV)(why)}`),
    ].join('\n');
}
function approvers(facts) {
    const { rfc, stage, stageRules } = facts;
    const { approve } = stageRules;
    const plan = rfc?.planApprovals.findLast(({ plans }) => plans.some((one) => one.stage === stage));
    const planLine = plan
        ? `plan: ${(0,markdown/* escapeMarkdown */.FV)(plan.by)} (${(0,markdown/* escapeMarkdown */.FV)(plan.roles.join(', '))})`
        : 'plan: nobody yet';
    if (!approve || !rfc)
        return `${planLine}\n${approve ? '–' : 'this stage asks for no approval'}`;
    const voices = voicesOf(rfc, facts);
    const { holding } = voices_rolesOf(voices.logins, facts);
    const more = facts.plan.known && facts.plan.value.irreversible.length > 0 ? 1 : 0;
    const names = holding.length === 0 ? 'nobody yet' : holding.map((login) => `**${(0,markdown/* escapeMarkdown */.FV)(login)}**`).join(', ');
    const asked = `${holding.length} of ${approve.count + more} (${(0,markdown/* escapeMarkdown */.FV)(approve.by.join(', '))})`;
    return `${planLine}\nstage: ${names}, ${asked}`;
}
function validators({ rfc, stage, rules, environments }) {
    const place = rfc?.stages.indexOf(stage) ?? -1;
    const lines = (rfc?.stages.slice(0, Math.max(place, 0)) ?? []).flatMap((name) => {
        const deployment = environments[name]?.inPlace?.deployment;
        const roles = rules.stages[name]?.validate ?? [];
        const parts = roles.map((role) => {
            const one = rfc?.validations.find((v) => v.stage === name && v.deployment === deployment && v.roles.includes(role));
            return `${one ? `🟢 ${(0,markdown/* escapeMarkdown */.FV)(one.by)}` : '🔴 nobody'} (${(0,markdown/* escapeMarkdown */.FV)(role)})`;
        });
        return parts.length === 0 ? [] : [`${(0,markdown/* escapeMarkdown */.FV)(name)}: ${parts.join(', ')}`];
    });
    return lines.length === 0 ? 'no stage before asks for it' : lines.join('\n');
}
function when({ rfc, stage, rules, stageRules: { window }, now }) {
    const zone = (0,calendar/* timezoneOf */.Bf)(rules, stage);
    const date = rfc?.dates[stage];
    const planned = date === undefined ? 'no date planned' : `planned ${(0,calendar/* localText */.lt)(zone, Date.parse(date))}`;
    const soonest = Math.max(now, date === undefined ? now : Date.parse(date));
    const entry = (0,calendar/* nextEntry */.oP)(rules, stage, soonest);
    const hours = window ? [`window ${(0,calendar/* windowText */.Kn)(window)}`] : [];
    const from = entry === undefined ? 'is frozen for over a year' : `may go from **${(0,calendar/* localText */.lt)(zone, entry)}**`;
    const may = entry === now ? 'may go **now**' : from;
    return [(0,markdown/* escapeMarkdown */.FV)(planned), ...hours.map((text) => (0,markdown/* escapeMarkdown */.FV)(text)), may].join('\n');
}
function checkTable(checks) {
    const rows = checks.map(({ result, code: name, saw, remedy }) => [
        MARKS[result],
        (0,markdown/* code */.aY)(name),
        proseOf(result === 'unknown' ? `Not known: ${saw}` : saw),
        proseOf(remedy),
    ]);
    return (0,markdown/* table */.tp)(['', 'Check', 'What was seen', 'What to do'], rows);
}
/** Our sentences name commands in backticks; whatever else they hold is text. */
function proseOf(text) {
    const lines = text.split('\n').map((line) => line
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? (0,markdown/* code */.aY)(part) : spaced(part)))
        .join(''));
    return lines.join('\n');
}
/** Escaping trims, which would glue a word to the command beside it. */
function spaced(text) {
    const [before = '', after = ''] = [/^ */.exec(text)?.[0], /\S( *)$/.exec(text)?.[1]];
    return `${before}${(0,markdown/* escapeMarkdown */.FV)(text, 1000)}${after}`;
}
function digests({ plan }) {
    if (!plan.known)
        return [];
    const { manifestDigest, planDigest, rollbackDigest } = plan.value;
    const rows = [
        ['package', (0,markdown/* code */.aY)(manifestDigest)],
        ['plan', (0,markdown/* code */.aY)(planDigest)],
        ['rollback', (0,markdown/* code */.aY)(rollbackDigest)],
    ];
    return ['<details><summary><b>Digests</b></summary>', (0,markdown/* table */.tp)(['What', 'sha256'], rows), '</details>'];
}

;// CONCATENATED MODULE: ./actions/rfc-gate/rfc-gate.js








/** Decides whether a release may enter a stage now, and records it. A decision that cannot be recorded opens nothing. */
async function rfcGate(asked, ports) {
    try {
        return await decided(asked, ports);
    }
    catch (error) {
        const { application, version, stage } = asked;
        const codes = error instanceof failure/* UserError */.y || error instanceof failure/* Outage */.a ? [error.reason] : [];
        const outputs = { decision: 'closed', 'reason-codes': codes, checks: [] };
        return (0,refusal/* refusal */.x)(error, `${application} ${version} may not enter ${stage}: nothing could be decided`, outputs);
    }
}
async function decided(asked, ports) {
    const rules = await rulesOf(asked.application, ports);
    const gathered = await gateFacts(asked, rules, ports);
    const { facts, preparation } = gathered;
    checkNumber(asked, facts.rfc?.rfc.number);
    const decision = gateDecision(facts);
    await ports.ledger.append(eventsOf(decision, gathered, ports));
    await refresh(asked, rules, gathered, ports);
    const codes = reasonCodes(decision);
    const plan = preparation?.prepared;
    const elsewhere = plan && (await (0,action_elsewhere/* readElsewhere */.z)(plan.plan, () => Promise.resolve(ports.ledger)));
    const report = {
        outputs: { decision: decision.kind, 'reason-codes': codes, checks: decision.checks },
        summary: gateSummary(decision, facts, plan, elsewhere),
    };
    const [reason] = codes;
    if (reason === undefined || asked.mode === 'preview')
        return report;
    return { ...report, failure: { reason, message: messageOf(decision, asked) } };
}
async function rulesOf(application, { sources }) {
    const config = await sources.config(application);
    if (config.rules)
        return config.rules.value;
    throw new failure/* UserError */.y('config-invalid', 'There is no ecluse.yml in the configuration, and a gate decides by its rules. Write one, such as that of the examples.');
}
function checkNumber({ rfc, application, version }, recorded) {
    if (rfc === undefined || recorded === undefined || rfc === recorded)
        return;
    throw new failure/* UserError */.y('input-invalid', `rfc: #${rfc} was given, and the RFC of ${application} ${version} is #${recorded}: give that, or nothing`);
}
/** A new proposal comes first: the decision was made on it. */
function eventsOf(decision, { facts, preparation }, ports) {
    const { application, version, stage, mode, plan, now } = facts;
    const common = () => ({
        ...{ schema: 1, id: ports.newId(), at: new Date(now).toISOString() },
        ...{ ...ports.occasion, application, version },
    });
    const { rfc } = facts;
    const proposal = rfc && preparation && (0,action_proposal/* proposalOf */.c)(preparation, stage, rfc.proposals[stage]);
    const { manifestDigest, planDigest, rollbackDigest } = plan.known ? plan.value : {};
    const shown = manifestDigest !== undefined && planDigest !== undefined && rollbackDigest !== undefined;
    return [
        ...(proposal ? [{ ...common(), ...proposal }] : []),
        {
            ...common(),
            ...{ type: 'gate.decided', stage, mode, decision: decision.kind, checks: [...decision.checks] },
            ...(shown ? { shown: { manifestDigest, planDigest, rollbackDigest } } : {}),
        },
    ];
}
/** The page only shows what the ledger has: where it cannot be written, the decision stands. */
async function refresh(asked, rules, { facts, issue }, ports) {
    const { issues } = ports;
    const unwritten = (why) => ports.log.warning(`The decision is in the ledger, but the page of the RFC could not be written: ${why}`);
    // GitHub was just asked for it, often enough.
    if (!facts.issue.known) {
        unwritten(facts.issue.why);
        return;
    }
    // It was read a moment ago, and every request counts.
    const read = { issue: async (number) => issue ?? issues.issue(number) };
    try {
        await (0,rfc_page/* refreshRfc */.J)(asked, rules, {
            ...ports,
            issues: () => Promise.resolve({ edit: (...change) => issues.edit(...change), ...read }),
        });
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) && !(error instanceof failure/* UserError */.y))
            throw error;
        unwritten(error.message);
    }
}
function messageOf({ checks }, { application, version, stage }) {
    const missing = checks.filter(({ result }) => result !== 'holds');
    // What has one cause is said once.
    const codes = new Map();
    for (const { code, saw, remedy } of missing) {
        const what = `${sentence(saw.replaceAll('\n', ' '))} ${remedy}`;
        codes.set(what, [...(codes.get(what) ?? []), code]);
    }
    const lines = [...codes].map(([what, of]) => `- ${of.join(', ')}: ${what}`);
    return [`${application} ${version} may not enter ${stage}:`, ...lines].join('\n');
}
/** What something else said may end without a full stop. */
function sentence(text) {
    return /[.!?:]$/.test(text) ? text : `${text}.`;
}


/***/ }),

/***/ 91432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readElsewhere)
/* harmony export */ });
/* harmony import */ var _automaton_elsewhere__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21816);
/* harmony import */ var _change_known__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63525);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62327);
/* harmony import */ var _plan_dependency__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26220);




/**
 * What a plan depends on in other applications and the ledger does not show in place now, one sentence each; undefined
 * where it depends on none, and the ledger is not asked.
 */
async function readElsewhere(plan, ledger) {
    if ((0,_plan_dependency__WEBPACK_IMPORTED_MODULE_2__/* .foreignOf */ .qt)(plan.domains).length === 0)
        return undefined;
    try {
        return (0,_change_known__WEBPACK_IMPORTED_MODULE_3__/* .known */ .e)(await (0,_automaton_elsewhere__WEBPACK_IMPORTED_MODULE_0__/* .lacksElsewhere */ .j)(plan, await ledger()));
    }
    catch (error) {
        if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_1__/* .Outage */ .a) && !(error instanceof _failure__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y))
            throw error;
        return (0,_change_known__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L)(error.message);
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

/***/ 2705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P6: () => (/* binding */ resumable),
/* harmony export */   Qy: () => (/* binding */ checkJournal),
/* harmony export */   u0: () => (/* binding */ isHalfDone),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _progress__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4417);


/** Throws where a new deployment of this version may not begin: it is barred, or the last one is half done. */
function admit({ plan }, environment, liftBar) {
    const { last, barred } = environment;
    if (last?.result === 'running' || last?.result === 'rolling-back') {
        const what = last.result === 'running' ? 'The deployment' : 'The rollback of the deployment';
        const resume = last.result === 'running' ? `, or \`execute-plan\` with \`resume: ${last.id}\`` : '';
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('interrupted', `${what} ${last.id} of ${last.application} ${last.version} to ${last.stage}, begun ${last.startedAt}, has not ended: its runner died. Bring the stage to a known state first: run \`rollback\`${resume}.`);
    }
    if (last && liftBar === undefined && isHalfDone(last))
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('interrupted', `The deployment ${last.id} of ${last.application} ${last.version} to ${last.stage} is ${last.result}, and what it changed was not undone: a new one would take that for what was there before. Run \`rollback\`, or \`execute-plan\` with \`resume: ${last.id}\`; to deploy over it all the same, say why: \`lift-bar: <reason>\`.`);
    const bar = barred.get(plan.version);
    if (bar && liftBar === undefined)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('version-barred', `${plan.application} ${plan.version} was rolled back from ${plan.stage} on ${bar.at} (deployment ${bar.deployment}) and is barred from it. Deploy a corrected version, or say why this one may come back: \`lift-bar: <reason>\`.`);
}
/** Whether a deployment changed something, and ended neither well nor rolled back. */
function isHalfDone({ result, journal }) {
    return result !== 'succeeded' && result !== 'rolled-back' && (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .hasChanged */ .$H)(journal);
}
/** The deployment that `resume` means; throws where it cannot go on. */
function resumable(resume, { plan, planDigest }, manifestDigest, { last }) {
    if (!last)
        throw refused(`No deployment of ${plan.application} to ${plan.stage} is known: there is nothing to resume.`);
    if (resume !== 'last' && resume !== last.id)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not-the-last', `The last deployment to ${plan.stage} is ${last.id}, of ${last.version}; only that one can be resumed, not ${resume}.`);
    if (!['running', 'failed', 'cancelled'].includes(last.result))
        throw refused(`The deployment ${last.id} is ${last.result}: there is nothing to resume. Deploy anew.`);
    if (last.version !== plan.version)
        throw refused(`The deployment ${last.id} is of version ${last.version}, not of ${plan.version}. Give that version.`);
    if (last.manifestDigest !== manifestDigest)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('package-changed', `The vault's manifest of ${plan.version} is ${manifestDigest}; the deployment ${last.id} began with ${last.manifestDigest}. Nothing was resumed; run \`rollback\`.`);
    if (last.planDigest !== planDigest)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('plan-changed', `The plan is now ${planDigest}; the deployment ${last.id} began with ${last.planDigest}. Only the same plan can go on: bring it back, or run \`rollback\`.`);
    return last;
}
/** Throws where going on would undo a rollback, or run a second time what must not be run twice. */
function checkJournal(plan, deployment, journal) {
    const deploys = journal.filter(({ kind }) => kind === 'deploy');
    const rollingBack = journal.at(-1) !== undefined && (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .lastRun */ .KT)(journal) > (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .lastRun */ .KT)(deploys);
    if (rollingBack && !(deployment.rehearsal && (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .As)(plan, deploys, (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .lastRun */ .KT)(deploys))))
        throw refused(`The deployment ${deployment.id} was being rolled back. Bring that to its end: run \`rollback\`.`);
    const again = rollingBack ? [] : (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .unrepeatable */ .rn)(plan, journal, (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .lastRun */ .KT)(journal));
    if (again.length > 0)
        throw refused(`Going on would run a second time what is not declared \`repeatable\`: ${again.join('; ')}. Run \`rollback\`.`);
}
function refused(message) {
    return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not-resumable', message);
}


/***/ }),

/***/ 21816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ checkElsewhere),
  j: () => (/* binding */ lacksElsewhere)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/ledger/deployment.js
var deployment = __webpack_require__(50856);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
;// CONCATENATED MODULE: ./shared/ledger/in-place.js

const named = schemas/* object */.Ikc({ domains: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })) });
/** The domains of the plan that a deployment recorded; none where that cannot be read. */
function domainsIn({ plan }) {
    const { data } = named.safeParse(plan);
    return data?.domains.map(({ name }) => name) ?? [];
}

// EXTERNAL MODULE: ./shared/plan/dependency.js
var dependency = __webpack_require__(26220);
// EXTERNAL MODULE: ./shared/automaton/admission.js
var admission = __webpack_require__(2705);
;// CONCATENATED MODULE: ./shared/automaton/elsewhere.js





/** Refuses to begin where another application that the plan depends on is not in place in the stage. */
async function checkElsewhere(plan, ledger) {
    const missing = await lacksElsewhere(plan, ledger);
    if (missing.length > 0)
        throw new failure/* UserError */.y('dependency-missing', `${missing.join('\n')}\nNothing was deployed: bring that to ${plan.stage} first, then deploy again.`);
}
/** What a plan depends on in other applications and the ledger does not show in place, one sentence each. Fails as Ledger does. */
async function lacksElsewhere(plan, ledger) {
    const needed = (0,dependency/* foreignOf */.qt)(plan.domains);
    const applications = [...new Set(needed.map(({ application }) => application))];
    const known = new Map(await Promise.all(applications.map(async (name) => [name, await ledger.read(name)])));
    return needed.flatMap((one) => {
        const why = lackOf(one, known.get(one.application) ?? [], plan.stage);
        return why === undefined ? [] : [`${one.dependant} depends on ${one.application}/${one.domain}, and ${why}`];
    });
}
/** What keeps the ledger from showing it in place; undefined where it does. */
function lackOf({ application, domain }, events, stage) {
    const deployments = (0,deployment/* deploymentsOf */.o)(events, stage);
    const last = deployments.at(-1);
    const standing = deployments.findLast(({ result }) => result === 'succeeded');
    if (!last || !standing)
        return `the ledger shows no deployment of ${application} in place in ${stage}${last ? `: its last one, ${last.id}, is ${last.result}` : ''}.`;
    if (last.result === 'running' || last.result === 'rolling-back' || (0,admission/* isHalfDone */.u0)(last))
        return `the last deployment of ${application} to ${stage}, ${last.id} of ${last.version}, is ${last.result}: what is in place is not known.`;
    const domains = domainsIn(standing);
    if (domains.includes(domain))
        return undefined;
    return `${application} ${standing.version}, in place in ${stage}, has no domain ${domain}; it has ${domains.join(', ') || 'none that the ledger can name'}.`;
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

/***/ 63525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
function known(value) {
    return { known: true, value };
}
function unknown(why) {
    return { known: false, why };
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


/***/ }),

/***/ 50542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ factIn),
/* harmony export */   i: () => (/* binding */ isAt)
/* harmony export */ });
/** Whether something else is at the same place. */
function isAt({ domain, host }) {
    return (other) => other.domain === domain && other.host === host;
}
/** One fact, as it was said: a host may call a fact what objects of JavaScript have of themselves. */
function factIn(facts, name) {
    return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}


/***/ }),

/***/ 16480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ proofOf)
/* harmony export */ });
/* harmony import */ var _inspection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50542);

/** Compares what was there before with what is there after, fact by fact. */
function proofOf(before, after) {
    const pairs = [...before, ...after].map(({ domain, host }) => JSON.stringify([domain, host]));
    const differences = [...new Set(pairs)].flatMap((pair) => {
        const old = factsOf(before, pair);
        const now = factsOf(after, pair);
        const { domain, host } = old ?? now ?? { domain: '', host: '' };
        const facts = new Set([...Object.keys(old?.facts ?? {}), ...Object.keys(now?.facts ?? {})]);
        return [...facts]
            .map((fact) => ({
            domain,
            host,
            fact,
            before: (0,_inspection__WEBPACK_IMPORTED_MODULE_0__/* .factIn */ .O)(old?.facts, fact) ?? '',
            after: (0,_inspection__WEBPACK_IMPORTED_MODULE_0__/* .factIn */ .O)(now?.facts, fact) ?? '',
        }))
            .filter(({ before: was, after: is }) => was !== is);
    });
    return { holds: differences.length === 0, differences };
}
function factsOf(inspections, pair) {
    return inspections.find(({ domain, host }) => JSON.stringify([domain, host]) === pair);
}


/***/ }),

/***/ 87508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   lA: () => (/* binding */ unreadIn),
/* harmony export */   t5: () => (/* binding */ lookAt),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _inventory_inspection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50542);
/* harmony import */ var _inventory_proof__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16480);
/* harmony import */ var _proved__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39317);



/**
 * How what was last inspected in a stage differs from what the last deployment or rollback proved there; nothing where
 * nothing was inspected since. What was not looked at, or could not be read, is no difference.
 */
function driftOf(events, stage) {
    const recorded = lookAt(events, stage);
    if (!recorded)
        return [];
    const proved = (0,_proved__WEBPACK_IMPORTED_MODULE_0__/* .provedIn */ .Uh)(events, stage).filter(({ by }) => by.id <= recorded.id);
    const both = (one, other) => one.filter((item) => other.some((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(item)));
    return (0,_inventory_proof__WEBPACK_IMPORTED_MODULE_2__/* .proofOf */ .o)(both(proved, recorded.items), both(recorded.items, proved)).differences;
}
/** What could not be read when a stage was looked at last, of what was proved before. */
function unreadIn(events, stage) {
    const [proved, recorded] = [endingOf(events, stage), lookAt(events, stage)];
    return (proved && recorded && recorded.id >= proved.id ? recorded.unread : undefined) ?? [];
}
/** The last deployment or rollback that looked at the hosts of a stage; one that ended without that proved nothing. */
function endingOf(events, stage) {
    return events.findLast((event) => (0,_proved__WEBPACK_IMPORTED_MODULE_0__/* .isEnding */ .yp)(event, stage) && event.after.length > 0);
}
/** When a stage was looked at last without a deployment, and what was seen. */
function lookAt(events, stage) {
    return events.findLast((event) => event.type === 'inventory.recorded' && event.stage === stage);
}


/***/ }),

/***/ 39317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ isLeftAsFound),
/* harmony export */   Uh: () => (/* binding */ provedIn),
/* harmony export */   yp: () => (/* binding */ isEnding)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inventory_inspection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50542);


/** What deployments and rollbacks proved of a stage, as the last of them that looked saw it. */
function provedIn(events, stage) {
    const beginnings = new Map();
    let proved = [];
    for (const event of events) {
        if (!('stage' in event) || event.stage !== stage)
            continue;
        if (event.type === 'deployment.started' && !beginnings.has(event.deployment))
            beginnings.set(event.deployment, { before: event.before, proved });
        if (isEnding(event, stage) && event.after.length > 0) {
            const { before, proved: earlier } = beginnings.get(event.deployment) ?? { before: [], proved: [] };
            proved = event.after.map((after) => {
                const old = earlier.find((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(after));
                return old && isLeftAsFound(event, before, after, old) ? old : { ...after, by: event };
            });
        }
    }
    return proved;
}
/**
 * Whether an ending proves nothing of a place: it was found other than had been proved, and what took its own changes back
 * left it so. That somebody had changed it would otherwise be forgotten.
 */
function isLeftAsFound(event, before, after, old) {
    const found = before.find((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(after));
    return isUndone(event) && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(found?.facts, after.facts) && !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(old.facts, after.facts);
}
/** Whether a deployment or rollback of a stage has ended here. */
function isEnding(event, stage) {
    return (event.type === 'deployment.finished' || event.type === 'rollback.finished') && event.stage === stage;
}
function isUndone(event) {
    return event.type === 'rollback.finished' || event.result !== 'succeeded';
}


/***/ }),

/***/ 66512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ elsewhereNotes)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92323);

/** What a page says of other applications that a plan depends on, paragraph by paragraph; nothing where it depends on none. */
function elsewhereNotes(elsewhere) {
    if (!elsewhere)
        return [];
    const warning = (text) => `> [!WARNING]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text, 2000)}`;
    if (!elsewhere.known)
        return [warning(`Whether what it depends on is in place could not be found out: ${elsewhere.why}`)];
    if (elsewhere.value.length === 0)
        return ['> [!NOTE]\n> What it depends on in other applications is in place now.'];
    return elsewhere.value.map((lack) => warning(`Now a deployment would be refused: ${lack}`));
}


/***/ }),

/***/ 41837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ planSummary),
/* harmony export */   k: () => (/* binding */ planTable)
/* harmony export */ });
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24066);
/* harmony import */ var _plan_sentence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43852);
/* harmony import */ var _elsewhere__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66512);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92323);




const KINDS = {
    reversible: '🟢 reversible',
    restorable: '🟢 restorable',
    irreversible: '🔴 irreversible',
    unknown: '⚪ unknown',
};
/**
 * The job summary of a plan: what is done where, how it is undone, and what people approve it by. `elsewhere`: what it
 * depends on in other applications and is not in place now.
 */
function planSummary(prepared, elsewhere) {
    const { plan, coverage, rollback, planDigest, rollbackDigest } = prepared;
    const title = (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${plan.application} ${plan.version} → ${plan.stage}`);
    const paragraphs = [
        `## Plan: ${title}`,
        verdict(prepared),
        ...prepared.problems.map(({ message }) => `> [!CAUTION]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(message, 2000)}`),
        ...prepared.warnings.map((warning) => `> [!WARNING]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(warning, 2000)}`),
        ...prepared.conditions.map((condition) => `> [!NOTE]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(condition, 2000)}`),
        ...(0,_elsewhere__WEBPACK_IMPORTED_MODULE_1__/* .elsewhereNotes */ .y)(elsewhere),
        planTable(prepared),
        `**Rollback coverage: ${coverage.percent === null ? 'unknown' : `${coverage.percent} %`}**`,
        ...accepted(prepared),
        '<details><summary>Hosts, packages and digests</summary>',
        hostTable(prepared),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Digest', 'sha256'], [
            ['plan', (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planDigest)],
            ['rollback', (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(rollbackDigest)],
        ]),
        '</details>',
        ...(rollback.steps.length === 0 ? ['The plan changes nothing that a rollback would have to undo.'] : []),
    ];
    return `${paragraphs.join('\n\n')}\n`;
}
function verdict({ problems, complete, missing }) {
    if (problems.length > 0)
        return `**Refused**: ${problems.length === 1 ? 'one reason' : `${problems.length} reasons`}, below.`;
    if (!complete)
        return `**Incomplete**: the vault does not hold ${missing.map((name) => (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)).join(', ')} yet. It cannot be approved before it does.`;
    return '**Complete**: it can be approved.';
}
/** Plan, hosts, coverage and rollback side by side. */
function planTable(prepared) {
    const { plan, rollback, coverage } = prepared;
    let offset = 0;
    const rows = plan.steps.map((step, index) => {
        const own = coverage.steps.slice(offset, (offset += step.operations.length));
        const back = rollback.steps[index];
        return [
            String(step.number),
            (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(plan, step)),
            (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(hostNames(prepared, step)),
            coverageCell(own),
            back ? `${back.number}. ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(rollback, back))}` : '',
        ];
    });
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['#', 'Plan', 'Hosts', 'How it is undone', 'Rollback after a full run'], rows);
}
function hostNames({ plan }, step) {
    const names = step.operations.flatMap((operation) => (0,_plan_plan__WEBPACK_IMPORTED_MODULE_3__/* .targetsOf */ .Q)(plan, operation).map(({ host }) => host.name));
    return [...new Set(names)].join(', ');
}
function coverageCell(steps) {
    const texts = steps
        .filter(({ reason }) => reason !== 'changes nothing')
        .map(({ kind, reason }) => `${KINDS[kind]}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(reason)}`);
    return texts.length === 0 ? 'changes nothing' : texts.join('\n');
}
function accepted({ plan, coverage }) {
    return coverage.steps
        .filter(({ kind }) => kind === 'irreversible')
        .flatMap(({ domain }) => {
        const reason = (0,_plan_plan__WEBPACK_IMPORTED_MODULE_3__/* .domainOf */ .O)(plan, domain).irreversible;
        return reason === undefined
            ? []
            : [`> [!IMPORTANT]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${domain} cannot be undone; accepted because: ${reason}`)}`];
    });
}
function hostTable({ plan }) {
    const rows = plan.domains.flatMap((domain) => domain.targets.map(({ host }) => [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(domain.name),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(domain.technology.label),
        domain.package === undefined ? '' : (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(domain.package),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(host.name),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(host.address === 'local' ? 'local' : `${host.address}:${host.port}`),
    ]));
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Domain', 'Technology', 'Package', 'Host', 'Address'], rows);
}


/***/ })

};
;