import type { RecordingGap } from "../../crawler/evidence.ts"

interface Bilingual {
  readonly ja: string
  readonly en: string
}

const what: Readonly<Record<RecordingGap["code"], Bilingual>> = {
  truncated: {
    ja: "記録ファイルが途中で切れています。切れる前までを読み取りました",
    en: "The recording breaks off; what came before was read",
  },
  malformed: {
    ja: "記録ファイルが途中からJSONとして読めません。その前までを読み取りました",
    en: "The recording is no JSON from some place on; what came before was read",
  },
  stopped: {
    ja: "読み取りが中断されました。その前までを読み取りました",
    en: "Reading was stopped; what came before was read",
  },
  "not-har": { ja: "HAR形式の記録ではありません", en: "The file is no HAR recording" },
  "no-entries": { ja: "通信が一つも記録されていません", en: "The recording holds no traffic" },
  unreadable: { ja: "記録ファイルを読み取れませんでした", en: "The recording could not be read" },
  "entries-unreadable": {
    ja: "宛先のない記録が{n}件あり、読み取れませんでした",
    en: "{n} entries name no address and could not be read",
  },
  "entries-beyond-limit": {
    ja: "同じ種類の送信が多いため、{n}件は数えただけで、内容を見ていません",
    en: "{n} sends, more of the same kinds, were counted and not looked into",
  },
  "bodies-missing": {
    ja: "送信の本文が記録されていないか、元に戻せない形で記録されたものが{n}件あります",
    en: "The bodies of {n} sends were not recorded, or not in a way that can be undone",
  },
  "headers-missing": {
    ja: "ヘッダーが記録されていない送信が{n}件あります",
    en: "{n} sends were recorded without headers",
  },
  "cookies-missing": {
    ja: "Cookieが一つも記録されていません（書き出しの設定で除かれた可能性があります）",
    en: "No cookie was recorded at all (the tool may leave them out when exporting)",
  },
  "messages-missing": {
    ja: "WebSocketで送られた内容が記録されていない接続が{n}件あります",
    en: "What went over {n} WebSocket connections was not recorded",
  },
  "times-missing": {
    ja: "時刻のない記録が{n}件あり、記録の順で補いました",
    en: "{n} entries have no time; they were taken in the order they stand in",
  },
  encrypted: {
    ja: "暗号化されたまま中継され、内容を見られなかったホストが{n}件あります：{hosts}",
    en: "{n} hosts were reached through the proxy still encrypted, contents unseen: {hosts}",
  },
}

/** A gap of a recording in words, with the file's name. */
export function recordingGapText(name: string, gap: RecordingGap): Bilingual {
  const { ja, en } = what[gap.code]
  const filled = (text: string, more: string) =>
    text.replace("{n}", () => String(gap.count ?? 0)).replace("{hosts}", () => listed(gap.hosts ?? [], more))
  return { ja: `${name}：${filled(ja, "ほか")}。`, en: `${name}: ${filled(en, "and others")}.` }
}

const mostNamed = 10

function listed(hosts: readonly string[], more: string): string {
  const named = hosts.slice(0, mostNamed).join(", ")
  return hosts.length > mostNamed ? `${named}, ${more}` : named
}
