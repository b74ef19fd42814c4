import { Readable } from "node:stream"
import { gzipSync } from "node:zlib"
import type { Answer, Reply } from "../../../src/demo/site.ts"

const html = { "content-type": "text/html; charset=utf-8" }

/** A page that sends before anything else happens, and then has this in it. */
export const page = (body: string, headers: NonNullable<Reply["headers"]> = {}): Reply => ({
  headers: { ...html, ...headers },
  body: `<!doctype html><title>頁</title><p>字がある</p><script src="/before.js"></script>${body}`,
})

const chunk = `<p>${"続".repeat(1000)}`

/** Goes on for ever; what nobody takes is not made. */
function endless(): Readable {
  return new Readable({
    read() {
      setTimeout(() => this.push(chunk), 20)
    },
  })
}

/** So many bytes without holding them. */
function bytes(count: number): Readable {
  const block = Buffer.alloc(65_536, "x")
  let left = count
  return new Readable({
    read() {
      const part = block.subarray(0, Math.min(left, block.length))
      left -= part.length
      this.push(part.length > 0 ? part : null)
    },
  })
}

/** Bytes of the largest bodies: the full size takes minutes where many tests run at once. */
export const bigBody = process.env.GAIBU_FULL_SIZE ? 200_000_000 : 20_000_000

const packed = () => gzipSync(Buffer.alloc(bigBody, " "))
const japanese = (name: string, words: readonly number[]): Reply => ({
  headers: { "content-type": `text/html; charset=${name}` },
  body: Buffer.concat([
    Buffer.from("<!doctype html><title>x</title><script src=/before.js></script><p>"),
    Buffer.from(words),
  ]),
})

/** Answered alike by every hostile site, whatever its page asks for. */
export const common: Readonly<Record<string, Answer>> = {
  "/before.gif": () => ({ headers: { "content-type": "image/gif" }, body: "GIF89a" }),
  "/before": () => ({ status: 204 }),
  "/silent*": () => ({ delay: 600_000 }),
  "/events": () => ({ headers: { "content-type": "text/event-stream" }, body: endless() }),
  "/endless": () => ({ body: endless() }),
  "/big": () => ({ headers: { "content-type": "text/plain" }, body: bytes(bigBody) }),
  "/bomb": () => ({ headers: { "content-encoding": "gzip" }, body: packed() }),
  "/attachment": () => ({
    headers: { "content-disposition": "attachment; filename=a.bin" },
    body: bytes(1_000_000),
  }),
  "/*": () => ({ headers: { "cache-control": "no-store" }, body: "ok" }),
}

/** What the start page of these sites answers; their hosts are `NAME.test`. */
export const startReplies: Readonly<Record<string, Answer>> = {
  "redirect-loop": () => ({ status: 302, headers: { location: "/" } }),
  "redirect-grows": ({ path }) => ({ status: 302, headers: { location: `${path}?${"x".repeat(500)}` } }),
  "redirect-nowhere": () => ({ status: 302, headers: { location: "http://[::" } }),
  "redirect-to-data": () => ({ status: 302, headers: { location: "data:text/html,x" } }),
  "redirect-to-app": () => ({ status: 302, headers: { location: "intent://open#Intent;end" } }),
  "refresh-header": () => page("", { refresh: "0" }),
  "endless-document": () => ({ headers: html, body: Readable.from(endlessPage()) }),
  attachment: () => ({ headers: { "content-disposition": "attachment" }, body: "bytes" }),
  "big-document": () => page("<p>字".repeat(3_000_000)),
  "bomb-document": () => ({ headers: { ...html, "content-encoding": "gzip" }, body: packed() }),
  "broken-packing": () => ({ headers: { ...html, "content-encoding": "gzip" }, body: "not gzip" }),
  "sign-in": () => ({ status: 401, headers: { ...html, "www-authenticate": 'Basic realm="x"' } }),
  "sign-in-inside": () => page('<img src="/protected"><iframe src="/protected"></iframe>'),
  "proxy-sign-in": () => ({ status: 407, headers: { ...html, "proxy-authenticate": 'Basic realm="x"' } }),
  "no-content": () => ({ status: 204 }),
  "not-modified": () => ({ status: 304 }),
  "reset-content": () => ({ status: 205 }),
  "long-headers": () => page("", { "x-long": "x".repeat(150_000) }),
  "too-long-headers": () => page("", { "x-long": "x".repeat(600_000) }),
  "many-cookies": () => page("", { "set-cookie": Array.from({ length: 1000 }, (_, i) => `s${i}=1`) }),
  "invalid-utf8": () => japanese("utf-8", [0xe5, 0xad, 0xff, 0xfe, 0x80, 0xc0, 0x00, 0xed, 0xa0, 0x80]),
  "shift-jis": () => japanese("Shift_JIS", [0x93, 0xfa, 0x96, 0x7b]),
  "euc-jp": () => japanese("EUC-JP", [0xc6, 0xfc, 0xcb, 0xdc]),
  "iso-2022-jp": () => japanese("ISO-2022-JP", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]),
  "content-policy": () =>
    page("<script>fetch('/never')</script>", { "content-security-policy": "default-src 'self'" }),
  "nothing-allowed": () => page("", { "content-security-policy": "default-src 'none'; sandbox" }),
  isolated: () =>
    page("<script>open('https://elsewhere.test/?from=isolated.test')</script>", {
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    }),
  "clears-data": () => page("", { "clear-site-data": '"*"' }),
  "document-pdf": () => ({ headers: { "content-type": "application/pdf" }, body: "%PDF-1.4" }),
  "document-image": () => ({ headers: { "content-type": "image/gif" }, body: "GIF89a" }),
  "document-sound": () => ({ headers: { "content-type": "audio/mpeg" }, body: bytes(100_000) }),
  "document-json": () => ({ headers: { "content-type": "application/json" }, body: "{}" }),
  "document-text": () => ({ headers: { "content-type": "text/plain" }, body: "字" }),
  "document-unknown": () => ({ headers: { "content-type": "text/made-up; charset=\u00ff" }, body: "<p>x" }),
  "document-parts": () => ({
    headers: { "content-type": "multipart/x-mixed-replace; boundary=b" },
    body: Readable.from(parts()),
  }),
}

async function* endlessPage() {
  yield '<!doctype html><title>続く</title><script src="/before.js"></script>'
  yield* endless()
}

async function* parts() {
  for (let i = 0; i < 20; i++) yield `--b\r\ncontent-type: text/html\r\n\r\n<title>${i}</title><p>${i}\r\n`
  yield* endless()
}
