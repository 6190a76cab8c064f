#!/bin/sh
# Installs the heavy programs that `make consumers` runs, on Debian and Ubuntu as root.
set -eu
missing=""
command -v gpsbabel >/dev/null || missing="$missing gpsbabel"
command -v soffice >/dev/null || missing="$missing libreoffice-calc"
/usr/bin/python3 -c 'import qgis.core' 2>/dev/null || missing="$missing python3-qgis"
command -v qgis_process >/dev/null || missing="$missing qgis"
[ -x /usr/lib/cgi-bin/qgis_mapserv.fcgi ] || missing="$missing qgis-server"
[ -n "$missing" ] || exit 0
SUDO=""
[ "$(id -u)" = 0 ] || SUDO="sudo -n"
export DEBIAN_FRONTEND=noninteractive
$SUDO apt-get update -qq
# shellcheck disable=SC2086 # one word a package is meant
$SUDO apt-get install -y -qq --no-install-recommends $missing >/dev/null
