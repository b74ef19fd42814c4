import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { setTimeout } from "node:timers/promises"
import { words } from "./words.js"

/**
 * Does the work while no other process does work under the same lock file; waits for its turn.
 * @param {string} file
 * @param {() => Promise<void>} work
 */
export async function alone(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  await takeTurn(file)
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
async function takeTurn(file) {
  let told = false
  while (!create(file)) {
    if (ownerIsGone(file)) {
      rmSync(file, { force: true })
      continue
    }
    if (!told) console.error(words().waiting)
    told = true
    await setTimeout(200)
  }
}

/** @param {string} file */
function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false
    throw error
  }
}

/** @param {string} file */
function ownerIsGone(file) {
  try {
    const owner = Number(readFileSync(file, "utf8"))
    if (owner > 0) process.kill(owner, 0)
    return false
  } catch (error) {
    // ESRCH: the process ended without tidying up. ENOENT: it just finished; the next try will do.
    return codeOf(error) === "ESRCH"
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code
}
