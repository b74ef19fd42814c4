import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { visible } from "../../reports/visible.ts"
import { type Manifest, PUBLIC_KEY_FILE } from "../../store/seal/manifest.ts"
import { publicKey } from "../../store/seal/signing-key.ts"
import type { TimeStamp } from "../../store/seal/time-stamp.ts"
import { version } from "../version.ts"
import { fill, type Words } from "../words.ts"
import type { Replay } from "./replay.ts"
import type { Fault, Verification } from "./verification.ts"

/** All that was found out about a folder. */
export interface Verified {
  readonly folder: string
  readonly verification: Verification
  readonly replay?: Replay
}

/** The outcome for a person: digests, every difference, the signature, and what all this shows. */
export function verifyLines({ folder, verification, replay }: Verified, words: Words): readonly string[] {
  const { verify } = words
  const { found, signature, stamp } = verification
  const faults = [...verification.faults, ...(replay?.faults ?? [])]
  return [
    ...(found === undefined
      ? []
      : [
          fill(verify.manifest, { digest: found.digest }),
          fill(verify.record, { digest: found.manifest.record }),
          fill(verify.checked, { n: found.manifest.files.length }),
          ...sealedLines(found.manifest.sealed, words),
          fill(verify.signatures[signature], { key: signature === "self-signed" ? fingerprint(folder) : "" }),
          ...stampLines(stamp, words),
        ]),
    ...replayLines(replay, words),
    ...faults.map((fault) => faultLine(fault, words)),
    faults.length === 0 ? verify.whole : fill(verify.broken, { n: faults.length }),
    verify.shows,
  ]
}

function sealedLines(sealed: Manifest["sealed"], { verify }: Words): readonly string[] {
  if (sealed === undefined) return []
  const { at, by, byFrom, command } = sealed
  return [
    fill(verify.sealedBy[byFrom], { at, by: visible(by) }),
    fill(verify.command, { command: visible(command.join(" ")) }),
  ]
}

function stampLines(stamp: TimeStamp | undefined, { verify }: Words): readonly string[] {
  if (stamp === undefined) return [verify.stamps.none]
  if (!stamp.ok) return [verify.stamps.wrong]
  const { at, authority, chain } = stamp
  return [fill(verify.stamps[chain], { at, authority: visible(authority) })]
}

function replayLines(replay: Replay | undefined, { verify }: Words): readonly string[] {
  if (replay === undefined) return []
  const { madeBy, faults } = replay
  return [
    ...(madeBy === undefined ? [] : [fill(verify.olderTool, { path: visible(madeBy), to: version() })]),
    ...(faults.length === 0 ? [verify.replayed] : []),
  ]
}

/** File names are other people's text. */
const faultLine = ({ kind, path, to = "" }: Fault, { verify }: Words): string =>
  fill(verify.faults[kind], { path: visible(path), to: visible(to) })

/** SHA-256 of the key's own bytes (SubjectPublicKeyInfo), as `openssl` can show it. */
function fingerprint(folder: string): string {
  const key = publicKey(readFileSync(join(folder, PUBLIC_KEY_FILE)))
  const bytes = key?.export({ type: "spki", format: "der" }) ?? Buffer.alloc(0)
  return `SHA256 ${createHash("sha256").update(bytes).digest("hex")}`
}
