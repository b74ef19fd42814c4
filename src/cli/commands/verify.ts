import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import type { Argv } from "yargs"
import type { Arguments, Command } from "../command.ts"
import type { Context } from "../context.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { certificatesAt } from "../scan/read-certificates.ts"
import { publicKeyAt } from "../scan/read-key.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { replay } from "../verify/replay.ts"
import { verifyFolder } from "../verify/verification.ts"
import { type Verified, verifyLines } from "../verify/verify-lines.ts"
import type { Words } from "../words.ts"

export const command: Command = {
  usage: "verify <folder>",
  describe: (words) => words.commands.verify,
  options,
  run: async (argv, context) => {
    const { context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, () => verify(argv, speaking))
  },
}

function options(yargs: Argv, words: Words): Argv {
  const { publicKey, digest, authorities, replay: again, verifyJson } = words.verifyOptions
  return settingsOptions(yargs, words, ["lang"])
    .option("public-key", { type: "string", requiresArg: true, describe: publicKey })
    .option("digest", { type: "string", requiresArg: true, describe: digest })
    .option("tsa-ca", { type: "string", requiresArg: true, describe: authorities })
    .option("replay", { type: "boolean", default: false, describe: again })
    .option("json", { type: "boolean", default: false, describe: verifyJson })
    .positional("folder", { type: "string", describe: words.arguments.sealedFolder })
}

async function verify(argv: Arguments, context: Context): Promise<ExitCode> {
  const folder = await folderIn(argv.folder, context)
  const key = await publicKeyAt(textOf(argv.publicKey), context.folder)
  const authorities = await certificatesAt(textOf(argv.tsaCa), context.folder)
  const digest = digestIn(textOf(argv.digest))
  const verification = await verifyFolder(folder, { key, digest, authorities })
  const again = argv.replay === true ? { replay: await replay(folder, context) } : {}
  const verified: Verified = { folder, verification, ...again }
  const { console, words } = context
  const text =
    argv.json === true ? JSON.stringify(forPrograms(verified)) : verifyLines(verified, words).join("\n")
  await console.write(`${text}\n`)
  return faultsOf(verified).length === 0 ? EXIT.clear : EXIT.findings
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

async function folderIn(given: unknown, { folder }: Context): Promise<string> {
  const path = resolve(folder, String(given))
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) throw new KnownFailure(EXIT.usage, "verifyFolder", { path: String(given) })
  return path
}

function digestIn(given: string | undefined): string | undefined {
  const digest = given?.trim().toLowerCase()
  if (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest))
    throw new KnownFailure(EXIT.usage, "digest", { given: digest.slice(0, 80) })
  return digest
}

const faultsOf = ({ verification, replay: again }: Verified) => [
  ...verification.faults,
  ...(again?.faults ?? []),
]

/** `replay` is absent where it was not asked for. */
function forPrograms(verified: Verified) {
  const { verification, replay: again } = verified
  const { found, signature, stamp } = verification
  const faults = faultsOf(verified)
  return {
    whole: faults.length === 0,
    manifest: found?.digest,
    record: found?.manifest.record,
    files: found?.manifest.files.length,
    sealed: found?.manifest.sealed,
    signature,
    timestamp: stamp,
    replayed: again && again.faults.length === 0,
    faults,
  }
}
