#!/usr/bin/env bash
# CPU for each received datagram of SflowCollector, beside a recvmmsg loop in C on the same bursts, in alternating order. Linux, util-linux, cc.
# Usage: run.sh [ROUNDS [COUNT [SIZE [BURST [PAUSE]]]]]
#
# Sender and receiver share a processor, and the receiver (SCHED_BATCH) does not interrupt the sender: a burst is there when it wakes, as when a
# network card delivers it. Else the figure would tell how often the scheduler wakes a receiver that is as fast as the sender. FREE=1 has it so.
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-9} count=${2:-400000} size=${3:-1400} burst=${4:-256} pause=${5:-1000}
# Compiling while running takes its time: a tenth of a second of it would be 250 ns a datagram.
warm_up=1000000
on=(taskset -c $(($(nproc) - 1))) yielding=(chrt --batch 0)
if [ "${FREE:-}" = 1 ]; then on=() yielding=(); fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 -o "$work/recvmmsg" recvmmsg.c
cc -O2 -o "$work/bursts" bursts.c
dotnet build -c Release -v quiet -nologo ../Sflow.Benchmarks >&2
collector=$(ls ../Sflow.Benchmarks/bin/Release/net10.0/Sflow.Benchmarks.dll)

# Runs a receiver and the sender; prints what the receiver says of itself.
measure() {
    local port line
    mkfifo "$work/out"
    "${on[@]}" "${yielding[@]}" "$@" "$warm_up" "$count" >"$work/out" &
    exec 3<"$work/out"
    rm "$work/out"
    read -r _ port <&3
    "${on[@]}" "$work/bursts" "$port" $((warm_up + count + 2 * burst)) "$size" "$burst" "$pause"
    read -r line <&3
    exec 3<&-
    wait
    echo "$line"
}

echo "bursts of $burst datagrams of $size bytes, $pause us apart; $warm_up to warm up, then $count" >&2
for round in $(seq "$rounds"); do
    if ((round % 2)); then order="c net"; else order="net c"; fi
    for who in $order; do
        if [ "$who" = c ]; then line=$(measure "$work/recvmmsg"); else line=$(measure dotnet "$collector" receive); fi
        echo "$round $who $line"
    done
done | tee "$work/all"

awk '
function sort(v, k,   i, j, t) { for (i = 1; i <= k; i++) for (j = i + 1; j <= k; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t } }
function median(v, k) { sort(v, k); return k % 2 ? v[(k + 1) / 2] : (v[k / 2] + v[k / 2 + 1]) / 2 }
$2 == "c" { c[$1] = $8; rounds++ }
$2 == "net" { net[$1] = $8 }
END {
    for (i = 1; i <= rounds; i++) ratio[i] = net[i] / c[i]
    m = median(c, rounds); printf "C recvmmsg      median %.0f ns a datagram (%.0f to %.0f)\n", m, c[1], c[rounds]
    m = median(net, rounds); printf "SflowCollector  median %.0f ns a datagram (%.0f to %.0f)\n", m, net[1], net[rounds]
    m = median(ratio, rounds); printf "ratio in a round, median %.3f (%.3f to %.3f)\n", m, ratio[1], ratio[rounds]
}' "$work/all"
