"use strict";
exports.id = 6995;
exports.ids = [6995];
exports.modules = {

/***/ 46995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentEvent: () => (/* binding */ commentEvent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43045);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62327);



const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    action: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    issue: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
        title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        body: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        state: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional(),
    }),
    comment: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
        html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        body: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        created_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        updated_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        user: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
    }),
});
/** The comment that started this run; UserError `input-invalid` where the run was started by something else. */
async function commentEvent({ environment }) {
    const name = environment['GITHUB_EVENT_NAME'] ?? 'issue_comment';
    const path = environment['GITHUB_EVENT_PATH'] ?? '';
    const parsed = name === 'issue_comment' && path !== '' ? schema.safeParse(await jsonIn(path)) : undefined;
    if (parsed?.success)
        return parsed.data;
    throw new _failure__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('input-invalid', `This run was started by ${name === 'issue_comment' ? 'something that is no comment' : name}: expected a workflow ` +
        'with `on: { issue_comment: { types: [created] } }`.');
}
async function jsonIn(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;