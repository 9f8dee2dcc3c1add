# The words of time stamps: `avenant publish --attach`, and what is said after every entry in the ledger.

cli-publish-attach-name = TOKEN
cli-publish-attach = A time stamp of the ledger to keep: the file in which you saved the authority's answer

timestamp-ask =
    So far nobody but you says that this was today. A time stamp of the ledger says it too, from this authority or one of your choice:
    {"  "}curl -fsS -H "Content-Type: application/timestamp-query" --data-binary "@{ $request }" -o reply.tsr { $authority }
    {"  "}avenant publish --attach reply.tsr
    And, once the site is online, a copy of the ledger in a web archive:
    {"  "}curl -fsS -o archived.html https://web.archive.org/save/{ $ledger }
timestamp-done = The ledger up to entry { $line } existed at { $at }, says “{ $by }”. Kept as { $file }, ledger entry { $entry }, head { $head }. The authority's signature was not checked; docs/witness.md says how you check it.

verify-stamped = The ledger up to entry { $line } existed at { $at }, says “{ $by }” ({ $file }).
verify-unstamped = { $count ->
    [one] Of the last entry
   *[other] Of the last { $count } entries
} nobody but you says so far on which day it was made.
verify-signatures = Whether the authorities signed this is not checked here. You check it with the certificate of one that you trust: openssl ts -verify -digest { $digest } -token_in -in { $file } -CAfile authority.pem

prove-stamps = What others say of the days
prove-stamps-words = An authority signed at a certain second that it saw the digest of a line of the ledger, which fixes all lines before it. Each command holds the line's file against what was signed, and checks the signature; it must answer “Verification: OK”. The file authority.pem is the certificate of that authority: it is not in this folder, so that you take it from the authority itself, for whether you trust it is yours to decide.
prove-stamped = “{ $by }” says that the ledger up to entry { $line } existed at { $at }. { $reaches ->
    [yes] Entry { $entry }, which entered this version, is covered by it
   *[no] Entry { $entry }, which entered this version, is not covered by it
}:
