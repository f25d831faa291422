# What .ci/run and .ci/soak share: a clean clone with `shared` beside it, steps that are counted, and the closing line.
# Sourced, never run.

export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# Idle build nodes would outlive the run and hold its folder.
export MSBUILDDISABLENODEREUSE=1

top=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel) || exit 1
work=$(mktemp -d "${TMPDIR:-/tmp}/sflow-ci.XXXXXX") || exit 1
clone=$work/checkout
passed=0
failed=0
failures=()

finish() {
  trap - EXIT INT TERM
  local running
  running=$(jobs -p)
  [[ -z $running ]] || kill $running 2>/dev/null
  if ((${#failures[@]})); then
    printf '\nFailures:\n'
    printf '  %s\n' "${failures[@]}"
  fi
  rm -rf "$work"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  # With its status: a bare exit in a trap repeats the one from before.
  exit $((failed == 0 && passed > 0 ? 0 : 1))
}
trap finish EXIT
trap 'fail "interrupted"; finish' INT TERM

pass() { passed=$((passed + 1)); }
fail() {
  failed=$((failed + 1))
  failures+=("$1")
}

# step NAME COMMAND...: one passed or failed; what the command writes is shown when it fails. Its output stays in $work/log.
step() {
  local name=$1 start=$SECONDS status
  shift
  "$@" >"$work/log" 2>&1 </dev/null &
  # Waiting on a child lets a signal in at once.
  wait $!
  status=$?
  if ((status == 0)); then
    printf 'ok      %s (%d s)\n' "$name" $((SECONDS - start))
    pass
  else
    printf 'FAILED  %s (%d s, exit %d)\n' "$name" $((SECONDS - start)) "$status"
    tail -n 60 "$work/log" | sed 's/^/    /'
    fail "$name"
  fi
  return "$status"
}

# A clone of the commit, so that nothing untracked or uncommitted can help, with `shared` where the tests look for it.
make_clone() {
  local commit
  commit=$(git -C "$top" rev-parse HEAD) &&
    git clone -q --no-checkout "$top" "$clone" &&
    git -C "$clone" checkout -q --detach "$commit"
}

link_shared() {
  local shared=${SFLOW_SHARED:-$(dirname "$top")/shared}
  [[ -d $shared ]] || { echo "no folder $shared"; return 1; }
  ln -s "$(cd "$shared" && pwd)" "$work/shared"
}

prepare() {
  local changes
  changes=$(git -C "$top" status --porcelain | wc -l)
  ((changes == 0)) || echo "note: $changes uncommitted changes in the checkout are not tested"
  step "clean clone" make_clone || exit 1
  step "tests/setup.sh" bash "$clone/tests/setup.sh"
  step "shared folder beside the clone" link_shared
  export SFLOW_SHARED=$work/shared
  cd "$clone" || exit 1
}

solution_projects() { dotnet sln "$clone/Sflow.sln" list | grep 'proj$' | tr '\\' /; }
test_projects() { solution_projects | grep -E '^tests/.*Tests[^/]*\.csproj$'; }

# A test project that is not in the solution is never run, and nobody misses it.
check_solution() {
  local missing
  missing=$(comm -13 <(solution_projects | sort) <(git -C "$clone" ls-files '*.csproj' ':!tests/Consumer' | sort))
  [[ -z $missing ]] || { printf 'not in Sflow.sln: %s\n' $missing; return 1; }
}

# count_tests LOG STATUS PROJECT...: adds up the closing lines of `dotnet test`; a skipped test counts as failed, and so does a
# project without a closing line (a crashed host, no tests found).
count_tests() {
  local log=$1 status=$2 project name closing sum_passed sum_failed sum_skipped
  shift 2
  closing=$work/closing
  grep -E '^(Passed|Failed|Skipped)! +- Failed: ' "$log" >"$closing"
  cat "$closing"
  read -r sum_failed sum_passed sum_skipped < <(
    sed -E 's/.*Failed: *([0-9]+), Passed: *([0-9]+), Skipped: *([0-9]+),.*/\1 \2 \3/' "$closing" |
      awk '{ f += $1; p += $2; s += $3 } END { print f + 0, p + 0, s + 0 }')
  passed=$((passed + sum_passed))
  failed=$((failed + sum_failed + sum_skipped))
  while IFS= read -r name; do failures+=("$name"); done < <(
    sed -nE 's/^  (Failed|Skipped) ([^ ].*) \[[^]]*\]$/\L\1\E: \2/p' "$log")

  for project; do
    name=$(basename "$project" .csproj)
    grep -qF -- "- $name.dll " "$closing" || fail "no results of $name"
  done
  if ((status != 0 && sum_failed == 0)); then
    fail "dotnet test ended with exit $status"
  fi
  if ((status != 0 || sum_skipped > 0)); then
    grep -E -A 30 '^  (Failed|Skipped) |: error |Test Run Aborted|^The active test run was aborted' "$log" | tail -n 200 | sed 's/^/    /'
  fi
}
