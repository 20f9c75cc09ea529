// The secret guard in the browser: decides as SecretGuard does on the server, from the same lists, before anything is sent.
// It answers at once and keeps nothing. Offers window.secretGuard = { ready, check(text, isTransaction) }, where check gives
//   "clean"
//   "secret"         a recovery phrase, a private key or an API key
//   "perhaps-key"    digits that may be a private key or the id of a transaction
//   "perhaps-phrase" words that may be a recovery phrase
"use strict";

window.secretGuard = (() => {
  const CLEAN = "clean";
  const SECRET = "secret";
  const PERHAPS_KEY = "perhaps-key";
  const PERHAPS_PHRASE = "perhaps-phrase";
  const data = document.currentScript.dataset;

  // --- What both sides read -----------------------------------------------------------------------------------------

  // Decomposed, and without marks but for those of kana, which tell one word from another; accents are often left out.
  const comparable = (text) => text.normalize("NFKD").toLowerCase().replace(/(?![\u3099\u309A])\p{Mn}/gu, "");
  let wordLists = null;
  let prefixes = [];

  async function lines(url) {
    const answer = await fetch(url, { credentials: "omit" });
    if (!answer.ok) {
      throw new Error(url);
    }
    return (await answer.text()).trim().split("\n");
  }

  // Without the lists of other languages the two that matter most still work.
  const files = [lines(data.words), lines(data.wordsKo), lines(data.wordsOthers).catch(() => []), lines(data.shapes)];
  const ready = Promise.all(files).then(([english, korean, others, shapes]) => {
    const numbered = (words) => new Map(words.map((word, number) => [comparable(word), number]));
    const further = [];
    others.forEach((line) => (line.startsWith("#") ? further.push([]) : further.at(-1).push(line)));
    wordLists = [english, english.map((word) => word.slice(0, 4)), korean, ...further].map(numbered);
    prefixes = shapes.filter((line) => line && !line.startsWith("#")).map((line) => {
      const [kind, start, rest, lot] = line.split(" ");
      return { extended: kind === "extended", start, rest: Number(rest), lot: lot === "lot" };
    });
  }).catch(() => {});

  // --- Hashes: SHA-2 by its definition, because crypto.subtle answers later and only over https ---------------------

  const PRIMES = [];
  for (let n = 2n; PRIMES.length < 80; n++) {
    if (PRIMES.every((prime) => n % prime)) {
      PRIMES.push(n);
    }
  }

  // The first 64 bits behind the point of a prime's root.
  function fraction(prime, power) {
    const scaled = prime << (64n * power);
    let low = 0n;
    let high = 1n << 70n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** power <= scaled) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return BigInt.asUintN(64, low);
  }

  const START = PRIMES.slice(0, 8).map((prime) => fraction(prime, 2n));
  const ROUND = PRIMES.map((prime) => fraction(prime, 3n));
  const SHA256 = { bits: 32, rounds: 64, s0: [7, 18, -3], s1: [17, 19, -10], big0: [2, 13, 22], big1: [6, 11, 25] };
  const SHA512 = { bits: 64, rounds: 80, s0: [1, 8, -7], s1: [19, 61, -6], big0: [28, 34, 39], big1: [14, 18, 41] };

  function hash(kind, bytes) {
    const width = BigInt(kind.bits);
    const cut = (value) => BigInt.asUintN(kind.bits, value);
    // A negative distance shifts, a positive one turns.
    const mix = (value, distances) => distances.reduce((sum, distance) => sum ^ (distance < 0
      ? value >> BigInt(-distance)
      : cut((value >> BigInt(distance)) | (value << (width - BigInt(distance))))), 0n);
    const top = (value) => value >> (64n - width);
    const wordBytes = kind.bits / 8;
    const block = 16 * wordBytes;
    const padded = new Uint8Array(Math.ceil((bytes.length + 1 + 2 * wordBytes) / block) * block);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    new DataView(padded.buffer).setUint32(padded.length - 4, bytes.length * 8);
    const state = START.map(top);
    for (let from = 0; from < padded.length; from += block) {
      const words = [];
      for (let i = 0; i < 16; i++) {
        words.push(padded.subarray(from + i * wordBytes, from + (i + 1) * wordBytes)
          .reduce((value, byte) => (value << 8n) | BigInt(byte), 0n));
      }
      for (let i = 16; i < kind.rounds; i++) {
        words.push(cut(words[i - 16] + mix(words[i - 15], kind.s0) + words[i - 7] + mix(words[i - 2], kind.s1)));
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < kind.rounds; i++) {
        const one = h + mix(e, kind.big1) + ((e & f) ^ (cut(~e) & g)) + top(ROUND[i]) + words[i];
        const two = mix(a, kind.big0) + ((a & b) ^ (a & c) ^ (b & c));
        [a, b, c, d, e, f, g, h] = [cut(one + two), a, b, c, cut(d + one), e, f, g];
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = cut(state[i] + value); });
    }
    return Uint8Array.from(state.flatMap((word) =>
      Array.from({ length: wordBytes }, (_, i) => Number((word >> BigInt(8 * (wordBytes - 1 - i))) & 255n))));
  }

  // --- Recovery phrases: see RecoveryPhrases.java for why ------------------------------------------------------------

  const SHORTEST = 12;
  const LONGEST = 24;
  const ENOUGH = 2 * LONGEST;
  const MOST = 0.6;
  const LISTED = 0.8;
  const ORDINALS = new Set(["st", "nd", "rd", "th", "번", "번째", "째"].map(comparable));

  function tokens(text, invisibleSeparates) {
    const found = [];
    let numbered = false;
    let apart = false;
    let afterDigit = false;
    const visible = text.replace(/\p{Cf}/gu, invisibleSeparates ? " " : "");
    for (const [word] of visible.matchAll(/\p{L}[\p{L}\u3099\u309A]*|\P{L}/gu)) {
      if (/^\p{L}/u.test(word)) {
        if (!afterDigit || !ORDINALS.has(word)) {
          found.push({ word, numbered, apart });
          numbered = false;
          apart = false;
        }
        afterDigit = false;
      } else if (!/\p{Mn}/u.test(word)) {
        afterDigit = /\p{Nd}/u.test(word);
        numbered ||= afterDigit;
        apart ||= word !== " " && !afterDigit;
      }
    }
    return found;
  }

  function stretches(numbers) {
    const window = Math.min(SHORTEST, numbers.length);
    const found = [];
    let hits = 0;
    numbers.forEach((number, end) => {
      hits += number >= 0 ? 1 : 0;
      hits -= end >= window && numbers[end - window] >= 0 ? 1 : 0;
      if (hits < SHORTEST - 1) {
        return;
      }
      let start = Math.max(0, end - window + 1);
      if (found.length && start <= found.at(-1).end) {
        start = found.pop().start;
      }
      found.push({ start, end: end + 1 });
    });
    return found;
  }

  function checksumHolds(words) {
    const bits = words.map((word) => word.toString(2).padStart(11, "0")).join("");
    const checksumBits = bits.length / 33;
    const bytes = Uint8Array.from(bits.slice(0, -checksumBits).match(/.{8}/g), (byte) => parseInt(byte, 2));
    return hash(SHA256, bytes)[0].toString(2).padStart(8, "0").startsWith(bits.slice(-checksumBits));
  }

  function holdsPhrase(words) {
    for (let length = SHORTEST; length <= LONGEST; length += 3) {
      for (let start = 0; start + length <= words.length; start++) {
        if (checksumHolds(words.slice(start, start + length))) {
          return true;
        }
      }
    }
    return false;
  }

  function phrasesIn(words) {
    // Without the lists any long run of short words is doubtful: better one question too many.
    const lists = wordLists?.map((list) => (word) => list.get(word) ?? -1)
      ?? [(word) => (/^[a-z]{3,8}$/.test(word) ? 0 : -1)];
    let worst = CLEAN;
    for (const number of lists) {
      const numbers = words.map(({ word }) => number(word));
      for (const { start, end } of stretches(numbers)) {
        const hits = numbers.slice(start, end).filter((n) => n >= 0);
        const written = words.slice(start, end);
        if (wordLists && (hits.length >= ENOUGH
          || hits.length > MOST * words.length
          || written.filter((word) => word.numbered).length > LISTED * hits.length
          || written.filter((word) => word.apart).length > LISTED * hits.length
          || holdsPhrase(hits))) {
          return SECRET;
        }
        worst = PERHAPS_PHRASE;
      }
    }
    return worst;
  }

  function phrases(text) {
    const lower = comparable(text);
    const found = phrasesIn(tokens(lower, false));
    if (found === SECRET || !/\p{Cf}/u.test(lower)) {
      return found;
    }
    const other = phrasesIn(tokens(lower, true));
    return other === CLEAN ? found : other;
  }

  // --- Keys ---------------------------------------------------------------------------------------------------------

  const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  const BASE58_ONLY = /^[1-9A-HJ-NP-Za-km-z]+$/;
  const LABEL = new RegExp("(?:private|secret)[ _-]?key[^\\p{L}\\p{N}]{0,4}(?:(?:is|was)[^\\p{L}\\p{N}]{1,4})?$"
    + "|(?:개인|비밀|프라이빗|시크릿)\\s?키[는은가이]?[^\\p{L}\\p{N}]{0,4}$", "iu");
  const DISCORD = /(?:^|[^\w-])[MNO][\w-]{22,27}\.[\w-]{6,7}\.[\w-]{27,}/;
  const WEB_TOKEN = /(?:^|[^\w-])eyJ[\w-]*\.eyJ[\w-]*\.[\w-]{20,}/;
  const TELEGRAM = /(?:^|[^\w-])\d{8,10}:[\w-]{35}(?![\w-])/;

  function base58(run) {
    let value = 0n;
    for (const character of run) {
      value = value * 58n + BigInt(BASE58.indexOf(character));
    }
    const hex = value.toString(16);
    const bytes = (hex.length % 2 ? "0" + hex : hex).match(/../g).map((pair) => parseInt(pair, 16));
    return Uint8Array.from([...Array(run.match(/^1*/)[0].length).fill(0), ...(value ? bytes : [])]);
  }

  function checksum58Holds(bytes) {
    const sum = hash(SHA256, hash(SHA256, bytes.slice(0, -4)));
    return bytes.length > 4 && bytes.slice(-4).every((byte, i) => byte === sum[i]);
  }

  // Ed25519, as far as a public key: RFC 8032, in extended coordinates.
  const P = 2n ** 255n - 19n;
  const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
  const BASE = (() => {
    const x = 15112221349535400772501151409588531511454012693041857206046113283949847762202n;
    const y = 46316835694926478169428394003475163141307993866256225615783033603165251855960n;
    return [x, y, 1n, (x * y) % P];
  })();
  const mod = (value) => ((value % P) + P) % P;

  function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = mod((y1 - x1) * (y2 - x2));
    const b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * D * t1 * t2);
    const d = mod(2n * z1 * z2);
    return [mod((b - a) * (d - c)), mod((d + c) * (b + a)), mod((d - c) * (d + c)), mod((b - a) * (b + a))];
  }

  function power(value, exponent) {
    let result = 1n;
    for (let rest = exponent, base = value; rest > 0n; rest >>= 1n, base = mod(base * base)) {
      if (rest & 1n) {
        result = mod(result * base);
      }
    }
    return result;
  }

  const number = (bytes) => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

  // A Solana key pair: its second half is the public key of its first. A signature has the same length and has not.
  function isKeyPair(bytes) {
    if (bytes.length !== 64) {
      return false;
    }
    const scalarBytes = hash(SHA512, bytes.slice(0, 32)).slice(0, 32);
    scalarBytes[0] &= 248;
    scalarBytes[31] = (scalarBytes[31] & 127) | 64;
    let point = [0n, 1n, 1n, 0n];
    for (let scalar = number(scalarBytes), double = BASE; scalar > 0n; scalar >>= 1n, double = add(double, double)) {
      if (scalar & 1n) {
        point = add(point, double);
      }
    }
    const shrink = power(point[2], P - 2n);
    const x = mod(point[0] * shrink);
    const y = mod(point[1] * shrink);
    return number(bytes.slice(32)) === (y | ((x & 1n) << 255n));
  }

  // A signature is a point and a number below the order of the curve. Of pairs with a mistake one in thirty looks so, too.
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

  function couldBeSignature(bytes) {
    const y = BigInt.asUintN(255, number(bytes.slice(0, 32)));
    const square = mod(mod(y * y - 1n) * (D * y * y + 1n));
    return number(bytes.slice(32)) < ORDER && y < P && power(square, (P - 1n) / 2n) <= 1n;
  }

  // --- Keys as lists of bytes: see NumberLists.java for why ------------------------------------------------------------

  const INDEX = /(?<![\d.])"?\d{1,2}"?[ \t]*:[ \t]*(?=[\d-])/g;
  const ITEM = /-?(?:0[xX][\da-fA-F]{1,2}|\d+)/g;
  const GAP = "[ \\t\\n\\v\\f\\r,]*";
  const LIST = new RegExp(`(?:([[{(])${GAP})?(${ITEM.source}(?:${GAP}${ITEM.source})*)${GAP}([\\]})]?)`, "g");

  function drawn(values) {
    return new Set(values).size * 10 >= values.length * 6
      && values.some((value) => value < 0 || value > 127)
      && values.some((value, i) => i > 0 && value < values[i - 1]);
  }

  function judged(values, enclosed) {
    const count = values.length;
    if (count < 31 || count > 65 || (count > 33 && count < 63) || !values.every((value) => value >= -128 && value < 256)) {
      return CLEAN;
    }
    if (count === 64 && (enclosed || isKeyPair(Uint8Array.from(values)))) {
      return SECRET;
    }
    if (!drawn(values)) {
      return CLEAN;
    }
    return count === 32 && enclosed ? SECRET : PERHAPS_KEY;
  }

  function numberLists(text) {
    let worst = CLEAN;
    for (const [, open, list, close] of text.replace(INDEX, "").matchAll(LIST)) {
      const values = list.match(ITEM).map((item) => (item[0] === "-" ? -Number(item.slice(1)) : Number(item)));
      const found = judged(values, Boolean(open && close));
      if (found === SECRET) {
        return found;
      }
      worst = found === CLEAN ? worst : found;
    }
    return worst;
  }

  function holdsFile(text) {
    const lower = text.toLowerCase();
    return lower.includes("private key-----")
      || lower.includes("putty-user-key-file-")
      || (lower.includes('"ciphertext"') && lower.includes('"kdf"'));
  }

  const changes = (rest) => (rest.match(/(?<=[A-Za-z])\d|(?<=\d)[A-Za-z]|(?<=[a-z])[A-Z]/g) ?? []).length;

  const begins = (run, { start, rest, lot }) => run.startsWith(start)
    && run.length - start.length >= rest
    && (!lot || changes(run.slice(start.length)) >= 2);

  function holdsApiKey(text) {
    return DISCORD.test(text) || WEB_TOKEN.test(text) || TELEGRAM.test(text)
      || (text.match(/[\w-]+/g) ?? []).some((run) => prefixes.some((prefix) => !prefix.extended && begins(run, prefix)));
  }

  const isImportFormat = (run) => (run.length === 51 || run.length === 52)
    && /^[59KLc]/.test(run) && /\d/.test(run) && /[A-Z]/.test(run) && /[a-z]/.test(run) && BASE58_ONLY.test(run);

  // As long as a Solana pair, give or take a character or two, and with at most one that base 58 does not have.
  function isMistypedPair(run) {
    if (run.length < 85 || run.length > 90 || !/\d/.test(run) || !/[A-Z]/.test(run) || !/[a-z]/.test(run)) {
      return false;
    }
    const foreign = run.match(/[0OIl]/g)?.length ?? 0;
    if (foreign > 0) {
      return foreign === 1;
    }
    const bytes = base58(run);
    return bytes.length !== 64 || !couldBeSignature(bytes);
  }

  function isPrivateKey(run) {
    if (isImportFormat(run)) {
      return checksum58Holds(base58(run));
    }
    if (run.length >= 86 && run.length <= 88) {
      return BASE58_ONLY.test(run) && isKeyPair(base58(run));
    }
    const lower = run.slice(0, 4).toLowerCase() + run.slice(4);
    return prefixes.some((prefix) => prefix.extended && begins(lower, prefix));
  }

  function keys(text) {
    if (holdsApiKey(text)) {
      return SECRET;
    }
    let worst = CLEAN;
    for (const { 0: run, index } of text.matchAll(/[A-Za-z0-9]+/g)) {
      const before = text.slice(Math.max(0, index - 40), index);
      if (isPrivateKey(run) || (run.length >= 32 && /\d/.test(run) && LABEL.test(before))) {
        return SECRET;
      }
      const hex = /^(?:0[xX])?(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{128})$/.test(run);
      if ((hex || isImportFormat(run) || isMistypedPair(run)) && !/\/(?:tx|transaction|block)\/$/.test(before)) {
        worst = PERHAPS_KEY;
      }
    }
    return worst;
  }

  function check(text, isTransaction) {
    const plain = text.replace(/\p{Cf}/gu, "").normalize("NFKC");
    if (holdsFile(plain)) {
      return SECRET;
    }
    const phrase = phrases(text);
    if (phrase === SECRET) {
      return phrase;
    }
    const lists = numberLists(plain);
    if (lists === SECRET) {
      return lists;
    }
    const found = keys(plain);
    if (found === SECRET) {
      return found;
    }
    // A doubt about words first: whoever takes the doubt about digits away must not take this one with it.
    const digits = found === CLEAN ? lists : found;
    return phrase === CLEAN && !isTransaction ? digits : phrase;
  }

  return { ready, check };
})();
