# shellcheck shell=sh
# alive PID : whether it runs. Some first processes are slow to bury the dead, who still have a number then.
alive() { kill -0 "$1" 2>/dev/null && ! grep -qs '^State:.Z' "/proc/$1/status"; }
