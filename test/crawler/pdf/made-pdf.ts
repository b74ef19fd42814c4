import { createHash } from "node:crypto"

/** What a made page shows: words (points from the left and from the bottom), lines between them, a picture over all of it. */
export interface MadePage {
  readonly words?: readonly {
    readonly x: number
    readonly y: number
    readonly text: string
    readonly size?: number
  }[]
  /** From and to, in points. */
  readonly rules?: readonly (readonly [number, number, number, number])[]
  readonly picture?: boolean
  /** Where to, and the place that can be pressed: left, bottom, right, top. */
  readonly links?: readonly (readonly [string, number, number, number, number])[]
  readonly rotate?: 90 | 180 | 270
}

/** How the words are written in the file. The fonts are not in it. */
export interface MadeFont {
  /** A predefined CMap (`UniJIS-UTF16-H`, `90ms-RKSJ-V`, ...) or `Identity-H`. */
  readonly encoding: string
  /** The words as that encoding writes them, in hexadecimal. */
  readonly hex: (text: string) => string
  readonly ordering?: "Japan1" | "Identity"
}

export interface Passwords {
  readonly user: string
  readonly owner: string
}

export const utf16 = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex")
const japanese: MadeFont = { encoding: "UniJIS-UTF16-H", hex: utf16 }

/** A PDF of these pages (ISO 32000-1), A4. */
export function madePdf(
  pages: readonly MadePage[],
  { font = japanese, passwords }: { readonly font?: MadeFont; readonly passwords?: Passwords } = {},
): Uint8Array {
  const ordering = font.ordering ?? "Japan1"
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(" ")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /${font.encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /DW 1000
      /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >>
      /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 6 /FontBBox [0 -200 1000 900]
      /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>`,
    streamOf(
      Buffer.from([200]),
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
    ),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0}
        /Annots [${(page.links ?? []).map(annotation).join(" ")}] /Contents ${7 + at * 2} 0 R
        /Resources << /Font << /F 3 0 R >> /XObject << /I 5 0 R >> >> >>`,
      streamOf(Buffer.from(drawing(page, font), "latin1")),
    ]),
  ]
  return fileOf(objects, passwords)
}

function annotation([href, ...place]: NonNullable<MadePage["links"]>[number]): string {
  return `<< /Type /Annot /Subtype /Link /Rect [${place.join(" ")}] /A << /S /URI /URI (${href}) >> >>`
}

interface Stream {
  readonly dictionary: string
  readonly data: Buffer
}

function streamOf(data: Buffer, dictionary = ""): Stream {
  return { dictionary, data }
}

function drawing({ words = [], rules = [], picture = false }: MadePage, font: MadeFont): string {
  return [
    ...rules.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...words.map(({ x, y, text, size = 10 }) => `BT /F ${size} Tf ${x} ${y} Td <${font.hex(text)}> Tj ET`),
    ...(picture ? ["q 595 0 0 842 0 0 cm /I Do Q"] : []),
  ].join("\n")
}

function fileOf(objects: readonly (string | Stream)[], passwords: Passwords | undefined): Uint8Array {
  const id = Buffer.alloc(16, 7)
  const cipher = passwords && cipherOf(passwords, id)
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach((object, at) => {
    offsets.push(length())
    const number = at + 1
    parts.push(Buffer.from(`${number} 0 obj\n`))
    if (typeof object === "string") parts.push(Buffer.from(encryptStrings(object, number, cipher), "latin1"))
    else {
      const data = cipher ? cipher.encrypt(object.data, number) : object.data
      parts.push(
        Buffer.from(`<< ${object.dictionary} /Length ${data.length} >>\nstream\n`),
        data,
        Buffer.from("\nendstream"),
      )
    }
    parts.push(Buffer.from("\nendobj\n"))
  })
  const start = length()
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const hex = (bytes: Buffer) => `<${bytes.toString("hex")}>`
  const encrypt = cipher
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(cipher.owner)} /U ${hex(cipher.user)} /P ${cipher.permissions} >>`
    : ""
  parts.push(
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`),
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [${hex(id)} ${hex(id)}] ${encrypt} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

interface Cipher {
  readonly owner: Buffer
  readonly user: Buffer
  readonly permissions: number
  readonly encrypt: (data: Buffer, object: number) => Buffer
}

const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex")
const padded = (password: string) => Buffer.concat([Buffer.from(password), padding]).subarray(0, 32)
const md5 = (...parts: readonly Buffer[]) => createHash("md5").update(Buffer.concat(parts)).digest()

/** The standard security handler, revision 2 (ISO 32000-1, 7.6.3). */
function cipherOf({ user, owner }: Passwords, id: Buffer): Cipher {
  const permissions = -4
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, 5), padded(user))
  const allowed = Buffer.alloc(4)
  allowed.writeInt32LE(permissions)
  const key = md5(padded(user), ownerEntry, allowed, id).subarray(0, 5)
  return {
    owner: ownerEntry,
    user: rc4(key, padding),
    permissions,
    encrypt: (data, object) =>
      rc4(md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10), data),
  }
}

function encryptStrings(object: string, number: number, cipher: Cipher | undefined): string {
  if (!cipher) return object
  return object.replace(
    /\(([^)]*)\)/g,
    (_, text: string) => `<${cipher.encrypt(Buffer.from(text, "latin1"), number).toString("hex")}>`,
  )
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at)
  const at = (index: number) => state[index] ?? 0
  const swap = (one: number, other: number) => {
    const kept = at(one)
    state[one] = at(other)
    state[other] = kept
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + at(i)) & 255
      swap(i, j)
      return byte ^ at((at(i) + at(j)) & 255)
    }),
  )
}
