"use strict";
exports.id = 9141;
exports.ids = [9141];
exports.modules = {

/***/ 49141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planSources: () => (/* binding */ planSources)
});

// EXTERNAL MODULE: ./shared/external/catalogue.js
var catalogue = __webpack_require__(48656);
// EXTERNAL MODULE: ./shared/external/config-files.js
var config_files = __webpack_require__(87989);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
;// CONCATENATED MODULE: ./shared/release/archive.js
/** The bytes of an archive that is not what its format says; the message completes "is not readable: …". */
class BrokenArchive extends Error {
}

// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./shared/external/tar.js





const BLOCK = 512;
/** Long names and pax headers take no more. */
const LARGEST_HEADER = 1024 * 1024;
/** The files of a tar (ustar, GNU, pax), packed with gzip or not; read as a stream, in constant memory. */
async function tarContents(path, gzipped) {
    const entries = [];
    await visitTar(path, gzipped, ({ name, size }, chunk) => chunk ?? entries.push({ name, size }));
    return {
        entries,
        read: async ({ name }) => {
            const chunks = [];
            await visitTar(path, gzipped, (entry, chunk) => chunk && entry.name === name && chunks.push(Buffer.from(chunk)));
            return Buffer.concat(chunks);
        },
    };
}
async function visitTar(path, gzipped, visit) {
    const parser = tarParser(visit);
    const sink = new external_node_stream_.Writable({
        write(chunk, _, done) {
            try {
                parser.take(chunk);
                done();
            }
            catch (error) {
                done(error instanceof Error ? error : new Error(String(error)));
            }
        },
    });
    const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: 256 * 1024 });
    await (gzipped ? (0,external_node_stream_promises_.pipeline)(source, (0,external_node_zlib_.createGunzip)(), sink) : (0,external_node_stream_promises_.pipeline)(source, sink));
    parser.end();
}
/** Takes the bytes of a tar in pieces of any length. */
function tarParser(visit) {
    let block = Buffer.alloc(0);
    let current;
    let [left, padding, ended, started] = [0, 0, false, false];
    let collected = [];
    let overrides = {};
    function begin(bytes) {
        const raw = headerOf(bytes);
        if (!raw) {
            ended = true;
            return;
        }
        started = true;
        const visible = raw.type === '0' || raw.type === '\0' || raw.type === '7';
        const isMeta = 'xgLK'.includes(raw.type);
        const header = isMeta ? raw : overridden(raw, overrides);
        if (isMeta && header.size > LARGEST_HEADER)
            throw new BrokenArchive('it holds a header that is too long');
        if (!isMeta)
            overrides = {};
        // Links, devices and directories have no content, whatever they say.
        left = '123456'.includes(raw.type) ? 0 : header.size;
        padding = (BLOCK - (left % BLOCK)) % BLOCK;
        current = { header, visible };
        collected = [];
        if (visible && !header.name.endsWith('/'))
            visit(header);
        if (left === 0)
            finish();
    }
    function content(piece) {
        if (!current)
            return;
        const { header, visible } = current;
        if (visible)
            visit(header, piece);
        else if ('xL'.includes(header.type))
            collected.push(Buffer.from(piece));
        left -= piece.length;
        if (left === 0)
            finish();
    }
    function finish() {
        const text = Buffer.concat(collected);
        if (current?.header.type === 'L')
            overrides = { ...overrides, path: cString(text) };
        if (current?.header.type === 'x')
            overrides = { ...overrides, ...paxRecords(text) };
        current = undefined;
    }
    return {
        take(chunk) {
            for (let at = 0; at < chunk.length && !ended;) {
                if (current) {
                    const piece = chunk.subarray(at, at + left);
                    content(piece);
                    at += piece.length;
                }
                else if (padding > 0) {
                    const skipped = Math.min(padding, chunk.length - at);
                    padding -= skipped;
                    at += skipped;
                }
                else {
                    const piece = chunk.subarray(at, at + BLOCK - block.length);
                    block = Buffer.concat([block, piece]);
                    at += piece.length;
                    if (block.length === BLOCK) {
                        const full = block;
                        block = Buffer.alloc(0);
                        begin(full);
                    }
                }
            }
        },
        end() {
            if (!started && !ended)
                throw new BrokenArchive('it is none of them');
            if (current || block.length > 0)
                throw new BrokenArchive('it is cut');
        },
    };
}
/** The header in a block; undefined for the block of zeros that ends a tar. */
function headerOf(block) {
    if (block.every((byte) => byte === 0))
        return undefined;
    const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
    if (sum !== numberOf(block.subarray(148, 156)))
        throw new BrokenArchive('a header of it has the wrong sum');
    // Only POSIX has a prefix there; GNU keeps times in its place.
    const prefix = block.subarray(257, 263).toString('latin1') === 'ustar\0' ? cString(block.subarray(345, 500)) : '';
    const name = cString(block.subarray(0, 100));
    const size = numberOf(block.subarray(124, 136));
    return { name: prefix ? `${prefix}/${name}` : name, size, type: String.fromCharCode(block.readUInt8(156)) };
}
function overridden(header, overrides) {
    const { path = header.name, size } = overrides;
    return {
        ...header,
        name: path.replace(/^(?:\.\/)+/, ''),
        size: size === undefined ? header.size : sizeOf(Number(size)),
    };
}
/** Octal digits, or, where the first bit is set, the bytes of the number itself. */
function numberOf(field) {
    if ((field[0] ?? 0) & 0x80)
        return sizeOf(Number(BigInt(`0x${field.toString('hex')}`) & ((1n << 63n) - 1n)));
    return sizeOf(Number.parseInt(cString(field).trim() || '0', 8));
}
function sizeOf(value) {
    if (Number.isSafeInteger(value) && value >= 0)
        return value;
    throw new BrokenArchive('a header of it holds a number that is none');
}
/** `<length> <key>=<value>\n`, again and again; the length counts all of it. */
function paxRecords(bytes) {
    const records = {};
    for (let at = 0; at < bytes.length;) {
        const length = Number.parseInt(bytes.subarray(at, at + 20).toString(), 10);
        if (!(length > 0) || at + length > bytes.length)
            throw new BrokenArchive('a pax header of it is malformed');
        const [, key, value] = /^\d+ ([^=]+)=(.*)\n$/s.exec(bytes.subarray(at, at + length).toString()) ?? [];
        if (key !== undefined && value !== undefined)
            records[key] = value;
        at += length;
    }
    return records;
}
function cString(bytes) {
    const end = bytes.indexOf(0);
    const text = bytes.subarray(0, end < 0 ? bytes.length : end);
    const name = text.toString();
    if (!Buffer.from(name).equals(text))
        throw new BrokenArchive(`the name of the entry ${name} is not UTF-8`);
    return name;
}

// EXTERNAL MODULE: ./shared/external/system-error.js
var system_error = __webpack_require__(36691);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./shared/external/zip.js



const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record with the longest comment. */
const TAIL = 22 + 0xffff;
/** Far more than any central directory of a package. */
const LARGEST_DIRECTORY = 256 * 1024 * 1024;
const inflate = (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw);
/** What the central directory of a zip says (APPNOTE 6.3: stored and deflated entries, zip64). */
async function zipContents(file) {
    const all = centralEntries(await directoryOf(file));
    const entries = all.filter(({ name }) => !name.endsWith('/'));
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    return {
        entries: entries.map(({ name, size }) => ({ name, size })),
        read: async ({ name, size }) => {
            const entry = byName.get(name);
            if (!entry)
                throw new BrokenArchive(`it holds no ${name}`);
            const content = await contentOf(file, entry);
            if (content.length !== size)
                throw new BrokenArchive(`${name} is not as long as its directory says`);
            return content;
        },
    };
}
async function contentOf(file, { name, method, stored, offset, size }) {
    const header = await bytesAt(file, offset, 30);
    if (header.readUInt32LE() !== LOCAL)
        throw new BrokenArchive(`${name} is not where the directory says`);
    // An entry can hold no more than the file, and deflate makes nothing 1,032 times smaller.
    const { size: available } = await file.stat();
    if (stored > available || size > stored * 1032 + 64)
        throw new BrokenArchive(`${name} cannot be ${size} bytes long`);
    const data = await bytesAt(file, offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), stored);
    if (method === 0)
        return data;
    if (method === 8)
        return inflate(data, { maxOutputLength: Math.max(1, size) });
    throw new BrokenArchive(`${name} is packed with method ${method}: only stored and deflated entries are read`);
}
async function directoryOf(file) {
    const { size } = await file.stat();
    const start = Math.max(0, size - TAIL);
    const tail = await bytesAt(file, start, size - start);
    const end = tail.lastIndexOf(signature(END));
    if (end < 0 || tail.length < end + 22 || tail.length < end + 22 + tail.readUInt16LE(end + 20))
        throw new BrokenArchive('it has no end record: it is cut, or no zip');
    const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    const isZip64 = offset === 0xffffffff || length === 0xffffffff || tail.readUInt16LE(end + 10) === 0xffff;
    const place = isZip64 ? await directory64(file, start + end - 20) : { length, offset };
    if (place.length > LARGEST_DIRECTORY)
        throw new BrokenArchive('its directory is too long to be one');
    return bytesAt(file, place.offset, place.length);
}
async function directory64(file, at) {
    const locator = await bytesAt(file, at, 20);
    if (locator.readUInt32LE() !== LOCATOR_64)
        throw new BrokenArchive('its zip64 locator is missing');
    const end = await bytesAt(file, Number(locator.readBigUInt64LE(8)), 56);
    if (end.readUInt32LE() !== END_64)
        throw new BrokenArchive('its zip64 end record is missing');
    return { length: Number(end.readBigUInt64LE(40)), offset: Number(end.readBigUInt64LE(48)) };
}
function centralEntries(directory) {
    const entries = [];
    for (let at = 0; at + 46 <= directory.length;) {
        if (directory.readUInt32LE(at) !== CENTRAL)
            break;
        const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
        const end = at + 46 + nameLength + extraLength;
        if (end > directory.length)
            throw new BrokenArchive('its directory is cut');
        entries.push(centralEntry(directory.subarray(at, end), nameLength));
        at = end + directory.readUInt16LE(at + 32);
    }
    return entries;
}
function centralEntry(record, nameLength) {
    const name = nameOf(record.subarray(46, 46 + nameLength));
    const wide = wideFields(record.subarray(46 + nameLength));
    // A field of 32 bits that is full has its value among the wide ones, in this order.
    const field = (at) => {
        const value = record.readUInt32LE(at);
        return value === 0xffffffff ? (wide.shift() ?? value) : value;
    };
    const size = field(24);
    const stored = field(20);
    return { name, size, stored, offset: field(42), method: record.readUInt16LE(10) };
}
function wideFields(extra) {
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== 1)
            continue;
        const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(8 * index)));
    }
    return [];
}
function nameOf(bytes) {
    const name = bytes.toString();
    if (Buffer.from(name).equals(bytes))
        return name;
    throw new BrokenArchive(`the name of the entry ${name} is not UTF-8`);
}
function signature(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}
async function bytesAt(file, offset, length) {
    const { size } = await file.stat();
    if (!Number.isSafeInteger(offset) || offset < 0 || offset + length > size) {
        throw new BrokenArchive('it is cut, or points outside of itself');
    }
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, offset);
    if (bytesRead < length)
        throw new BrokenArchive('it became shorter while it was read');
    return bytes;
}

;// CONCATENATED MODULE: ./shared/external/archive.js







/** The files of a zip, tar or tar.gz, told by its bytes and not by its name; UserError `plan-invalid` names what is wrong. */
async function archiveEntries(path) {
    return withContents(path, (contents) => Promise.resolve(contents.entries));
}
/** The bytes of one file of an archive; UserError `plan-invalid` where there is none, or it has more than `limit` bytes. */
async function readEntry(path, name, limit) {
    return withContents(path, (contents) => {
        const entry = contents.entries.find((candidate) => candidate.name === name);
        if (!entry)
            throw new BrokenArchive(`it holds no ${(0,markdown/* visible */.RK)(name, 80)}`);
        if (entry.size > limit)
            throw new BrokenArchive(`${(0,markdown/* visible */.RK)(name, 80)} is ${entry.size} bytes, at most ${limit} are read`);
        return contents.read(entry);
    });
}
async function withContents(path, use) {
    const file = await (0,promises_.open)(path);
    try {
        const head = Buffer.alloc(4);
        await file.read(head, 0, 4, 0);
        const zip = head.readUInt16BE() === 0x504b;
        const contents = zip ? await zipContents(file) : await tarContents(path, head.readUInt16BE() === 0x1f8b);
        refuseNames(contents.entries);
        return await use(contents);
    }
    catch (error) {
        if (error instanceof BrokenArchive || (0,system_error/* isSystemError */.O)(error, 'Z_DATA_ERROR', 'Z_BUF_ERROR', 'ERR_BUFFER_TOO_LARGE')) {
            throw new failure/* UserError */.y('plan-invalid', `${path} is not a readable zip, tar or tar.gz: ${error.message}. Build it again`);
        }
        throw error;
    }
    finally {
        await file.close();
    }
}
function refuseNames(entries) {
    const seen = new Set();
    for (const { name } of entries) {
        if (/^([/\\]|[A-Za-z]:)/.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0')) {
            throw new BrokenArchive(`the entry ${(0,markdown/* visible */.RK)(name, 80)} leads out of the directory it is unpacked in`);
        }
        if (seen.has(name))
            throw new BrokenArchive(`it holds ${(0,markdown/* visible */.RK)(name, 80)} twice`);
        seen.add(name);
    }
}

;// CONCATENATED MODULE: ./shared/external/package-scripts.js

/** Longest script that is read to be checked, in bytes. */
const LONGEST = 64 * 1024 * 1024;
/** The SQL scripts inside of a package, with their texts. */
async function scriptsIn({ path }) {
    const entries = (await archiveEntries(path)).filter(({ name }) => name.endsWith('.sql'));
    const scripts = [];
    for (const { name } of entries)
        scripts.push({ path: name, text: (await readEntry(path, name, LONGEST)).toString() });
    return scripts;
}

// EXTERNAL MODULE: ./shared/action/stores.js + 3 modules
var stores = __webpack_require__(26615);
;// CONCATENATED MODULE: ./shared/action/plan-sources.js




/** Where the plans of an action come from: its inputs `config` and `vault`. */
function planSources(given, context) {
    return {
        config: async (application) => {
            // In a file of its own, with YAML and expressions: an upload of listed packages reads no configuration.
            const { loadConfig } = await Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(3483), __webpack_require__.e(7966), __webpack_require__.e(8859), __webpack_require__.e(9285), __webpack_require__.e(755)]).then(__webpack_require__.bind(__webpack_require__, 20755));
            return loadConfig(await (0,config_files/* readConfigFiles */.W)(given.config, context.workspace), await (0,catalogue/* catalogueFiles */.D)(), application);
        },
        vault: (0,stores/* vaultOf */._)(given, context),
        scripts: scriptsIn,
    };
}


/***/ }),

/***/ 48656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ catalogueFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Every technology that comes with Écluse, by the names of their files. */
async function catalogueFiles() {
    const directory = await catalogueDirectory();
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory)).filter((name) => name.endsWith('.yml')).sort();
    return Promise.all(names.map(async (name) => ({
        file: `shared/technologies/${name}`,
        text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), 'utf8'),
    })));
}
/** Beside the bundle, or beside this folder where the sources run as they are. */
async function catalogueDirectory() {
    const places = ['technologies', '../technologies'].map((place) => [here(), place].join('/'));
    for (const place of places)
        if (await isDirectory(place))
            return place;
    throw new Error(`the catalogue of technologies is not beside ${here()}`);
}
/** Behind a function, so that the bundler does not take what stands beside this file for a part of its output. */
function here() {
    return __dirname;
}
async function isDirectory(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path).then(() => true, () => false);
}


/***/ }),

/***/ 87989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile),
/* harmony export */   W: () => (/* binding */ readConfigFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62327);



const ROOT = /^(plan|cmdb|ecluse)\.ya?ml$/;
const FOLDERS = ['plans', 'technologies'];
const LIMIT = 1024 * 1024;
/**
 * The files of a configuration directory, by name: plan, cmdb and ecluse.yml, plans/ and technologies/. UserError
 * `config-invalid` where the directory is not there, a link leads out of it, or a file is none or too big.
 */
async function readConfigFiles(directory, workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory))) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, directory);
    const known = knownAs(workspace, path);
    if (FOLDERS.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))) {
        throw refused(`the configuration directory ${known} has a name that means one of its folders; call it otherwise`);
    }
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch((cause) => {
        const remedy = 'check the repository out in a step before, or correct the input `config`';
        throw refused(`the configuration directory ${known} cannot be found; expected plan.yml and cmdb.yml in it: ${remedy}`, cause);
    });
    const top = (await namesIn(root, known, true)).filter((name) => ROOT.test(name));
    const below = await Promise.all(FOLDERS.map(async (folder) => {
        const names = await namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), `${known}/${folder}`, false);
        return names.filter((name) => /^[^.].*\.ya?ml$/s.test(name)).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    }));
    return Promise.all([...top, ...below.flat()].map((name) => readInside(root, name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(known, name))));
}
/**
 * One file of a configuration directory, `<name>.yml` or `.yaml`, where it is there; `expected` is whether at least the
 * directory must be. UserError `config-invalid` where both are there, or it cannot be read.
 */
async function readConfigFile(name, directory, workspace, expected) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, directory);
    const known = knownAs(workspace, path);
    const names = (await namesIn(path, known, expected)).filter((one) => [`${name}.yml`, `${name}.yaml`].includes(one));
    const [file, other] = names;
    if (file === undefined)
        return undefined;
    if (other !== undefined)
        throw refused(`found ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(known, file)} beside ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(known, other)}; expected one of them`);
    return readInside(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path), file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(known, file));
}
/** A path as people know it: from the workspace on, or whole where it is not in there. */
function knownAs(workspace, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    return inside === '' ? '.' : inside.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside) ? path : inside.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
async function namesIn(path, known, required) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).sort();
    }
    catch (cause) {
        if (!required && cause.code === 'ENOENT')
            return [];
        throw refused(`${known} cannot be read as a directory`, cause);
    }
}
async function readInside(root, name, file) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name)).catch((cause) => {
        throw refused(`${file} is a link that leads nowhere`, cause);
    });
    if (!path.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        throw refused(`${file} is a link that leads out of the configuration directory; expected the file itself`);
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (!found.isFile())
        throw refused(`${file} is not a file; expected one`);
    if (found.size > LIMIT)
        throw refused(`${file} has ${found.size} bytes; expected 1 MiB at most`);
    return { file, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path) };
}
function refused(message, cause) {
    return new _failure__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('config-invalid', message, { cause });
}


/***/ })

};
;