import Handlebars from "handlebars"
import { fill } from "../prose.ts"
import type { Place } from "./view/places.ts"

/** What the helpers read from the root of a page's view. */
interface PageRoot {
  readonly page: string
  readonly t: { readonly punctuation: { readonly list: string } }
}

const rootOf = (options: Handlebars.HelperOptions): PageRoot => options.data.root as PageRoot

const { escapeExpression, SafeString } = Handlebars

const icons: Readonly<Record<string, string>> = {
  fail: "absent",
  pass: "stated",
  "not-applicable": "unknown",
}

/** An address a reader may open: http or https, and written as it is (nothing in it had to be made visible). */
const isSafe = (address: string): boolean => {
  if (address.includes("⟨U+") || !URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return (protocol === "http:" || protocol === "https:") && username === "" && password === ""
}

const link = (address: string): unknown => {
  const text = escapeExpression(address)
  if (!isSafe(address)) return new SafeString(`<span class="address">${text}</span>`)
  return new SafeString(`<a class="address" href="${text}" rel="noreferrer noopener nofollow">${text}</a>`)
}

/** Words of a page or notice: marked as a quotation, and as Japanese where they are. */
const quoted = (text: string): unknown => {
  const language = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? ' lang="ja"' : ""
  return new SafeString(`<q class="quoted"${language}>${escapeExpression(text)}</q>`)
}

const href = ({ page, id }: Place, options: Handlebars.HelperOptions): string =>
  page === rootOf(options).page ? `#${id}` : `${page}#${id}`

/** The helpers of the templates. Only `link` and `quoted` make markup, from escaped text. */
export const helpers: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  link,
  quoted,
  href,
  join: (texts: readonly string[], options: Handlebars.HelperOptions) =>
    texts.join(rootOf(options).t.punctuation.list),
  fill: (sentence: string, options: Handlebars.HelperOptions) => fill(sentence, options.hash),
  icon: (verdict: string) => icons[verdict] ?? verdict,
  time: (iso: string) =>
    iso
      .replace("T", " ")
      .replace(/\.\d+/, "")
      .replace(/([+-]\d\d:\d\d)$/, " ($1)"),
  /** A place in a list, counted from one. */
  nth: (index: number) => String(index + 1),
  short: (digest: string) => `${digest.slice(0, 16)}…`,
}
