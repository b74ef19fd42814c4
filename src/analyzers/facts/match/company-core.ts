const japaneseForms =
  "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|一般社団法人|一般財団法人|公益財団法人|公益社団法人|独立行政法人|国立研究開発法人|特定非営利活動法人"
const latinForms =
  "inc|llc|llp|pbc|lp|l\\.p|co ltd|ltd|corp|corporation|company|gmbh(?: & co kg)?|ag|se|kg|bv|b\\.v|nv|n\\.v|sa|s\\.a|sas|s\\.a\\.s|sarl|s\\.a\\.r\\.l|srl|s\\.r\\.l|spa|s\\.p\\.a|s\\.r\\.o|d\\.o\\.o|a\\.s|a/s|aps|asa|plc|pte ltd|pte|pty ltd|pvt ltd|kk|ab|oy|oyj|uab|oü|kft|zrt|sp z o\\.o|sdn bhd|ltda|lda"

/**
 * A text with company forms written one way: (株), ㈱ and 株式会社, Inc. and Incorporated, "Co., Ltd." and "Co.,Ltd"
 * are the same, full and half width too. Dots inside host names stay.
 */
export function oneForm(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\(株\)/gu, "株式会社")
    .replace(/\(有\)/gu, "有限会社")
    .replace(/\((同|合)\)/gu, "合同会社")
    .replace(/\bl\.\s?l\.\s?c\b\.?/gu, "llc")
    .replace(/\bk\.\s?k\b\.?/gu, "kk")
    .replace(/\bincorporated\b/gu, "inc")
    .replace(/\bcorporation\b/gu, "corp")
    .replace(/\blimited\b/gu, "ltd")
    .replace(/[,.](?![\p{L}\p{N}])/gu, " ")
    .replace(/,(?=\p{L})/gu, " ")
    .replace(/[\s\u3000]+/gu, " ")
    .trim()
}

/** The name without its company form (ヤフー株式会社 → ヤフー, X Corp. → x). */
export function companyCore(name: string): string {
  return oneForm(name)
    .replace(new RegExp(`^(${japaneseForms})\\s*|\\s*(${japaneseForms})$`, "gu"), "")
    .replace(latinForm, "")
    .replace(/\s*社$/u, "")
    .trim()
}

const latinForm = new RegExp(`(\\s(${latinForms}))+$`, "u")

/** A text of `oneForm` without the Latin company form at its end (ApS names no service of that name). */
export function withoutLatinForm(text: string): string {
  return text.replace(latinForm, "")
}

/** A Japanese form may stand before or after the name. */
export function formVariants(name: string): readonly string[] {
  const plain = oneForm(name)
  const form = new RegExp(`^(${japaneseForms})|(${japaneseForms})$`, "u").exec(plain)?.[0]
  if (form === undefined) return [plain]
  const core = companyCore(name)
  return [plain, `${form}${core}`, `${core}${form}`]
}
