import { fileURLToPath } from "node:url"
import { isModern, shippedNode } from "./modern-node.js"
import { Stop } from "./or-one-line.js"
import { run } from "./run.js"

const relaunched = "GAIBU__RELAUNCHED"

/**
 * Does the work when this Node is new enough, else runs the same script again under the Node from npm.
 * @param {string} script URL of the script that was started
 * @param {() => Promise<void>} work
 */
export async function underModernNode(script, work) {
  const again = process.env[relaunched] === "1"
  delete process.env[relaunched] // only for this step: a process started later decides for itself
  if (isModern()) return work()
  const node = again ? undefined : shippedNode()
  if (node === undefined) throw new Stop("nodeTooOld")
  const args = [...process.execArgv, fileURLToPath(script), ...process.argv.slice(2)]
  process.exitCode = await run(node, args, { env: { ...process.env, [relaunched]: "1" } })
}
