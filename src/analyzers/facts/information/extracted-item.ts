import type { InformationItem } from "../../result.ts"

/** One piece of information found in a send, before art. 27-12 is asked about it. `raw` is the whole value. */
export type ExtractedItem = Omit<InformationItem, "provision" | "limb" | "certainty" | "sample"> & {
  readonly raw?: string
}
