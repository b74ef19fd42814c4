import { utf16, type MadePage, madePdf } from "../pdf/made-pdf.ts"

/** A notice that states what the tag sends, as a table with lines. */
export const noticePage: MadePage = {
  words: [
    { x: 50, y: 780, text: "外部送信について", size: 16 },
    { x: 50, y: 750, text: "当サイトを利用すると、利用者の端末から次の情報が外部に送信されます。" },
    { x: 55, y: 716, text: "送信先の名称" },
    { x: 165, y: 716, text: "サービス名" },
    { x: 285, y: 716, text: "送信される情報" },
    { x: 455, y: 716, text: "利用目的" },
    { x: 55, y: 696, text: "Google LLC" },
    { x: 165, y: 696, text: "アナリティクス" },
    { x: 285, y: 696, text: "閲覧したページのＵＲＬ、" },
    { x: 285, y: 682, text: "識別符号、画面サイズ" },
    { x: 455, y: 696, text: "アクセス解析" },
  ],
  rules: [
    ...[728, 710, 676].map((y) => [50, y, 560, y] as const),
    ...[50, 160, 280, 450, 560].map((x) => [x, 728, x, 676] as const),
  ],
}

export const pdf = (body: Uint8Array, headers: Readonly<Record<string, string>> = {}) => ({
  headers: { "content-type": "application/pdf", ...headers },
  body,
})

export const noticePdf = madePdf([noticePage])
export const scannedPdf = madePdf([{ picture: true }])
export const lockedPdf = madePdf([noticePage], { passwords: { user: "himitsu", owner: "himitsu" } })
export const partlyScannedPdf = madePdf([{ words: noticePage.words?.slice(0, 2) ?? [] }, { picture: true }])
/** Its font gives shapes by number and no letters for them. */
export const garbledPdf = madePdf([noticePage], {
  font: {
    encoding: "Identity-H",
    ordering: "Identity",
    hex: (text) => utf16(Array.from(text, (letter) => String.fromCharCode(13_400 + (letter.charCodeAt(0) % 900))).join("")),
  },
})
