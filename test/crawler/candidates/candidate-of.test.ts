import { expect, it } from "vitest"
import { candidateOf } from "../../../src/crawler/candidates/candidate-of.ts"
import { bundledKnowledge, snapshot, visit } from "../../analyzers/evidence-builder.ts"

const { vocabulary } = bundledKnowledge()
const url = "https://www.mise.example/notice"
const failure = (code: string) => ({ code, message: "…" })
const made = (visited: Parameters<typeof visit>[0]) =>
  candidateOf(visit({ url, ...visited }), { foundBy: "link", vocabulary })

it("a document that came in part is read in part, one without its pictures whole", () => {
  const page = snapshot(url, [])
  const late = { outcome: "partial", failure: failure("timeout") } as const
  expect(made({ ...late, page: { ...page, unfinished: true } })).toMatchObject({
    partly: { code: "timeout" },
  })
  expect(made({ ...late, page })?.partly).toBeUndefined()
})

it("what is larger than what is read cannot be read, whatever of it came", () => {
  const page = { ...snapshot(url, []), unfinished: true }
  const candidate = made({ outcome: "partial", failure: failure("too-large"), page })
  expect(candidate?.failure?.code).toBe("too-large")
})

const page = (html: string) => ({
  page: snapshot(url, [], `${html}<footer>外部送信について ログイン</footer>`),
})
const password = '<input type="text"><input type="password">'

it.each([
  ["asks for a password in place of the document", `<h1>会員ログイン</h1>${password}`],
  ["says that members may read on", "<h1>会員の方へ</h1><p>閲覧するにはログインが必要です。</p>"],
])("a document is behind a log-in that %s", (_, html) => {
  expect(made(page(html))?.failure?.code).toBe("login-wall")
})

it.each([
  [
    "stands beside a field to log in",
    `<h1>Cookieポリシー</h1><p>${"送信先の説明。".repeat(60)}</p>${password}`,
  ],
  ["speaks of what is sent after logging in", "<h1>外部送信</h1><p>ログインしてください。</p>"],
  ["has a log-in in its menu only", `<h1>会社概要</h1><nav>ログインしてください</nav>`],
])("a document is open that %s", (_, html) => {
  expect(made(page(html))?.failure).toBeUndefined()
})
