import { z } from "zod"

const source = z.string().min(1)
const words = z.array(z.string().min(1)).readonly()
const limb = z.enum(["i", "ii", "iii", "iv", "v"])

/** One article or item of the rule: how it is cited, its text (absent where it is only cited), where it can be read. */
export const Article = z
  .strictObject({
    cite: z.string(),
    citeEn: z.string(),
    title: z.string(),
    text: z.string().optional(),
    url: z.url(),
  })
  .readonly()

/** `law.json`: the rule's articles by key, in force from `inForceFrom`; `asOf` is the state of knowledge. */
export const Law = z
  .strictObject({
    asOf: z.iso.date(),
    inForceFrom: z.iso.date(),
    source,
    articles: z.record(z.string(), Article),
  })
  .readonly()
export type Law = z.infer<typeof Law>

/**
 * `functions.yml`: what a service does → which provision its information leans to, with the limb, the certainty
 * and the purposes to expect. `default` is our leaning, `reason` why; never law.
 */
export const FunctionTable = z
  .strictObject({
    source,
    functions: z.record(
      z.string(),
      z
        .strictObject({
          ja: z.string(),
          en: z.string(),
          provision: z.enum(["item1", "main"]),
          limb: limb.optional(),
          certainty: z.enum(["established", "likely", "review"]),
          purposes: words,
          reason: z.string(),
          source: z.string().optional(),
        })
        .readonly(),
    ),
  })
  .readonly()
export type FunctionTable = z.infer<typeof FunctionTable>

/**
 * `information.yml`: the categories of user information. `group` a to e after the taxonomy of user information,
 * `metadata`: part of any request (IP address, user agent, time) or about the tag rather than the user, grey in
 * law; `terms`: words of real notices.
 */
export const InformationTable = z
  .strictObject({
    source,
    categories: z.record(
      z.string(),
      z
        .strictObject({
          ja: z.string(),
          en: z.string(),
          group: z.array(z.enum(["a", "b", "c", "d", "e"])).readonly(),
          metadata: z.boolean().default(false),
          identifier: z.boolean().default(false),
          /** Categories that a notice states as well by naming this one: who says "Cookie" says what is kept in it. */
          states: words.default([]),
          /** Categories that the word may mean as well: a person sees which, the verdict is none the worse. */
          mayMean: words.default([]),
          /** What is told together with other categories: fields of these names, values or places say nothing beyond them. */
          alongWith: z
            .array(
              z
                .strictObject({
                  names: z.string().optional(),
                  values: z.string().optional(),
                  places: words.optional(),
                  categories: words,
                  reason: z.string(),
                })
                .readonly(),
            )
            .readonly()
            .default([]),
          terms: words,
          /** Words that say it only where nothing else stands beside them: 機種 alone, but not 自転車の機種. */
          wholeTerms: words.default([]),
        })
        .readonly(),
    ),
  })
  .readonly()
export type InformationTable = z.infer<typeof InformationTable>

/** `purposes.yml`: groups of purposes and the words real notices use for them. */
export const PurposeTable = z
  .strictObject({
    source,
    purposes: z.record(
      z.string(),
      z
        .strictObject({
          ja: z.string(),
          en: z.string(),
          broad: z.boolean().default(false),
          terms: words,
          /** Words so wide that alone they hardly state this purpose ("マーケティング"). */
          broadTerms: words.default([]),
        })
        .readonly(),
    ),
  })
  .readonly()
export type PurposeTable = z.infer<typeof PurposeTable>

/** `umbrellas.yml`: collective words → categories they cover, and those they are too vague for (`warns`). */
export const UmbrellaTable = z
  .strictObject({
    source,
    umbrellas: z
      .array(
        z
          .strictObject({ words, covers: words, warns: words.default([]), note: z.string().optional() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type UmbrellaTable = z.infer<typeof UmbrellaTable>

const DictionaryEntry = z
  .strictObject({
    /** Names as written: case counts, `*` stands for any run of characters; only `*`: whatever the name. */
    names: words.default([]),
    /** Words a name ends with, however it joins or capitalises them: `os version` is `device.osVersion`. */
    phrases: words.default([]),
    /** Names that must stand beside the field, or at the top of the same send. */
    with: words.default([]),
    /** A regular expression the name's words, joined by spaces, must not match. */
    unless: z.string().optional(),
    /** A regular expression the decoded value must match, so that a short name does not mean too much. */
    value: z.string().optional(),
    category: z.string(),
    reason: z.string(),
    source: source.optional(),
  })
  .readonly()

/** `parameters.yml`: the general dictionary of parameter names, where no vendor file speaks. */
export const ParameterTable = z
  .strictObject({ source, parameters: z.array(DictionaryEntry).readonly() })
  .readonly()
export type ParameterTable = z.infer<typeof ParameterTable>

/**
 * `carriers.yml`: names through which networks and clouds carry their customers' own pages. An own host that points
 * to one stays the operator's. `source` is the provider's page.
 */
export const CarrierTable = z
  .strictObject({
    source,
    carriers: z
      .array(z.strictObject({ operator: z.string().min(1), hosts: words, source }).readonly())
      .readonly(),
  })
  .readonly()
export type CarrierTable = z.infer<typeof CarrierTable>
