import { spawn } from "node:child_process"
import type { Writable } from "node:stream"

/**
 * Hears which browsers run until its input ends; then ends those (each leads a group of its own) and removes what begins
 * with its argument. A browser that is just ending may write its folder anew for a moment.
 */
const script = `browsers=" "
while read -r what pid; do
  case $what in
    began) browsers="$browsers$pid " ;;
    ended) browsers="\${browsers%% $pid *} \${browsers#* $pid }" ;;
  esac
done
for pid in $browsers; do kill -9 "-$pid" 2>/dev/null; done
tries=0
while [ $tries -lt 50 ]; do
  rm -rf "$1"* 2>/dev/null
  ls -d "$1"* >/dev/null 2>&1 || exit 0
  tries=$((tries + 1))
  sleep 0.1
done`

let watcher: Writable | undefined

/**
 * Ends browsers and removes the folders that begin with `start` once this process is gone, however it ends: the end of a
 * pipe says so, also when it was killed. Not on Windows, which has no such shell.
 */
export function cleanUpAfterKill(start: string): void {
  if (process.platform === "win32") return
  const child = spawn("/bin/sh", ["-c", script, "sh", start], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true, // Ctrl-C is for this program; it has to outlive it.
  })
  child.once("error", () => undefined) // no shell: the next scan removes what is left
  child.unref()
  watcher = child.stdin
  watcher.on("error", () => undefined) // it went first: the same
  if ("unref" in watcher && typeof watcher.unref === "function") watcher.unref()
}

/** Tells of a browser's process that it is to be ended too, or that it has ended by itself. */
export function tellOfBrowser(what: "began" | "ended", pid: number | undefined): void {
  if (pid !== undefined) watcher?.write(`${what} ${pid}\n`)
}
