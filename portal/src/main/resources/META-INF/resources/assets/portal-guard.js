// In the portal a field tells the server what it holds as soon as it is left. This listens before the field's own listener does, and
// lets no secret go: the text stays in the browser, where its writer can take the secret out of it.
"use strict";

(() => {
  const data = document.currentScript.dataset;
  const FIELDS = "vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-combo-box";
  const held = new WeakSet();

  function hold(event) {
    const field = event.target instanceof Element ? event.target.closest(FIELDS) : null;
    if (!field || typeof field.value !== "string") {
      return;
    }
    if (window.secretGuard.check(field.value, false) === "secret") {
      event.stopImmediatePropagation();
      held.add(field);
      field.errorMessage = document.documentElement.lang === "ko" ? data.ko : data.en;
      field.invalid = true;
    } else if (held.delete(field)) {
      field.errorMessage = "";
      field.invalid = false;
    }
  }
  ["change", "value-changed"].forEach((type) => window.addEventListener(type, hold, true));
})();
