import type { Bilingual } from "./bilingual.ts"

/** What set-up says. */
export const words = {
  downloadingBrowser: {
    ja: "ブラウザー(Chromium)を取得しています…",
    en: "downloading a browser (Chromium)…",
  },
  installingLibraries: {
    ja: "ブラウザーに必要なライブラリを apt-get で入れています…",
    en: "installing the libraries the browser needs with apt-get…",
  },
  installingChromium: {
    ja: "chromium と fonts-noto-cjk を apt-get で入れています(取得 約 170 MB)…",
    en: "installing chromium and fonts-noto-cjk with apt-get (about 170 MB to download)…",
  },
  installingFont: {
    ja: "日本語フォント(fonts-noto-cjk)を apt-get で入れています…",
    en: "installing a font with Japanese (fonts-noto-cjk) with apt-get…",
  },
  unpackingBrowser: {
    ja: "npm に付属のブラウザー(Chromium)を展開しています…",
    en: "unpacking the browser that came with npm (Chromium)…",
  },
  noBrowser: {
    ja: "ブラウザーがありません。Google Chrome または Chromium を入れるか、--browser で場所を指定してください。",
    en: "no browser was found: install Google Chrome or Chromium, or name one with --browser PATH.",
  },
  noFont: {
    ja: "日本語を表示できるフォントがありません。Noto Sans CJK(Debian では fonts-noto-cjk)を入れてください。",
    en: "no font with Japanese was found: install Noto Sans CJK (on Debian: fonts-noto-cjk).",
  },
  noSuchBrowser: (path: string): Bilingual => ({
    ja: `${path} は実行できるファイルではありません。--browser か GAIBU_BROWSER の指定を確かめてください。`,
    en: `${path} is not a program that can be started: check --browser or GAIBU_BROWSER.`,
  }),
  notABrowser: (path: string, reason: string): Bilingual => ({
    ja: `${path} は Chromium 系のブラウザーとして起動しません(${reason})。--browser か GAIBU_BROWSER の指定を確かめてください。`,
    en: `${path} does not start as a Chromium browser (${reason}): check --browser or GAIBU_BROWSER.`,
  }),
  cannotWrite: (reason: string): Bilingual => ({
    ja: `作業用のフォルダーに書き込めません(${reason})。XDG_CACHE_HOME に書き込めるフォルダーを指定してください。`,
    en: `the cache folder cannot be written (${reason}): set XDG_CACHE_HOME to a folder that can.`,
  }),
} as const
