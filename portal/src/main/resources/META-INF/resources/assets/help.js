// The help form, made safer and quicker. Everything works without it.
//
// Secrets: the same rule as SecretGuard on the server, applied before anything leaves the browser.
//   secret  a recovery phrase or a private key: sending is blocked, and nothing is asked of the server with that text
//   doubt   something of the same shape that may be harmless: whoever wrote it is asked to write it differently
"use strict";

(() => {
  const form = document.querySelector("form[data-guard]");
  if (!form) {
    return;
  }
  const CLEAN = 0;
  const DOUBT = 1;
  const SECRET = 2;

  // --- Recovery phrases -------------------------------------------------------------------------------------------

  const SHORTEST = 12;
  const LONGEST = 24;
  const MOST = 0.6;
  const NUMBERED = 0.8;
  const JUDGED = 200;
  const comparable = (text) => text.normalize("NFKD").toLowerCase().replace(/[\p{Cf}\p{Mn}]/gu, "");
  const wordLists = Promise.all([form.dataset.words, form.dataset.wordsKo].map(async (url) => {
    const answer = await fetch(url, { credentials: "omit" });
    if (!answer.ok) {
      throw new Error(url);
    }
    return new Map((await answer.text()).trim().split("\n").map((word, number) => [comparable(word), number]));
  })).catch(() => null);

  function tokens(text) {
    const found = [];
    let numbered = false;
    for (const [part] of comparable(text).matchAll(/\p{L}+|\p{Nd}/gu)) {
      if (/\p{L}/u.test(part)) {
        found.push({ word: part, numbered });
        numbered = false;
      } else {
        numbered = true;
      }
    }
    return found;
  }

  // Unbroken runs of list words, long enough to be a phrase.
  function runs(words, number) {
    const found = [];
    let run = [];
    for (const token of [...words, { word: "" }]) {
      const n = number(token.word);
      if (n >= 0) {
        run.push({ n, numbered: token.numbered });
        continue;
      }
      if (run.length >= SHORTEST) {
        found.push(run);
      }
      run = [];
    }
    return found;
  }

  async function checksumHolds(words) {
    const bits = words.map(({ n }) => n.toString(2).padStart(11, "0")).join("");
    const checksumBits = bits.length / 33;
    const entropy = bits.slice(0, bits.length - checksumBits);
    const bytes = Uint8Array.from(entropy.match(/.{8}/g), (byte) => parseInt(byte, 2));
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return hash[0].toString(2).padStart(8, "0").startsWith(bits.slice(-checksumBits));
  }

  async function holdsPhrase(run) {
    if (!globalThis.crypto?.subtle) {
      return false;
    }
    const words = run.slice(0, JUDGED);
    for (let length = SHORTEST; length <= LONGEST; length += 3) {
      for (let start = 0; start + length <= words.length; start++) {
        if (await checksumHolds(words.slice(start, start + length))) {
          return true;
        }
      }
    }
    return false;
  }

  async function phrases(text) {
    const words = tokens(text);
    if (words.length < SHORTEST) {
      return CLEAN;
    }
    const lists = await wordLists;
    // Without the lists any long run of short words is doubtful: better one question too many.
    const numbers = lists
      ? lists.map((list) => (word) => list.get(word) ?? -1)
      : [(word) => (/^[a-z]{3,8}$/.test(word) ? 0 : -1)];
    let worst = CLEAN;
    for (const number of numbers) {
      for (const run of runs(words, number)) {
        const main = run.length > MOST * words.length;
        const list = run.filter((word) => word.numbered).length > NUMBERED * run.length;
        if (lists && (main || list || await holdsPhrase(run))) {
          return SECRET;
        }
        worst = DOUBT;
      }
    }
    return worst;
  }

  // --- Keys -------------------------------------------------------------------------------------------------------

  const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  const API_KEY =
    /(?:^|[^\w-])(?=[\w-]*\d)(?:sk-|[sr]k_live_|eliza_|ek_(?:live|test)_|gh[pousr]_|github_pat_|glpat-|xox[bp]-|AKIA|AIza)[\w-]{12,}/;

  function base58(run) {
    let value = 0n;
    for (const character of run) {
      const digit = BASE58.indexOf(character);
      if (digit < 0) {
        return null;
      }
      value = value * 58n + BigInt(digit);
    }
    const hex = value.toString(16);
    const bytes = (hex.length % 2 ? "0" + hex : hex).match(/../g).map((pair) => parseInt(pair, 16));
    return Uint8Array.from([...Array(run.match(/^1*/)[0].length).fill(0), ...(value ? bytes : [])]);
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

  function inverse(value) {
    let result = 1n;
    for (let power = P - 2n, base = value; power > 0n; power >>= 1n, base = mod(base * base)) {
      if (power & 1n) {
        result = mod(result * base);
      }
    }
    return result;
  }

  const number = (bytes) => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

  // A Solana key pair: its second half is the public key of its first. A signature has the same length and has not.
  async function isKeyPair(bytes) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-512", bytes.slice(0, 32))).slice(0, 32);
    hash[0] &= 248;
    hash[31] = (hash[31] & 127) | 64;
    let point = [0n, 1n, 1n, 0n];
    for (let scalar = number(hash), double = BASE; scalar > 0n; scalar >>= 1n, double = add(double, double)) {
      if (scalar & 1n) {
        point = add(point, double);
      }
    }
    const shrink = inverse(point[2]);
    const x = mod(point[0] * shrink);
    const y = mod(point[1] * shrink);
    return number(bytes.slice(32)) === (y | ((x & 1n) << 255n));
  }

  async function keys(text, transaction) {
    const visible = text.replace(/\p{Cf}/gu, "");
    const keyFile = /(?:^|\D)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\s*,\s*){63}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d)/;
    if (visible.includes("PRIVATE KEY-----") || keyFile.test(visible) || API_KEY.test(visible)) {
      return SECRET;
    }
    let worst = CLEAN;
    for (const { 0: run, index } of visible.matchAll(/[A-Za-z0-9]+/g)) {
      if (run.length >= 100 && /^[xyztuv]prv/i.test(run)) {
        return SECRET;
      }
      if (/^[59KLc]/.test(run) && (run.length === 51 || run.length === 52) && base58(run)) {
        return SECRET;
      }
      if (run.length >= 86 && run.length <= 88) {
        const bytes = base58(run);
        if (bytes?.length === 64 && globalThis.crypto?.subtle) {
          if (await isKeyPair(bytes)) {
            return SECRET;
          }
        } else if (bytes?.length === 64 && !transaction) {
          worst = DOUBT;
        }
      }
      const explorer = /\/(?:tx|transaction)\/(?:0x)?$/.test(visible.slice(0, index));
      if (/^(?:0[xX])?[0-9a-fA-F]{64}$/.test(run) && !transaction && !explorer) {
        worst = DOUBT;
      }
    }
    return worst;
  }

  const check = async (field) =>
    Math.max(await keys(field.value, field.name === "transactionId"), await phrases(field.value));

  // --- The form ---------------------------------------------------------------------------------------------------

  const secret = document.getElementById("secret");
  const doubt = document.getElementById("doubt");
  const fields = [...form.querySelectorAll("textarea, input[type=text], input[type=email]")];
  let round = 0;

  function mark(field, bad) {
    if (bad) {
      field.setAttribute("aria-invalid", "true");
    } else if (!document.getElementById(field.id + "-problem")) {
      field.removeAttribute("aria-invalid");
    }
  }

  // What the fields hold now: the worst of it.
  async function look() {
    const mine = ++round;
    const found = await Promise.all(fields.map(check));
    if (mine !== round) {
      return null;
    }
    fields.forEach((field, i) => mark(field, found[i] === SECRET));
    const worst = Math.max(...found);
    secret.hidden = worst !== SECRET;
    if (worst !== DOUBT) {
      doubt.hidden = true;
    }
    return worst;
  }

  function show(section) {
    section.hidden = false;
    section.focus();
    section.scrollIntoView({ block: "center" });
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button:not([type=button])");
    button.disabled = true;
    const worst = await look();
    button.disabled = false;
    if (worst === SECRET) {
      show(secret);
    } else if (worst === DOUBT) {
      show(doubt);
    } else if (worst !== null) {
      form.submit();
    }
  });

  // --- While writing: warn at once, suggest answers ---------------------------------------------------------------

  const suggestions = document.getElementById("suggestions");
  const subject = document.getElementById("subject");
  const text = document.getElementById("text");
  let timer = 0;
  let asked = "";
  let asking = null;

  function list(hits) {
    const title = document.createElement("p");
    title.textContent = suggestions.dataset.title;
    const note = document.createElement("small");
    note.textContent = suggestions.dataset.note;
    const items = document.createElement("ul");
    for (const hit of hits) {
      const link = document.createElement("a");
      link.href = hit.url;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = hit.title;
      const item = document.createElement("li");
      item.append(link);
      items.append(item);
    }
    suggestions.replaceChildren(...(hits.length ? [title, items, note] : []));
  }

  async function suggest() {
    const words = (subject.value.trim().length > 2 ? subject.value : text.value).trim().slice(0, 150);
    if (words === asked) {
      return;
    }
    asked = words;
    asking?.abort();
    if (words.length < 2) {
      list([]);
      return;
    }
    asking = new AbortController();
    try {
      const url = form.dataset.suggest + "?q=" + encodeURIComponent(words);
      const answer = await fetch(url, { credentials: "omit", signal: asking.signal });
      list(answer.ok ? await answer.json() : []);
    } catch {
      // Another word was typed, or the network is away: the form does not depend on it.
    }
  }

  async function pause() {
    const worst = await look();
    if (worst === CLEAN && suggestions && subject) {
      await suggest();
    }
  }

  function typed(event) {
    // A syllable that is still being put together is not a word yet.
    if (event.isComposing) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(pause, 500);
  }
  form.addEventListener("input", typed);
  form.addEventListener("compositionend", typed);

  // Tell of what the server found.
  document.getElementById("problems")?.focus();
  if (!secret.hidden) {
    secret.focus();
  }
})();
