import { expect, test } from "vitest"
import { safeName } from "../../src/reports/safe-name.ts"

test.each([
  "../../etc/passwd",
  "..",
  ".hidden",
  "a/b",
  "a\u0000b",
  "\u202egpj.exe",
  "",
  "x".repeat(500),
  "CON:",
])("%j becomes a harmless name", (text) => {
  expect(safeName(text)).toMatch(/^(?!\.)[A-Za-z0-9._-]{1,120}$/)
})
