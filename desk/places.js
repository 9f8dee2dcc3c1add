// Takes places along: copies file and line, and says on which line of the file a paragraph stands.
(() => {
  "use strict";
  document.documentElement.classList.add("scripted");

  // Spoken by screen readers; made again where the page was renewed.
  function say(words) {
    let said = document.getElementById("desk.said");
    if (!said) {
      said = document.createElement("p");
      said.id = "desk.said";
      said.className = "vh";
      said.setAttribute("role", "status");
      document.body.append(said);
    }
    said.textContent = "";
    setTimeout(() => (said.textContent = words), 50);
  }

  async function copy(words) {
    if (navigator.clipboard) return navigator.clipboard.writeText(words);
    // Browsers keep the clipboard from pages that others on the network can reach.
    const field = document.createElement("textarea");
    field.value = words;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("not copied");
  }

  async function take(button) {
    const words = button.dataset.copy;
    try {
      await copy(words);
    } catch {
      // The place stands beside the button, to be taken by hand.
      return;
    }
    say(`${button.dataset.done} ${words}`);
    if (button.dataset.label === undefined) button.dataset.label = button.innerHTML;
    button.textContent = button.dataset.done;
    button.classList.add("copied");
    button.focus({ preventScroll: true });
    setTimeout(() => {
      button.innerHTML = button.dataset.label;
      delete button.dataset.label;
      button.classList.remove("copied");
    }, 2000);
  }

  function show(block) {
    const bar = document.getElementById("desk.spot");
    if (!bar) return;
    document.querySelector(".spotted")?.classList.remove("spotted");
    bar.hidden = !block;
    if (!block) return;
    block.classList.add("spotted");
    const { file } = block.closest("[data-file]").dataset;
    const { line } = block.dataset;
    bar.querySelector("code").textContent = `${file}:${line}`;
    bar.querySelector("[data-copy]").dataset.copy = `${file}:${line}`;
    const field = bar.querySelector('input[name="line"]');
    if (field) field.value = line;
  }

  const blockOf = (target) =>
    target.closest("aside, #desk\\.spot") ? null : target.closest("[data-file] [data-line]");

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      take(button);
      return;
    }
    const block = blockOf(event.target);
    // Who marks words wants them, not their place.
    if (block && getSelection().isCollapsed) show(block);
  });
  // By keyboard, the links of headings lead from place to place.
  document.addEventListener("focusin", (event) => {
    const block = blockOf(event.target);
    if (block) show(block);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(null);
  });
})();
