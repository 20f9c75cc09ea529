// In the portal a field tells the server what it holds as soon as it is left, and a combo box with every letter, to look it up there.
// This listens before the field's own listener does, and lets no secret go: the text stays in the browser, where its writer can take
// the secret out of it; as long as it is there, no button sends what the server knows of the field.
"use strict";

(() => {
  const data = document.currentScript.dataset;
  const CHOICES = "vaadin-combo-box, vaadin-multi-select-combo-box";
  const FIELDS = `vaadin-text-field, vaadin-text-area, vaadin-email-field, ${CHOICES}`;
  const held = new WeakSet();

  const isSecret = (text) => typeof text === "string" && window.secretGuard.check(text, false) === "secret";

  function warn(field) {
    held.add(field);
    field.errorMessage = document.documentElement.lang === "ko" ? data.ko : data.en;
    field.invalid = true;
  }

  function keep(event, field, texts) {
    if (texts.some(isSecret)) {
      event.stopImmediatePropagation();
      event.preventDefault();
      warn(field);
    } else if (held.delete(field)) {
      field.errorMessage = "";
      field.invalid = false;
    }
  }

  const fieldOf = (event, kinds) => (event.target instanceof Element ? event.target.closest(kinds) : null);

  ["change", "value-changed"].forEach((type) => window.addEventListener(type, (event) => {
    const field = fieldOf(event, FIELDS);
    if (field) {
      keep(event, field, [field.value]);
    }
  }, true));

  // A search field tells the server of every pause in the typing. The field itself, which listens to the input inside it, has to hear of
  // what is typed; whoever listens to the field has not.
  const inner = (event) => event.stopPropagation();
  window.addEventListener("input", (event) => {
    const field = fieldOf(event, FIELDS);
    if (field && !field.matches(CHOICES) && isSecret(event.target.value)) {
      event.target.addEventListener("input", inner, { once: true });
      warn(field);
    }
  }, true);

  // A field that takes so many letters and no more cuts what is pasted: what is left of a phrase may be none any more, and is most of it.
  window.addEventListener("paste", (event) => {
    const field = fieldOf(event, FIELDS);
    const text = event.clipboardData?.getData("text") ?? "";
    if (field && event.target.maxLength > 0 && text.length > event.target.maxLength && isSecret(text)) {
      event.stopImmediatePropagation();
      event.preventDefault();
      warn(field);
    }
  }, true);

  // The server knows only what stood in such a field before: whatever would send that is not done until the secret is taken out.
  const SENDS = "vaadin-button[theme~='primary'], vaadin-button[data-send]";

  // Only one language of an editor may be on the screen, and all of it is sent. A combo box has forgotten what it held.
  const holdsBack = (field) => held.has(field) && !field.matches(CHOICES)
    && (field.checkVisibility() || field.closest(".td-editor") !== null);

  function isSentBy(button, field) {
    let part = field.parentElement;
    while (part && !part.querySelector(SENDS)) {
      part = part.parentElement;
    }
    return part !== null && part.contains(button);
  }

  function refuse(event, button) {
    const field = [...document.querySelectorAll(FIELDS)].find((one) => holdsBack(one) && isSentBy(button, one));
    if (field) {
      event.stopImmediatePropagation();
      event.preventDefault();
      const editor = field.closest(".td-editor");
      if (editor && !field.checkVisibility()) {
        editor.dataset.shown = "both";
        editor.dataset.mode = "write";
      }
      warn(field);
      field.focus();
    }
  }

  window.addEventListener("click", (event) => {
    const button = fieldOf(event, SENDS);
    if (button) {
      refuse(event, button);
    }
  }, true);

  // The editors of longer texts save with a key as well.
  window.addEventListener("keydown", (event) => {
    const button = document.querySelector("main vaadin-button[data-send]");
    if (button && event.code === "KeyS" && (event.ctrlKey || event.metaKey)) {
      refuse(event, button);
    }
  }, true);

  // What is typed into a combo box is its filter, and when it is entered, a value of its own. Left without a choice it forgets what was
  // typed; the warning stays until somebody comes back to it.
  ["input", "filter-changed", "custom-value-set", "focusin"].forEach((type) => window.addEventListener(type, (event) => {
    const field = fieldOf(event, CHOICES);
    if (field) {
      keep(event, field, [event.target.value, field.filter, type === "custom-value-set" ? event.detail : ""]);
    }
  }, true));
})();
