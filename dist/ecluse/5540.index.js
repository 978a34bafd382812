"use strict";
exports.id = 5540;
exports.ids = [5540];
exports.modules = {

/***/ 95540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sshTransport: () => (/* binding */ sshTransport)
});

// EXTERNAL MODULE: ./shared/external/transport/cancellable.js
var cancellable = __webpack_require__(86737);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(73429);
// EXTERNAL MODULE: ./shared/failure.js
var shared_failure = __webpack_require__(62327);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./shared/external/transport/corked-socket.js




/**
 * A TCP connection for ssh2, which neither turns Nagle's algorithm off (40 ms a command) nor gathers the three pieces
 * in which it writes each packet: what is written within one tick leaves as one write. `limit` in milliseconds.
 * Rejects with an Outage.
 */
async function corkedSocket(address, port, place, limit, signal) {
    const late = AbortSignal.timeout(limit);
    const socket = (0,external_node_net_.connect)({ host: address, port, noDelay: true });
    try {
        await (0,external_node_events_.once)(socket, 'connect', { signal: AbortSignal.any([signal, late]) });
    }
    catch (cause) {
        socket.on('error', () => undefined).destroy();
        const said = (0,types_.isNativeError)(cause) ? cause.message : String(cause);
        throw new shared_failure/* Outage */.a('host-unreachable', `${place} cannot be reached: ${late.aborted ? `no answer within ${limit / 1000} s` : said}. Look at its address, its port and the firewalls between.`, { cause });
    }
    socket.on('error', () => undefined);
    gather(socket);
    return socket;
}
function gather(socket) {
    const write = socket.write.bind(socket);
    let corked = false;
    socket.write = (...parts) => {
        if (!corked) {
            corked = true;
            socket.cork();
            process.nextTick(() => {
                corked = false;
                socket.uncork();
            });
        }
        return write(...parts);
    };
}

;// CONCATENATED MODULE: ./shared/external/transport/ssh-connection.js


/** How long a host may take to open a channel and to say goodbye, in milliseconds. */
const OPEN_LIMIT = 20_000;
const CLOSE_LIMIT = 2_000;
const CLOSED = 'the host closed it';
/** An SSH connection as a wire, which also leads on to the hosts behind it. */
class SshConnection {
    place;
    #client;
    /** Resolves once nothing more can come over it. */
    closed;
    #cause;
    constructor(client, place) {
        this.place = place;
        this.#client = client;
        client.on('error', (error) => (this.#cause = error.message));
        this.closed = new Promise((resolve) => client.once('close', () => resolve()));
    }
    async exec(command) {
        const channel = await this.#opened('start a command', (done) => this.#client.exec(command, done));
        return this.#channel(channel);
    }
    /** A stream to an address as this host sees it. */
    async forward(address, port) {
        return this.#opened(`connect to ${address}:${port}`, (done) => this.#client.forwardOut('127.0.0.1', 0, address, port, done));
    }
    async close() {
        this.#client.end();
        const late = setTimeout(() => this.#client.destroy(), CLOSE_LIMIT);
        await this.closed;
        clearTimeout(late);
    }
    /** What a request gives, unless the host refuses it, is silent, or the connection ends. */
    async #opened(what, ask) {
        const failure = (why, cause) => new shared_failure/* Outage */.a('host-unreachable', `${this.place} could not ${what}: ${why}.`, { cause });
        let late;
        try {
            return await new Promise((resolve, reject) => {
                late = setTimeout(() => reject(failure(`no answer within ${OPEN_LIMIT / 1000} s`)), OPEN_LIMIT);
                void this.closed.then(() => reject(failure(`the connection ended (${this.#cause ?? CLOSED})`)));
                ask((error, result) => (error ? reject(failure(error.message, error)) : resolve(result)));
            });
        }
        catch (cause) {
            throw cause instanceof shared_failure/* Outage */.a ? cause : failure((0,types_.isNativeError)(cause) ? cause.message : String(cause), cause);
        }
        finally {
            clearTimeout(late);
        }
    }
    #channel(channel) {
        const ended = new Promise((resolve) => {
            channel.on('exit', (status, signal) => {
                resolve({
                    status: status ?? undefined,
                    cause: status === null ? `its shell was ended by ${signal ?? 'a signal'}` : 'its shell ended',
                });
            });
            channel.on('close', () => resolve({ status: undefined, cause: this.#cause ?? CLOSED }));
            void this.closed.then(() => resolve({ status: undefined, cause: this.#cause ?? CLOSED }));
        });
        return { stdin: channel, stdout: channel, stderr: channel.stderr, ended, destroy: () => void channel.destroy() };
    }
}

// EXTERNAL MODULE: ../../node_modules/node-ssh/lib/esm/index.mjs + 2 modules
var esm = __webpack_require__(68459);
// EXTERNAL MODULE: ./shared/plan/secret.js
var secret = __webpack_require__(74141);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./shared/external/transport/packet-sealer.js

const BLOCK = 16;
/** Length of the packet, then length of the padding. */
const HEAD = 5;
/** The largest packet of a channel with what is around it; ssh2 never has more than one in hand. */
const LARGEST = 33 * 1024;
const RANDOM = 8 * 1024;
/** Whether this is such a side, of the shape that is known here. */
function isGcmCipher(cipher) {
    const { _encKey, _encSSLName, _encIV, _onWrite, outSeqno, allocPacket, encrypt } = (cipher ??
        {});
    return (Buffer.isBuffer(_encKey) &&
        (_encSSLName === 'aes-128-gcm' || _encSSLName === 'aes-256-gcm') &&
        _encIV?.length === 12 &&
        [_onWrite, allocPacket, encrypt].every((method) => typeof method === 'function') &&
        typeof outSeqno === 'number');
}
/**
 * Lets a connection encrypt with `key` what ssh2 would encrypt in the same way, at two thirds of the price: one packet's
 * room for all packets, which ssh2 fills and encrypts in one go, and the bytes of the padding drawn many at a time.
 */
function sealPackets(cipher, key) {
    const room = Buffer.allocUnsafeSlow(LARGEST);
    const random = Buffer.allocUnsafeSlow(RANDOM);
    let drawn = RANDOM;
    cipher.allocPacket = (payload) => {
        const padding = paddingOf(payload);
        const end = HEAD + payload + padding;
        const packet = end <= LARGEST ? room.subarray(0, end) : Buffer.allocUnsafe(end);
        packet.writeUInt32BE(end - 4);
        packet.writeUInt8(padding, 4);
        if (drawn + padding > RANDOM) {
            (0,external_node_crypto_.randomFillSync)(random);
            drawn = 0;
        }
        random.copy(packet, HEAD + payload, drawn, drawn + padding);
        drawn += padding;
        return packet;
    };
    cipher.encrypt = (packet) => {
        if (cipher._dead)
            return;
        const gcm = (0,external_node_crypto_.createCipheriv)(cipher._encSSLName, key, cipher._encIV);
        // A copy: the socket writes it when the next packet is in the room already.
        const length = Buffer.from(packet.subarray(0, 4));
        gcm.setAAD(length);
        const sealed = gcm.update(packet.subarray(4));
        gcm.final();
        for (const part of [length, sealed, gcm.getAuthTag()])
            cipher._onWrite(part);
        cipher._encIV.writeBigUInt64BE(BigInt.asUintN(64, cipher._encIV.readBigUInt64BE(4) + 1n), 4);
        cipher.outSeqno = (cipher.outSeqno + 1) >>> 0;
    };
}
/** At least 4 bytes, and what is encrypted a multiple of 16 (RFC 4253, section 6; RFC 5647, section 7.2). */
function paddingOf(payload) {
    const padding = BLOCK - ((payload + 1) % BLOCK);
    return padding < 4 ? padding + BLOCK : padding;
}

;// CONCATENATED MODULE: ./shared/external/transport/cipher-keys.js


/**
 * Turns the keys of a connection into key objects. ssh2 gives Node the bytes of the key with every packet, and Node 24
 * finds out by two exceptions each time that they are none of its own objects: 30 µs a packet, a fifth of the work of a
 * transfer. Where ssh2 keeps its keys elsewhere, and after it has exchanged them anew, all works as before, only slower.
 */
function prepareKeys(client) {
    const { _cipher: cipher, _decipher: decipher } = client._protocol ?? {};
    if (isGcmCipher(cipher) && Buffer.isBuffer(cipher._encKey)) {
        cipher._encKey = (0,external_node_crypto_.createSecretKey)(cipher._encKey);
        sealPackets(cipher, cipher._encKey);
    }
    if (Buffer.isBuffer(decipher?._decipherKey))
        decipher._decipherKey = (0,external_node_crypto_.createSecretKey)(decipher._decipherKey);
}

// EXTERNAL MODULE: ./shared/inventory/host-key-mismatch.js
var host_key_mismatch = __webpack_require__(15333);
// EXTERNAL MODULE: ./shared/inventory/fingerprint.js
var fingerprint = __webpack_require__(42158);
;// CONCATENATED MODULE: ./shared/external/transport/known-hosts.js


/** `SHA256:…`, as `ssh-keygen -l` shows a key. */
function known_hosts_fingerprint(key) {
    return (0,fingerprint/* digestOf */.o)(key.base64);
}
/** `<type> <base64> …` as a key, or undefined where it is none: the type within the key must be the one in front of it. */
function publicKey(text) {
    const [type, base64] = text.trim().split(/\s+/);
    return type && base64 && typeOf(Buffer.from(base64, 'base64')) === type ? { type, base64 } : undefined;
}
/** The type that the first field of a key's bytes gives. */
function typeOf(bytes) {
    const length = bytes.length < 4 ? 0 : bytes.readUInt32BE(0);
    return bytes.toString('latin1', 4, 4 + length);
}
/** Reads OpenSSH's format: comma lists, wildcards, negation, `[host]:port`, hashed names, `@revoked`. */
function knownKeys(text, address, port) {
    const name = port === 22 ? address.toLowerCase() : `[${address.toLowerCase()}]:${port}`;
    const trusted = [];
    const revoked = [];
    let authorities = 0;
    for (const line of text.split('\n')) {
        const words = line.trim().split(/\s+/);
        const marker = words[0]?.startsWith('@') ? words.shift() : undefined;
        const [names, ...rest] = words;
        if (!names || names.startsWith('#') || !matches(names, name))
            continue;
        const key = publicKey(rest.join(' '));
        if (marker === '@cert-authority')
            authorities += 1;
        else if (key && marker === '@revoked')
            revoked.push(key);
        else if (key && !marker)
            trusted.push(key);
    }
    return { trusted, revoked, authorities };
}
function matches(names, name) {
    if (names.startsWith('|1|'))
        return matchesHash(names, name);
    const patterns = names.toLowerCase().split(',');
    if (patterns.some((pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1)).test(name)))
        return false;
    return patterns.some((pattern) => !pattern.startsWith('!') && wildcard(pattern).test(name));
}
function matchesHash(entry, name) {
    const [, , salt, hash] = entry.split('|');
    if (!salt || !hash)
        return false;
    const expected = Buffer.from(hash, 'base64');
    const found = (0,external_node_crypto_.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest();
    return expected.length === found.length && (0,external_node_crypto_.timingSafeEqual)(expected, found);
}
function wildcard(pattern) {
    const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}

;// CONCATENATED MODULE: ./shared/external/transport/host-key.js



/** Signature algorithms to offer for a key type, best first; SHA-1 is not among them. */
const ALGORITHMS = {
    'ssh-ed25519': ['ssh-ed25519'],
    'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
    'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
    'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
    'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};
/** The check of a host against the keys of the CMDB and of a `known_hosts` text. */
function hostKeyCheck(host, place, knownHosts) {
    const pinned = host.hostKeys.map((text) => {
        const key = publicKey(text);
        if (key)
            return key;
        throw mismatch(`The host-key of ${place} in cmdb.yml is ${JSON.stringify(text.slice(0, 60))}, which is no public key: write "<type> <base64>", as ssh-keyscan prints it.`);
    });
    const known = knownKeys(knownHosts, host.address, host.port);
    const expected = [...pinned, ...known.trusted];
    const other = (seen, message) => new host_key_mismatch/* HostKeyMismatch */.U(host.name, expected.map(shown), seen, message);
    const usable = expected.filter((key) => ALGORITHMS[key.type]);
    const algorithms = expected.length === 0 ? Object.values(ALGORITHMS).flat() : usable.flatMap((key) => ALGORITHMS[key.type] ?? []);
    if (expected.length > 0 && usable.length === 0) {
        throw mismatch(`The known keys of ${place} are of types that cannot be used here (${types(expected)}): give its key of type ${Object.keys(ALGORITHMS).join(', ')}.`);
    }
    return {
        algorithms: [...new Set(algorithms)],
        refusal: (bytes) => {
            const seen = { type: typeOf(bytes), base64: bytes.toString('base64') };
            if (known.revoked.some((key) => key.base64 === seen.base64)) {
                return other(shown(seen), `${place} presented the key ${shown(seen)}, which is revoked in known-hosts. Nothing was sent to it; find out who answers there.`);
            }
            if (expected.length === 0)
                return other(shown(seen), unknown(place, seen, known.authorities));
            if (expected.some((key) => Buffer.from(key.base64, 'base64').equals(bytes)))
                return undefined;
            return other(shown(seen), `${place} presented the key ${shown(seen)}, and ${expected.map(shown).join(' or ')} was expected. Nothing was sent to it. If the host was installed anew, correct its host-key in cmdb.yml; if not, somebody else answers at its address.`);
        },
        noneOffered: () => other('', `${place} offers no key of a type that is known of it (${types(expected)}; expected ${expected.map(shown).join(' or ')}). If the host was installed anew, correct its host-key in cmdb.yml.`),
    };
}
function unknown(place, seen, authorities) {
    const certificates = authorities > 0 ? ' Only @cert-authority lines of known-hosts match it, and certificates are not supported.' : '';
    return `No host key is known for ${place}.${certificates} It presented ${shown(seen)}, and was refused. Compare that with the host's own (ssh-keygen -lf on its console), then add to it in cmdb.yml: host-key: "${seen.type} ${seen.base64}".`;
}
const mismatch = (message) => new shared_failure/* UserError */.y('host-key-mismatch', message);
const shown = (key) => `${key.type} ${known_hosts_fingerprint(key)}`;
const types = (keys) => [...new Set(keys.map((key) => key.type))].join(', ');

;// CONCATENATED MODULE: ./shared/external/transport/ssh-login.js







const CONNECT_LIMIT = 20_000;
/**
 * Shakes hands with a host over the stream that `reach` opens to it, and logs in. Rejects with UserError (`host-key-mismatch`,
 * `host-refused`) or an Outage.
 */
async function login(host, place, reach, credentials, signal) {
    const { user } = host;
    if (!user)
        throw refused(place, 'it has no user', 'Add user: to it in cmdb.yml.');
    const check = hostKeyCheck(host, place, credentials.knownHosts ?? '');
    const methods = [];
    if (credentials.privateKey)
        methods.push('publickey');
    if (credentials.agent)
        methods.push('agent');
    if (methods.length === 0)
        throw refused(place, 'there is no key to log in with', 'Set the input ssh-private-key, or run an ssh-agent.');
    const stream = await reach();
    let refusal;
    const config = {
        sock: stream,
        username: user,
        readyTimeout: credentials.connectLimit ?? CONNECT_LIMIT,
        keepaliveInterval: credentials.keepAlive ?? 10_000,
        keepaliveCountMax: 3,
        // What ssh2 offers by itself begins with curve25519-sha256 and aes128-gcm, the fastest.
        algorithms: { serverHostKey: check.algorithms },
        authHandler: methods,
        hostVerifier: (key) => {
            refusal = check.refusal(key);
            return refusal === undefined;
        },
        ...(credentials.privateKey ? { privateKey: revealed(credentials.privateKey) } : {}),
        ...(credentials.passphrase ? { passphrase: revealed(credentials.passphrase) } : {}),
        ...(credentials.agent ? { agent: credentials.agent } : {}),
    };
    const ssh = new esm/* NodeSSH */.H();
    const ready = ssh.connect(config);
    const client = ssh.connection;
    // node-ssh lets go of its own listener once connected, and a reset would end the whole process.
    client?.on('error', () => undefined);
    const settled = (0,cancellable/* whenAborted */.e)(signal, () => void stream.destroy());
    try {
        await ready;
        if (!client)
            throw new Error('node-ssh gave no connection');
        prepareKeys(client);
        return client;
    }
    catch (cause) {
        client?.destroy();
        stream.destroy();
        throw refusal ?? loginFailure(cause, place, user, check.noneOffered);
    }
    finally {
        settled();
    }
}
function loginFailure(cause, place, user, noneOffered) {
    const message = (0,types_.isNativeError)(cause) ? cause.message : String(cause);
    const level = (0,types_.isNativeError)(cause) && 'level' in cause ? cause.level : undefined;
    if (/no matching host key/.test(message))
        return noneOffered();
    if (/Cannot parse privateKey: .*(passphrase|decrypt|decipher|integrity)/i.test(message)) {
        return refused(place, 'the private key is encrypted, and its passphrase is missing or wrong', 'Set the input ssh-passphrase.');
    }
    if (/privateKey/.test(message))
        return refused(place, 'the private key cannot be read', 'Give it whole, from -----BEGIN to -----END, with its line ends.');
    if (level === 'agent')
        return refused(place, `the ssh-agent did not help (${message})`, 'Look at the agent, or give a key.');
    if (level === 'client-authentication') {
        return refused(place, `it did not let ${user} in with this key`, `Add the public key to the authorized_keys of ${user} there, or correct the user in cmdb.yml.`);
    }
    return new shared_failure/* Outage */.a('host-unreachable', `${place} cannot be reached: ${message}. Look at the host and its sshd.`, {
        cause,
    });
}
const refused = (place, why, remedy) => new shared_failure/* UserError */.y('host-refused', `${place} cannot be worked on: ${why}. ${remedy}`);
const revealed = (value) => (value instanceof secret/* Secret */.z ? value.reveal() : value);

;// CONCATENATED MODULE: ./shared/external/transport/turnstile.js
/** Lets a number of tasks through at once, the others in the order in which they came. */
class Turnstile {
    #free;
    #waiting = [];
    constructor(places) {
        this.#free = places;
    }
    /** What `task` gives, once there is a place for it. */
    async pass(task) {
        if (this.#free > 0)
            this.#free -= 1;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}

;// CONCATENATED MODULE: ./shared/external/transport/connections.js







/** An sshd with its default limits (MaxStartups 10:30:100) drops some of what is more. */
const HANDSHAKES = 10;
/** What a busy sshd drops before a word was said is tried again, after so many milliseconds. */
const PAUSES = [200, 500, 1000];
const DROPPED = /lost before handshake|ECONNRESET|EPIPE|No response from server/;
/** The connections of a transport: one to each host, and one to a jump host for all the hosts behind it. */
class Connections {
    #credentials;
    #turnstile = new Turnstile(HANDSHAKES);
    #jumps = new Map();
    constructor(credentials) {
        this.#credentials = credentials;
    }
    /** Connects to a host, through its jump host where it has one. Rejects with UserError or Outage. */
    async to(host, signal) {
        const { jump } = host;
        if (!jump)
            return this.#patiently(host, signal, () => this.#socket(host, signal));
        // Before there is a place in the turnstile: those who wait for the jump host must not keep it out.
        const shared = this.#share(jump, signal);
        try {
            const through = await shared.connection;
            const connection = await this.#patiently(host, signal, () => through.forward(host.address, host.port));
            void connection.closed.then(() => this.#release(jump, shared));
            return connection;
        }
        catch (cause) {
            this.#release(jump, shared);
            throw cause;
        }
    }
    #socket(host, signal) {
        return corkedSocket(host.address, host.port, placeOf(host), this.#credentials.connectLimit ?? CONNECT_LIMIT, signal);
    }
    async #patiently(host, signal, stream) {
        const place = placeOf(host);
        const pauses = PAUSES.values();
        for (;;) {
            try {
                return await this.#turnstile.pass(async () => {
                    signal.throwIfAborted();
                    return new SshConnection(await login(host, place, stream, this.#credentials, signal), place);
                });
            }
            catch (cause) {
                const { value } = pauses.next();
                if (value === undefined || !isDropped(cause))
                    throw cause;
                await (0,promises_.setTimeout)(value, undefined, { signal });
            }
        }
    }
    #share(jump, signal) {
        const key = JSON.stringify(jump);
        const known = this.#jumps.get(key);
        if (known) {
            known.users += 1;
            return known;
        }
        const shared = { users: 1, connection: this.to(jump, signal) };
        this.#jumps.set(key, shared);
        // One that failed or ended is not offered to the next.
        const forget = () => {
            if (this.#jumps.get(key) === shared)
                this.#jumps.delete(key);
        };
        void shared.connection.then((connection) => connection.closed).then(forget, forget);
        return shared;
    }
    #release(jump, shared) {
        shared.users -= 1;
        if (shared.users > 0)
            return;
        const key = JSON.stringify(jump);
        if (this.#jumps.get(key) === shared)
            this.#jumps.delete(key);
        shared.connection.then((connection) => connection.close(), () => undefined);
    }
}
/** How messages name a host. */
const placeOf = (host) => `${host.name} (${host.address}:${host.port})`;
function isDropped(cause) {
    return cause instanceof shared_failure/* Outage */.a && (0,types_.isNativeError)(cause.cause) && DROPPED.test(cause.cause.message);
}

// EXTERNAL MODULE: ./shared/external/transport/session.js + 15 modules
var session = __webpack_require__(295);
;// CONCATENATED MODULE: ./shared/external/transport/ssh.js



/**
 * Hosts over SSH: one connection each for a whole deployment, host keys always checked, one connection to a jump host
 * for all the hosts behind it.
 */
function sshTransport(credentials) {
    const connections = new Connections(credentials);
    return {
        connect: (host, work, signal) => (0,cancellable/* cancellable */.n)(placeOf(host), signal, async () => (0,session/* openSession */.f)(await connections.to(host, signal), host, work, signal, 'sh')),
    };
}


/***/ }),

/***/ 42158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A public key, `<type> <base64>`, as people compare it: its type, and `SHA256:…` as `ssh-keygen -l` shows it. */
function fingerprintOf(key) {
    const [type = '', base64 = ''] = key.split(' ');
    return `${type} ${digestOf(base64)}`;
}
/** `SHA256:…` of the bytes of a key. */
function digestOf(base64) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.from(base64, 'base64')).digest('base64');
    return `SHA256:${digest.replace(/=+$/, '')}`;
}


/***/ }),

/***/ 15333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ HostKeyMismatch)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** A host showed a key that is not known of it: `expected` (none where none is known) and `seen` as people compare them. */
class HostKeyMismatch extends _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    host;
    expected;
    seen;
    constructor(
    /** Its name in the CMDB; that of a jump host where that one is meant. */
    host, expected, 
    /** Empty where it showed none of a type that is known of it. */
    seen, message) {
        super('host-key-mismatch', message);
        this.host = host;
        this.expected = expected;
        this.seen = seen;
    }
}


/***/ })

};
;