import type { Certainty, Limb, Provision } from "../../analyzers/result.ts"
import { fill } from "../words.ts"
import type { Telling } from "./telling.ts"

interface Covered {
  readonly provision: Provision
  readonly limb?: Limb | undefined
  readonly certainty: Certainty
}

/** `第1号（必要情報）・人の判断が必要`, with the limb's citation where there is one. */
export function provisionText({ provision, limb, certainty }: Covered, { prose, words }: Telling): string {
  const { open, close } = words.punctuation
  const cited = limb === undefined ? "" : `${open}${prose.limbs[limb]}${close}`
  return fill(words.explain.bearing, {
    provision: `${prose.provisions[provision]}${cited}`,
    certainty: prose.certainties[certainty],
  })
}
