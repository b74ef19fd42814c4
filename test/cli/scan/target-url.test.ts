import { expect, test } from "vitest"
import { KnownFailure } from "../../../src/cli/known-failure.ts"
import { targetUrl } from "../../../src/cli/scan/target-url.ts"
import { wordsOf } from "../../../src/cli/words.ts"

test.each([
  ["https://www.example.jp", "https://www.example.jp/", false],
  [" HTTP://Www.Example.jp/A?b#c ", "http://www.example.jp/A?b#c", false],
  ["www.example.jp", "https://www.example.jp/", true],
  ["example.jp/news?id=1", "https://example.jp/news?id=1", true],
  ["example.jp:8443/a", "https://example.jp:8443/a", true],
  ["localhost:3000", "https://localhost:3000/", true],
  ["192.0.2.1/a", "https://192.0.2.1/a", true],
  ["日本語.jp", "https://xn--wgv71a119e.jp/", true],
])("%j is %s", (given, url, added) => {
  expect(targetUrl(given)).toEqual({ url, added })
})

test.each([
  ["nonsense", /is not an address/],
  ["not a url.jp", /is not an address/],
  ["https://", /is not an address/],
  ["/var/www/index.html", /is not an address/],
  ["ftp://www.example.jp/", /http:\/\/ or https:\/\//],
  ["file:///etc/passwd", /http:\/\/ or https:\/\//],
  ["javascript:alert(1)", /http:\/\/ or https:\/\//],
  ["mailto:a@example.jp", /http:\/\/ or https:\/\//],
  ["htps://www.example.jp/a", /Did you mean https:\/\/www\.example\.jp\/a\?/],
])("%j is refused: %s", (given, message) => {
  expect(refusal(given)).toMatch(message)
})

test.each([
  "https://user:geheim@www.example.jp/",
  "user:geheim@www.example.jp",
  "ftp://user:geheim@www.example.jp",
])("%j is refused without its password in the message", (given) => {
  expect(refusal(given)).not.toContain("geheim")
})

function refusal(given: string): string {
  try {
    targetUrl(given)
  } catch (error) {
    if (error instanceof KnownFailure && error.exitCode === 2) return error.lines(wordsOf("en")).join("\n")
    throw error
  }
  throw new Error(`${given} was taken`)
}
