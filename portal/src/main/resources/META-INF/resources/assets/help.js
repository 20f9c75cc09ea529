// The help form, made safer and quicker. Everything works without it.
//
// Secrets (guard.js) are looked for before anything leaves the browser:
//   secret  a recovery phrase or a key: sending is blocked, and nothing is asked of the server with that text
//   doubt   something of the same shape that may be harmless: only whoever wrote it can say
"use strict";

(() => {
  const form = document.querySelector("form[data-guard]");
  if (!form) {
    return;
  }
  const { ready, check } = window.secretGuard;

  // --- The form ---------------------------------------------------------------------------------------------------

  const secret = document.getElementById("secret");
  const doubt = document.getElementById("doubt");
  const fields = [...form.querySelectorAll("textarea, input[type=text], input[type=email]")];
  const transaction = form.querySelector("input[name=saysTransaction]");

  // The advice stands above everything: beside the field, which may be far below, a line says that it is there.
  function point(field, bad) {
    const pointer = document.getElementById(field.id + "-secret");
    if (bad && !pointer) {
      const link = document.createElement("a");
      link.href = "#" + secret.id;
      link.textContent = document.getElementById("secret-title").textContent;
      const line = document.createElement("p");
      line.id = field.id + "-secret";
      line.className = "problem";
      line.append(link);
      field.before(line);
    } else if (!bad) {
      pointer?.remove();
    }
  }

  function mark(field, bad) {
    point(field, bad);
    if (bad) {
      field.setAttribute("aria-invalid", "true");
    } else if (!document.getElementById(field.id + "-problem")) {
      field.removeAttribute("aria-invalid");
    }
  }

  // What the fields hold now: the worst of it.
  function look() {
    const said = transaction !== null && transaction.checked;
    const found = fields.map((field) => check(field.value, said || field.name === "transactionId"));
    fields.forEach((field, i) => mark(field, found[i] === "secret"));
    const worst = ["secret", "perhaps-phrase", "perhaps-key"].find((kind) => found.includes(kind)) ?? "clean";
    secret.hidden = worst !== "secret";
    if (!worst.startsWith("perhaps")) {
      doubt.hidden = true;
    }
    return worst;
  }

  function show(section) {
    section.hidden = false;
    // That the request was received says nothing of what is not sent now.
    document.querySelector("section[data-request-number]")?.remove();
    section.focus();
    section.scrollIntoView({ block: "center" });
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button:not([type=button])");
    button.disabled = true;
    await ready;
    const worst = look();
    button.disabled = false;
    if (worst === "secret") {
      show(secret);
    } else if (worst === "clean") {
      form.submit();
    } else {
      doubt.querySelector(".says").hidden = worst !== "perhaps-key";
      show(doubt);
    }
  });

  // --- What became of suggestions: counted without a word of what was typed ------------------------------------------

  const solved = document.getElementById("solved");
  const told = new Set();
  let telling = Promise.resolve();
  let settledBy = "";

  function slugOf(hit) {
    return hit.url.split("/").pop();
  }

  // One after the other, so that taking back never overtakes what it takes back. Whether it is counted is nobody's concern here.
  function tell(path, fields) {
    const body = new URLSearchParams({ formKey: form.elements.formKey.value, ...fields });
    telling = telling
      .then(() => fetch(form.getAttribute("action") + path, { method: "POST", credentials: "omit", keepalive: true, body }))
      .catch(() => {});
  }

  function tellShown(hits) {
    const fresh = hits.map(slugOf).filter((slug) => !told.has(slug));
    if (fresh.length) {
      fresh.forEach((slug) => told.add(slug));
      tell("/suggested", { answers: fresh.join(" ") });
    }
  }

  // The form is only put aside: what was typed stays in its fields.
  function settle(hit) {
    settledBy = slugOf(hit);
    const link = solved.querySelector("a[data-answer]");
    link.href = hit.url;
    link.textContent = hit.title;
    form.hidden = true;
    solved.hidden = false;
    solved.focus();
    tell("/solved", { answer: settledBy });
  }

  solved?.querySelector("button").addEventListener("click", () => {
    solved.hidden = true;
    form.hidden = false;
    subject.focus();
    tell("/solved", { answer: settledBy, back: "yes" });
  });

  // --- While writing: warn at once, suggest answers ---------------------------------------------------------------

  const suggestions = document.getElementById("suggestions");
  const subject = document.getElementById("subject");
  const text = document.getElementById("text");
  let timer = 0;
  let asked = "";
  let asking = null;

  function list(hits) {
    tellShown(hits);
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
      link.id = "suggestion-" + slugOf(hit);
      const solves = document.createElement("button");
      solves.type = "button";
      solves.className = "button quiet small";
      solves.textContent = suggestions.dataset.solved;
      solves.setAttribute("aria-describedby", link.id);
      solves.addEventListener("click", () => settle(hit));
      item.append(link, solves);
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
    await ready;
    if (look() === "clean" && suggestions && subject) {
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
  // What was written as the question and led to no answer is told once it is left as it is: the server counts its plain words.
  const missed = new Set();
  async function written() {
    await ready;
    const words = subject.value.trim().slice(0, 150);
    const answered = words === asked && suggestions.childElementCount > 0;
    if (words.length < 3 || missed.has(words) || answered || look() !== "clean") {
      return;
    }
    missed.add(words);
    try {
      await fetch(form.dataset.suggest + "?written&q=" + encodeURIComponent(words), { credentials: "omit", keepalive: true });
    } catch {
      // Not counted, then.
    }
  }
  if (suggestions) {
    subject.addEventListener("change", written);
  }

  form.addEventListener("input", typed);
  form.addEventListener("compositionend", typed);

  // Tell of what the server found.
  document.getElementById("problems")?.focus();
  if (!secret.hidden) {
    secret.focus();
  }
})();

// --- Words beside a rating: the same guard, without the rest --------------------------------------------------------

(() => {
  const form = document.querySelector("form[data-guard-words]");
  form?.addEventListener("submit", async (event) => {
    if (!window.secretGuard) {
      return; // The server looks at the words in any case.
    }
    event.preventDefault();
    const { ready, check } = window.secretGuard;
    await ready;
    const field = form.elements.words;
    if (check(field.value, false) !== "secret") {
      form.submit();
      return;
    }
    field.setAttribute("aria-invalid", "true");
    const secret = document.getElementById("secret");
    secret.hidden = false;
    secret.focus();
    secret.scrollIntoView({ block: "center" });
  });
})();

// --- What was asked from this browser -------------------------------------------------------------------------------
//
// Whoever asks twice waits no shorter. The server does not know who opens the form, so the browser remembers, for 14 days and for itself
// alone, the number and the time of the last request that was sent from it: no link, no word, no address. Without storage there is no note.

(() => {
  const KEPT = "trustdesk-asked";
  const SENDING = "trustdesk-sending";
  const LIFE = 14 * 24 * 60 * 60 * 1000;

  function storage(name, deed) {
    try {
      return deed(window[name]);
    } catch {
      return null;
    }
  }

  function remembered() {
    return storage("localStorage", (kept) => {
      const asked = JSON.parse(kept.getItem(KEPT));
      const age = asked === null ? Infinity : Date.now() - Date.parse(asked.at);
      if (Number.isInteger(asked?.number) && age < LIFE) {
        return asked;
      }
      kept.removeItem(KEPT);
      return null;
    });
  }

  function forget() {
    storage("localStorage", (kept) => kept.removeItem(KEPT));
  }

  // The form tells the next page of this tab that a request is on its way; only one that says "it has arrived" is remembered.
  const note = document.getElementById("asked");
  const form = document.querySelector("form[data-suggest]");
  if (form) {
    storage("sessionStorage", (tab) => tab.removeItem(SENDING));
  }
  form?.addEventListener("submit", () => storage("sessionStorage", (tab) => tab.setItem(SENDING, "yes")));

  const sent = document.querySelector("[data-request-number]");
  if (sent && storage("sessionStorage", (tab) => tab.getItem(SENDING)) === "yes") {
    const asked = { number: Number(sent.dataset.requestNumber), at: sent.dataset.requestAt };
    storage("localStorage", (kept) => kept.setItem(KEPT, JSON.stringify(asked)));
    storage("sessionStorage", (tab) => tab.removeItem(SENDING));
  }
  const asked = note === null ? null : remembered();
  if (asked) {
    const when = new Date(asked.at);
    const time = note.querySelector("time");
    const number = note.querySelector("[data-label]");
    number.textContent = number.dataset.label.replace("{n}", asked.number);
    time.dateTime = asked.at;
    time.textContent = when.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    note.hidden = false;
    note.querySelector("button").addEventListener("click", () => {
      forget();
      note.hidden = true;
      const title = document.querySelector("h1");
      title.tabIndex = -1;
      title.focus();
    });
  }
})();
