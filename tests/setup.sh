#!/usr/bin/env bash
# Installs what the tests need beyond the .NET SDK (Debian, as root), then checks that it is there and works.
# Does nothing but check where everything is installed; exits 1 when something is missing.
set -u

# package and the commands it is wanted for
needs=(
  "iproute2 ip"
  "iputils-ping ping"
  "ethtool ethtool"
  "openvswitch-switch ovs-vswitchd ovsdb-server ovsdb-tool ovs-vsctl"
  "tshark tshark" # judges the keys of packet headers
  "unzip unzip" # .ci/run looks into the packages
  "clang clang" # links the Native AOT binary of samples/SflowDump
)

PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
failed=0
ok() { printf 'ok      %s\n' "$*"; }
missing() { printf 'MISSING %s\n' "$*"; failed=1; }
has_all() { local command; for command; do command -v "$command" >/dev/null || return 1; done; }

packages=()
for need in "${needs[@]}"; do
  read -r package commands <<<"$need"
  # shellcheck disable=SC2086 # a list of words
  has_all $commands || packages+=("$package")
done

if ((${#packages[@]})) && ((EUID == 0)) && command -v apt-get >/dev/null; then
  # The tests start a switch of their own, so the installation need not start one. Where the machine has a policy it stays: a
  # switch that runs all the same is in nobody's way, as the tests share neither namespace nor files with it.
  policy=/usr/sbin/policy-rc.d
  if [[ ! -e $policy ]]; then
    trap 'rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
  fi

  log=$(mktemp)
  export DEBIAN_FRONTEND=noninteractive
  run_apt() { apt-get -q -o DPkg::Lock::Timeout=120 "$@" >>"$log" 2>&1 </dev/null; }
  if ! { run_apt update && run_apt install -y --no-install-recommends "${packages[@]}"; }; then
    echo "apt-get could not install ${packages[*]}:"
    tail -n 20 "$log"
  fi
  rm -f "$log"
fi

for need in "${needs[@]}"; do
  read -r package commands <<<"$need"
  for command in $commands; do
    if path=$(command -v "$command"); then ok "$command ($path)"; else missing "$command: install $package as root"; fi
  done
done

# From the folder of global.json, as the build asks.
if version=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && dotnet --version 2>/dev/null) && [[ $version == 10.0.4[0-9][0-9] ]]; then
  ok ".NET SDK $version"
else
  missing ".NET SDK 10.0.4xx (found: ${version:-none})"
fi

namespace=sflow-setup-$$
if ip netns add "$namespace" 2>/dev/null && ip netns exec "$namespace" true 2>/dev/null; then
  ok "network namespaces can be made"
else
  missing "network namespaces cannot be made here (not root, or not permitted)"
fi
if ip -n "$namespace" link add name va type veth peer name vb 2>/dev/null; then
  ok "veth pairs can be made"
else
  missing "veth pairs cannot be made here"
fi
ip netns del "$namespace" 2>/dev/null

if [[ -c /dev/net/tun ]]; then ok "/dev/net/tun"; else missing "/dev/net/tun: the switch needs it for its bridge"; fi

exit "$failed"
