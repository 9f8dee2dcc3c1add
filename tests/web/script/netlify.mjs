// Prints where Netlify's own matcher leads what is asked, by a file of redirects:
// node netlify.mjs FILE '[["/path", "language"], …]'
import { readFileSync } from "node:fs";
import redirector from "netlify-redirector";

const matcher = await redirector.parsePlain(readFileSync(process.argv[2], "utf8"), {});
const found = JSON.parse(process.argv[3]).map(([path, language]) => {
  // Netlify tells its rules the reader's first language by this header.
  const headers = { "x-language": language };
  return matcher.match({
    scheme: "https",
    host: "legal.example",
    path,
    query: "",
    headers,
    cookieValues: {},
    getHeader: (name) => headers[name.toLowerCase()] ?? "",
    getCookie: () => "",
  });
});
process.stdout.write(JSON.stringify(found));
