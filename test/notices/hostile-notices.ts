/** Pages made to be slow to read, each by the part of the reader it is aimed at; `size` 1 is about 100 kB. */
export function hostileNotices(size: number): readonly (readonly [name: string, html: string])[] {
  const times = (count: number, part: (at: number) => string) =>
    Array.from({ length: Math.ceil(count * size) }, (_, at) => part(at)).join("")
  const header = "<tr><th>送信先</th><th>送信される情報</th><th>利用目的</th></tr>"
  const table = (rows: string) => `<table>${header}${rows}</table>`
  const row = (name: string, information: string, purpose: string) =>
    `<tr><td>${name}</td><td>${information}</td><td>${purpose}</td></tr>`
  const pages: Readonly<Record<string, string>> = {
    "table of many rows": table(
      times(900, (at) => row(`株式会社サンプル${at}`, "Cookie、IPアドレス", "アクセス解析のため")),
    ),
    "rows that say the same as above": table(times(1600, (at) => row(`株式会社${at}`, "同上", "同上"))),
    "rows that refer to others": table(
      times(900, (at) => row(`株式会社${at}`, "第3条に定める情報", `株式会社${at + 1}と同様`)),
    ),
    "merged cells without end": `<table>${times(1200, () => "<tr><td colspan=1000 rowspan=60000>送信先</td><td colspan=1000>情報</td></tr>")}</table>`,
    "table of signs": `<table><tr><th>送信先</th>${"<th>Cookie</th>".repeat(20)}</tr>${times(240, (at) => `<tr><td>株式会社${at}</td>${"<td>○</td>".repeat(20)}</tr>`)}</table>`,
    "many headings": times(
      850,
      (at) => `<h3>サービス${at}</h3><p>送信先：Google LLC</p><p>送信される情報：Cookie</p>`,
    ),
    "many short lines": times(6000, (at) => `<p>送信${at}</p>`),
    "many bold lines": times(2000, (at) => `<b>サービス${at}</b><br>情報：Cookie<br>`),
    "definition list": times(
      1400,
      (at) => `<dl><dt>送信先</dt><dd>株式会社${at}</dd><dt>情報</dt><dd>Cookie</dd></dl>`,
    ),
    "many links": `<h2>オプトアウト</h2>${times(1300, (at) => `<p><a href="https://${at}.example/">Acme ${at}</a></p>`)}${table(times(500, (at) => row(`Acme ${at}`, "Cookie", "解析")))}`,
    "one line of statements": times(1700, () => "当社はCookieとIPアドレスをGoogle LLCに送信し"),
    "many statements": times(1200, (at) => `<p>株式会社サンプル${at}にCookieを解析のために送信します。</p>`),
    "one line that names many": times(900, (at) => `Cookieを株式会社サンプル${at}に送信し、`),
    "names together and then much": `${Array.from({ length: 300 }, (_, at) => `株式会社${at}、`).join("")}に送信し、${times(1700, () => "Cookie、IPアドレスを送信し、")}`,
    "labels in one paragraph": `<p>${times(2400, (at) => `<b>ラベル${at}</b>値`)}</p>`,
    "labels with values in one paragraph": `<p>${times(1100, (at) => `<b>送信先</b>株式会社${at}<b>情報</b>Cookie`)}</p>`,
    "labels in many paragraphs": times(
      900,
      (at) => `<p><b>送信先</b>株式会社${at}<b>送信される情報</b>Cookie<b>利用目的</b>解析</p>`,
    ),
    "announced items that go on in sentences": `<p>以下の外部サービスへ情報を送信しています。</p><ul>${times(380, (at) => `<li>サービス${at}（株式会社あ${at}）：アクセス解析のために利用しています。閲覧したページのURLとIPアドレスが株式会社あ${at}に送信されます。結果の表示に使われます。</li>`)}</ul>`,
    "boxes without labels": times(
      700,
      (at) =>
        `<div><h3>サービス${at}</h3><p>集計のために、次の情報を送信します。</p><ul><li>Cookie</li></ul></div>`,
    ),
    "names over sentences": times(
      600,
      (at) =>
        `<h3>Tool${at}</h3><p>株式会社い${at}のサービスです。利用状況の把握のために利用しています。</p>`,
    ),
    "headings that say whom and what": times(
      1100,
      (at) => `<h3>サービス${at}に送る情報</h3><p>Cookie、IPアドレス</p>`,
    ),
    "chapters apart": `<h2>利用しているサービス</h2><ul>${times(60, (at) => `<li>Tool${at}</li>`)}</ul>${times(20, (at) => `<h2>目的${at}</h2><ul>${Array.from({ length: 60 }, (_, of) => `<li>Tool${of}：集計のために利用しています。</li>`).join("")}</ul>`)}`,
    "one line of letters": "a".repeat(100_000 * size),
    "one line of brackets": "「（".repeat(16_000 * size),
    "nested blocks": `${"<div>".repeat(9000 * size)}送信先：Google LLC${"</div>".repeat(9000 * size)}`,
    "nested lists": "<ul><li>送信先".repeat(5000 * size),
    "nested tables": "<table><tr><th>送信先</th><th>情報</th></tr><tr><td>A社</td><td>".repeat(1100 * size),
    "fonts never closed": times(3800, (at) => `<p><font color=c${at}>送`),
    "tags never closed": "<a".repeat(50_000 * size),
  }
  return Object.entries(pages).map(([name, body]) => [name, `<h1>外部送信</h1>${body}`] as const)
}
