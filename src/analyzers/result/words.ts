import { z } from "zod"

/** Which part of art. 27-12 covers a piece of information: its four items, or the duty of the main clause (本文). */
export const Provision = z.enum(["item1", "item2", "item3", "item4", "main"])
export type Provision = z.infer<typeof Provision>

/** How sure a provision is: `review` means a person must judge. */
export const Certainty = z.enum(["established", "likely", "review"])
export type Certainty = z.infer<typeof Certainty>

/** What a rule or sub-check rests on. Only `statute` and `ordinance` can make a verdict worse. */
export const Basis = z.enum(["statute", "ordinance", "commentary", "faq", "practice", "own"])
export type Basis = z.infer<typeof Basis>

/** What the notice says of one destination, after its need is weighed. */
export const Verdict = z.enum(["stated", "partial", "absent", "review", "unknown", "exempt"])
export type Verdict = z.infer<typeof Verdict>

/** A rule's outcome. `review`: a person must judge; `unknown`: it could not be seen. */
export const Outcome = z.enum(["pass", "fail", "review", "not-applicable", "unknown"])
export type Outcome = z.infer<typeof Outcome>

export const Severity = z.enum(["high", "medium", "low", "info"])
export type Severity = z.infer<typeof Severity>

/** Whose equipment: the operator's, a declared group company's, someone else's, or not settled. */
export const Party = z.enum(["self", "affiliate", "third", "unknown"])
export type Party = z.infer<typeof Party>

/** The limbs of 施行規則第22条の2の30 (necessary information). */
export const Limb = z.enum(["i", "ii", "iii", "iv", "v"])
export type Limb = z.infer<typeof Limb>

/**
 * One condition of a provision (法第27条の12各号, 施行規則第22条の2の30, 第22条の2の31): seen to hold, seen not to hold,
 * or not to be told from outside.
 */
export const Condition = z
  .object({
    id: z.enum([
      "serves-limb",
      "within-necessity",
      "identifier",
      "sent-by-operator",
      "same-service",
      "own-equipment",
      "agreed-before-send",
      "agreed-to-destination",
      "stops-on-request",
      "measure-published",
      "not-requested",
    ]),
    met: z.enum(["yes", "no", "cannot-tell"]),
  })
  .readonly()
export type Condition = z.infer<typeof Condition>
