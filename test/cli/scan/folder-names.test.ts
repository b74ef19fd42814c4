import { expect, test } from "vitest"
import { reportFolders } from "../../../src/cli/scan/folder-names.ts"

const now = new Date(2026, 10, 20, 9, 5, 7)
const place = { folder: "/home/someone", out: undefined, now }

test.each([
  [["https://www.example.jp/"], "out", ["/home/someone/out"]],
  [["https://www.example.jp/"], "/abs", ["/abs"]],
  [["https://www.example.jp/"], undefined, ["/home/someone/gaibu-report/www.example.jp-20261120-090507"]],
  [["https://a.jp/", "https://b.jp:8443/"], "out", ["/home/someone/out/a.jp", "/home/someone/out/b.jp_8443"]],
  [["https://a.jp/x", "https://a.jp/y"], "out", ["/home/someone/out/a.jp", "/home/someone/out/a.jp-2"]],
  [["https://[::1]:3000/"], undefined, ["/home/someone/gaibu-report/_1_3000-20261120-090507"]],
])("%j with --out %j", (urls, out, folders) => {
  expect(reportFolders(urls, { ...place, out })).toEqual(folders)
})
