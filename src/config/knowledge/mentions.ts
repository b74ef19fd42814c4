import type { KnowledgeTables } from "./knowledge.ts"
import type { VendorFile } from "./read-vendor-files.ts"
import type { Service, Vendor } from "./vendor.ts"

/** A field inside a data file. */
export interface Place {
  readonly file: string
  readonly path: readonly PropertyKey[]
}

/** An id that a file uses and another place must define. */
export interface Mention {
  readonly place: Place
  readonly kind: "category" | "purpose" | "function" | "service"
  readonly id: string
}

export function mentionsOfTables(tables: KnowledgeTables): readonly Mention[] {
  const { functions, information, umbrellas, parameters } = tables
  return [
    ...Object.entries(information.categories).flatMap(([id, { states, mayMean, alongWith }]) => {
      const place = { file: "information.yml", path: ["categories", id] }
      return [
        ...mentions(inside(place, "states"), "category", states),
        ...mentions(inside(place, "mayMean"), "category", mayMean),
        ...alongWith.flatMap(({ categories }, index) =>
          mentions(inside(place, "alongWith", index, "categories"), "category", categories),
        ),
      ]
    }),
    ...Object.entries(functions.functions).flatMap(([id, { purposes }]) =>
      mentions({ file: "functions.yml", path: ["functions", id, "purposes"] }, "purpose", purposes),
    ),
    ...umbrellas.umbrellas.flatMap(({ covers, warns }, index) => {
      const place = { file: "umbrellas.yml", path: ["umbrellas", index] }
      return [
        ...mentions(inside(place, "covers"), "category", covers),
        ...mentions(inside(place, "warns"), "category", warns),
      ]
    }),
    ...categoriesOf({ file: "parameters.yml", path: ["parameters"] }, parameters.parameters),
  ]
}

export function mentionsOfVendor({ file, vendor }: VendorFile): readonly Mention[] {
  return vendor.services.flatMap((service, index) =>
    mentionsOfService({ file, path: ["services", index] }, service, vendor),
  )
}

function mentionsOfService(place: Place, service: Service, vendor: Vendor): readonly Mention[] {
  const own = new Set(vendor.services.map(({ id }) => id))
  return [
    { place: inside(place, "function"), kind: "function", id: service.function },
    ...mentions(inside(place, "purposes"), "purpose", service.purposes ?? []),
    ...categoriesOf(inside(place, "parameters"), service.parameters),
    ...categoriesOf(inside(place, "storage"), service.storage),
    ...service.samples.flatMap(({ expect, service: named }, index) => {
      const sample = inside(place, "samples", index)
      const lost = named !== undefined && !own.has(named) ? [named] : []
      return [
        ...mentions(inside(sample, "expect"), "category", expect),
        ...lost.map((id): Mention => ({ place: inside(sample, "service"), kind: "service", id })),
      ]
    }),
  ]
}

function categoriesOf(place: Place, entries: readonly { readonly category: string }[]): readonly Mention[] {
  return entries.map(({ category }, index) => ({
    place: inside(place, index, "category"),
    kind: "category",
    id: category,
  }))
}

function mentions(place: Place, kind: Mention["kind"], ids: readonly string[]): readonly Mention[] {
  return ids.map((id, index) => ({ place: inside(place, index), kind, id }))
}

function inside({ file, path }: Place, ...keys: readonly PropertyKey[]): Place {
  return { file, path: [...path, ...keys] }
}
