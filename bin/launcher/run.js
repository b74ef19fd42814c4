import { spawn } from "node:child_process"
import { constants } from "node:os"

/** @type {NodeJS.Signals[]} */
const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"]

/**
 * Runs a program in our place: its streams are ours, signals to us go to it.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", ...options })
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal)
    for (const signal of forwarded) process.on(signal, forward)
    const stopForwarding = () => {
      for (const signal of forwarded) process.off(signal, forward)
    }
    child.once("error", (error) => {
      stopForwarding()
      reject(error)
    })
    child.once("exit", (code, signal) => {
      stopForwarding()
      resolve(signal === null ? (code ?? 0) : 128 + constants.signals[signal])
    })
  })
}
