import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { isModern, shippedNode } from "../launcher/modern-node.js"
import { Stop } from "../launcher/or-one-line.js"
import { run } from "../launcher/run.js"
import { alone } from "./alone.js"
import { packagesAreCurrent } from "./packages-are-current.js"
import { words } from "./words.js"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** Fetches the locked packages when one is missing or of another version; says nothing when all are there. */
export async function ensurePackages() {
  if (isComplete()) return
  await alone(join(root, ".gaibu", "set-up.lock"), async () => {
    if (isComplete()) return // another set-up was quicker
    console.error(words().installing)
    const code = await npmCi()
    if (code !== 0) throw new Stop("noPackages")
  })
}

/** An old Node needs the one from npm, which an installation without optional packages leaves out. */
function isComplete() {
  return packagesAreCurrent(root) && (isModern() || shippedNode() !== undefined)
}

async function npmCi() {
  // Development packages too, whatever NODE_ENV says: one set-up serves start and test alike. No install scripts:
  // none is needed, and for better-sqlite3, which carries its binaries, npm would call a compiler all the same.
  const args = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--ignore-scripts",
    "--loglevel=error",
    "--no-audit",
    "--no-fund",
  ]
  try {
    return await run("npm", args, { cwd: root, env: hostEnvironment(), stdio: ["ignore", 2, 2] })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") throw new Stop("noNpm")
    throw error
  }
}

/** npm ci deletes node_modules, so it must not run by the Node that lies in there. */
function hostEnvironment() {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const outside = folders.filter((folder) => !folder.startsWith(join(root, "node_modules")))
  return { ...process.env, PATH: outside.join(delimiter) }
}
