// Returns the lines of the status bar's first part, the text id, and the addresses of links to other
// sites.
(() => {
  // Words for screen readers alone stand on no paper.
  const said = (line) =>
    line.innerText.replace(line.querySelector(".vh")?.innerText ?? "", "").trim();
  const lines = [...document.querySelectorAll(".status .lead > *")].map(said);
  const links = document.querySelectorAll('[data-text] a[href^="http"]');
  return {
    status: lines.join("\n"),
    id: document.querySelector("[data-text]")?.dataset.text ?? "",
    addresses: [...links].map((link) => link.getAttribute("href").replace(/\/$/, "")),
  };
})()
