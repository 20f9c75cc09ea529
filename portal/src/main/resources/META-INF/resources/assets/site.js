"use strict";

// A secret must not be sent, not even to search for it: what is searched for stands in the page's address. The guard is too heavy for
// every page, and nothing as short as a usual search can hold a secret: it is fetched once something longer is typed.
const SHORTEST_SECRET = 19;
let guard = null;

function fetchGuard(data) {
  guard ??= new Promise((resolve) => {
    const script = document.createElement("script");
    ["words", "wordsKo", "wordsOthers", "shapes"].forEach((name) => { script.dataset[name] = data[name]; });
    script.addEventListener("load", () => window.secretGuard.ready.then(resolve));
    // Without it the server refuses alone.
    script.addEventListener("error", resolve);
    script.src = data.guardScript;
    document.head.append(script);
  });
  return guard;
}

function refuse(form) {
  const warning = document.createElement("p");
  warning.className = "notice";
  warning.setAttribute("role", "alert");
  warning.textContent = form.dataset.secret;
  form.querySelector(".notice")?.remove();
  form.append(warning);
  form.q.value = "";
  form.q.focus();
}

for (const form of document.querySelectorAll("form[data-secret]")) {
  const isLong = () => form.q.value.trim().length >= SHORTEST_SECRET;
  form.addEventListener("input", () => {
    if (isLong()) {
      fetchGuard(form.dataset);
    }
  });
  form.addEventListener("submit", async (event) => {
    if (!isLong()) {
      return;
    }
    event.preventDefault();
    await fetchGuard(form.dataset);
    if ((window.secretGuard?.check(form.q.value, false) ?? "clean") === "clean") {
      form.submit();
    } else {
      refuse(form);
    }
  });
}

// Copy buttons: they appear only where the browser lets a page copy.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }
}

// A vote is one press: the form that the server makes for this reader is sent on for them.
for (const form of document.querySelectorAll("form.vote")) {
  form.addEventListener("submit", async (event) => {
    if (!event.submitter) {
      return;
    }
    event.preventDefault();
    const vote = new URLSearchParams(new FormData(form, event.submitter));
    const send = async () => {
      const response = await fetch(form.action, { method: "POST", body: vote });
      return new DOMParser().parseFromString(await response.text(), "text/html");
    };
    try {
      vote.set("token", (await send()).querySelector("input[name=token]")?.value ?? "");
      const said = document.createElement("p");
      said.setAttribute("role", "status");
      said.textContent = [...(await send()).querySelectorAll("main h1, main .lead")].map((part) => part.textContent).join(". ");
      form.replaceChildren(said);
    } catch {
      // Without a network the browser says so itself.
      const chosen = document.createElement("input");
      Object.assign(chosen, { type: "hidden", name: event.submitter.name, value: event.submitter.value });
      form.append(chosen);
      form.submit();
    }
  });
}

// Whoever deletes their request leaves no trace of it in the browser either (help.js).
document.querySelector("form[data-forgets]")?.addEventListener("submit", () => {
  try {
    localStorage.removeItem("trustdesk-asked");
  } catch {
    // Without storage nothing was remembered.
  }
});

// How long until the promised post; the date stands beside it anyway. Coarse, so that nobody has to watch it.
const MINUTE = 60000;
for (const countdown of document.querySelectorAll("[data-until]")) {
  const due = Date.parse(countdown.dataset.until);
  const [days, hours, minutes, past] = countdown.dataset.words.split("|");
  const show = () => {
    const left = Math.floor((due - Date.now()) / MINUTE);
    const words = left <= 0 ? past : left >= 2 * 24 * 60 ? days : left >= 2 * 60 ? hours : minutes;
    const unit = words === days ? 24 * 60 : words === hours ? 60 : 1;
    countdown.textContent = words.replace("#", Math.floor(left / unit));
  };
  show();
  setInterval(show, MINUTE);
}
