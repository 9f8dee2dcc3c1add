// Keeps what an editor types until it is saved, and shows what it changes while he types.
// Everything is listened to at the document: what is shown may be put in place anew at any time.
(() => {
  "use strict";
  const QUIET = 300;
  const KEPT = "avenant.typed";
  const SENT = "avenant.sent";
  let timer = 0;
  let asked = null;
  let sent = null;
  let isKept = false;
  let saved = null;

  const typing = () => [...document.querySelectorAll("form[data-keep][data-typed]")];

  // How the form stands, in words, with what was found in it where that was looked at.
  const note = (form, name, found = "") => {
    const place = form?.querySelector("[data-note]");
    if (!place) return;
    place.dataset.said = name;
    const words = [place.dataset[name], found].filter(Boolean).join(" ");
    if (place.textContent !== words) place.textContent = words;
  };

  // Fetches the screen as it would be with the words typed, and shows what stands beside them.
  async function look(form) {
    asked?.abort();
    const mine = (asked = new AbortController());
    const fields = new URLSearchParams(new FormData(form));
    fields.delete("sure");
    fields.set("do", "look");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, signal: mine.signal });
      if (!answer.ok) return;
      const made = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [fresh, old] = [made, document].map((one) => one.getElementById("desk.beside"));
      if (!fresh || !old || mine.signal.aborted) return;
      old.replaceWith(document.adoptNode(fresh));
      const said = form.querySelector("[data-note]")?.dataset.said;
      if (said) note(form, said, fresh.dataset.found);
    } catch {
      // The server has ended, or more was typed: what is beside stays, and what is typed too.
    }
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-keep]");
    if (!form) return;
    saved = null;
    if (!("typed" in form.dataset)) note(form, "typedWords");
    form.dataset.typed = "";
    if (!("look" in form.dataset)) return;
    clearTimeout(timer);
    timer = setTimeout(look, QUIET, form);
  });

  // A page goes as soon as one of its forms is sent: what is typed in the others waits by the ids of
  // their boxes, with the words that these were made from.
  const boxes = (form) => [...form.querySelectorAll("textarea[id], input[id]:not([type=checkbox])")];
  const kept = (store) => {
    try {
      if (store !== undefined) sessionStorage.setItem(KEPT, JSON.stringify(store));
      return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
    } catch {
      // A browser that keeps nothing: leaving is asked about.
      return null;
    }
  };
  const ofPage = (store) => (store[location.pathname] ??= {});

  function keep(forms) {
    const store = kept();
    if (!store) return false;
    for (const form of forms) {
      const made = Object.fromEntries(
        ["digest", "source"].map((name) => [name, form.elements[name]?.value]),
      );
      for (const box of boxes(form).filter((one) => !one.readOnly)) {
        ofPage(store)[box.id] = { words: box.value, from: box.defaultValue, made };
      }
    }
    return kept(store) !== null && forms.every((form) => !form.querySelector("[readonly]"));
  }

  // Puts back what waited. Where its box was made from other words meanwhile, the form says that it
  // is of before, so that saving shows both.
  function restore() {
    const store = kept();
    if (!store) return;
    const waiting = ofPage(store);
    for (const [id, { words, from, made }] of Object.entries(waiting)) {
      const box = document.getElementById(id);
      const form = box?.closest("form[data-keep]");
      if (!form) continue;
      delete waiting[id];
      if (box.value === words) continue;
      const isOther = box.defaultValue !== from;
      box.value = words;
      form.closest("details")?.setAttribute("open", "");
      form.dataset.typed = "";
      note(form, isOther ? "changedWords" : "typedWords");
      for (const [name, value] of Object.entries(made)) {
        const field = form.elements[name];
        if (field && value && (isOther || name === "source")) field.value = value;
      }
      if ("look" in form.dataset) look(form);
    }
    if (Object.keys(waiting).length === 0) delete store[location.pathname];
    kept(store);
  }

  // What is saved leads on to a page by its address: that page says so, where it was saved from.
  function tell() {
    try {
      const mark = sessionStorage.getItem(SENT);
      sessionStorage.removeItem(SENT);
      const [came] = performance.getEntriesByType("navigation");
      saved = came?.redirectCount > 0 ? mark : null;
    } catch {
      saved = null;
    }
    say();
  }

  function say() {
    if (saved === null) return;
    const box = document.getElementById(saved) ?? document.querySelector("form[data-keep] textarea");
    const form = box?.form;
    if (!form || "typed" in form.dataset) return;
    form.closest("details")?.setAttribute("open", "");
    note(form, "savedWords");
  }

  document.addEventListener("avenant:renewed", say);

  document.addEventListener("submit", (event) => {
    sent = event.target;
    const isSaving = event.submitter?.classList.contains("main-deed");
    const box = isSaving && sent.matches("form[data-keep]") && sent.querySelector("textarea[id]");
    try {
      sessionStorage.removeItem(SENT);
      if (box) sessionStorage.setItem(SENT, box.id);
    } catch {
      // A browser that keeps nothing says nothing of it either.
    }
    isKept = keep(typing().filter((form) => form !== sent));
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest?.("form[data-keep]");
    if (!form) return;
    event.preventDefault();
    const deed = form.querySelector(".main-deed");
    if (deed) form.requestSubmit(deed);
  });

  // Files changed while something is typed: it stays, and saving shows both.
  document.addEventListener("avenant:changed", async () => {
    const made = await page();
    for (const form of typing()) {
      const fresh = made?.getElementById(boxes(form)[0]?.id)?.form;
      const isSame = (name) => fresh.elements[name]?.value === form.elements[name]?.value;
      if (!fresh || !["digest", "source"].every(isSame)) note(form, "changedWords");
      if ("look" in form.dataset) look(form);
    }
  });

  // Returns the page as it would be shown now.
  async function page() {
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      return null;
    }
  }

  addEventListener("beforeunload", (event) => {
    const isLost = typing().some((form) => form !== sent) && !(sent && isKept);
    if (isLost) event.preventDefault();
    sent = null;
  });

  restore();
  tell();
})();
