/** What a column of the list is read as; every other column is kept under its own title. */
export const columnKinds = ["url", "operator", "sector", "kind", "domains", "scale", "period"] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Titles a column may have, as people write them; compared without width, case, white space and brackets. */
const titles: Readonly<Record<ColumnKind, readonly string[]>> = {
  url: [
    "url",
    "uri",
    "address",
    "サイト",
    "サイトurl",
    "アドレス",
    "ホームページ",
    "webサイト",
    "サイトアドレス",
  ],
  operator: [
    "operator",
    "company",
    "事業者",
    "事業者名",
    "運営者",
    "運営者名",
    "団体",
    "団体名",
    "会社名",
    "名称",
  ],
  sector: ["sector", "industry", "category", "業種", "分野", "業界", "区分", "分類"],
  kind: ["kind", "servicekind", "service", "役務", "役務の種類", "役務種別", "対象役務", "サービスの種類"],
  domains: ["domains", "owndomains", "domain", "自社ドメイン", "ドメイン", "保有ドメイン"],
  scale: ["scale", "size", "users", "規模", "利用者数", "会員数", "従業員数", "対象人数"],
  period: ["period", "期間", "対象期間", "提供期間", "時期"],
}

const fold = (title: string): string =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\(.*?\)|[\s_\-・]/gu, "")

/** What each title is read as; the first of two that mean the same, an unknown one as itself. */
export function readColumns(header: readonly string[]): readonly (ColumnKind | undefined)[] {
  const taken = new Set<ColumnKind>()
  return header.map((title) => {
    const kind = columnKinds.find((one) => titles[one].includes(fold(title)))
    if (kind === undefined || taken.has(kind)) return undefined
    taken.add(kind)
    return kind
  })
}
