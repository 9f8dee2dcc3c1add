# What `avenant verify` and `avenant prove` say of a ledger that went on after lines of it were lost.

verify-restart = Lines after line { $before } that readers had seen are lost, says line { $line } of the ledger since { $on }: “{ $reason }”.
verify-restart-perhaps = Perhaps this is not tampering: lines after line { $before } that readers had seen are lost, says line { $line } of the ledger since { $on }: “{ $reason }”. A ledger that ends in the last line lost shows whether it is; that line has the digest { $head }
verify-head-lost = History was broken: { $earlier } is the digest of a line that readers had seen and that is lost here, says line { $line } of the ledger since { $on }: “{ $reason }”.
verify-lost = History was broken: lines of { $earlier } are lost here, says line { $line } of the ledger since { $on }: “{ $reason }”. { $same ->
    [0] None of its lines
    [one] Of its { $lines } lines, the first one
   *[other] Of its { $lines } lines, the first { $same }
} { $same ->
    [0] stands here
    [one] stands here unchanged
   *[other] stand here unchanged
}; what the others say, only { $earlier } shows. Keep it.
prove-restarted = Lines of the ledger that readers had seen are lost, says its line { $line } since { $on } (“{ $reason }”). A head that was kept before may be one of theirs; that of the last line lost is { $head }
