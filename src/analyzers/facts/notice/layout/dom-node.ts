import type { CheerioAPI } from "cheerio"

type Root = NonNullable<ReturnType<CheerioAPI["root"]>[0]>

/** A node of a document that was read: text, an element, or what holds no words. */
export type DomNode = Root["childNodes"][number]
export type DomElement = Extract<DomNode, { readonly tagName: string }>
