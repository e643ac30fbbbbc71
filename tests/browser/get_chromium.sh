#!/bin/sh
# The browser tests need Chromium. Install it where that is possible without asking for a password;
# elsewhere say how to get it. In CI its absence is an error, because there those tests must run.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else as_root="no"; fi
    if [ "$as_root" != "no" ]; then
        echo "Installing Chromium for the browser tests ..."
        $as_root apt-get update -qq >/dev/null &&
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
            chromium fonts-dejavu-core fonts-noto-color-emoji >/dev/null && exit 0
    fi
fi
echo "Chromium is missing: the browser tests are skipped. To run them: sudo apt-get install chromium"
[ -z "$CI" ]
