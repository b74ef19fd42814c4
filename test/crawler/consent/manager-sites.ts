import { readdirSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { type BannerSite, BannerTruth, bannersFolder, type Choosing, readJson } from "./banner-truth.ts"

const folder = join(bannersFolder, "managers")

/** One consent manager: what to press is the same however the site uses it, but for a wall. */
const ManagerTruth = z.strictObject({
  package: z.string(),
  accept: z.unknown(),
  reject: z.unknown(),
  close: z.unknown(),
  withdraw: z.unknown(),
})
const Configurations = z.record(z.string(), z.record(z.string(), z.unknown()))

/** Each manager's own code in each configuration. */
export function readManagers(): readonly BannerSite[] {
  const configurations = Configurations.parse(readJson(join(folder, "configurations.json")))
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: manager }) => {
      const { package: _, ...presses } = ManagerTruth.parse(readJson(join(folder, manager, "truth.json")))
      return Object.entries(configurations).map(([configuration, states]) => ({
        name: `${manager}-${configuration}`,
        folder: join(folder, manager),
        configuration,
        truth: BannerTruth.parse({ ...presses, ...states }),
      }))
    })
}

/** The runs that tell the configurations apart; a way back is only looked for where the manager is used as meant. */
export function managerRuns({ configuration }: BannerSite): readonly Choosing[] {
  return configuration === "correct" ? ["accept", "reject", "withdraw"] : ["accept", "reject"]
}
