/// <reference lib="dom" />

/** What the page tells of itself; lengths in CSS pixels of its layout. */
export interface MeasuredPage {
  readonly layout: number
  readonly scalable: boolean
  readonly characters: number
  readonly shown: number
  readonly inScrollBox: number
  /** Pairs of size and characters, of what is shown. */
  readonly fonts: readonly (readonly [size: number, characters: number])[]
  /** Pairs of ratio and characters, of what was sampled. */
  readonly contrasts: readonly (readonly [ratio: number, characters: number])[]
  readonly overflow: number
  readonly table: { readonly overflow: number; readonly scrolls: boolean } | null
  readonly pictures: number
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number]
interface Text {
  readonly element: Element
  readonly characters: number
}

/** Measures the document as it stands. Self-contained with its parts: it is sent as text. */
export function measureManner(mostTexts: number, mostSamples: number): MeasuredPage {
  const main = mainElement()
  const texts = textsIn(main, mostTexts)
  const shown = texts.filter(({ element }) => isShown(element))
  const count = (some: readonly Text[]) => some.reduce((sum, { characters }) => sum + characters, 0)
  const every = Math.max(1, Math.ceil(shown.length / mostSamples))
  const root = document.documentElement
  return {
    layout: root.clientWidth,
    scalable: isScalable(),
    characters: count(texts),
    shown: count(shown),
    inScrollBox: count(shown.filter(({ element }) => isInScrollBox(element))),
    fonts: shown.map(({ element, characters }) => [
      Number.parseFloat(getComputedStyle(element).fontSize),
      characters,
    ]),
    contrasts: shown
      .filter((_, at) => at % every === 0)
      .flatMap(({ element, characters }): [number, number][] => {
        const ratio = contrastOf(element)
        return ratio === undefined ? [] : [[ratio, characters]]
      }),
    overflow: Math.max(0, root.scrollWidth - root.clientWidth),
    table: widestTable(main),
    pictures: pictureShare(main),
  }
}

function mainElement(): Element {
  const named = document.querySelector("main, [role=main]")
  return named !== null && (named.textContent ?? "").trim() !== "" ? named : document.body
}

function textsIn(main: Element, most: number): Text[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null && texts.length < most; node = walker.nextNode()) {
    const characters = (node.textContent ?? "").replace(/\s+/g, "").length
    const element = node.parentElement
    if (characters === 0 || element === null) continue
    if (element.closest("script, style, noscript, template, svg, select, header, nav, footer, aside"))
      continue
    texts.push({ element, characters })
  }
  return texts
}

function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0
  )
}

function isScalable(): boolean {
  const content = document.querySelector("meta[name=viewport i]")?.getAttribute("content") ?? ""
  const largest = /maximum-scale\s*=\s*([\d.]+)/i.exec(content)?.[1]
  return !/user-scalable\s*=\s*(no|0)/i.test(content) && !(largest !== undefined && Number(largest) <= 1)
}

function isInScrollBox(element: Element): boolean {
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight + 4)
      return true
  }
  return false
}

function widestTable(main: Element): MeasuredPage["table"] {
  const width = document.documentElement.clientWidth
  const tables = Array.from(main.querySelectorAll("table"))
    .filter((table) => isShown(table))
    .map((table) => ({ table, overflow: table.getBoundingClientRect().right + scrollX - width }))
  const widest = tables.reduce<(typeof tables)[number] | undefined>(
    (most, one) => (most && most.overflow >= one.overflow ? most : one),
    undefined,
  )
  if (widest === undefined) return null
  const overflow = Math.max(0, Math.round(widest.overflow))
  return { overflow, scrolls: overflow > 0 && scrollsSideways(widest.table) }
}

function scrollsSideways(table: Element): boolean {
  for (let at: Element | null = table; at !== null && at !== document.body; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true
  }
  return false
}

function pictureShare(main: Element): number {
  const area = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width * height
  }
  const pictures = Array.from(main.querySelectorAll("img, canvas, object, embed")).filter((one) =>
    isShown(one),
  )
  const whole = area(main)
  return whole === 0 ? 0 : Math.min(1, pictures.reduce((sum, one) => sum + area(one), 0) / whole)
}

/** Text on a picture or in a colour space that is not told in plain numbers is not judged. */
function contrastOf(element: Element): number | undefined {
  const background = backgroundOf(element)
  const colour = colourOf(getComputedStyle(element).color)
  if (background === undefined || colour === undefined) return undefined
  const [light, dark] = [luminance(over(colour, background)), luminance(background)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function backgroundOf(element: Element): Colour | undefined {
  const layers: Colour[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at)
    const colour = colourOf(style.backgroundColor)
    if (style.backgroundImage !== "none" || colour === undefined) return undefined
    layers.push(colour)
    if (colour[3] === 1) break
  }
  return layers.reduceRight<Colour>((below, layer) => over(layer, below), [255, 255, 255, 1])
}

function colourOf(text: string): Colour | undefined {
  const [red, green, blue, alpha = 1] =
    /^rgba?\(([^)]*)\)$/
      .exec(text)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number) ?? []
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return [red, green, blue, alpha]
}

function over(top: Colour, below: Colour): Colour {
  const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

/** Relative luminance, WCAG 2. */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** Everything the measure calls, for sending it as one text. */
export const mannerParts = [
  mainElement,
  textsIn,
  isShown,
  isScalable,
  isInScrollBox,
  widestTable,
  scrollsSideways,
  pictureShare,
  contrastOf,
  backgroundOf,
  colourOf,
  over,
  luminance,
]
