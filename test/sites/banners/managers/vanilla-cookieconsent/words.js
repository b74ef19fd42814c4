const sections = [
  { title: "クッキーの利用", description: "当サイトは、閲覧の状況を知り、広告を表示するためにクッキーを使います。" },
  { title: "必要なクッキー", description: "サイトの表示に必要です。", linkedCategory: "necessary" },
  { title: "アクセス解析", description: "Googleに閲覧したページと識別子を送信します。", linkedCategory: "analytics" },
  { title: "広告", description: "LINEヤフーに閲覧したページと識別子を送信します。", linkedCategory: "ads" },
]
const preferencesModal = {
  title: "クッキー設定",
  acceptAllBtn: "すべて許可",
  acceptNecessaryBtn: "必要なものだけ許可",
  savePreferencesBtn: "設定を保存",
  closeIconLabel: "閉じる",
  sections,
}
const consentModal = {
  title: "クッキーを使ってもよいですか",
  description: "アクセス解析と広告のため、閲覧したページなどの情報をGoogleとLINEヤフーに送信します。",
  acceptAllBtn: "すべて許可",
  showPreferencesBtn: "個別に設定",
}
const language = { default: "ja", translations: { ja: { consentModal, preferencesModal } } }
const categories = { necessary: { enabled: true, readOnly: true }, analytics: {}, ads: {} }
