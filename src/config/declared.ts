import { z } from "zod"

/** A company of the operator's group: another person than the operator, whose hosts are `affiliate`. */
const GroupCompany = z
  .object({ name: z.string().min(1), domains: z.array(z.string().min(1)).readonly() })
  .readonly()

/** Who runs the service. `domains` are the operator's own registrable domains or hosts. */
export const Operator = z
  .object({
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)).readonly().default([]),
    domains: z.array(z.string().min(1)).readonly().default([]),
    groupCompanies: z.array(GroupCompany).readonly().default([]),
  })
  .readonly()
export type Operator = z.infer<typeof Operator>

/** Which of the four kinds of service (施行規則第22条の2の27) the declared service is. */
export const ServiceKind = z.enum(["r27_1", "r27_2", "r27_3", "r27_4", "none", "unknown"])
export type ServiceKind = z.infer<typeof ServiceKind>

/** A service as its operator declares it: kind, paths it lives under, who declared it and when (ISO date). */
export const ServiceDeclaration = z
  .object({
    kind: ServiceKind,
    name: z.string().optional(),
    paths: z.array(z.string()).readonly().optional(),
    basis: z.enum(["own_use", "others_demand"]).optional(),
    profit: z.enum(["yes", "no", "unknown"]).optional(),
    declaredBy: z.string().optional(),
    declaredOn: z.iso.date().optional(),
  })
  .readonly()
export type ServiceDeclaration = z.infer<typeof ServiceDeclaration>

/** The operator's own judgement of one piece of information, shown in the report with its reason. */
export const Override = z
  .object({
    destination: z.string(),
    category: z.string().optional(),
    provision: z.enum(["item1", "item2", "item3", "item4", "main"]),
    limb: z.enum(["i", "ii", "iii", "iv", "v"]).optional(),
    reason: z.string().min(1),
    by: z.string().min(1),
    date: z.iso.date(),
  })
  .readonly()
export type Override = z.infer<typeof Override>

/** What the operator declares and a browser cannot know; kept in the evidence so that a result can be made again. */
export const Declared = z
  .object({
    operator: Operator.optional(),
    services: z.array(ServiceDeclaration).readonly(),
    overrides: z.array(Override).readonly(),
    /** What the operator's own opt-out stops: the sending or the use (法第27条の12第4号イ). */
    optOutStops: z.enum(["send", "use"]).optional(),
  })
  .readonly()
export type Declared = z.infer<typeof Declared>
