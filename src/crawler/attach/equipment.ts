import type { Target } from "../devtools/targets.ts"
import type { Environment } from "../evidence.ts"
import { asExpression } from "../page/as-expression.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import { describeEquipment, type Equipment } from "./in-page/describe-equipment.ts"

/** What the equipment says of itself, and how far its clock is ahead of ours (ms). */
export interface KnownEquipment extends Equipment {
  readonly clockOffsetMs: number
}

/** Two clocks nearer than this, and half the time the question took, cannot be told from one. */
const alikeMs = 250

export async function equipmentOf(page: Target): Promise<KnownEquipment> {
  const { frameTree } = await page.send("Page.getFrameTree")
  const asked = Date.now()
  const described = (await evaluateApart(
    page,
    frameTree.frame.id,
    asExpression(describeEquipment),
  )) as Equipment
  const halfWay = (Date.now() - asked) / 2
  const offset = Math.round(described.now - asked - halfWay)
  return { ...described, clockOffsetMs: Math.abs(offset) < alikeMs + halfWay ? 0 : offset }
}

/** `Chrome/138.0.7204.63` taken apart. */
export function environmentOfEquipment(
  product: string,
  equipment: KnownEquipment | undefined,
  userAgent: string,
): Environment {
  const [name = "", version = ""] = product.split("/", 2)
  return {
    browser: { name, version, kind: "attached", flags: [] },
    profile: "attached",
    userAgent: equipment?.userAgent ?? userAgent,
    locale: equipment?.language ?? "",
    timezone: equipment?.timezone ?? "",
    viewport: equipment?.viewport ?? "",
    interventions: ["attached"],
  }
}
