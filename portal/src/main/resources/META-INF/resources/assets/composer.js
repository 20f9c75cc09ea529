// Beside the text in which staff write.
//
// Keeping: what is typed reaches the server every two seconds, and before anything else that is done in the page. The
//   first letter does at once: from then on, whatever a colleague sends is news to whoever writes.
// Inserting: "::" asks for canned answers, "??" for answers of the FAQ, "@@" for colleagues. The list follows what is
//   typed after it; arrows move, Enter puts in, Escape closes. While a Korean syllable is being composed, these keys
//   belong to the input method.
// Sending: Control and Enter, in whichever field.
"use strict";

const PAUSE_MILLIS = 2000;
const SEARCH_MILLIS = 120;
const LONGEST_QUERY = 40;
const SORTS = { "::": "CANNED", "??": "FAQ", "@@": "MENTION" };

/** What is asked for where the cursor stands: where it begins, what of, and by which letters. */
export function askedFor(text) {
  const at = Math.max(...Object.keys(SORTS).map((letters) => text.lastIndexOf(letters)));
  if (at < 0 || (at > 0 && !/[\s(]/u.test(text[at - 1]))) {
    return null;
  }
  const query = text.slice(at + 2);
  return query.length > LONGEST_QUERY || query.includes("\n")
    ? null
    : { at, sort: SORTS[text.slice(at, at + 2)], query };
}

class Choices {
  constructor(host, list, words) {
    this.host = host;
    this.list = list;
    this.words = words;
    this.items = [];
    this.active = 0;
    this.asked = 0;
    this.dismissed = -1;
  }

  get field() {
    return this.host.querySelector("vaadin-text-area textarea");
  }

  get isOpen() {
    return !this.list.hidden;
  }

  async look() {
    const field = this.field;
    const caret = field.selectionStart;
    const wanted = caret === field.selectionEnd ? askedFor(field.value.slice(0, caret)) : null;
    if (!wanted || (wanted.sort === "MENTION" && this.host.hasAttribute("data-public"))) {
      this.dismissed = -1;
      this.close();
      return;
    }
    if (wanted.at === this.dismissed) {
      return;
    }
    // What must not leave the browser does not leave it as something to be searched for, either.
    if (window.secretGuard?.check(wanted.query, false) === "secret") {
      this.close();
      return;
    }
    const turn = ++this.asked;
    await new Promise((later) => setTimeout(later, SEARCH_MILLIS));
    if (turn !== this.asked) {
      return;
    }
    const items = await this.host.$server.find(wanted.sort, wanted.query);
    if (turn === this.asked) {
      this.show(wanted, items);
    }
  }

  show(wanted, items) {
    this.wanted = wanted;
    this.items = items;
    this.active = 0;
    this.list.replaceChildren(...items.map((item, number) => this.option(item, number)));
    this.list.hidden = items.length === 0;
    this.host.querySelector("[data-found]").textContent =
      items.length === 0 ? this.words.nothing : this.words.found.replace("#", items.length);
    this.mark();
  }

  option(item, number) {
    const option = document.createElement("div");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    const label = document.createElement("span");
    label.className = "td-strong";
    label.textContent = item.detail ? `${item.label} (${item.detail.toUpperCase()})` : item.label;
    const text = document.createElement("span");
    text.className = "td-insert-text";
    text.textContent = item.text;
    option.append(label, text);
    // Not on click: the text must keep the cursor.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.choose(number));
    return option;
  }

  mark() {
    const options = [...this.list.children];
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === this.active)));
    const field = this.field;
    if (this.isOpen) {
      field.setAttribute("aria-activedescendant", options[this.active].id);
      options[this.active].scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  move(by) {
    this.active = (this.active + by + this.items.length) % this.items.length;
    this.mark();
  }

  choose(number) {
    const { text } = this.items[number];
    const field = this.field;
    const end = field.selectionStart;
    field.focus();
    field.setSelectionRange(this.wanted.at, end);
    // The old way on purpose: it is the only one that leaves the step to the browser's own undo.
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, this.wanted.at, end, "end");
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
    // What was put in may itself end like a question.
    this.dismissed = this.wanted.at;
    this.close();
  }

  dismiss() {
    this.dismissed = this.wanted.at;
    this.close();
  }

  close() {
    this.asked++;
    this.list.hidden = true;
    this.mark();
  }

  /** Whether the key was meant for the list. */
  take(event) {
    switch (event.key) {
      case "ArrowDown":
        this.move(1);
        return true;
      case "ArrowUp":
        this.move(-1);
        return true;
      case "Enter":
      case "Tab":
        if (event.shiftKey) {
          return false;
        }
        this.choose(this.active);
        return true;
      case "Escape":
        this.dismiss();
        return true;
      default:
        return false;
    }
  }
}

function keepSoon(area, host) {
  let timer = 0;
  const keep = () => {
    if (timer) {
      clearTimeout(timer);
      timer = 0;
      delete host.dataset.typing;
      area.dispatchEvent(new CustomEvent("change", { bubbles: true }));
    }
  };
  let begun = Boolean(area.value);
  area.addEventListener("value-changed", () => {
    begun &&= Boolean(area.value);
  });
  area.addEventListener("input", () => {
    timer ||= setTimeout(keep, PAUSE_MILLIS);
    // What stands here is not what was kept.
    host.dataset.typing = "";
    if (!begun) {
      begun = true;
      keep();
    }
  });
  const before = (name) =>
    window.addEventListener(name, function listener() {
      if (area.isConnected) {
        keep();
      } else {
        window.removeEventListener(name, listener, true);
      }
    }, true);
  ["pointerdown", "click", "popstate", "pagehide"].forEach(before);
  return keep;
}

export function attach(host, list, words) {
  if (host.choices) {
    return;
  }
  const area = host.querySelector("vaadin-text-area");
  const choices = new Choices(host, list, words);
  host.choices = choices;
  const keep = keepSoon(area, host);
  const field = choices.field;
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  area.addEventListener("input", () => choices.look());
  area.addEventListener("focusout", () => choices.close());
  area.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (choices.isOpen && choices.take(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);
  // In every field of it: what the ticket waits for is said after the text.
  host.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      event.stopPropagation();
      keep();
      event.target.dispatchEvent(new CustomEvent("change", { bubbles: true }));
      host.querySelector("[data-send]").click();
    }
  });
}
