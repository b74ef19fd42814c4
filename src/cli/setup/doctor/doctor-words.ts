import type { BrowserFound } from "../browser-found.ts"

type FoundBy = BrowserFound["foundBy"]

const foundByJa: Record<FoundBy, string> = {
  explicit: "指定",
  system: "このコンピューター",
  "playwright-cache": "Playwright のキャッシュ",
  npm: "npm に付属",
}

const foundByEn: Record<FoundBy, string> = {
  explicit: "asked for",
  system: "on this machine",
  "playwright-cache": "Playwright's cache",
  npm: "from npm",
}

const ja = {
  node: (version: string, path: string) => `Node.js ${version}(${path})`,
  packages: (gaibu: string, missing: readonly string[]) =>
    missing.length === 0
      ? `gaibu ${gaibu}、パッケージあり`
      : `gaibu ${gaibu}、パッケージ不足: ${missing.join(", ")}`,
  browser: (found: BrowserFound) =>
    `ブラウザー: ${found.name} ${found.version}(${found.kind}、${foundByJa[found.foundBy]}) ${found.path}`,
  launch: (version: string, drawsJapanese: boolean) =>
    `起動: Playwright から ${version}、日本語の描画${drawsJapanese ? "あり" : "なし"}`,
  noSandbox:
    "起動できません: このシステムはサンドボックスを許していません。chromium-sandbox(Debian)か Google Chrome を入れるか、ユーザー名前空間を有効にしてください。",
  noLaunch: (reason: string) => `起動できません: ${reason}`,
  font: (name: string, foundBy: "system" | "npm") => `フォント: ${name}(${foundByJa[foundBy]})`,
  noFont: "日本語フォントがありません。npm start か gaibu setup が用意します。",
  sandboxOn: "ブラウザーのサンドボックス: 有効",
  sandboxOff: "ブラウザーのサンドボックス: 無効(root では使えません。root 以外での実行をお勧めします)",
  database: (version: string) => `データベース: SQLite ${version}`,
  noDatabase: (reason: string) => `データベース: SQLite を使えません: ${reason}`,
  ready: "スキャンできます。",
  notReady: "スキャンできません。✗ の行を確かめてください。",
}

export type DoctorWords = typeof ja

const en: DoctorWords = {
  node: (version, path) => `Node.js ${version} (${path})`,
  packages: (gaibu, missing) =>
    missing.length === 0
      ? `gaibu ${gaibu}, packages there`
      : `gaibu ${gaibu}, packages missing: ${missing.join(", ")}`,
  browser: (found) =>
    `browser: ${found.name} ${found.version} (${found.kind}, ${foundByEn[found.foundBy]}) ${found.path}`,
  launch: (version, drawsJapanese) =>
    `starts through Playwright: ${version}, ${drawsJapanese ? "draws" : "does not draw"} Japanese`,
  noSandbox:
    "does not start: this system refuses the browser its sandbox: install chromium-sandbox (Debian) or Google Chrome, or allow user namespaces.",
  noLaunch: (reason) => `does not start: ${reason}`,
  font: (name, foundBy) => `font: ${name} (${foundByEn[foundBy]})`,
  noFont: "no font with Japanese: npm start or gaibu setup brings one.",
  sandboxOn: "browser sandbox: on",
  sandboxOff: "browser sandbox: off (root cannot use it; better to run as another user)",
  database: (version) => `database: SQLite ${version}`,
  noDatabase: (reason) => `database: SQLite cannot be used: ${reason}`,
  ready: "ready to scan.",
  notReady: "not ready to scan: see the lines with ✗.",
}

export const doctorWords = { ja, en }
