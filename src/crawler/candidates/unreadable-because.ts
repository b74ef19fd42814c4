import { load } from "cheerio"
import type { Failure, Visit } from "../evidence.ts"
import { foldedText } from "./folded-text.ts"
import { isMojibake } from "./is-mojibake.ts"

const loginWords = /log-?in|sign-?in|auth|ログイン|サインイン|会員認証/i
/** How a page says that it shows its content to members only. */
const membersOnly =
  /(ログイン|サインイン|会員登録)(が必要|して(ください|下さい)|後に?(表示|ご?覧|閲覧))|会員(の方|様)?(のみ|だけ|限定)|(please|must|need to) ?(log|sign) ?in|(log|sign) ?in (is )?required/i
const passwordField = /<input[^>]*\btype="password"(?![^>]*data-gaibu-hidden)/i

/** Less text than this (characters) beside a large picture says that the picture is what is to be read. Own threshold. */
const fewWords = 300

/** Why what was opened cannot be read as a notice though the page came; undefined where it can. */
export function unreadableBecause(visit: Visit, namesNotice: boolean): Failure | undefined {
  const { page, status, failure } = visit
  if (status === 401 || asksForLogin(visit, namesNotice) || (status === 403 && speaksOfLogin(visit)))
    return {
      code: "login-wall",
      message: "The document is shown only after signing in. Pass --storage-state.",
    }
  if (status === 403)
    return {
      code: "refused",
      message: "The server refused to show the document; it may refuse whoever it takes for a program.",
    }
  if (!page) return undefined
  if (page.truncated || failure?.code === "too-large")
    return { code: "too-large", message: "The document is larger than what is read of one page." }
  if (isMojibake(page.text))
    return {
      code: "mojibake",
      message: "The document is declared in another encoding than it is written in.",
    }
  if (isPicture(page.html))
    return { code: "image-only", message: "The document is a picture; its words cannot be read." }
  return undefined
}

/** Led to a form that asks for a password, or to a word that members may read on, instead of to a document. */
function asksForLogin({ url, finalUrl, page }: Visit, namesNotice: boolean): boolean {
  if (!page || namesNotice) return false
  const words = mainText(page.html)
  const isShort = words.length < fewWords
  if (!passwordField.test(page.html)) return isShort && membersOnly.test(words)
  if (isShort && (loginWords.test(words) || membersOnly.test(words))) return true
  const elsewhere = URL.parse(url)?.pathname !== URL.parse(finalUrl)?.pathname
  return elsewhere || loginWords.test(`${page.title} ${URL.parse(finalUrl)?.pathname ?? ""}`)
}

function speaksOfLogin({ page }: Visit): boolean {
  return page !== undefined && (loginWords.test(page.text) || passwordField.test(page.html))
}

/** A large picture, and hardly a word outside of header, menu and footer. */
function isPicture(html: string): boolean {
  return /<(img|canvas|object|embed|svg)[^>]*data-gaibu-size=/.test(html) && mainText(html).length < fewWords
}

/** The words of a document outside of header, menu and footer, without white space. */
function mainText(html: string): string {
  const page = load(html)
  page("header,nav,footer").remove()
  return foldedText(page.root().text())
}
