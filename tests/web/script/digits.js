// Returns the numbers of a right-to-left page whose signs are not shown in the order of the text:
// every number in a `time` or `bdi`, and elsewhere ISO dates and grouped numbers (telephone, SIREN).
(() => {
  const isolated = /\+?\p{Nd}[\p{Nd}\s.,:/()-]*\p{Nd}/gu;
  const bare = /\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\+?\p{Nd}{1,3}(?:[ .\u00a0\u202f]\p{Nd}{2,3}){2,}/gu;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const faults = [];
  for (let node; (node = walker.nextNode()); ) {
    const pattern = node.parentElement.closest("time, bdi") ? isolated : bare;
    for (const match of node.data.matchAll(pattern)) {
      let before = null;
      for (let at = match.index; at < match.index + match[0].length; at++) {
        if (!/[\p{Nd}+]/u.test(node.data[at])) continue;
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        if (!box || box.width === 0) continue;
        const sameLine = before && Math.abs(box.top - before.top) < box.height / 2;
        if (sameLine && box.left < before.right - 0.5) {
          faults.push(`${match[0]} in “${node.data.trim()}”`);
          break;
        }
        before = box;
      }
    }
  }
  return faults;
})()
