"use strict";
exports.id = 320;
exports.ids = [320];
exports.modules = {

/***/ 39320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   portsFor: () => (/* binding */ portsFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_action_stores__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42543);
/* harmony import */ var _shared_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62327);




/** The real world of a dashboard. */
async function portsFor(given, context) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.workspace, given.output);
    const write = async (file, text) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, context.masks.redact(text));
        }
        catch (cause) {
            const saw = cause instanceof Error ? cause.message : String(cause);
            const message = `The input \`output\` names a directory in which ${file} could not be written (${saw}). Name one that can be made there.`;
            throw new _shared_failure__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('input-invalid', message, { cause });
        }
        return path;
    };
    return { ledger: await (0,_shared_action_stores__WEBPACK_IMPORTED_MODULE_2__.ledgerOf)(given, context), write };
}


/***/ })

};
;