import type { OpenPage } from "../visit/open-page.ts"
import type { Frame } from "../visit/target-recorder.ts"
import { askFrame } from "./ask-frame.ts"
import { revealClosedRoots } from "./closed-roots.ts"
import { fillsWindow } from "./fills-window.ts"
import type { ConsentWords } from "./in-page/consent-words.ts"
import { findBanners, type LookIn } from "./in-page/find-banner.ts"
import type { FoundBanner } from "./in-page/found-banner.ts"

/** A banner and the frame whose document shows it. `documents`: which documents it and the page were then. */
export interface Banner extends FoundBanner {
  readonly frame: Frame
  readonly documents: string
}

/** Frames beyond this many are advertising. */
const mostFrames = 30

type InFrame = FoundBanner & Pick<Banner, "frame">

/** `body`: the page is a settings screen and may be one as a whole. `opened`: what a banner's own button opened. */
export interface HowToLook {
  readonly body?: boolean
  readonly opened?: boolean
}

/** The banner that is to be seen now, if any: in the page, its frames, its shadow trees. */
export async function lookForBanner(
  page: OpenPage,
  words: ConsentWords,
  how: HowToLook = {},
): Promise<Banner | undefined> {
  return (await lookForBanners(page, words, how))[0]
}

/** All that may be one, the surest first. */
export async function lookForBanners(
  page: OpenPage,
  words: ConsentWords,
  how: HowToLook = {},
): Promise<readonly Banner[]> {
  const frames = framesOf(page)
  const look = async (where: readonly Frame[]) => {
    const found = await lookIn(where, words, how)
    return found.map((banner) => bannerOf(page, banner))
  }
  const found = await look(frames)
  if (found.some(offersSomething)) return surestFirst(found)
  const main = frames.filter(({ top }) => top)
  const closed = await Promise.all(main.map(revealClosedRoots))
  if (!closed.some((count) => count > 0)) return surestFirst(found)
  const others = found.filter(({ frame }) => !frame.top)
  return surestFirst([...others, ...(await look(main))])
}

/** The page's own frames, those that are to be looked at. */
export function framesOf({ recorder, target }: OpenPage): readonly Frame[] {
  const all = [...recorder.frames.values()].filter(({ url }) => url !== "")
  const ofPage = all.filter((frame) => topOf(frame) === target && recorder.targets.has(frame.target.session))
  return ofPage.slice(0, mostFrames)
}

function topOf({ target }: Frame): Frame["target"] {
  let top = target
  while (top.parent) top = top.parent
  return top
}

async function lookIn(
  frames: readonly Frame[],
  words: ConsentWords,
  { body = false, opened = false }: HowToLook,
): Promise<readonly InFrame[]> {
  const looks = frames.map(async (frame) => {
    const where: LookIn = { top: frame.top, body: body && frame.top, opened }
    const found = await askFrame(frame, findBanners, words, where)
    const fills = frame.top || !found?.some(({ covers }) => covers) || (await fillsWindow(frame))
    return (found ?? []).map((banner) => ({ ...banner, covers: banner.covers && fills, frame }))
  })
  return (await Promise.all(looks)).flat()
}

/** What was found, with the documents it was found in. */
export function bannerOf(page: OpenPage, found: InFrame): Banner {
  return { ...found, documents: documentsOf(page, found) }
}

/** Whether the frame, or the page it stands in, shows another document by now. */
export function isReplaced(page: OpenPage, banner: Pick<Banner, "frame" | "documents">): boolean {
  return documentsOf(page, banner) !== banner.documents
}

function documentsOf({ recorder, target }: OpenPage, { frame }: Pick<Banner, "frame">): string {
  return `${recorder.contextOf(target.id)} ${recorder.contextOf(frame.id)}`
}

/** One that can be pressed before one that can only be read. */
function surestFirst(banners: readonly Banner[]): readonly Banner[] {
  return banners.toSorted((a, b) => rankOf(b) - rankOf(a))
}

function rankOf(banner: Banner): number {
  return banner.score + (offersSomething(banner) ? 10 : 0) + (banner.place === "page" ? -5 : 0)
}

function offersSomething({ buttons }: Banner): boolean {
  return buttons.some(({ role, leaves }) => leaves === undefined && role !== "other" && role !== "unsafe")
}
