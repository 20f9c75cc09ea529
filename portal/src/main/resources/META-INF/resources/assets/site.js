"use strict";

// A recovery phrase must not be sent, not even to search for it. The lists of its words are too heavy for every page; twelve words of
// that length in a row are no question.
for (const form of document.querySelectorAll("form[data-secret]")) {
  form.addEventListener("submit", (event) => {
    const words = form.q.value.trim().toLowerCase().split(/[\s,;.]+/);
    if (words.length >= 12 && words.every((word) => /^([a-z]{3,8}|\d+)$/.test(word))) {
      event.preventDefault();
      const warning = document.createElement("p");
      warning.className = "notice";
      warning.setAttribute("role", "alert");
      warning.textContent = form.dataset.secret;
      form.querySelector(".notice")?.remove();
      form.append(warning);
      form.q.value = "";
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

// Whoever deletes their request leaves no trace of it in the browser either (help.js).
document.querySelector("form[data-forgets]")?.addEventListener("submit", () => {
  try {
    localStorage.removeItem("trustdesk-asked");
  } catch {
    // Without storage nothing was remembered.
  }
});
