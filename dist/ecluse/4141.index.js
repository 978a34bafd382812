"use strict";
exports.id = 4141;
exports.ids = [4141];
exports.modules = {

/***/ 74141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/**
 * A value nobody may read: everywhere but in the adapters that feed it to a host it renders as where it came from,
 * for example `${{ secrets.DB_PASSWORD }}`.
 */
class Secret {
    source;
    #value;
    /** `value` is absent where the secret is known by name only, as when a plan is checked. */
    constructor(source, value) {
        this.source = source;
        this.#value = value;
    }
    get known() {
        return this.#value !== undefined;
    }
    /** Only for adapters that write to a host's standard input. */
    reveal() {
        if (this.#value === undefined)
            throw new Error(`no value was given for ${this.source}`);
        return this.#value;
    }
    toString() {
        return this.source;
    }
    toJSON() {
        return { secret: this.source };
    }
}


/***/ })

};
;