#!/bin/sh
# Installs what the checks need beside Python packages: browsers, fonts, GDAL, PostGIS, QGIS, LibreOffice, and
# from npm, pinned by package-lock.json, what the page's code is checked with.
# On Debian and Ubuntu as root (or with password-less sudo); elsewhere it says what to install.
set -eu

PACKAGES="chromium fonts-noto-cjk gdal-bin poppler-utils postgresql postgis osm2pgsql python3-qgis firefox-esr libreoffice-calc g++ libicu-dev pkg-config nodejs npm"
# What each package is there for, as something that can be looked for.
have() {
    case "$1" in
        chromium) command -v chromium || command -v chromium-browser || command -v google-chrome ;;
        fonts-noto-cjk) fc-list :lang=zh-cn | grep . ;;
        gdal-bin) command -v ogr2ogr ;;
        poppler-utils) command -v pdftoppm ;;
        postgresql) ls /usr/lib/postgresql/*/bin/initdb ;;
        postgis) ls /usr/share/postgresql/*/extension/postgis.control ;;
        osm2pgsql) command -v osm2pgsql ;;
        python3-qgis) /usr/bin/python3 -c 'import qgis.core' ;;
        firefox-esr) command -v firefox-esr || command -v firefox ;;
        libreoffice-calc) command -v soffice ;;
        g++) command -v g++ ;;
        libicu-dev) pkg-config --exists icu-i18n ;;
        pkg-config) command -v pkg-config ;;
        nodejs) command -v node ;;
        npm) command -v npm ;;
        *) dpkg -s "$1" ;;
    esac >/dev/null 2>&1
}

missing=""
for package in $PACKAGES; do
    have "$package" || missing="$missing $package"
done

install() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "planmap's tests also need:$missing (Debian's names). Install them and run 'make test' again." >&2
        exit 1
    fi
    SUDO=""
    [ "$(id -u)" = 0 ] || SUDO="sudo -n"
    echo "Installing$missing"
    export DEBIAN_FRONTEND=noninteractive
    $SUDO apt-get update -qq
    # PostGIS for the server is named after PostgreSQL's version.
    spatial=$(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' | cut -d' ' -f1 | tail -n 1)
    missing=$(echo "$missing" | sed "s/ postgis/ $spatial/")
    # shellcheck disable=SC2086 # one word a package is meant
    $SUDO apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
[ -z "$missing" ] || install

npm ci --ignore-scripts --no-audit --no-fund --silent
"$1/python" hatch_build.py
