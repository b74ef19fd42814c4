import { z } from "zod"
import { BlobRef, Failure } from "./run.ts"

/**
 * Something a visitor can press. `href` is absolute; absent for buttons. `presses` is how many presses it took
 * until it could be seen on its page (0: shown at once or by scrolling; +1 per menu opened or overlay closed).
 * `about`: what stands around a link whose own words say nothing of where it leads (こちら, 詳細, a picture).
 */
export const Pressable = z
  .object({
    kind: z.enum(["link", "button"]),
    text: z.string(),
    about: z.string().optional(),
    href: z.string().optional(),
    region: z.enum(["header", "nav", "main", "aside", "footer", "dialog", "unknown"]),
    visible: z.boolean(),
    presses: z.int().nonnegative().optional(),
  })
  .readonly()
export type Pressable = z.infer<typeof Pressable>

/** What opened over a page before anything was pressed there; `shownAt` in ms since the epoch. */
export const Overlay = z
  .object({ html: z.string(), text: z.string(), title: z.string(), shownAt: z.number().optional() })
  .readonly()
export type Overlay = z.infer<typeof Overlay>

/**
 * A page as a visitor sees it. `html` is the rendered document, open shadow roots and readable frames put in
 * place, scripts and styles taken out; elements a visitor cannot see carry `data-gaibu-hidden="reason"`.
 */
export const PageSnapshot = z
  .object({
    url: z.string(),
    title: z.string(),
    language: z.string().optional(),
    html: z.string(),
    text: z.string(),
    pressables: z.array(Pressable).readonly(),
    overlays: z.array(Overlay).readonly().optional(),
    /** Set where the document had more markup than is kept. */
    truncated: z.boolean().optional(),
    /** Set where the document had not come to its end when it was read. */
    unfinished: z.boolean().optional(),
    /** Set where the document is a PDF: its pages, how many were read, and how many show a picture and no words. */
    pdf: z.object({ pages: z.int(), read: z.int(), pictures: z.int() }).readonly().optional(),
    screenshot: BlobRef.optional(),
    at: z.number().optional(),
  })
  .readonly()
export type PageSnapshot = z.infer<typeof PageSnapshot>

/** What one press showed that was not to be seen before; `presses` counts from the arrival on the page. */
export const Press = z
  .object({
    label: z.string(),
    presses: z.int().positive(),
    region: z.string(),
    /** Address of the page after the press. */
    url: z.string(),
    how: z.enum(["overlay", "in-place", "address"]),
    /** Set where a document was loaded from the address. */
    loaded: z.boolean().optional(),
    title: z.string(),
    html: z.string(),
    text: z.string(),
    pressables: z.array(Pressable).readonly(),
  })
  .readonly()
export type Press = z.infer<typeof Press>

/**
 * A document that may be or hold the notice (公表・通知). `format` is how it was met; `html` is its rendered,
 * cleaned markup (for a PDF: its text laid out as markup). `failure` says why it could not be read.
 */
export const NoticeCandidate = z
  .object({
    id: z.string(),
    url: z.string(),
    finalUrl: z.string(),
    status: z.int().optional(),
    title: z.string().optional(),
    format: z.enum(["html", "pdf", "modal", "image"]),
    html: z.string(),
    /** SHA-256 of what is in `html`, UTF-8, lower-case hex. */
    digest: z.string(),
    foundBy: z.enum(["link", "button", "popup", "declared", "source-only", "url-hint"]),
    pressables: z.array(Pressable).readonly(),
    screenshot: BlobRef.optional(),
    /** For what showed itself: ms since the visit of its page began. */
    shownAt: z.number().optional(),
    /** What can be read in the document only after presses in it. */
    revealed: z
      .array(z.object({ presses: z.int().positive(), label: z.string(), text: z.string() }).readonly())
      .readonly()
      .optional(),
    failure: Failure.optional(),
    /** Why only a part of it could be read. */
    partly: Failure.optional(),
  })
  .readonly()
export type NoticeCandidate = z.infer<typeof NoticeCandidate>

/**
 * One step a visitor can take from one document to another. `linkText` as shown; addresses without fragment, but for
 * those of what has no address of its own (`#gaibu:` and the words pressed).
 */
export const Step = z
  .object({
    from: z.string(),
    to: z.string(),
    linkText: z.string(),
    presses: z.int().positive(),
    region: z.string().optional(),
    /** Set where nobody saw it: the app's maker declares how many taps of the app's own lead there. */
    declared: z.boolean().optional(),
  })
  .readonly()
export type Step = z.infer<typeof Step>
