import { createRequire } from "node:module"

/** Below this better-sqlite3 crashes without a message and TypeScript does not run. */
export const oldestMajor = 24

/** @returns {boolean} whether this process is a Node that can run the program */
export function isModern() {
  return Number(process.versions.node.split(".")[0]) >= oldestMajor
}

/**
 * Where the Node lies that npm brought along for this platform.
 * @returns {string | undefined} undefined when npm has none here, or left it out
 */
export function shippedNode() {
  try {
    return createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/bin/node`)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "MODULE_NOT_FOUND") return undefined
    throw error
  }
}
