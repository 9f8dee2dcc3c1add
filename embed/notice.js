/*
 * The update banner on a page of somebody else's, from `/notice.json` beside this script.
 *
 * The house's own website loads it; docs/embed.md says how. Whatever fails, the page stays as it
 * was and nothing is said: a banner is never worth a broken page.
 *
 * Nothing here needs more of a content security policy than `script-src` and `connect-src` for the
 * legal site: styles come as a constructed sheet in a shadow tree, words as text nodes, and nothing
 * that Trusted Types guard is touched.
 */
(async () => {
  try {
    const doc = document;
    // Gone as soon as the first `await` is over.
    const script = doc.currentScript;
    const root = doc.documentElement;
    const asked = script.dataset;
    const address = new URL("notice.json", script.src).href;
    const key = "avenant:" + address;

    // Reading the property itself throws where storage is forbidden.
    const store = () => {
      try {
        return asked.remember == "none" ? undefined : localStorage;
      } catch {}
    };

    const answer = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const data = await answer.json();
    if (!answer.ok || data.v != 1) return;

    // Each entry stands for a time; what it tells was known before it began.
    const now = Date.now();
    const ahead = data.notices.filter((notice) => now < Date.parse(notice.until));

    // What was closed is kept no longer than it could be shown again.
    let closed = [];
    const keep = () =>
      closed.length
        ? store()?.setItem(key, closed.join(" "))
        : store()?.removeItem(key);
    try {
      const kept = store()?.getItem(key);
      if (kept) {
        closed = kept.split(" ").filter((id) => ahead.some((notice) => notice.id == id));
        keep();
      }
    } catch {}

    const notice = ahead.find(
      (notice) => !closed.includes(notice.id) && now >= Date.parse(notice.from),
    );
    if (!notice) return;
    // Without `defer` the answer may come before the page.
    if (doc.readyState == "loading")
      await new Promise((done) => doc.addEventListener("DOMContentLoaded", done));

    // `de-AT` is served by `de-AT`, else by `de`, else by what comes next.
    let lang;
    for (let tag of [asked.lang, root.lang, data.fallback])
      for (; tag && !lang; tag = tag.replace(/-?[^-]*$/, ""))
        lang = Object.keys(notice.text).find((known) => known.toLowerCase() == tag.toLowerCase());
    const text = notice.text[lang];

    const element = (name, words) => {
      const made = doc.createElement(name);
      made.textContent = words;
      return made;
    };
    const banner = element("div");
    banner.setAttribute("role", "region");
    banner.setAttribute("aria-label", text.label);
    banner.lang = lang;
    banner.dir = text.dir;

    const words = element("p", text.message + " ");
    const to = new URL(text.url, address);
    if (/^https?:$/.test(to.protocol)) {
      const link = element("a", text.link);
      link.href = to;
      words.append(link);
    }

    const button = element("button", text.close);
    button.type = "button";
    button.onclick = () => {
      banner.remove();
      // The button that had the focus is gone: reading goes on where the page itself begins.
      const main = doc.querySelector("main,[role=main]") || doc.body;
      if (main.tabIndex < 0) main.tabIndex = -1;
      main.focus({ preventScroll: true });
      try {
        closed.push(notice.id);
        keep();
      } catch {}
    };

    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ":host{all:initial;display:block;color-scheme:inherit;padding:.75rem 1rem;" +
        "font:1rem/1.5 system-ui,sans-serif;color:var(--avenant-ink,CanvasText);" +
        "background:var(--avenant-page,Canvas);border-block-end:1px solid}" +
        "p{margin:0 0 .5rem;max-width:68ch}" +
        "a{color:inherit}" +
        "button{font:inherit;padding:.2rem .8rem}" +
        "@media print{:host{display:none!important}}",
    );
    const tree = banner.attachShadow({ mode: "open" });
    tree.adoptedStyleSheets = [sheet];
    tree.append(words, button);
    // A selector that is none throws; one that finds nothing means the top of the page.
    ((asked.target && doc.querySelector(asked.target)) || doc.body).prepend(banner);
  } catch {}
})();
