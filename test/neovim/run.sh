#!/usr/bin/env bash
# Tries the built server in Neovim, without a screen: test/neovim/run.sh
# Installs Neovim from Debian if it is missing; the command line has to be built (npm run build -w cli).
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
if ! command -v nvim >/dev/null; then
  if ! command -v apt-get >/dev/null; then
    echo "This test needs Neovim: install it so that nvim is on the PATH." >&2
    exit 1
  fi
  sudo="$([ "$(id -u)" = 0 ] || echo sudo -n)"
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends neovim >/dev/null
fi
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cp "$here"/../tour/*.zusage "$folder"
export ZUSAGE_BIN="$here/../../cli/bin/zusage.js" ZUSAGE_NODE="${ZUSAGE_NODE:-node}"
cd "$folder"
# As a new user has it: no settings, no state, no plugins.
HOME="$folder" XDG_CONFIG_HOME="$folder" timeout 60 nvim --headless -u NONE -i NONE -n -c "luafile $here/client.lua"
