// Returns what has the focus, and whether it can be seen.
(() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  return {
    name: element.localName,
    href: element.getAttribute("href"),
    id: element.id,
    seen: box.width > 20 && box.height > 10 && box.left >= 0 && box.top >= 0,
  };
})()
