import { type MadePage, madePdf, utf16 } from "../pdf/made-pdf.ts"

/** A notice that states what the tag sends, as a table with lines. */
export const noticePage: MadePage = {
  words: [
    { x: 50, y: 780, text: "外部送信について", size: 16 },
    { x: 50, y: 750, text: "当サイトを利用すると、利用者の端末から次の情報が外部に送信されます。" },
    { x: 55, y: 716, text: "送信先の名称" },
    { x: 145, y: 716, text: "サービス名" },
    { x: 255, y: 716, text: "送信される情報" },
    { x: 425, y: 716, text: "利用目的" },
    { x: 55, y: 696, text: "Google LLC", size: 8 },
    { x: 145, y: 696, text: "Googleアナリティクス", size: 7 },
    ...[
      "ＩＰアドレス、ブラウザの種類、ＯＳ、",
      "端末の種類、言語設定、画面サイズ、",
      "閲覧したページのＵＲＬ、参照元ＵＲＬ、",
      "Cookieの識別子、閲覧履歴、操作履歴、",
      "アクセス日時、サイトの識別番号",
    ].map((text, at) => ({ x: 255, y: 696 - at * 12, text, size: 8 })),
    { x: 425, y: 696, text: "アクセス解析のため", size: 8 },
  ],
  rules: [
    ...[728, 710, 640].map((y) => [50, y, 540, y] as const),
    ...[50, 140, 250, 420, 540].map((x) => [x, 728, x, 640] as const),
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
    hex: (text) =>
      utf16(
        Array.from(text, (letter) => String.fromCharCode(13_400 + (letter.charCodeAt(0) % 900))).join(""),
      ),
  },
})
