import { createHash } from "node:crypto"
import { canonicalJson } from "./canonical-json.ts"
import type { Knowledge } from "./knowledge.ts"

/** SHA-256 (hex) over the canonical JSON of all contents: comments, order of keys and layout do not change it. */
export function knowledgeDigest(contents: Omit<Knowledge, "digest">): string {
  return createHash("sha256").update(canonicalJson(contents)).digest("hex")
}
