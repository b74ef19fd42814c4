const denial =
  /(含め(ません|ない|て(い|おり)(ません|ない))|対象外|含みません|含まれません|含まない|含まれない|含みませ|送信されません|送信しません|送信していません|送信されない|送信しない|経由しません|経由せず|取得しません|取得されません|取得していません|収集しません|収集していません|収集されません|保存されません|保存しません|ありません|除きます|除く|除外|マスクされ|取り除|(削除|マスク|匿名化)し(てから|たうえで|た上で)|(消し|伏せ|隠し|除い)て(から)?(お)?送|表示(し|され)(ません|て(い|おり)ません)|送り(ません|ませ)|送ら(ない|ず)|送って(いません|おらず|いない)|送られ(ません|ない)|渡(し|り)ません|渡さ(ない|ず|れません)|届(き|け)ません|届かない|集めて?(い|お)?(ません|らず)|使(い|われ)ません|使って(い|おり)?ません|使われて(い|おり)ません|用い(られ)?ません|(わか|分か)(りません|らない)|特定(できません|できない|されません|しません))/u

/** Cookieを使わない, IPアドレスは保持せず: denied only where nothing stands between but a particle. */
const denialOfUse =
  /^(等|など)?(を|は|も|が|の)?(一切|全く|まったく)?((使わ|用い|持た)(ない|ず)|(使用|利用|保持|保存|記録|取得|収集)(し(ない|ません|ておらず|ていません)|せず|されず|されない)|不使用|な[いし](?!場合|時|とき))/u

/** 会員番号は送信しません, 送信しない設計です, 対象外としています, 取り除く仕様です */
const endsInDenial =
  /(ません|ない|対象外|(除外|除去)(し|する)|取り除[いく]|除いて|伏せ|伏せる)(て(い|おり)ます)?(設計|仕様|方針|設定|仕組み|構成|運用|もの|こと|よう)?(です|(に|と)(し|なっ)て(い|おり)ます)?。?$/u

/** Whether a sentence ends in a denial, be it as how things are made (…しない仕様です). */
export function isDenial(sentence: string): boolean {
  return endsInDenial.test(sentence.trim())
}

/**
 * Whether the words from `from` to `to` of a squeezed text are denied: a denial follows in the same sentence and the
 * same brackets (氏名は含みません), not in brackets opened after them.
 */
export function isNegated(text: string, from: number, to: number): boolean {
  const { rest, after } = restOfClause(text, to)
  if (from >= 0 && denialOfUse.test(rest)) return true
  const found = denial.exec(rest)
  if (found === null) return deniedAfterBrackets(after)
  const between = rest.slice(0, found.index)
  if (found[0].startsWith("除")) return from >= 0 && !/[、,・]/u.test(between)
  return from >= 0 && !/(が|ので|ため|一方|ただし|であり|し|り|て|ます|ており)、/u.test(between)
}

/** 個人を特定する情報（氏名）は含みません: what stands in the brackets is denied with the words before them. */
function deniedAfterBrackets(after: string): boolean {
  const [subject, rest = ""] = after.split(/(?<=^(?:等|など)?(?:は|を|が|も))/u)
  return (
    rest !== "" &&
    /^(等|など)?(は|を|が|も)$/u.test(subject ?? "") &&
    denial.test(/^[^、。(（]*/u.exec(rest)?.[0] ?? "")
  )
}

/** Up to the end of the sentence or of the brackets around, leaving out brackets opened on the way; and what is after. */
function restOfClause(text: string, at: number): { readonly rest: string; readonly after: string } {
  let depth = 0
  let rest = ""
  const ahead = text.slice(at, at + 160)
  for (const [index, character] of [...ahead].entries()) {
    if ("(（「".includes(character)) depth += 1
    else if (")）」".includes(character)) {
      depth -= 1
      if (depth < 0) return { rest, after: [...ahead].slice(index + 1).join("") }
    } else if (depth === 0) {
      if (character === "。") return { rest, after: "" }
      rest += character
    }
  }
  return { rest, after: "" }
}
