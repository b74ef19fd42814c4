import { splitOutsideBrackets } from "../plain-text.ts"

const and =
  /(および|及び|ならびに|並びに|または|又は|もしくは|若しくは|(?<=[^ぁ-ん])と(?=[^ぁ-んの])|や(?=[^ぁ-ん]))/gu
/** Marks where the list is cut; no character of a text. */
const cut = "\uf8ff"

/** チャットを利用した際の、入力内容: whose or when it is, and nothing of its own. */
const isLed = /(?<!も)の$/u

/** Words that go on for longer share no end. */
const longest = 40

/**
 * The single things of a list (IPアドレスや閲覧したページのURL). Words that are no thing of their own stay with what
 * follows: 端末やブラウザの種類, 当サイトや他サイトへのアクセスに関する情報.
 */
export function partsOfList(text: string, isThing: (item: string) => boolean): readonly string[] {
  const items = splitOutsideBrackets(text, "、")
  return items
    .filter((item) => items.length === 1 || !isLed.test(item))
    .flatMap((item) =>
      joined(item, isThing).map((part) =>
        part
          .replaceAll(cut, "")
          .replace(/^[^、]{0,12}(ブラウザー?|端末|デバイス|機器)から|^(以下の|次の|これらの|当該)/u, ""),
      ),
    )
}

function joined(item: string, isThing: (item: string) => boolean): readonly string[] {
  const pieces = splitOutsideBrackets(item.replace(and, `${cut}$1${cut}`), cut)
  const out: string[] = []
  let open = ""
  pieces.forEach((piece, at) => {
    const isJoiner = at % 2 === 1
    if (isJoiner) open = open === "" ? "" : open + piece
    else if (open.length > longest || isThing(open + piece) || at === pieces.length - 1) {
      out.push(open + piece)
      open = ""
    } else open += piece
  })
  return out
}
