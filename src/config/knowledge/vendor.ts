import { z } from "zod"

const isoDate = z.iso.date()

/** Where a statement comes from; `confidence` says how far it can be leaned on, `checked` when it was looked at. */
const Provenance = {
  source: z.string().min(1).optional(),
  confidence: z.enum(["high", "medium", "low"]).optional(),
  checked: isoDate.optional(),
}

/** A company name with the time it was valid for (ISO dates, inclusive; absent: not bounded or not known). */
const DatedName = z
  .strictObject({
    name: z.string().min(1),
    from: isoDate.optional(),
    until: isoDate.optional(),
    ...Provenance,
  })
  .readonly()

/**
 * Which requests belong to a service. `host` covers its subdomains too. `path` is a prefix; with `pathPattern` a
 * regular expression over the path instead. `queryPattern` is met in the query string (one address may serve several
 * services, told apart by the account it names). The most specific host, then the longest path, then a query wins.
 */
const Endpoint = z
  .strictObject({
    host: z.string().regex(/^[a-z0-9.-]+$/, "expected a bare lower-case host name"),
    exact: z.boolean().optional(),
    path: z.string().startsWith("/").optional(),
    pathPattern: z.string().optional(),
    queryPattern: z.string().optional(),
  })
  .readonly()
export type Endpoint = z.infer<typeof Endpoint>

/**
 * What a parameter means. A name matches a query, form or JSON field (dotted path); `*` stands for any run of
 * characters. `in` limits where it is looked for; segments of the path are `path.1`, `path.2`, ... and are looked at
 * only with `in: path`, parameters behind semicolons in it have names of their own. `reason` says why we believe it.
 */
const Parameter = z
  .strictObject({
    names: z.array(z.string().min(1)).nonempty().readonly(),
    in: z.enum(["query", "body", "path", "header", "cookie"]).optional(),
    /** A regular expression the decoded value must match, where the name alone says too little. */
    value: z.string().optional(),
    category: z.string().min(1),
    reason: z.string().min(1),
    ...Provenance,
  })
  .readonly()
export type Parameter = z.infer<typeof Parameter>

const StoredName = z
  .strictObject({
    name: z.string().min(1),
    area: z.enum(["cookie", "local", "session", "indexeddb", "cache"]).default("cookie"),
    category: z.string().min(1),
    purpose: z.string().optional(),
    ...Provenance,
  })
  .readonly()

/**
 * A request whose meaning is known; `knowledge check` and the tests hold the file against it. `base64`: a body that is no
 * text, in place of `body`.
 */
const Sample = z
  .strictObject({
    url: z.url(),
    method: z.string().optional(),
    headers: z.record(z.string().regex(/^[a-z0-9-]+$/), z.string()).optional(),
    body: z.string().optional(),
    base64: z.base64().optional(),
    service: z.string().optional(),
    expect: z.array(z.string()).readonly(),
  })
  .readonly()

/** One service of a vendor: what arrives where, what for, and one plain sentence an operator could publish. */
const Service = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.strictObject({ ja: z.string().min(1), original: z.string().min(1) }).readonly(),
    /** Other ways notices write the service's name. */
    aliases: z.array(z.string().min(1)).readonly().default([]),
    function: z.string().min(1),
    /** Purposes to expect; those of the function where absent. */
    purposes: z.array(z.string()).readonly().optional(),
    endpoints: z.array(Endpoint).nonempty().readonly(),
    /** What the service starts by placing it: a container that loads other tags, or a plain tag. */
    container: z.boolean().default(false),
    /** A regular expression over the whole address whose first group is the container or account id. */
    accountPattern: z.string().optional(),
    sentence: z.string().min(1),
    parameters: z.array(Parameter).readonly().default([]),
    storage: z.array(StoredName).readonly().default([]),
    samples: z.array(Sample).readonly().default([]),
    ...Provenance,
  })
  .readonly()
export type Service = z.infer<typeof Service>

/** A page of the vendor in Japanese; null when none is known for sure. */
const Page = z
  .strictObject({ url: z.url(), ...Provenance })
  .readonly()
  .nullable()

/**
 * One vendor file (`vendors/<id>.yml`): a company as notices name it and the services it runs. `name.ja` is the
 * name to publish today. `aliases` and `brands` identify the company; a service's name alone does not.
 */
export const Vendor = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.strictObject({ ja: z.string().min(1), original: z.string().min(1) }).readonly(),
    formerNames: z.array(DatedName).readonly().default([]),
    aliases: z.array(z.string().min(1)).readonly().default([]),
    brands: z.array(z.string().min(1)).readonly().default([]),
    /** Legal entities of the same group that notices name in its place. */
    relatedEntities: z.array(DatedName).readonly().default([]),
    /** Country of the legal entity, ISO 3166-1 alpha-2. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    privacy: Page,
    optOut: Page,
    services: z.array(Service).nonempty().readonly(),
    source: z.string().min(1),
    confidence: z.enum(["high", "medium", "low"]),
    checked: isoDate,
  })
  .readonly()
export type Vendor = z.infer<typeof Vendor>
