/** In Japanese, why a document that may be the notice could not be read, by the code the evidence gives. */
const reasons: Readonly<Record<string, string>> = {
  "not-found": "リンク先に文書がありません",
  "http-error": "サーバが誤りを返しました",
  "login-wall": "サインインした利用者にだけ表示されます",
  refused: "サーバが表示を断りました。自動の閲覧とみなして断ることもあります",
  "redirected-away": "リンクから、公表とは読み取れない別の文書へ移りました",
  "not-understood": "文書は開きましたが、送信先ごとの記載を読み取れませんでした",
  mojibake: "文字コードの宣言が実際と異なり、文字化けして表示されます",
  "image-only": "画像だけで示されています",
  "too-large": "文書が読み取りの上限より大きいです",
  "press-limit": "開くことのできる箇所が上限より多く、すべては開いていません",
  "not-pressed": "公表を示すボタンやメニューを押せないか、押しても読み取れる文書が開きませんでした",
  "empty-page": "開いても何も表示されません",
  timeout: "時間内に表示が終わりませんでした",
  download: "読み取れない種類のファイルです",
  "not-html": "読み取れない種類の文書です",
  dns: "リンク先のホスト名が見つかりません",
  connection: "リンク先のサーバに接続できません",
  tls: "リンク先の証明書を信頼できず、接続できません",
  blocked: "ブラウザが接続を止めました",
  "private-address": "公開されたインターネットの外にあるアドレスです",
  "redirect-loop": "転送が終わりません",
  unresponsive: "文書が応答しなくなりました",
  "pdf-broken": "PDFが壊れているか、PDFではありません",
  "pdf-encrypted": "PDFを開くにはパスワードが要ります",
  "pdf-without-text": "PDFに文字の情報がありません。画像、または図形として描かれた文字です",
  "pdf-garbled": "PDFのフォントから文字を読み取れません",
  "pdf-too-large": "PDFが20MBを超えています",
  "pdf-too-slow": "PDFを時間内に読み取れませんでした",
  "pdf-too-complex": "PDFの読み取りに要るメモリが上限（768MB）を超えました",
  "pdf-reader-failed": "PDFを読み取る当ツールのプログラムが失敗しました。文書の誤りではありません",
  "pdf-read-in-part": "PDFのページの一部だけを読み取りました",
  "pdf-pages-without-text": "PDFに、文字の情報がなく画像だけのページがあります",
}

/** The reason in words with its code; the code alone where there are no words for it. */
export function whyUnread(code: string): string {
  const reason = reasons[code]
  return reason === undefined ? `（${code}）` : `：${reason}（${code}）`
}
