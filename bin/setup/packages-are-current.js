import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/**
 * Whether node_modules holds what the lock file names. npm writes its own list of what it installed last
 * of all, so an installation that was cut short has none.
 * @param {string} root folder of package-lock.json
 */
export function packagesAreCurrent(root) {
  const installedList = join(root, "node_modules", ".package-lock.json")
  if (!existsSync(installedList)) return false
  const wanted = packagesOf(join(root, "package-lock.json"))
  const installed = packagesOf(installedList)
  return Object.entries(wanted).every(([place, locked]) => isThere(root, place, locked, installed[place]))
}

/**
 * @param {string} root
 * @param {string} place
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} installed
 */
function isThere(root, place, locked, installed) {
  if (place === "") return true
  // Optional packages are mostly those of other platforms; when one is present its version counts.
  if (installed === undefined) return locked.optional === true
  return installed.version === locked.version && existsSync(join(root, place, "package.json"))
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages
}
