// Returns the links and summaries that stand alone on a line and are lower than 24 pixels (WCAG 2.2,
// 2.5.8): those within a sentence may be as low as the line.
(() => {
  const isAlone = (target) => {
    const around = target.parentElement;
    const others = [...around.childNodes].filter((node) => node !== target);
    if (others.some((node) => node.textContent.trim())) return false;
    return !around.matches("ins, del, strong, em, q, bdi") || isAlone(around);
  };
  const height = (target) => target.getBoundingClientRect().height;
  return [...document.querySelectorAll("a, summary")]
    .filter((target) => target.checkVisibility() && !target.classList.contains("vh"))
    .filter((target) => isAlone(target) && height(target) < 24)
    .map((target) => `${target.outerHTML.slice(0, 100)}: ${height(target)} px`);
})()
