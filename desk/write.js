// Keeps what an editor types until it is saved, and shows what it changes while he types.
// Everything is listened to at the document: what is shown may be put in place anew at any time.
(() => {
  "use strict";
  const QUIET = 300;
  let timer = 0;
  let asked = null;
  let sent = null;

  const typing = () => [...document.querySelectorAll("form[data-keep][data-typed]")];

  const note = (form, name) => {
    const place = form.querySelector("[data-note]");
    const words = place?.dataset[name] ?? "";
    if (place && place.textContent !== words) place.textContent = words;
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
      if (fresh && old && !mine.signal.aborted) old.replaceWith(document.adoptNode(fresh));
    } catch {
      // The server has ended, or more was typed: what is beside stays, and what is typed too.
    }
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-keep]");
    if (!form) return;
    form.dataset.typed = "";
    note(form, "typedWords");
    if (!("look" in form.dataset)) return;
    clearTimeout(timer);
    timer = setTimeout(look, QUIET, form);
  });

  document.addEventListener("submit", (event) => {
    sent = event.target;
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest?.("form[data-keep]");
    if (!form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector(".main-deed"));
  });

  // Files changed while something is typed: it stays, and saving shows both.
  document.addEventListener("avenant:changed", () => {
    for (const form of typing()) {
      note(form, "changedWords");
      if ("look" in form.dataset) look(form);
    }
  });

  addEventListener("beforeunload", (event) => {
    if (typing().some((form) => form !== sent)) event.preventDefault();
    sent = null;
  });
})();
