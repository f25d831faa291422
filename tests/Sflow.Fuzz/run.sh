#!/usr/bin/env bash
# Fuzzes a part of Sflow.Protocol with AFL++ (Debian: afl++). Installs nothing but SharpFuzz's command, as the tool manifest beside this
# file pins it.
#
#   tests/Sflow.Fuzz/run.sh TARGET [SECONDS] [FOLDER]
#
# TARGET is one of `dotnet run --project tests/Sflow.Fuzz -- list`. FOLDER (default artifacts/fuzz/TARGET) keeps the state: a run with the
# same folder goes on where the last one ended, with the library as it is now. Exit 0: nothing was found; 1: look into FOLDER/out;
# 2: it could not be run. A find is repeated by `dotnet run --project tests/Sflow.Fuzz -- TARGET FILE`.
set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
target=${1:-}
seconds=${2:-60}
folder=${3:-$top/artifacts/fuzz/$target}

die() { echo "$*" >&2; exit 2; }

[[ -n $target ]] || die "usage: $0 TARGET [SECONDS] [FOLDER]"
[[ $seconds =~ ^[1-9][0-9]*$ ]] || die "SECONDS is a number, not $seconds"
command -v afl-fuzz >/dev/null || die "afl-fuzz is not there: install the package afl++"
mkdir -p "$folder" || exit 2
folder=$(cd "$folder" && pwd)
program=$folder/program

# The tool is built for an older .NET than the one that is here.
export DOTNET_ROLL_FORWARD=Major DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
log=$folder/build.log
build() {
  cd "$here" && dotnet tool restore && rm -rf "$program" && dotnet publish -c Release -o "$program"
}
instrument() { cd "$here" && dotnet tool run sharpfuzz "$program/Sflow.Protocol.dll"; }
attempt() { ("$@") >>"$log" 2>&1 || { tail -n 20 "$log" >&2; die "could not $1; all of it is in $log"; }; }

: >"$log"
attempt build
run=(dotnet "$program/Sflow.Fuzz.dll")
"${run[@]}" list | grep -q "^$target " || { "${run[@]}" list >&2; die "there is no target $target"; }
if [[ -d $folder/out/default ]]; then
  input=-
else
  rm -rf "$folder/seeds"
  "${run[@]}" seeds "$target" "$top/tests/Corpus" "$folder/seeds" || exit 2
  input=$folder/seeds
fi

# From here on the library runs only under the fuzzer.
attempt instrument

# The program is no native one with AFL's marks in it, and starts slowly; the machine's settings are its owner's affair.
export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1
export AFL_FORKSRV_INIT_TMOUT=60000
afl-fuzz -i "$input" -o "$folder/out" -V "$seconds" -t 5000 -m none -G 16384 -- "${run[@]}" "$target" --afl >"$folder/afl.log" 2>&1 </dev/null
status=$?

state=$folder/out/default
[[ -f $state/fuzzer_stats ]] || { tail -n 20 "$folder/afl.log" >&2; die "afl-fuzz ended with exit $status"; }
stat() { sed -nE "s/^$1 *: *(.*)/\1/p" "$state/fuzzer_stats"; }
files() { find "$state/$1" -maxdepth 1 -name 'id:*' 2>/dev/null | wc -l; }
crashes=$(files crashes)
hangs=$(files hangs)
echo "fuzz: $target $(stat execs_done) execs, $(stat execs_per_sec) a second, $(files queue) inputs, $crashes crashes, $hangs hangs"
((crashes + hangs == 0)) || { echo "fuzz: finds are in $state/crashes and $state/hangs"; exit 1; }
