// Keeps a page of the preview as fresh as the files: waits for a change, fetches the page again and
// puts it in the place of the old one, so that nobody loses the place he reads.
(() => {
  "use strict";
  const root = "/__avenant/";
  const me = document.currentScript;
  let moment = Number(me.dataset.moment);
  let shown = null;

  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const visible = () =>
    document.visibilityState === "visible"
      ? Promise.resolve()
      : new Promise((done) => document.addEventListener("visibilitychange", done, { once: true }));

  async function follow() {
    for (;;) {
      await visible();
      // A browser has few connections for one host: a tab that nobody looks at gives its own back.
      const leave = new AbortController();
      const left = () => document.visibilityState === "hidden" && leave.abort();
      document.addEventListener("visibilitychange", left);
      const asked = Date.now();
      try {
        const waiting = { cache: "no-store", signal: leave.signal };
        const answer = await fetch(`${root}wait?since=${moment}`, waiting);
        if (!answer.ok) throw new Error(String(answer.status));
        const now = Number((await answer.text()) || moment);
        gone(false);
        if (now !== moment) {
          await renew();
          moment = now;
        } else if (Date.now() - asked < 1000) {
          // So many pages wait that the server sends the oldest away.
          await pause(2000);
        }
      } catch {
        if (leave.signal.aborted) continue;
        gone(true);
        await pause(500);
      } finally {
        document.removeEventListener("visibilitychange", left);
      }
    }
  }

  // The server has ended or begins again: what is shown may be old, and says so.
  function gone(is) {
    const there = document.querySelector("body > .gone");
    if (!is) return there?.remove();
    if (there) return;
    const words = document.createElement("p");
    words.className = "gone";
    words.setAttribute("role", "alert");
    words.textContent = document.querySelector("[data-gone]")?.dataset.gone ?? "The preview has ended.";
    document.body.append(words);
  }

  // What an editor has typed and not sent is his, whatever changes elsewhere.
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-keep]");
    if (form) form.dataset.typed = "";
  });
  const isTyping = () => document.querySelector("form[data-keep][data-typed]") !== null;

  // A form that is kept can still be sent: another run of the server has another token.
  function keep(fresh) {
    const token = fresh.querySelector("input[name=token]")?.value;
    if (token) for (const one of document.querySelectorAll("input[name=token]")) one.value = token;
    document.dispatchEvent(new CustomEvent("avenant:changed"));
  }

  async function renew() {
    const answer = await fetch(location.href, { cache: "no-store" });
    const kind = answer.headers.get("content-type") ?? "";
    if (!kind.startsWith("text/html")) throw new Error(String(answer.status));
    const text = await answer.text();
    const told = text.replace(/ data-moment="\d+"( nonce="\w*")?/, "");
    if (told === shown) return;
    const fresh = new DOMParser().parseFromString(text, "text/html");
    if (isTyping()) {
      keep(fresh);
      return;
    }
    const place = reading();
    const focus = document.activeElement?.id;
    const open = [...document.querySelectorAll("details[open][id]")].map((one) => one.id);
    await sheets(fresh);
    document.title = fresh.title;
    for (const name of ["lang", "dir"]) {
      const value = fresh.documentElement.getAttribute(name);
      if (value) document.documentElement.setAttribute(name, value);
    }
    if (isTyping()) {
      keep(fresh);
      return;
    }
    shown = told;
    const body = document.adoptNode(fresh.body);
    for (const id of open) body.querySelector(`[id="${CSS.escape(id)}"]`)?.setAttribute("open", "");
    document.body.replaceWith(body);
    await strip();
    place();
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent("avenant:renewed"));
  }

  // Remembers where the reader is by the nearest thing with a name, since what stands above it may
  // have grown.
  function reading() {
    const y = scrollY;
    const named = [...document.querySelectorAll("main [id]")];
    let near = null;
    for (const one of named) {
      const top = one.getBoundingClientRect().top;
      if (top > 0 && near) break;
      near = { id: one.id, top };
    }
    return () => {
      const one = near && document.getElementById(near.id);
      const by = one ? scrollY + one.getBoundingClientRect().top - near.top : y;
      scrollTo({ top: y === 0 ? 0 : by, behavior: "instant" });
    };
  }

  // New stylesheets are there before the old ones go, so that nothing flashes.
  async function sheets(fresh) {
    const links = (from) => [...from.querySelectorAll('link[rel="stylesheet"]')];
    const old = new Map(links(document).map((link) => [link.getAttribute("href"), link]));
    const wanted = new Set(links(fresh).map((link) => link.getAttribute("href")));
    const loading = [...wanted]
      .filter((href) => !old.has(href))
      .map(
        (href) =>
          new Promise((done) => {
            const link = document.createElement("link");
            link.rel = "stylesheet";
            link.href = href;
            link.onload = link.onerror = done;
            document.head.append(link);
          }),
      );
    await Promise.all(loading);
    for (const [href, link] of old) if (!wanted.has(href) && !link.dataset.strip) link.remove();
  }

  // Above a page of the site stands what the desk says of it.
  async function strip() {
    if (document.body.classList.contains("desk")) return;
    if (!document.head.querySelector("link[data-strip]")) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = `${root}desk.css`;
      link.dataset.strip = "";
      document.head.append(link);
    }
    if (document.getElementById("desk.strip")) return;
    const answer = await fetch(`${root}strip?path=${encodeURIComponent(location.pathname)}`);
    if (!answer.ok) return;
    const made = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.body.prepend(document.adoptNode(made.body.firstElementChild));
  }

  strip().finally(follow);
})();
