// Follows axe.min.js; returns its violations and what it could not decide.
(async () => {
  const tags = [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice", "RGAAv4",
  ];
  const result = await axe.run(document, { runOnly: { type: "tag", values: tags } });
  const short = (rules) =>
    rules.flatMap((rule) =>
      rule.nodes.map((node) => ({
        rule: rule.id,
        help: rule.help,
        html: node.html.slice(0, 300),
        why: node.failureSummary,
      })),
    );
  return { violations: short(result.violations), incomplete: short(result.incomplete) };
})()
