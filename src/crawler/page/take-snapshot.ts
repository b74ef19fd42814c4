import type { Target } from "../devtools/targets.ts"
import type { PageSnapshot } from "../evidence.ts"
import type { VisitDeps } from "../visit/visit-plan.ts"
import { programExpression } from "./as-expression.ts"
import { type DescribedDocument, describeDocument } from "./in-page/describe-document.ts"
import { evaluateApart } from "./isolated-world.ts"

/** Characters of markup and of text kept of one document. */
export const maxCharacters = 5_000_000

/** The page as a visitor sees it; frames in processes of their own are put where their frame stands. */
export async function takeSnapshot(main: Target, frames: readonly Target[]): Promise<DescribedDocument> {
  const expression = programExpression(describeDocument, maxCharacters)
  const describe = async (target: Target) =>
    (await evaluateApart(target, target.id, expression)) as DescribedDocument
  const [top, ...inner] = await Promise.all([
    describe(main),
    ...frames.map((frame) => describe(frame).catch(() => undefined)), // A frame may go while it is read.
  ])
  return inner.reduce<DescribedDocument>((whole, frame) => (frame ? withFrame(whole, frame) : whole), top)
}

function withFrame(whole: DescribedDocument, frame: DescribedDocument): DescribedDocument {
  return {
    ...insertFrame(whole, frame),
    truncated: whole.truncated || frame.truncated,
    empty: whole.empty && frame.empty,
  }
}

/** A document that stands in a frame of another. */
type Framed = Pick<PageSnapshot, "url" | "title" | "html" | "text" | "pressables">

/** Puts a frame's document into the frame element of its address, or at the end when none has it. */
export function insertFrame<Whole extends Omit<Framed, "title"> & Pick<PageSnapshot, "overlays">>(
  whole: Whole,
  frame: Framed,
): Whole {
  const src = `src="${frame.url.replace(/&/g, "&amp;")}"`
  const at = whole.html.indexOf(src)
  const into = at < 0 ? whole.html.length : whole.html.indexOf(">", at) + 1
  const hidden = whole.html.slice(Math.max(at, 0), into).includes("data-gaibu-hidden=")
  const inOverlay = (html: string) =>
    html.replace(new RegExp(`(${RegExp.escape(src)}[^>]*>)`), (tag) => tag + frame.html)
  return {
    ...whole,
    html: whole.html.slice(0, into) + frame.html + whole.html.slice(into),
    text: hidden ? whole.text : `${whole.text}\n${frame.text}`.trim(),
    pressables: [
      ...whole.pressables,
      ...frame.pressables.map((one) => (hidden ? { ...one, visible: false } : one)),
    ],
    ...(whole.overlays && {
      overlays: whole.overlays.map((one) =>
        one.html.includes(src)
          ? { ...one, html: inOverlay(one.html), text: `${one.text} ${frame.text}`.trim() }
          : one,
      ),
    }),
  }
}

/** Height, in CSS pixels, beyond which a picture of the page is cut. */
const maxPictureHeight = 6000

/** A picture of the page down to its end. */
export async function takeScreenshot(
  main: Target,
  saveBlob: VisitDeps["saveBlob"],
): Promise<PageSnapshot["screenshot"]> {
  const { cssContentSize } = await main.send("Page.getLayoutMetrics")
  const { data } = await main.send("Page.captureScreenshot", {
    format: "png",
    captureBeyondViewport: true,
    clip: {
      x: 0,
      y: 0,
      width: Math.max(cssContentSize.width, 1),
      height: Math.min(Math.max(cssContentSize.height, 1), maxPictureHeight),
      scale: 1,
    },
  })
  return saveBlob(Buffer.from(data, "base64"), "image/png")
}
