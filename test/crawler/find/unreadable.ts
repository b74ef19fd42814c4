import { readFileSync } from "node:fs"
import type { Site } from "../../../src/demo/site.ts"
import { document, footer, html, notice, page, site, table, tagByScript, words } from "./made-pages.ts"
import { lockedPdf, partlyScannedPdf, pdf, scannedPdf } from "./pdf-notices.ts"

const link = `<a href="/external/">外部送信について</a>`
const withLink = (external: Parameters<typeof site>[0][string]): Site =>
  site({ "/": page(footer(link)), "/external/": external })

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="900"><rect width="800" height="900" fill="#ddd"/></svg>`

/** Sites whose notice cannot be read, with what is said of it. The verdict is never that nothing is stated. */
export const unreadable: Readonly<
  Record<string, { readonly site: Site; readonly unread: readonly string[] }>
> = {
  "a notice that is not there": {
    site: withLink({ status: 404, headers: { "content-type": "text/html" }, body: "<h1>404</h1>" }),
    unread: ["/external/ not-found"],
  },
  "a notice for signed-in users": {
    site: withLink({ status: 401, headers: { "content-type": "text/html" }, body: "<h1>401</h1>" }),
    unread: ["/external/ login-wall"],
  },
  "a notice that the server refuses to show": {
    site: withLink({
      status: 403,
      headers: { "content-type": "text/html" },
      body: "<title>Just a moment...</title><p>Verify that you are a person.</p>",
    }),
    unread: ["/external/ refused"],
  },
  "a notice that leads to a log-in form": {
    site: {
      answers: {
        ...withLink({ status: 302, headers: { location: "/login?next=/external/" } }).answers,
        "/login": () =>
          html(
            document(
              `<main><form method="post"><input name="id"><input type="password" name="p"></form></main>`,
              "ログイン",
            ),
          ),
      },
    },
    unread: ["/login?next=/external/ login-wall"],
  },
  "a notice that asks for a password in its place": {
    site: withLink(
      document(`<main><h1>会員の方へ</h1><p>ログイン</p><input type="password"></main>`, "会員の方へ"),
    ),
    unread: ["/external/ login-wall"],
  },
  "a page that stays blank": {
    site: site({ "/": document(tagByScript) }),
    unread: [],
  },
  "a notice that is a picture": {
    site: {
      answers: {
        ...withLink(
          document(
            `<main><h1>外部送信について</h1><img src="/p.svg" width="800" height="900" alt=""></main>`,
            "外部送信について",
          ),
        ).answers,
        "/p.svg": () => ({ headers: { "content-type": "image/svg+xml" }, body: picture }),
      },
    },
    unread: ["/external/ image-only"],
  },
  "a notice that leads to the page of somebody else": {
    site: site({
      "/": page(footer(link)),
      "/external/": { status: 302, headers: { location: "/moved/" } },
      "/moved/": document("<main><h1>おしらせ</h1><p>ページは移転しました。</p></main>", "おしらせ"),
    }),
    unread: ["/moved/ redirected-away"],
  },
  "a notice whose script fails": {
    site: withLink(
      document(
        `<main id="m"><p>読み込み中</p></main><script>nothing.here(); m.innerHTML = ${JSON.stringify(table)}</script>`,
        "みせ",
      ),
    ),
    unread: ["/external/ not-understood"],
  },
  "a notice that never ends opening": {
    site: withLink(
      document(
        `<main><h1>外部送信について</h1>${words}<div id="list"></div><script>let n = 0; const more = () => {
          const one = document.createElement('button'); one.textContent = '詳細 ' + (++n); one.ariaExpanded = 'false'; one.type = 'button'
          one.onclick = () => { one.ariaExpanded = 'true'; list.append('説明 ' + n, document.createElement('br')); more() }; list.append(one) }
          more(); more()</script></main>`,
        "外部送信について",
      ),
    ),
    unread: ["/external/ not-understood", "/external/ press-limit"],
  },
  "a notice of twenty megabytes": {
    site: withLink(
      document(
        `<main><h1>外部送信について</h1>${`<p>${"説明文です。".repeat(5000)}</p>`.repeat(230)}${table}</main>`,
        "外部送信について",
      ),
    ),
    unread: ["/external/ too-large"],
  },
}

/** The same for what the server calls by another encoding. */
export const mojibake: typeof unreadable = {
  "Shift_JIS that the server calls UTF-8": {
    site: encoded("shift-jis", "UTF-8"),
    unread: ["/external/ mojibake"],
  },
  "EUC-JP that the server calls Shift_JIS": {
    site: encoded("euc-jp", "Shift_JIS"),
    unread: ["/external/ mojibake"],
  },
}

/** The same for a PDF behind the link. */
export const unreadablePdfs: typeof unreadable = {
  "a PDF that is a picture": { site: withLink(pdf(scannedPdf)), unread: ["/external/ pdf-without-text"] },
  "a PDF behind a password": { site: withLink(pdf(lockedPdf)), unread: ["/external/ pdf-encrypted"] },
  "a PDF of which pages are pictures": {
    site: withLink(pdf(partlyScannedPdf)),
    unread: ["/external/ pdf-pages-without-text"],
  },
  "an embedded PDF that is a picture": {
    site: {
      answers: {
        ...withLink(
          document(
            `<main><h1>外部送信について</h1><embed src="/p.pdf" width="800" height="900"></main>`,
            "外部送信について",
          ),
        ).answers,
        "/p.pdf": () => pdf(scannedPdf),
      },
    },
    unread: ["/external/ pdf-without-text"],
  },
  "a frame with a PDF that is a picture": {
    site: {
      answers: {
        ...withLink(
          document(
            `<main><h1>外部送信について</h1><iframe src="/p.pdf" width="800" height="900"></iframe></main>`,
            "外部送信について",
          ),
        ).answers,
        "/p.pdf": () => pdf(scannedPdf),
      },
    },
    unread: ["/external/ pdf-without-text"],
  },
}

/** Sites whose notice is read in spite of how it is written. */
export const odd: Readonly<Record<string, Site>> = {
  Shift_JIS: encoded("shift-jis", "Shift_JIS"),
  "EUC-JP": encoded("euc-jp", "EUC-JP"),
  "broken markup": withLink(
    `<title>外部送信について</title></div><h1>外部送信について</h2><b><p>${words}<table><tr><th>送信先の名称<th>サービス名<th>送信される情報<th>利用目的<tr><td>Google LLC<td>Google アナリティクス<td>閲覧したページのURL<td>アクセス解析`,
  ),
  "a page that throws": withLink(
    notice().replace("</body>", "<script>throw new Error('x')</script><script>nothing()</script></body>"),
  ),
  "a list that grows as it is scrolled": withLink(
    notice().replace(
      "</body>",
      "<script>onscroll = () => document.body.append(document.createElement('hr'), '続き')</script><div style='height:3000px'></div></body>",
    ),
  ),
}

function encoded(file: string, charset: string): Site {
  const body = readFileSync(new URL(`../../sites/notices/${file}.html`, import.meta.url))
  return withLink({ headers: { "content-type": `text/html; charset=${charset}` }, body })
}
