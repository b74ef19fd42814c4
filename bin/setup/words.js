/** @typedef {keyof typeof en} Word */

const ja = {
  installing: "gaibu: パッケージを取得しています(初回のみ、展開後 約 450 MB)…",
  waiting: "gaibu: 別のセットアップの終了を待っています…",
  noPackages:
    "gaibu: パッケージを取得できませんでした。ネットワークとディスクの空きを確かめ、npm ci --ignore-scripts を実行してください。",
  noNpm: "gaibu: npm が見つかりません。Node.js(npm 付き)を https://nodejs.org/ から入れてください。",
  nodeTooOld: "gaibu: Node.js 24 以上が必要です。https://nodejs.org/ から入れてください。",
  notBuilt: "gaibu: dist/ がありません。npm run build を実行してください。",
}

const en = {
  installing: "gaibu: fetching packages (once, about 450 MB on disk)…",
  waiting: "gaibu: waiting for another set-up to finish…",
  noPackages:
    "gaibu: packages could not be fetched: check the network and disk space, then run npm ci --ignore-scripts.",
  noNpm: "gaibu: npm was not found: install Node.js with npm from https://nodejs.org/.",
  nodeTooOld: "gaibu: Node.js 24 or newer is needed: install it from https://nodejs.org/.",
  notBuilt: "gaibu: dist/ is missing: run npm run build.",
}

/**
 * The language of set-up lines, asked for as everywhere: --lang, then GAIBU_LANG, else Japanese.
 * @returns {"ja" | "en"}
 */
export function language() {
  const args = process.argv.slice(2)
  const at = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="))
  const given = at < 0 ? process.env.GAIBU_LANG : (args[at]?.split("=")[1] ?? args[at + 1])
  return given === "en" ? "en" : "ja"
}

/** @returns {typeof en} */
export function words() {
  return language() === "ja" ? ja : en
}
